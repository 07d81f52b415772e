import path from 'node:path'
import { judgeEmail } from '../../src/assess.js'
import { createAgencyDirectory } from '../../src/directory/agency-directory.js'
import { draftNotices } from '../../src/draft/draft-notices.js'
import { loadPolicies } from '../../src/edges/policies.js'
import { createReader } from '../../src/edges/reader.js'
import type { Email } from '../../src/parse/email.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import type { Review } from '../../src/review/review.js'
import { readTrustedAuthentication } from '../../src/screen/read-trusted-authentication.js'
import { NO_AUTHENTICATION } from '../../src/screen/sender-verdict.js'
import { emailFaults } from '../../test/parse/email-faults.js'
import { ROOT } from '../servers/places.js'

/** What one mail did. `trait` tells kinds of outcomes apart: a mail with a new one becomes a seed itself. */
export interface Outcome {
  trait: string
  /** A kind and a detail each; empty for a mail that was read as it should be. */
  findings: string[]
}

export interface Examiner {
  examine(mail: Buffer): Promise<Outcome>
  close(): Promise<void>
}

/** A document of a seed's size is read in milliseconds; one that takes this long hangs. Pictures are looked at and not read. */
const LIMITS = { ...PARSE_LIMITS, documentMs: 8_000, mailMs: 20_000, ocrPagesPerMail: 0 }
/** Of two readings the faster, so that a busy machine is not told of. */
const READ_MS = 6_000
/** Judging a mail of this size takes tens of milliseconds. */
const JUDGE_MS = 4_000

/** Reads a mail in a reading process and judges it here; whatever ends a process, throws or breaks a promise is a finding. */
export async function createExaminer(): Promise<Examiner> {
  const [loaded] = await loadPolicies(path.join(ROOT, 'policies'))
  if (loaded === undefined) throw new Error('There is no policy.')
  const ends: string[] = []
  const log = { warn: (details: object) => void ends.push(`process ended: ${JSON.stringify(details)}`) }
  const reader = createReader({ processes: 1, limits: LIMITS, log })
  const examine = async (mail: Buffer): Promise<Outcome> => {
    ends.length = 0
    try {
      const startedAt = performance.now()
      const result = await reader.read(mail, WORDS)
      const firstMs = performance.now() - startedAt
      if (result.kind === 'unreadable') return { trait: 'unreadable', findings: [...ends] }
      const { email } = result
      const { findings, judged } = judge(email, loaded)
      const againAt = performance.now()
      const again = await reader.read(mail, WORDS)
      const readMs = Math.min(firstMs, performance.now() - againAt)
      const other = again.kind === 'email' ? judge(again.email, loaded).judged : again.reason
      return {
        trait: traitOf(email),
        findings: [
          ...ends,
          ...emailFaults(email, LIMITS),
          ...slowDocuments(email),
          ...(readMs > READ_MS ? [`reading is slow: ${Math.round(readMs)} ms`] : []),
          ...findings,
          ...(isTimed(email) || judged === other ? [] : ['reading it twice gives two results']),
        ],
      }
    } catch (error) {
      return { trait: 'rejected', findings: [`reading rejects: ${nameOf(error)}`] }
    }
  }
  return { examine, close: () => reader.close() }
}

const WORDS = { passwords: ['secret', 'correct horse'] }

/** What this mail is judged to be, with its documents, as text to compare; and what is wrong with it. */
function judge(
  email: Email,
  { policy, templates }: Awaited<ReturnType<typeof loadPolicies>>[number],
): { findings: string[]; judged: string } {
  const startedAt = performance.now()
  try {
    const authentication = readTrustedAuthentication(email, []) ?? NO_AUTHENTICATION
    const receivedAt = new Date('2026-11-20T10:00:00Z')
    const shared = { policy, customers: [], agencies: createAgencyDirectory([]), receivedAt }
    const judgement = judgeEmail({ email, authentication, ...shared })
    const drafts = draftNotices({ email, ...judgement, policy, templates, customers: [], caseReference: null })
    const tookMs = performance.now() - startedAt
    const findings = [
      ...(tookMs > JUDGE_MS ? [`judging is slow: ${Math.round(tookMs)} ms`] : []),
      ...quoteFaults(email, judgement),
      ...openingFaults(judgement.review, judgement.sender.verdict),
      ...(drafts.some(({ to }) => to.some((address) => /[\r\n\0]/.test(address))) ? ['a letter to two lines'] : []),
    ]
    return { findings, judged: JSON.stringify([email, judgement, drafts]) }
  } catch (error) {
    return { findings: [`judging throws: ${nameOf(error)}`], judged: '' }
  }
}

/** Nothing is open for all that no instrument opens, and content on nothing but a warrant of the United States. */
function openingFaults({ disclosable, perInstrument }: Review, verdict: string): string[] {
  const opens = perInstrument.flatMap(({ type, jurisdiction, categories }) =>
    categories.flatMap(({ category, allowed }) => (allowed ? [{ category, type, country: jurisdiction.country }] : [])),
  )
  const isForged = verdict === 'spoofed-government' || verdict === 'impersonating'
  return [
    ...(disclosable.every((category) => opens.some((one) => one.category === category))
      ? []
      : ['disclosable by nothing']),
    ...(isForged && opens.length > 0 ? ['opened for a forger'] : []),
    ...(opens.some((one) => one.category === 'content' && (one.type !== 'search-warrant' || one.country !== 'US'))
      ? ['content without a warrant']
      : []),
  ]
}

/** What took its whole time, pictures aside: those are given little here. */
function slowDocuments({ documents }: Email): string[] {
  return documents.flatMap(({ detectedType, reason, textSource }) =>
    /The time for this/.test(reason ?? '') && textSource !== 'ocr' ? [`slow: ${detectedType}`] : [],
  )
}

/** How much of a picture is read, and how much of anything is read in its time, differs from run to run. */
function isTimed({ documents }: Email): boolean {
  return documents.some(
    ({ pageConfidence = [], reason, detectedType }) =>
      pageConfidence.length > 0 || /image|picture|scan|time|OCR|memory|process/i.test(`${reason} ${detectedType}`),
  )
}

/** Every quote is what stands at its place in the text. */
function quoteFaults(email: Email, judgement: unknown): string[] {
  const texts = new Map(email.documents.map(({ id, text }) => [id, text ?? '']))
  const faults = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { document, start, end, quote } = value as Record<string, unknown>
    if (
      typeof quote === 'string' &&
      typeof document === 'string' &&
      typeof start === 'number' &&
      typeof end === 'number'
    ) {
      if (texts.get(document)?.slice(start, end) !== quote)
        faults.add('evidence: a quote is not what stands at its place')
    }
    for (const inner of Object.values(value)) walk(inner)
  }
  walk(judgement)
  return [...faults]
}

/** Kinds, statuses and reasons with their numbers taken out. */
function traitOf({ documents, limitsReached }: Email): string {
  const kinds = documents.map(
    ({ role, detectedType, status, reason, textSource, hiddenText }) =>
      `${role} ${detectedType} ${status} ${textSource} ${hiddenText === null} ${(reason ?? '').replaceAll(/\d+/g, '#')}`,
  )
  return [...new Set(kinds), documents.length > 3 ? 'many' : documents.length, limitsReached.length > 0]
    .sort()
    .join('|')
}

/** A name and a place; an error's message may quote the mail, and this goes to a terminal. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no error object'
  return `${error.name} ${
    error.stack
      ?.split('\n')
      .find((line) => line.includes('/dist/'))
      ?.trim() ?? ''
  }`
}
