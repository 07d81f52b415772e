import { z } from 'zod'
import { type CallBack, isConfirmedSince } from '../../cases/call-back.js'
import { type CaseRecord, consentTo } from '../../cases/case-record.js'
import type { FieldCorrection } from '../../cases/dossier.js'
import type { NoticeDraft } from '../../draft/notice-draft.js'
import type { EmailId } from '../../receive/raw-email.js'
import type { Judgement } from '../../review/review.js'
import { clocks } from './case-openings.js'
import { type Db, execute, query } from './database.js'
import { json, sql } from './sql.js'
import { JudgementShape } from './stage-values.js'
import { loadEmail, type StoredEmail } from './stored-email.js'

/** What the review says of a mail with what people have said of it, beside what the machine said on its own. */

/** Judges a stored mail with what was said of it; the decision is the caller's. */
export type JudgeAgain = (
  db: Db,
  mail: StoredEmail,
  said: {
    corrections: readonly FieldCorrection[]
    consent: 'confirmed' | 'denied' | null
    isConfirmedByCall: boolean
  },
) => Promise<{ judgement: Judgement; isRestricted: boolean; drafts: readonly NoticeDraft[] }>

interface Said {
  corrections: readonly FieldCorrection[]
  records: readonly CaseRecord[]
  callBacks: readonly CallBack[]
}

/**
 * Writes what stands of a mail, and what follows: the clocks anew, the case's line in the queue where this mail opened it, and
 * its restriction, which a correction can add and not take away. A mail that no program could judge is left as it is.
 */
export async function saveJudgedAgain(db: Db, emailId: EmailId, said: Said, judgeAgain: JudgeAgain): Promise<void> {
  const mail = await loadEmail(db, emailId)
  if (mail.review === null || mail.caseId === null) return
  const { judgement, isRestricted, drafts } = await judgeAgain(db, mail, {
    corrections: said.corrections.filter((one) => one.emailId === emailId),
    consent: consentTo(said.records, emailId),
    isConfirmedByCall: isConfirmedSince(said.callBacks, mail.sender?.address ?? null, emailId, mail.receivedAt),
  })
  const { sender, classification, fields, review } = judgement
  await execute(
    db,
    sql`insert into corrected_judgements (email_id, sender, classification, fields, review)
      values (${emailId}, ${json(sender)}, ${json(classification)}, ${json(fields)}, ${json(review)})
      on conflict (email_id) do update set sender = excluded.sender, classification = excluded.classification,
        fields = excluded.fields, review = excluded.review, made_at = now()`,
  )
  await tellCase(db, mail, judgement, isRestricted)
  await resetClocks(db, emailId, mail.caseId, judgement)
  await resetLetters(db, emailId, drafts)
}

/** What stands of a mail with what people have said of it; null where that is nothing. */
export async function loadCorrected(db: Db, emailId: EmailId): Promise<Judgement | null> {
  const [row] = await query(
    db,
    sql`select sender, classification, fields, review from corrected_judgements where email_id = ${emailId}`,
    JudgementShape,
  )
  return row ?? null
}

/**
 * Drafts that nobody has touched are written anew; beside those that somebody has, only letters of a kind and to a reader that
 * are not there. One to a reader whom the directory does not know is one that a person has addressed since.
 */
async function resetLetters(db: Db, emailId: EmailId, drafts: readonly NoticeDraft[]): Promise<void> {
  await execute(
    db,
    sql`delete from notices where email_id = ${emailId} and state = 'draft' and edited_at is null and send_asked_at is null`,
  )
  const rows = drafts.map(({ kind, to, subject, body }, at) => ({ at, kind, recipients: to, subject, body }))
  await execute(
    db,
    sql`insert into notices (case_id, email_id, position, kind, recipients, subject, body)
      select e.case_id, e.id, d.at + (select coalesce(max(position) + 1, 0) from notices where email_id = e.id),
        d.kind, d.recipients, d.subject, d.body
      from emails e cross join json_to_recordset(${json(rows)}) as d (
        at int, kind text, recipients text[], subject text, body text)
      where e.id = ${emailId} and not exists (
        select from notices n where n.email_id = e.id and n.kind = d.kind
          and (n.recipients && d.recipients or not array_to_string(d.recipients, ' ') like '%@%'))`,
  )
}

/** Whether people have said something of this mail that its review took up. */
export async function isJudgedAgain(db: Db, emailId: EmailId): Promise<boolean> {
  const rows = await query(db, sql`select email_id from corrected_judgements where email_id = ${emailId}`, z.object({}))
  return rows.length > 0
}

async function tellCase(
  db: Db,
  { emailId, caseId }: StoredEmail,
  { sender, classification, fields, review }: Judgement,
  isRestricted: boolean,
): Promise<void> {
  const details = {
    instrument: classification.primary.type,
    disposition: review.disposition,
    findings: review.findings.map(({ code }) => code),
    policyVersion: review.policyVersion,
  }
  await execute(
    db,
    sql`with told as (
      update cases c set restricted = c.restricted or ${isRestricted},
        disposition = case when opens then ${review.disposition} else c.disposition end,
        instrument = case when opens then ${classification.primary.type} else c.instrument end,
        agency = case when opens then ${fields.agency?.value ?? null} else c.agency end,
        sender_verdict = case when opens then ${sender.verdict} else c.sender_verdict end
      from (select ${IS_FIRST} as opens from case_emails m where m.email_id = ${emailId}) m
      where c.id = ${caseId} returning c.id
    ) insert into audit_events (actor, action, email_id, case_id, details)
    select 'review', 'email-reviewed-again', ${emailId}, id, ${json(details)} from told`,
  )
}

/** Whether the mail of the row `m` of case_emails is the first of its case, by which the queue tells it. */
export const IS_FIRST = sql`not exists (select from case_emails o where o.case_id = m.case_id
  and (o.joined_at, o.email_id) < (m.joined_at, m.email_id))`

/** The clocks of this mail that nothing starts any more are settled; those that another mail of the case starts too run on. */
async function resetClocks(db: Db, emailId: EmailId, caseId: string, { review }: Judgement): Promise<void> {
  const rows = await query(
    db,
    sql`with stopped as (
      update deadlines d set settled_at = now()
      where d.case_id = ${caseId} and d.email_id = ${emailId} and d.settled_at is null and not d.by_person
        and not exists (
          select from json_to_recordset(${json(review.deadlines)}) as n (kind text, "on" date)
          where n.kind = d.kind and n."on" = d.due_on)
        and not exists (
          select from case_emails m join emails e on e.id = m.email_id
          left join corrected_judgements j on j.email_id = e.id
          cross join lateral jsonb_to_recordset(coalesce(j.review, e.review) -> 'deadlines') as o (kind text, "on" date)
          where m.case_id = ${caseId} and e.id <> ${emailId} and o.kind = d.kind and o."on" = d.due_on)
      returning id
    ), noted as (
      insert into audit_events (actor, action, email_id, case_id, details)
      select 'review', 'deadline-superseded', ${emailId}, ${caseId}, jsonb_build_object('deadline', id) from stopped
    ) select id from stopped`,
    z.object({ id: z.string() }),
  )
  await execute(
    db,
    sql`with moved as (select id, case_id, received_at from emails where id = ${emailId}),
      ${clocks(review.deadlines, TIME_ZONE)} done as (select ${rows.length}::int) select from done`,
  )
}

/** The zone in which clocks of mails end, as the opening of a case starts them. */
const TIME_ZONE = 'UTC'
