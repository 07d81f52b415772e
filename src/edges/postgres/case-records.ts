import { z } from 'zod'
import { EVENT_TEXT } from './audit.js'
import { type Db, query } from './database.js'
import { type Sql, sql } from './sql.js'

/** All rows about one case, table by table, as a bundle of it gives them: a table that comes later is in it by itself. */
export interface CaseRecords {
  mails: { emailId: string; mailbox: string; sha256: string | null; bytes: number | null; receivedAt: Date }[]
  tables: { name: string; rows: unknown[] }[]
  /** Events with their place in the chain; `seq` is null for those that are not sealed yet. */
  events: { seq: number | null; previous: string | null; hash: string | null; event: string }[]
}

/** Keys of others' documents, and hashes that serve comparison alone. */
const LEFT_OUT = [
  'document_passwords',
  'mail_senders',
  'emails',
  'cases',
  'audit_events',
  'erasures',
  'documents',
  'notices',
]

export async function loadCaseRecords(db: Db, reference: string): Promise<CaseRecords> {
  const mails = await query(
    db,
    sql`select e.id as "emailId", e.mailbox, e.sha256, e.bytes::float8 as bytes, e.received_at as "receivedAt"
      from case_emails m join cases c on c.id = m.case_id join emails e on e.id = m.email_id
      where c.reference = ${reference} order by e.received_at, e.id`,
    z.object({
      emailId: z.string(),
      mailbox: z.string(),
      sha256: z.string().nullable(),
      bytes: z.number().nullable(),
      receivedAt: z.date(),
    }),
  )
  const tables = []
  for (const { table, column } of await listTables(db)) {
    tables.push({ name: table, rows: await rowsOf(db, { table, column }, reference) })
  }
  return { mails, tables, events: await loadEvents(db, reference) }
}

interface CaseTable {
  table: string
  column: 'case_id' | 'email_id'
}

async function listTables(db: Db): Promise<CaseTable[]> {
  return await query(
    db,
    sql`select c.table_name as table, min(c.column_name) as column from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name in ('case_id', 'email_id')
        and not c.table_name = any(${LEFT_OUT})
      group by c.table_name order by c.table_name`,
    z.object({ table: z.string().regex(/^[a-z_]+$/), column: z.enum(['case_id', 'email_id']) }),
  )
}

/** The name comes from the catalogue and is letters and underscores alone: it cannot be a parameter. */
async function rowsOf(db: Db, { table, column }: CaseTable, reference: string): Promise<unknown[]> {
  const own: Sql =
    column === 'case_id'
      ? sql`(select id from cases where reference = ${reference})`
      : sql`(select m.email_id from case_emails m join cases c on c.id = m.case_id where c.reference = ${reference})`
  const from = { text: `select to_jsonb(t) as row from ${table} t where t.${column} in `, values: [] }
  const rows = await query(db, sql`${from}${own} order by 1`, z.object({ row: z.unknown() }))
  return rows.map(({ row }) => row)
}

async function loadEvents(db: Db, reference: string): Promise<CaseRecords['events']> {
  return await query(
    db,
    sql`select l.seq::float8 as seq, encode(l.hash, 'hex') as hash, encode(p.hash, 'hex') as previous, ${EVENT_TEXT} as event
      from audit_events e left join audit_chain l on l.event_id = e.id left join audit_chain p on p.seq = l.seq - 1
      where e.case_id = (select id from cases where reference = ${reference})
        or e.email_id in (
          select m.email_id from case_emails m join cases c on c.id = m.case_id where c.reference = ${reference})
      order by e.id`,
    z.object({
      seq: z.number().nullable(),
      hash: z.string().nullable(),
      previous: z.string().nullable(),
      event: z.string(),
    }),
  )
}

/** That somebody took a case with him, whole. */
export async function recordCaseExport(db: Db, actor: string, reference: string): Promise<void> {
  await query(
    db,
    sql`insert into audit_events (actor, action, case_id)
      select ${actor}, 'case-exported', id from cases where reference = ${reference} returning id::text as id`,
    z.object({ id: z.string() }),
  )
}
