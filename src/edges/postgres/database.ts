import { createHash } from 'node:crypto'
import pg from 'pg'
import type { z } from 'zod'
import { type ErrorCode, IntakeError } from '../../errors.js'
import { type Sql, sql } from './sql.js'

/** Where a statement runs: the pool, a connection of it, or a direct connection. */
export type Db = pg.Pool | pg.ClientBase
export type Pool = pg.Pool
export type DirectConnection = pg.Client

interface Log {
  warn(details: object, message: string): void
}

export interface PoolSettings {
  url: string
  maxConnections: number
  applicationName: string
  /** The schema of unqualified names, where it is not `public`. */
  searchPath?: string
}

/** A statement that runs longer than this is broken, not slow: the slowest legitimate one takes well under a second. */
const STATEMENT_TIMEOUT_MS = 30_000
const CONNECT_TIMEOUT_MS = 10_000
/** A connection keeps its statements planned: somebody who opens a page a minute need not wait for new ones to sign in and plan. */
const IDLE_MS = 300_000

export function openPool(settings: PoolSettings, log: Log): pg.Pool {
  const pool = new pg.Pool({
    connectionString: settings.url,
    max: settings.maxConnections,
    application_name: settings.applicationName,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_MS,
    keepAlive: true,
    ...(settings.searchPath === undefined ? {} : { options: `-c search_path=${settings.searchPath}` }),
  })
  // Without listeners a connection that PostgreSQL closes on its restart ends the process: an idle one by the pool, one
  // in the middle of a transaction by itself. Whoever holds it learns of it by the next statement.
  pool.on('error', (error) => log.warn({ code: codeOf(error) }, 'an idle database connection was lost'))
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** One connection of its own, for locks that must live and die with it. The caller ends it. */
export async function openDirectConnection(url: string, log: Log): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'writdesk-direct',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  })
  client.on('error', (error) => log.warn({ code: codeOf(error) }, 'a direct database connection was lost'))
  await client.connect().catch(rethrow)
  return client
}

/**
 * The rows of a statement, each checked against `row`. Trap: a shape made anew for each call is compiled anew for each call, ten
 * times as long as it checks; those that pages ask for stand beside their function.
 * @throws IntakeError DATABASE_UNREACHABLE, DATABASE_REFUSED, DATABASE_VALUE_UNKNOWN
 */
export async function query<Row>(db: Db, statement: Sql, row: z.ZodType<Row>): Promise<Row[]> {
  const result = await db.query(prepared(statement)).catch(rethrow)
  return result.rows.map((one) => {
    const checked = row.safeParse(one)
    if (checked.success) return checked.data
    const at = checked.error.issues[0]?.path.join('.') ?? ''
    throw new IntakeError('DATABASE_VALUE_UNKNOWN', `${at}.`, { at })
  })
}

/** The number of rows a statement changed. */
export async function execute(db: Db, statement: Sql): Promise<number> {
  const result = await db.query(prepared(statement)).catch(rethrow)
  return result.rowCount ?? 0
}

const names = new Map<string, string>()

/**
 * A statement with a name is parsed and planned once a connection: half of PostgreSQL's work for a mail. Their texts
 * come from templates in this folder, so there are few. A pooler between must know prepared statements (PgBouncer 1.21).
 */
function prepared(statement: Sql): Sql & { name: string } {
  let name = names.get(statement.text)
  if (name === undefined) {
    name = createHash('sha256').update(statement.text).digest('hex').slice(0, 32)
    names.set(statement.text, name)
  }
  return { ...statement, name }
}

/** Runs `work` in one transaction on one connection; what it throws rolls back. */
export async function transaction<Result>(
  pool: pg.Pool,
  work: (db: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect().catch(rethrow)
  let broken = false
  try {
    await execute(client, sql`begin`)
    const result = await work(client)
    await execute(client, sql`commit`)
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true
    })
    throw error
  } finally {
    client.release(broken)
  }
}

// SQLSTATE classes that go away by themselves (PostgreSQL manual, appendix A): 08 connection, 40 rolled back (deadlock,
// serialization), 53 resources, 55P03 lock, 57 operator intervention (restart, timeout), 58 system.
const PASSING = /^(?:08|40|53|55P03|57|58)/
const SQLSTATE = /^[0-9A-Z]{5}$/

/** Only the SQLSTATE and the names of table and constraint are kept: message and detail of the driver quote values of the mail. */
function rethrow(error: unknown): never {
  const code = codeOf(error)
  const known = SQLSTATE.test(code) && !PASSING.test(code)
  const kind: ErrorCode = known ? 'DATABASE_REFUSED' : 'DATABASE_UNREACHABLE'
  const { constraint = null, table = null } = error as { constraint?: string; table?: string }
  const where = [table && `table ${table}`, constraint && `constraint ${constraint}`].filter(Boolean).join(', ')
  throw new IntakeError(kind, `${code}${where ? ` (${where})` : ''}.`, { sqlState: code, constraint, table })
}

/** The SQLSTATE, or Node's code of a network error; the driver gives its own time-outs no code. */
function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : 'no answer'
}
