import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { parse, stringify } from 'yaml'
import { CUSTOMERS_FILE, configure, SAMPLE_FOLDER } from '../../demo/configuration.js'
import { deliver, openDeliveryBook, sampleMails } from '../../demo/deliver.js'
import { product } from '../../demo/product.js'
import { startReal } from '../../servers/demo-servers.js'
import { startKeeper } from '../../servers/keep.js'
import { dataHome, serverUser } from '../../servers/places.js'
import { freePorts } from '../../servers/ports.js'
import { ask, untilDrafted } from '../ask-ledger.js'
import { cpuSecondsOfTree } from '../cpu-of-tree.js'
import { cpuSecondsOfMachine } from './cpu-of-machine.js'
import { loadPages, type PageLoad } from './load-pages.js'
import { multiplyCases } from './multiply-cases.js'
import { untilAtRest } from './until-at-rest.js'

const CASES = 10_000
const PER_SECOND = 50
const SECONDS = 20

/** What the desk costs with ten thousand cases: pages at fifty requests a second, over the product's own processes. */
export async function benchDesk(): Promise<void> {
  const keeper = startKeeper()
  try {
    const user = serverUser()
    const benches = path.join(dataHome(user), 'bench')
    mkdirSync(benches, { recursive: true, mode: 0o711 })
    const home = mkdtempSync(path.join(benches, 'desk-'))
    keeper.removeAtEnd(home)
    chmodSync(home, 0o711)
    const servers = await startReal({ keeper, home, user })
    const [port = 0] = await freePorts(1)
    const { env, webUrl } = configure(servers, home, port)
    behindProxy(path.join(home, 'writdesk.yaml'))
    const writdesk = product(keeper, { ...env, LOG_LEVEL: 'warn' }, path.join(home, 'writdesk.log'))
    await writdesk.command('migrate', ['migrate'])
    await writdesk.command('customers', ['customers', 'import', CUSTOMERS_FILE])
    const delivered = await deliver(
      sampleMails(SAMPLE_FOLDER),
      servers.inboxes,
      openDeliveryBook(path.join(home, 'book')),
    )
    console.error(`desk: ${delivered.length} sample mails are read`)
    const running = await writdesk.start()
    await untilDrafted(servers.databaseUrl, delivered.length)
    // Pages are drawn and read behind the work, and have nothing to do with what a page of the desk costs.
    const behind = await untilAtRest(running.pid)
    console.log(`${delivered.length} mails are drafted; their pages took ${behind.toFixed(1)} s of CPU behind them`)
    const from = performance.now()
    const { cases, mails } = await multiplyCases(servers.databaseUrl, CASES)
    console.log(`${cases} cases of ${mails} mails, copied in ${Math.round((performance.now() - from) / 1_000)} s`)
    await untilSettled(servers.databaseUrl)
    await untilAtRest(running.pid)
    const cookie = await signIn(servers.databaseUrl)
    const frame = await weightOf(webUrl, ['tokens.css', 'desk.css', 'desk.js'])
    const postgres = await ask(
      servers.databaseUrl,
      `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as figure`,
    )
    for (const { what, paths, perSecond, seconds } of await pagesOf(servers.databaseUrl)) {
      const asked = { what, origin: webUrl, cookie }
      // Thirty requests, which are not counted: statements are planned and functions compiled once.
      await loadPages({ ...asked, paths: paths.slice(0, 30), perSecond: Math.min(10, perSecond), seconds: 3 })
      // Of this process's tree are the web, the database, and itself, which asks.
      const worked = () => [...[running.pid, postgres, process.pid].map(cpuSecondsOfTree), cpuSecondsOfMachine()]
      const before = worked()
      const load = await loadPages({ ...asked, paths, perSecond, seconds })
      const [web = 0, database = 0, own = 0, all = 0] = worked().map((cpu, i) => cpu - (before[i] ?? 0))
      const cpu = [web, database].map((spent) => spent / load.requests)
      print(load, { perSecond, frame, cpu, others: Math.max(0, all - own) / seconds })
    }
  } finally {
    await keeper.close()
  }
}

interface BenchedPage {
  what: string
  paths: string[]
  perSecond: number
  seconds: number
}

/** The pages with a bound at fifty requests a second; the others as a team of some dozens opens them. */
async function pagesOf(databaseUrl: string): Promise<BenchedPage[]> {
  const { after, references, workspaces } = await somePlaces(databaseUrl)
  const often = (what: string, paths: string[]) => ({ what, paths, perSecond: PER_SECOND, seconds: SECONDS })
  const seldom = (what: string, paths: string[]) => ({ what, paths, perSecond: 5, seconds: 10 })
  return [
    often('queue, first page', ['/']),
    often(
      'queue, further pages',
      after.map((reference) => `/?after=${reference}`),
    ),
    often('queue, filtered', [
      '/?state=any&disposition=review',
      '/?assignee=nobody',
      '/?due=3-days',
      '/?organisation=kutano',
    ]),
    often('queue, searched', ['/?q=warrant', '/?q=subscriber+records', '/?q=%22grand+jury%22&state=any']),
    often(
      'case',
      references.map((reference) => `/cases/${reference}`),
    ),
    seldom(
      'customer',
      workspaces.map((workspace) => `/customers/one?workspace=${encodeURIComponent(workspace)}`),
    ),
    seldom('customers', ['/customers', '/customers?q=example']),
    seldom('deadlines', ['/deadlines', '/deadlines?owner=nobody']),
    seldom('notices', ['/notices']),
    seldom('mail', ['/mail', '/mail?stage=drafted', '/mail?q=warrant']),
    seldom('reports', ['/reports']),
  ]
}

/** What runs behind the work is done: events are sealed, words are found. A bench of pages measures nothing else. */
async function untilSettled(databaseUrl: string): Promise<void> {
  const due = `select (select count(*) from search_due)
    + (select greatest(0, coalesce((select max(id) from audit_events), 0) - coalesce((select max(event_id) from audit_chain), 0))) as figure`
  while ((await ask(databaseUrl, due)) > 0) await sleep(500)
}

/** Requests of a bench come from many addresses, which only a proxy can tell. */
function behindProxy(file: string): void {
  const settings = parse(readFileSync(file, 'utf8'))
  writeFileSync(file, stringify({ ...settings, web: { ...settings.web, tlsProxy: 'the bench' } }))
}

/** The session of a reviewer, as a sign-in leaves it. */
async function signIn(databaseUrl: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await withDatabase(databaseUrl, async (client) => {
    await client.query(
      `insert into users (email, name, roles) values ('bench@kutano.example', 'Bench', '{reviewer,counsel}')`,
    )
    await client.query(
      `insert into sessions (token_hash, user_id, opened_by, second_factor_at, expires_at)
        select $1, id, 'local', now(), now() + interval '2 hours' from users where email = 'bench@kutano.example'`,
      [createHash('sha256').update(token).digest()],
    )
  })
  return `__Host-writdesk=${token}`
}

/** Open cases to go on after, all cases in no order, and customers that have some. */
async function somePlaces(databaseUrl: string): Promise<Record<'after' | 'references' | 'workspaces', string[]>> {
  return withDatabase(databaseUrl, async (client) => {
    const list = async (text: string) => (await client.query<{ name: string }>(text)).rows.map(({ name }) => name)
    return {
      after: await list(
        `select reference as name from cases where state <> 'closed' order by md5(reference) limit 200`,
      ),
      references: await list('select reference as name from cases order by md5(reference)'),
      workspaces: await list(
        `select workspace as name from customers where workspace not like 'team-%' order by workspace limit 20`,
      ),
    }
  })
}

async function withDatabase<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** As it goes over the line to a browser, which takes compressed files; bytes. */
async function weightOf(origin: string, names: readonly string[]): Promise<number> {
  const loads = names.map((name) =>
    loadPages({ what: name, origin, paths: [`/static/${name}`], cookie: '', perSecond: 1, seconds: 1 }),
  )
  return (await Promise.all(loads)).reduce((sum, { bytes }) => sum + bytes, 0)
}

function print(
  { what, requests, refused, p50, p95, p99, most, bytes }: PageLoad,
  { perSecond, frame, cpu, others }: { perSecond: number; frame: number; cpu: readonly number[]; others: number },
): void {
  const [a, b, c, d] = [p50, p95, p99, most].map((ms) => `${Math.round(ms)}`.padStart(6))
  const weight = Math.round((bytes + frame) / 1024)
  console.log(
    `${what.padEnd(22)} ${requests} requests at ${perSecond}/s, ${refused} refused; ms p50 ${a} p95 ${b} p99 ${c} most ${d}; CPU ms web ${inMs(cpu[0])}, database ${inMs(cpu[1])}; ${Math.round(bytes / 1024)} KB, ${weight} KB with style and script; others took ${others.toFixed(1)} cores`,
  )
}

function inMs(seconds = 0): string {
  return (1_000 * seconds).toFixed(1)
}
