import { z } from 'zod'
import type { Document, Mailbox } from '../../parse/email.js'
import { type Db, execute, query } from './database.js'
import { STAGES, type Stage } from './save-stage.js'
import { NO_SQL, type Sql, sql } from './sql.js'

/** Every mail that was ever received, as people see it. What belongs to a restricted case, or may yet, is counsel's alone. */

interface Reader {
  includeRestricted: boolean
}

/** What is asked of the ledger. Null asks nothing. */
export interface LedgerQuery {
  words: string | null
  stage: Stage | null
  mailbox: string | null
  /** ISO days (UTC), both whole. */
  from: string | null
  to: string | null
  /** Mails that are in a case, or in none. */
  inCase: 'yes' | 'no' | null
  /** The id of the last mail of the page before. */
  after: string | null
}

export interface LedgerMail {
  emailId: string
  receivedAt: Date
  mailbox: string
  folder: string
  junk: boolean
  stage: Stage
  /** Why it stands where it does: a code or a sentence, without content. */
  reason: string | null
  /** Why it does not move on. */
  failureReason: string | null
  from: Mailbox | null
  subject: string | null
  instrument: string | null
  caseReference: string | null
  duplicateOf: string | null
}

export interface LedgerPage {
  mails: LedgerMail[]
  next: string | null
}

/** One mail with what was read of it. */
export interface LedgerMailFile extends LedgerMail {
  bytes: number | null
  sha256: string | null
  documents: Pick<Document, 'id' | 'role' | 'name' | 'status' | 'reason' | 'text'>[]
}

/** A screen or two; the next page is one key away. */
const PAGE = 50

/** A case reference in capitals, wherever it stands. */
const REFERENCE = 'LP-[0-9]{4}-[0-9]{6,9}-[0-9A-Z]'

/**
 * Whether others than counsel may know of the mail `e` in the case `c`. Trap: a mail that no case holds yet may be of a
 * restricted one, so it is seen once it is sorted. A bounce or an auto-reply that points at a restricted case tells of it; the
 * decision says so, and one of an earlier version, which does not say, counts as if it did.
 */
const OPEN_TO_ALL = () => sql`(case
  when e.case_id is not null then not c.restricted
  when e.stage = 'closed' then ${isPlain(sql`e`)}
  when e.stage = 'duplicate' then coalesce((select coalesce(not oc.restricted, o.stage = 'closed' and ${isPlain(sql`o`)})
    from emails o left join cases oc on oc.id = o.case_id where o.id = e.duplicate_of), false)
  else false end)`

/**
 * A closed mail that pointed at no restricted case when it was sorted, and names none that is restricted now. Compared
 * with each restricted case in turn, a page of fifty took minutes: so its own references are looked up.
 */
function isPlain(mail: Sql): Sql {
  return sql`(not coalesce((${mail}.decision ->> 'restricted')::boolean, true) and not coalesce((
    select true from regexp_matches(upper(coalesce(${mail}.email #>> '{source,subject}', '')), ${REFERENCE}, 'g') as named
      join cases r on r.reference = named[1] where r.restricted limit 1), false))`
}

/** Whether a closed mail pointed at a case of counsel's when it was sorted; one of an earlier version, which does not say, may have. */
export async function pointsAtRestricted(db: Db, emailId: string): Promise<boolean> {
  const [row] = await query(
    db,
    sql`select not ${isPlain(sql`e`)} as restricted from emails e where e.id = ${emailId}`,
    z.object({ restricted: z.boolean() }),
  )
  return row?.restricted ?? true
}

function visibleMail({ includeRestricted }: Reader): Sql {
  return includeRestricted ? sql`true` : OPEN_TO_ALL()
}

const COLUMNS = sql`e.id as "emailId", e.received_at as "receivedAt", e.mailbox, e.folder, e.junk, e.stage,
  coalesce(e.reason, e.decision ->> 'reason') as reason, case when e.failed_at is not null then e.failure_reason end
  as "failureReason", e.email #> '{source,from}' as "from", e.email #>> '{source,subject}' as subject,
  e.classification #>> '{primary,type}' as instrument, c.reference as "caseReference", e.duplicate_of as "duplicateOf"`

const SHAPE = {
  emailId: z.string(),
  receivedAt: z.date(),
  mailbox: z.string(),
  folder: z.string(),
  junk: z.boolean(),
  stage: z.enum(STAGES),
  reason: z.string().nullable(),
  failureReason: z.string().nullable(),
  from: z.looseObject({ name: z.string().nullable(), address: z.string() }).nullable(),
  subject: z.string().nullable(),
  instrument: z.string().nullable(),
  caseReference: z.string().nullable(),
  duplicateOf: z.string().nullable(),
}

/** Mails that are looked at in one statement; nearly all of them may be seen by whoever looks. */
const STEP = 2 * PAGE

/**
 * Newest first. Trap: with what its reader may see among the conditions PostgreSQL judges the whole ledger, and sorts it, for a
 * page; so the newest that fit are judged, and then those before them, until the page is full.
 */
export async function listLedger(db: Db, asked: LedgerQuery, reader: Reader): Promise<LedgerPage> {
  const mails: LedgerMail[] = []
  let place = asked.after === null ? null : await placeOf(db, asked.after, reader)
  for (;;) {
    const looked = await lookAt(db, asked, place, reader)
    mails.push(
      ...looked.filter(({ isVisible }) => isVisible).map(({ isVisible: _, receivedText: __, ...mail }) => mail),
    )
    const last = looked.at(-1)
    if (mails.length > PAGE || looked.length < STEP || last === undefined) break
    place = { receivedText: last.receivedText, emailId: last.emailId }
  }
  const page = mails.slice(0, PAGE)
  return { mails: page, next: mails.length > PAGE ? (page.at(-1)?.emailId ?? null) : null }
}

/** As PostgreSQL writes it: a Date has fewer digits. */
interface Place {
  receivedText: string
  emailId: string
}

/** Null, the first page, for a mail that is none, or none that this reader may know of. */
async function placeOf(db: Db, emailId: string, reader: Reader): Promise<Place | null> {
  const [row] = await query(
    db,
    sql`select e.received_at::text as "receivedText", e.id as "emailId" from emails e left join cases c on c.id = e.case_id
      where e.id = ${emailId} and ${visibleMail(reader)}`,
    z.object({ receivedText: z.string(), emailId: z.string() }),
  )
  return row ?? null
}

const LookedRow = z.object({ ...SHAPE, receivedText: z.string(), isVisible: z.boolean() })

async function lookAt(db: Db, asked: LedgerQuery, place: Place | null, reader: Reader) {
  const before =
    place === null
      ? NO_SQL
      : sql` and (e.received_at, e.id) < (${place.receivedText}::timestamptz, ${place.emailId}::uuid)`
  return await query(
    db,
    sql`select ${COLUMNS}, e.received_at::text as "receivedText", ${visibleMail(reader)} as "isVisible"
      from (select * from emails e where true${conditions(asked)}${before}
        order by e.received_at desc, e.id desc limit ${STEP}) as e left join cases c on c.id = e.case_id
      order by e.received_at desc, e.id desc`,
    LookedRow,
  )
}

function conditions({ words, stage, mailbox, from, to, inCase }: LedgerQuery): Sql {
  const parts = [
    stage === null ? null : sql`e.stage = ${stage}`,
    mailbox === null ? null : sql`e.mailbox = ${mailbox}`,
    from === null ? null : sql`e.received_at >= ${from}::date::timestamp at time zone 'UTC'`,
    to === null ? null : sql`e.received_at < (${to}::date + 1)::timestamp at time zone 'UTC'`,
    inCase === null ? null : inCase === 'yes' ? sql`e.case_id is not null` : sql`e.case_id is null`,
    words === null
      ? null
      : sql`e.id in (select w.email_id from search_words w where w.words @@ websearch_to_tsquery('simple', ${words}))`,
  ]
  return parts.reduce<Sql>((all, part) => (part === null ? all : sql`${all} and ${part}`), NO_SQL)
}

/** Null where there is no such mail, or none that this reader may know of. */
export async function loadLedgerMail(db: Db, emailId: string, reader: Reader): Promise<LedgerMailFile | null> {
  const [row] = await query(
    db,
    sql`select ${COLUMNS}, e.bytes, e.sha256, (
        select coalesce(json_agg(json_build_object('id', d.id, 'role', d.head ->> 'role', 'name', d.head ->> 'name',
          'status', d.status, 'reason', d.head ->> 'reason', 'text', d.text) order by d.position), '[]')
        from documents d where d.email_id = e.id) as documents
      from emails e left join cases c on c.id = e.case_id
      where e.id = ${emailId} and ${visibleMail(reader)}`,
    File,
  )
  return row ?? null
}

const File = z.object({
  ...SHAPE,
  bytes: z.coerce.number().nullable(),
  sha256: z.string().nullable(),
  documents: z.array(
    z.object({
      id: z.string(),
      role: z.enum(['body', 'attachment', 'message']),
      name: z.string().nullable(),
      status: z.enum(['read', 'encrypted', 'malformed', 'too-large', 'unsupported', 'infected']),
      reason: z.string().nullable(),
      text: z.string().nullable(),
    }),
  ),
}) as unknown as z.ZodType<LedgerMailFile>

/** Whether any of these references is a restricted case's. */
export async function namesRestrictedCase(db: Db, references: readonly string[]): Promise<boolean> {
  const rows = await query(
    db,
    sql`select reference from cases where restricted and reference = any(${references}::text[]) limit 1`,
    z.object({ reference: z.string() }),
  )
  return rows.length > 0
}

/** That somebody saw what a mail says. */
export async function recordMailView(db: Db, actor: string, emailId: string): Promise<void> {
  await execute(
    db,
    sql`insert into audit_events (actor, action, email_id, case_id)
      select ${actor}, 'mail-viewed', id, case_id from emails where id = ${emailId}`,
  )
}

const MailboxRow = z.object({ mailbox: z.string() })

/** The mailboxes that mail came to, by name. */
export async function listMailboxNames(db: Db): Promise<string[]> {
  const rows = await query(db, sql`select distinct mailbox from mailbox_folders order by mailbox`, MailboxRow)
  return rows.map(({ mailbox }) => mailbox)
}
