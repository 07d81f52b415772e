import { createHash } from 'node:crypto'
import { INTERNAL_KINDS, type NoticeDraft } from '../../draft/notice-draft.js'
import type { CaseDecision } from '../../open/case-decision.js'
import type { Document, Email } from '../../parse/email.js'
import type { EmailId } from '../../receive/raw-email.js'
import type { Judgement } from '../../review/review.js'
import type { SenderRecord } from '../../screen/sender-history.js'
import type { DnsAnswer } from '../../screen/sender-verdict.js'
import type { Db } from './database.js'
import { type Saved, saveStage } from './save-stage.js'
import { keepSending } from './sender-history.js'
import { json, type Sql, sql } from './sql.js'

/** The documents' text goes to its own table; the rest of the email stays on its row. */
export async function saveParsed(db: Db, emailId: EmailId, email: Email): Promise<Saved> {
  const { documents, ...head } = email
  const { messageId } = email.source
  const unread = documents.filter(({ status }) => status !== 'read').length
  return await saveStage(
    db,
    {
      emailId,
      from: ['received'],
      to: 'parsed',
      actor: 'parse-email',
      details: { documents: documents.length, unread },
    },
    sql`email = ${json(head)}, message_id_hash = ${messageId === null ? null : hashHeader(messageId)}`,
    documentParts(documents),
  )
}

/** The rows of the documents of the mail `moved`. */
export function documentParts(documents: readonly Document[]): Sql {
  const rows = documents.map(({ text, hiddenText, ...rest }, position) => ({
    position,
    id: rest.id,
    sha256: rest.sha256,
    bytes: rest.bytes,
    status: rest.status,
    text,
    hidden_text: hiddenText,
    head: rest,
  }))
  return sql`read as (
    insert into documents (email_id, position, id, sha256, bytes, status, text, hidden_text, head)
    select moved.id, d.* from moved, json_to_recordset(${json(rows)}) as d (
      position int, id text, sha256 text, bytes bigint, status text, text text, hidden_text text, head jsonb)
  ),`
}

/**
 * The judgement, and with it what later mails are compared with. `answers` are what DNS said while the sender was
 * authenticated, null where nobody asked it.
 */
export async function saveClassified(
  db: Db,
  emailId: EmailId,
  judgement: Judgement,
  record: SenderRecord,
  answers: readonly DnsAnswer[] | null = null,
): Promise<Saved> {
  const { sender, classification, fields, review } = judgement
  const details = {
    kind: classification.kind,
    instrument: classification.primary.type,
    rules: classification.rulesVersion,
    verdict: sender.verdict,
    policy: review.policy,
    policyVersion: review.policyVersion,
    disposition: review.disposition,
    findings: review.findings.map(({ code }) => code),
  }
  return await saveStage(
    db,
    { emailId, from: ['parsed'], to: 'classified', actor: 'classify-instrument', details },
    sql`sender = ${json(sender)}, classification = ${json(classification)}, fields = ${json(fields)},
      review = ${json(review)}, dns_answers = ${answers === null ? null : json(answers)}`,
    keepSending(record),
  )
}

/** A mail that opens no case ends here; a person can still open one from it. */
export async function saveClosed(db: Db, emailId: EmailId, decision: CaseDecision & { kind: 'close' }): Promise<Saved> {
  const { reason } = decision
  return await saveStage(
    db,
    { emailId, from: ['classified'], to: 'closed', actor: 'open-case', details: { reason } },
    sql`decision = ${json(decision)}, reason = ${reason}`,
  )
}

export async function saveDrafted(db: Db, emailId: EmailId, drafts: readonly NoticeDraft[]): Promise<Saved> {
  const details = { drafts: drafts.map(({ kind }) => kind) }
  return await saveStage(
    db,
    { emailId, from: ['opened', 'attached'], to: 'drafted', actor: 'draft-notices', details },
    sql`reason = null`,
    noticeParts(drafts),
  )
}

/** The letters of the mail `moved`, and of those that must wait, that they are held. */
export function noticeParts(drafts: readonly NoticeDraft[]): Sql {
  const rows = drafts.map(({ kind, to, subject, body }, position) => ({
    position,
    kind,
    recipients: to,
    subject,
    body,
  }))
  return sql`written as (
    insert into notices (case_id, email_id, position, kind, recipients, subject, body)
    select moved.case_id, moved.id, d.position, d.kind, d.recipients, d.subject, d.body
    from moved, json_to_recordset(${json(rows)}) as d (
      position int, kind text, recipients text[], subject text, body text)
    returning id, case_id, email_id, kind
  ), held as (
    insert into audit_events (actor, action, case_id, email_id, details)
    select distinct 'draft-notices', 'notice-held', w.case_id, w.email_id, jsonb_build_object('mark', h.mark_id, 'notice', w.id)
    from written w join case_holds() h on h.case_id = w.case_id where not w.kind = any(${INTERNAL_KINDS}::text[])
  ),`
}

/** A header value is looked up by its hash: it may be of any length, and hostile. A Message-ID counts without its brackets. */
export function hashHeader(value: string): Buffer {
  return createHash('sha256')
    .update(value.trim().replace(/^<([^<>]*)>$/, '$1'))
    .digest()
}
