import pg from 'pg'
import { formatCaseReference } from '../../../src/cases/case-reference.js'

/**
 * Makes many cases of the few that the product itself has opened: each row is copied with ids of its own, by statements over
 * whole tables. Triggers are set aside meanwhile; what they would keep (the next clock, versions) is copied too.
 */
export async function multiplyCases(databaseUrl: string, wanted: number): Promise<{ cases: number; mails: number }> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ cases: number }>('select count(*)::int as cases from cases')
    const there = rows[0]?.cases ?? 0
    if (there === 0) throw new Error('There is no case to copy.')
    await client.query('set session_replication_role = replica')
    await client.query(NEW_CASES, [
      COPIED_YEAR,
      Array.from({ length: wanted - there }, (_, i) => formatCaseReference(COPIED_YEAR, i + 1)),
    ])
    await client.query(NEW_MAILS)
    for (const each of COPIES) await copy(client, each)
    await client.query(EVENTS)
    await client.query(SPREAD)
    await client.query(CUSTOMERS)
    await client.query('set session_replication_role = default')
    await client.query('vacuum analyze')
    const counted = await client.query<{ cases: number; mails: number }>(
      'select (select count(*)::int from cases) as cases, (select count(*)::int from emails) as mails',
    )
    return counted.rows[0] ?? { cases: 0, mails: 0 }
  } finally {
    await client.end()
  }
}

/** Before any case that the product opened: their numbers are nobody's. */
const COPIED_YEAR = 2025

const NEW_CASES = `create temp table copies as
  select n, gen_random_uuid() as id, original.id as of, $1::int as year, reference
  from unnest($2::text[]) with ordinality as made (reference, n)
  join (select id, row_number() over (order by id) - 1 as place, count(*) over () as all from cases) original
    on original.place = n % original.all`

const NEW_MAILS = `create temp table mail_copies as
  select c.n, c.id as case_id, c.of as of_case, gen_random_uuid() as id, m.email_id as of
  from copies c join case_emails m on m.case_id = c.of`

/** A case every hundred minutes, for two years. */
const RECEIVED_AT = `now() - x.n * interval '100 minutes'`

/** Each statement copies one table; columns that are not named are the original's. */
const COPIES: readonly Copy[] = [
  copyOf('cases', 'copies x join cases t on t.id = x.of', {
    id: 'x.id',
    reference: 'x.reference',
    year: 'x.year',
    number: 'x.n',
    merged_into: 'null::uuid',
  }),
  copyOf('emails', 'mail_copies x join emails t on t.id = x.of', {
    id: 'x.id',
    case_id: 'x.case_id',
    uid: 't.uid + 1000 * x.n',
    sha256: "encode(sha256(convert_to(x.id::text, 'UTF8')), 'hex')",
    bytes: 'coalesce(t.bytes, 1)',
    message_id_hash: "sha256(convert_to(x.id::text, 'UTF8'))",
    duplicate_of: 'null::uuid',
    received_at: RECEIVED_AT,
  }),
  copyOf('case_emails', 'mail_copies x join case_emails t on t.email_id = x.of', {
    email_id: 'x.id',
    case_id: 'x.case_id',
  }),
  copyOf('documents', 'mail_copies x join documents t on t.email_id = x.of', { email_id: 'x.id' }),
  copyOf('search_words', 'mail_copies x join search_words t on t.email_id = x.of', { email_id: 'x.id' }),
  copyOf('mail_senders', 'mail_copies x join mail_senders t on t.email_id = x.of', {
    email_id: 'x.id',
    received_at: RECEIVED_AT,
  }),
  copyOf('page_drawings', 'mail_copies x join page_drawings t on t.email_id = x.of', { email_id: 'x.id' }),
  copyOf('drawn_text_checks', 'mail_copies x join drawn_text_checks t on t.email_id = x.of', { email_id: 'x.id' }),
  copyOf('drawn_text_comparisons', 'mail_copies x join drawn_text_comparisons t on t.email_id = x.of', {
    email_id: 'x.id',
  }),
  copyOf('parties', 'copies x join parties t on t.case_id = x.of', { case_id: 'x.id', email_id: 'null::uuid' }),
  copyOf(
    'deadlines',
    'copies x join deadlines t on t.case_id = x.of left join mail_copies y on y.case_id = x.id and y.of = t.email_id',
    {
      id: 'gen_random_uuid()',
      case_id: 'x.id',
      email_id: 'y.id',
    },
  ),
  copyOf('notices', 'mail_copies x join notices t on t.email_id = x.of', {
    id: 'gen_random_uuid()',
    case_id: 'case when t.case_id is null then null else x.case_id end',
    email_id: 'x.id',
    message_id: "case when t.message_id is not null then '<' || gen_random_uuid() || '@kutano.example>' end",
    message_id_hash: "case when t.message_id is not null then sha256(convert_to(gen_random_uuid()::text, 'UTF8')) end",
    server_id_hash: 'null::bytea',
  }),
]

const EVENTS = `insert into audit_events (at, actor, action, email_id, case_id, details)
    select t.at, t.actor, t.action, x.id, case when t.case_id is null then null else x.case_id end, t.details
    from mail_copies x join audit_events t on t.email_id = x.of`

/** Ten thousand cases of two years: most are closed and their letters done, a few hundred are new, clocks end around now. */
const SPREAD = `
  update deadlines d set due_at = now() + (x.n % 900 - 60) * interval '4 hours', due_on = (now() + (x.n % 900 - 60) * interval '4 hours')::date,
    settled_at = case when x.n % 3 > 0 then now() end from copies x where d.case_id = x.id;
  update cases c set opened_at = ${RECEIVED_AT}, assignee = case when x.n % 5 > 1 then 'person' || x.n % 7 || '@kutano.example' end,
    state = case when x.n % 3 > 0 then 'closed' when x.n % 20 = 0 then 'new' when c.state = 'closed' then 'in-review' else c.state end,
    outcome = case when x.n % 3 > 0 then 'produced-non-content' end, closed_at = case when x.n % 3 > 0 then now() - x.n * interval '90 minutes' end,
    next_due_at = (select min(due_at) from deadlines d where d.case_id = c.id and d.settled_at is null)
  from copies x where c.id = x.id;
  update notices n set state = 'withdrawn' from copies x where n.case_id = x.id and n.state = 'draft' and x.n % 3 > 0`

/** Ten thousand customers, whose names no mail says: each page of a case looks for those that its mail names. */
const CUSTOMERS = `
  insert into customers (workspace, customer, owner_name, owner_email, admin_emails, member_emails, domains, jurisdiction)
    select 'team-' || n || '.' || workspace, customer || ' ' || n, owner_name, owner_email, admin_emails, member_emails,
      array(select n || '-' || domain from unnest(domains) as domain), jurisdiction
    from customers, generate_series(1, 10000 / (select greatest(1, count(*))::int from customers)) as n;
  update directories set version = version + 1 where name = 'customers'`

interface Copy {
  table: string
  from: string
  /** Of the columns that are not the original's. */
  given: Readonly<Record<string, string>>
}

function copyOf(table: string, from: string, given: Copy['given']): Copy {
  return { table, from, given }
}

/** All columns as they are, but for those that are given. */
async function copy(client: pg.Client, { table, from, given }: Copy): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(column_name) as name from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_identity = 'NO' and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  )
  const names = rows.map(({ name }) => name)
  const values = names.map((name) => given[name] ?? `t.${name}`)
  await client.query(`insert into ${table} (${names.join(', ')}) select ${values.join(', ')} from ${from}`)
}
