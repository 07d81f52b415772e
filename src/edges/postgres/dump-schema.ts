import { z } from 'zod'
import { type Db, query } from './database.js'
import { sql } from './sql.js'

/**
 * The schema that the migrations make, as SQL text from PostgreSQL's own catalogue: for people to read, and for a test
 * to compare with migrations/schema.sql. Not pg_dump, whose text differs from version to version; objects stand in
 * the order of their names, so that the same schema is the same text everywhere.
 */
export async function dumpSchema(db: Db): Promise<string> {
  const statements = [...(await tables(db)), ...(await indexes(db)), ...(await functions(db)), ...(await triggers(db))]
  return `${HEAD}\n${statements.map((statement) => `\n${statement.trimEnd()};\n`).join('')}`
}

const HEAD =
  '-- What the migrations make. Written by `npm run schema:dump`; a test compares it with a migrated database.'

const Statement = z.object({ statement: z.string() })
const one = ({ statement }: { statement: string }) => statement

async function tables(db: Db): Promise<string[]> {
  const rows = await query(
    db,
    // Constraints of kind n are the NOT NULLs that PostgreSQL 18 names; the columns say them already.
    sql`select format(E'create table %I (\n%s\n)', c.relname, string_agg('  ' || line, E',\n' order by place)) as statement
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      cross join lateral (
        select a.attnum::bigint as place, concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
          case when a.attidentity = 'a' then 'generated always as identity' end,
          case when a.attgenerated = 's' then format('generated always as (%s) stored', pg_get_expr(d.adbin, d.adrelid))
            else 'default ' || pg_get_expr(d.adbin, d.adrelid) end, case when a.attnotnull then 'not null' end) as line
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        union all
        select 10000 + row_number() over (order by contype, conname),
          format('constraint %I %s', conname, pg_get_constraintdef(oid))
        from pg_constraint where conrelid = c.oid and contype <> 'n'
      ) as lines
      where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'migrations'
      group by c.oid, c.relname order by c.relname collate "C"`,
    Statement,
  )
  return rows.map(one)
}

/** But those that a constraint of a table makes. */
async function indexes(db: Db): Promise<string[]> {
  const rows = await query(
    db,
    sql`select pg_get_indexdef(i.indexrelid) as statement from pg_index i join pg_class c on c.oid = i.indexrelid
      where c.relnamespace = 'public'::regnamespace
        and not exists (select from pg_constraint where conindid = i.indexrelid)
      order by c.relname collate "C"`,
    Statement,
  )
  return rows.map(one)
}

async function functions(db: Db): Promise<string[]> {
  const rows = await query(
    db,
    sql`select pg_get_functiondef(oid) as statement from pg_proc
      where pronamespace = 'public'::regnamespace order by proname collate "C"`,
    Statement,
  )
  return rows.map(one)
}

async function triggers(db: Db): Promise<string[]> {
  const rows = await query(
    db,
    sql`select pg_get_triggerdef(t.oid) as statement from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where c.relnamespace = 'public'::regnamespace and not t.tgisinternal order by t.tgname collate "C"`,
    Statement,
  )
  return rows.map(one)
}
