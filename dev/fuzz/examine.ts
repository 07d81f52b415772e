import path from 'node:path'
import { judgeEmail } from '../../src/assess.js'
import { createAgencyDirectory } from '../../src/directory/agency-directory.js'
import { loadPolicies } from '../../src/edges/policies.js'
import { createReader } from '../../src/edges/reader.js'
import type { Email } from '../../src/parse/email.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
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

/** A document of a seed's size is read in milliseconds; one that takes this long hangs. */
const LIMITS = { ...PARSE_LIMITS, documentMs: 8_000, mailMs: 20_000 }
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
      const result = await reader.read(mail, { passwords: ['secret', 'correct horse'] })
      if (result.kind === 'unreadable') return { trait: 'unreadable', findings: [...ends] }
      const { email } = result
      return { trait: traitOf(email), findings: [...ends, ...emailFaults(email, LIMITS), ...judge(email, loaded)] }
    } catch (error) {
      return { trait: 'rejected', findings: [`reading rejects: ${nameOf(error)}`] }
    }
  }
  return { examine, close: () => reader.close() }
}

function judge(email: Email, { policy }: Awaited<ReturnType<typeof loadPolicies>>[number]): string[] {
  const startedAt = performance.now()
  try {
    const authentication = readTrustedAuthentication(email, []) ?? NO_AUTHENTICATION
    const receivedAt = new Date('2026-11-20T10:00:00Z')
    const shared = { policy, customers: [], agencies: createAgencyDirectory([]), receivedAt }
    const judgement = judgeEmail({ email, authentication, ...shared })
    const tookMs = performance.now() - startedAt
    return [
      ...(tookMs > JUDGE_MS ? [`judging is slow: ${Math.round(tookMs)} ms`] : []),
      ...quoteFaults(email, judgement),
    ]
  } catch (error) {
    return [`judging throws: ${nameOf(error)}`]
  }
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
