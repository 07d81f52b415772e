import { createHash } from 'node:crypto'
import type { Assessment } from './assessment.js'
import { classifyInstruments } from './classify/classify-instruments.js'
import type { AgencyDirectory } from './directory/agency-directory.js'
import type { Customer } from './directory/customer.js'
import { draftNotices } from './draft/draft-notices.js'
import type { NoticeDraft } from './draft/notice-draft.js'
import { IntakeError } from './errors.js'
import { extractByInstrument } from './extract/extract-by-instrument.js'
import { extractFields } from './extract/extract-fields.js'
import type { Document, Email, ParseResult } from './parse/email.js'
import type { LoadedPolicy, Policy } from './policy/policy.js'
import { readEmail } from './read-email.js'
import type { Judgement } from './review/review.js'
import { reviewRequest } from './review/review-request.js'
import { readTrustedAuthentication } from './screen/read-trusted-authentication.js'
import { screenSender } from './screen/screen-sender.js'
import type { SenderHistory } from './screen/sender-history.js'
import type { Authentication } from './screen/sender-verdict.js'

/** What the whole way of one mail needs besides the mail: settings, directories, and its two effects passed in. */
export interface AssessContext {
  policies: readonly LoadedPolicy[]
  /** The policy to review by; null takes that of the organisation whose alias is named in To, Cc or Delivered-To. */
  policyId: string | null
  trustedAuthservIds: readonly string[]
  customers: readonly Customer[]
  agencies: AgencyDirectory
  /** The time of arrival; null takes the topmost Received header, else the Date header, else `now`. */
  receivedAt: Date | null
  now: Date
  withText: boolean
  /** Reads the documents, in a child process; `text` leaves images and archives closed. */
  read(raw: Uint8Array, opens: 'text' | 'all'): Promise<ParseResult>
  /** Checks signatures with DNS where no trusted header tells. */
  authenticate(raw: Uint8Array, receivedAt: Date): Promise<Authentication>
}

/**
 * Screen, classify, extract and review as one composition: what the worker saves in one step and `assess` prints.
 * Pure: the authentication was obtained before, and the caller says when the mail was received.
 */
export function judgeEmail(input: {
  email: Email
  authentication: Authentication
  policy: Policy
  customers: readonly Customer[]
  agencies: AgencyDirectory
  receivedAt: Date
  /** References of our cases that the mail names and whose party its From address is; `assess` knows none. */
  partyTo?: readonly string[]
  /** ARC sealers whose word about a mail's origin counts; `assess` trusts none, since no option of it names one. */
  trustedSealers?: readonly string[]
  /** What the ledger knows of earlier mail; `assess` has no ledger. */
  history?: SenderHistory | null
}): Judgement {
  const { email, authentication, policy, customers, agencies, receivedAt, partyTo = [] } = input
  const { trustedSealers = [], history = null } = input
  const aliases = policy.aliases
  const sender = screenSender({ email, authentication, receivedAt, agencies, aliases, trustedSealers, history })
  const classification = classifyInstruments(email, sender, { aliases })
  const reading = { email, sender, classification, customers, receivedAt, aliases }
  const fields = extractFields(reading)
  const instrumentFields = extractByInstrument(reading, fields)
  const shared = { email, sender, classification, policy, customers, receivedAt, partyTo }
  const review = reviewRequest({ ...shared, fields, instrumentFields })
  return { sender, classification, fields, review }
}

/**
 * Assesses one message: parse, screen, classify, extract, review, draft. What cannot be read or has no policy is an
 * assessment with `error`; only a broken program throws.
 */
export async function assess(name: string, raw: Uint8Array, context: AssessContext): Promise<Assessment> {
  const clock = stopwatch()
  const judged = await judgeMessage(raw, context, clock.lap)
  if (judged.kind === 'unreadable') {
    return failed(name, raw, { code: 'PARSE_UNREADABLE', message: judged.reason })
  }
  const { email, judgement, loaded } = judged
  const { policy, templates } = loaded
  const { customers } = context
  const drafts = draftNotices({ email, ...judgement, policy, templates, customers, caseReference: null })
  clock.lap('draft')
  return assessmentOf(name, email, judgement, drafts, context.withText, clock.laps)
}

/** Reads, authenticates and judges one message by the policy of the context. */
export async function judgeMessage(
  raw: Uint8Array,
  context: AssessContext,
  lap: (stage: string) => void = () => {},
): Promise<
  { kind: 'unreadable'; reason: string } | { kind: 'judged'; email: Email; loaded: LoadedPolicy; judgement: Judgement }
> {
  const parsed = await readEmail({
    read: (opens) => context.read(raw, opens),
    aliases: context.policies.flatMap(({ policy }) => policy.aliases),
    receivedAt: context.receivedAt ?? context.now,
  })
  lap('parse')
  if (parsed.kind === 'unreadable') return parsed
  const { email } = parsed
  const loaded = choosePolicy(email, context)
  const receivedAt = context.receivedAt ?? arrivalOf(email) ?? context.now
  const authentication =
    readTrustedAuthentication(email, context.trustedAuthservIds) ?? (await context.authenticate(raw, receivedAt))
  lap('authenticate')
  const { customers, agencies } = context
  const judgement = judgeEmail({ email, authentication, policy: loaded.policy, customers, agencies, receivedAt })
  lap('judge')
  return { kind: 'judged', email, loaded, judgement }
}

/** @throws IntakeError ASSESS_POLICY_UNKNOWN where no policy was named and none of the recipients is an alias. */
function choosePolicy(email: Email, context: AssessContext): LoadedPolicy {
  const chosen =
    context.policyId === null
      ? policyForRecipients(email, context.policies)
      : context.policies.find(({ policy }) => policy.id === context.policyId)
  if (chosen) return chosen
  throw new IntakeError(
    'ASSESS_POLICY_UNKNOWN',
    'none of the addresses in To, Cc and Delivered-To is an alias of a policy; name one with --policy.',
  )
}

function policyForRecipients(email: Email, policies: readonly LoadedPolicy[]): LoadedPolicy | undefined {
  const { to, cc, deliveredTo } = email.source
  const recipients = new Set(
    [...to, ...cc]
      .map(({ address }) => address)
      .concat(deliveredTo)
      .map((a) => a.toLowerCase()),
  )
  return policies.find(({ policy }) => policy.aliases.some((alias) => recipients.has(alias.toLowerCase())))
}

function arrivalOf(email: Email): Date | null {
  const stated = email.source.receivedHeaderDate ?? email.source.date
  return stated === null ? null : new Date(stated)
}

function assessmentOf(
  file: string,
  email: Email,
  { sender, classification, fields, review }: Judgement,
  drafts: NoticeDraft[],
  withText: boolean,
  timings: Record<string, number>,
): Assessment {
  const { sha256, bytes, messageId, subject, date, from, replyTo, to, inReplyTo, references } = email.source
  return {
    schema: 'writdesk.assessment/1',
    error: null,
    source: {
      file,
      sha256,
      bytes,
      messageId,
      subject,
      date,
      from,
      replyTo,
      to: to.map(({ address }) => address),
      inReplyTo,
      references,
    },
    kind: classification.kind,
    sender,
    documents: email.documents.map((document) => documentOf(document, withText)),
    instruments: classification.instruments,
    instrument: classification.primary,
    fields,
    review,
    drafts,
    timings,
  }
}

function documentOf(document: Document, withText: boolean): Assessment['documents'][number] {
  const { id, parent, name, declaredType, detectedType, bytes, sha256, pages, textSource } = document
  const { language, status, reason, text } = document
  const kind = { id, parent, name, declaredType, detectedType, bytes, sha256, pages, textSource }
  const shown = { ...kind, language, status, reason }
  return withText ? { ...shown, text } : shown
}

/** The assessment of a message that could not be assessed: every key is there, and `error` says why. */
export function failed(file: string, raw: Uint8Array, error: { code: string; message: string }): Assessment {
  return {
    schema: 'writdesk.assessment/1',
    error,
    source: {
      file,
      sha256: createHash('sha256').update(raw).digest('hex'),
      bytes: raw.byteLength,
      messageId: null,
      subject: null,
      date: null,
      from: null,
      replyTo: null,
      to: [],
      inReplyTo: null,
      references: [],
    },
    kind: null,
    sender: null,
    documents: [],
    instruments: [],
    instrument: null,
    fields: null,
    review: null,
    drafts: [],
    timings: {},
  }
}

/** Milliseconds between laps. The one clock of the composition; no decision sees it. */
function stopwatch(): { lap(stage: string): void; laps: Record<string, number> } {
  const laps: Record<string, number> = {}
  let last = performance.now()
  return {
    laps,
    lap(stage) {
      const now = performance.now()
      laps[stage] = Math.round((now - last) * 100) / 100
      last = now
    },
  }
}
