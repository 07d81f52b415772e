/** A private PostgreSQL: the system's or the embedded one, by the folder of its programs. */
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import type { User } from '../keeper-task.js'
import type { Keeper } from './keep.js'
import { serverFolder } from './places.js'
import { freePorts, untilAnswers } from './ports.js'

const exec = promisify(execFile)

export interface PostgresSettings {
  /** The folder of initdb and postgres. */
  programs: string
  folder: string
  /** A short folder for its socket; null: none, TCP only. */
  socketFolder: string | null
  user: User | null
  /** False for tests: their data need not outlive the power. */
  durable: boolean
}

export interface PostgresServer {
  port: number
  pid: number
  /** The address of one of its databases; `postgres` is always there. */
  url(database: string): string
}

/** Nothing of ours but what a server needs: libpq reads PG* variables. */
export function plainEnvironment(): Record<string, string> {
  return { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' }
}

function asUser(user: User | null) {
  return user ? { uid: user.uid, gid: user.gid } : {}
}

async function initialise({ programs, folder, user }: PostgresSettings, passwordFile: string): Promise<void> {
  const data = path.join(folder, 'data')
  writeFileSync(passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  const args = ['-D', data, '-U', 'writdesk', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`]
  args.push('--locale=C', '--encoding=UTF8', '--no-sync')
  await exec(path.join(programs, 'initdb'), args, { cwd: folder, env: plainEnvironment(), ...asUser(user) })
}

function settingsOf({ socketFolder, durable }: PostgresSettings, port: number): string[] {
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, `unix_socket_directories=${socketFolder ?? ''}`]
  settings.push('timezone=UTC', 'log_timezone=UTC', 'max_connections=200')
  if (!durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off')
  return settings.flatMap((setting) => ['-c', setting])
}

async function answers(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
  } finally {
    await client.end()
  }
}

/** Makes the cluster if there is none (or only half of one), starts it, waits until it answers a query. */
export async function startPostgres(keeper: Keeper, settings: PostgresSettings): Promise<PostgresServer> {
  const { folder, user, programs } = settings
  mkdirSync(path.dirname(folder), { recursive: true })
  serverFolder(folder, user)
  const passwordFile = path.join(folder, 'password')
  const isMade = path.join(folder, 'initialised')
  if (!existsSync(isMade)) {
    rmSync(path.join(folder, 'data'), { recursive: true, force: true })
    await initialise(settings, passwordFile)
    writeFileSync(isMade, '')
  }
  const password = readFileSync(passwordFile, 'utf8')
  const [port = 0] = await freePorts(1)
  const running = await keeper.run({
    name: 'postgres',
    role: 'server',
    command: path.join(programs, 'postgres'),
    args: ['-D', path.join(folder, 'data'), ...settingsOf(settings, port)],
    cwd: folder,
    env: plainEnvironment(),
    user,
    log: path.join(folder, 'log'),
    stop: 'SIGINT',
    insist: 'SIGQUIT',
  })
  const url = (database: string) => `postgres://writdesk:${password}@127.0.0.1:${port}/${database}`
  const logs = [path.join(folder, 'log')]
  await untilAnswers('PostgreSQL', () => answers(url('postgres')), { ended: running.ended, logs })
  return { port, pid: running.pid, url }
}

/** Creates a database unless it is there. */
export async function createDatabase(server: PostgresServer, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
  return server.url(name)
}
