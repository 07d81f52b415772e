/**
 * `npm run demo [-- --exit] [--fresh] [--real] [--data FOLDER]`: the whole product on one machine with the sample mails,
 * from the mailbox to the case. Nothing of it outlives this process but its data.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { INTERRUPTED, onInterrupt } from '../interrupts.js'
import { type DemoServers, startEmbedded, startReal } from '../servers/demo-servers.js'
import { type Keeper, startKeeper } from '../servers/keep.js'
import { birthOf, endLeftovers } from '../servers/leftovers.js'
import { dataHome, ROOT, serverUser } from '../servers/places.js'
import { freePorts, lastLines, untilAnswers } from '../servers/ports.js'
import { accountTable, demoAccounts } from './accounts.js'
import { CUSTOMERS_FILE, configure, type Installation, SAMPLE_FOLDER } from './configuration.js'
import { type DeliveryBook, deliver, openDeliveryBook, sampleMails, undelivered, watchDropFolder } from './deliver.js'
import { type Ledger, openLedger } from './ledger.js'
import { type Product, product } from './product.js'
import { caseTable } from './show.js'
import { describe, LOOK_EVERY_MS, summary, workThrough } from './work-through.js'

const OPTIONS = {
  /** End when every mail is done. */
  exit: { type: 'boolean', default: false },
  /** Wipe what earlier starts of this set-up left. */
  fresh: { type: 'boolean', default: false },
  /** Dovecot, PostgreSQL and Redis instead of the embedded servers. */
  real: { type: 'boolean', default: false },
  /** Keep the data elsewhere than in .data/. */
  data: { type: 'string' },
} as const

function readOptions() {
  try {
    return parseArgs({ options: OPTIONS }).values
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(2)
  }
}

const options = readOptions()
const say = (line: string) => console.error(line)

interface Demo {
  servers: DemoServers
  installation: Installation
  writdesk: Product
  ledger: Ledger
  book: DeliveryBook
}

/** One demo a clone at a time: two would share a mailbox. */
function takeTurn(home: string): void {
  const file = path.join(home, 'running')
  const [pid = '', birth = ''] = existsSync(file) ? readFileSync(file, 'utf8').split(' ') : []
  if (pid && birthOf(Number(pid)) === birth) throw new Error(`A demo runs already (process ${pid}): stop it first.`)
  writeFileSync(file, `${process.pid} ${birthOf(process.pid)}`)
}

async function setUp(keeper: Keeper, home: string): Promise<Demo> {
  const user = serverUser()
  const place = { keeper, home, user }
  say(
    options.real ? 'servers: Dovecot, PostgreSQL and Redis start' : 'servers: embedded PostgreSQL, IMAP and SMTP start',
  )
  const servers = options.real ? await startReal(place) : await startEmbedded(place)
  const [webPort = 0] = await freePorts(1)
  const installation = configure(servers, home, webPort)
  const writdesk = product(keeper, installation.env, path.join(home, 'writdesk.log'))
  say('database: migrations')
  await writdesk.command('migrate', ['migrate'])
  await writdesk.command('customers', ['customers', 'import', CUSTOMERS_FILE])
  const book = openDeliveryBook(path.join(home, 'delivered.json'))
  const fresh = await deliver(undelivered(sampleMails(SAMPLE_FOLDER), book), servers.inboxes, book)
  say(`mail: ${fresh.length} sample mails delivered, ${book.all().length - fresh.length} were there`)
  return { servers, installation, writdesk, book, ledger: await openLedger(servers.databaseUrl) }
}

async function startProduct({ writdesk, installation }: Demo): Promise<void> {
  say('writdesk: poller, workers and web start')
  const running = await writdesk.start()
  const ready = async () => {
    const answer = await fetch(new URL('/healthz', installation.webUrl))
    if (!answer.ok) throw new Error(`/healthz says ${answer.status}`)
  }
  await untilAnswers('writdesk start', ready, { ended: running.ended, logs: [writdesk.logFile] })
  void running.ended.then(({ code, signal }) => {
    if (!isEnding)
      fail(new Error(`writdesk start ended by itself with ${code ?? signal}:\n${lastLines(writdesk.logFile)}`))
  })
}

async function stayUp({ servers, ledger, book }: Demo, drop: string): Promise<never> {
  const folder = watchDropFolder(drop)
  say(`Drop an .eml into ${path.relative(ROOT, drop)}/ and it arrives in the mailbox. Ctrl-C stops everything.`)
  for (;;) {
    await sleep(2 * LOOK_EVERY_MS)
    const waiting = folder.take()
    if (waiting.length === 0) continue
    const delivered = await deliver(waiting, servers.inboxes, book)
    folder.done(waiting)
    say(`mail: ${delivered.length} delivered`)
    for (const state of await workThrough(ledger, delivered)) say(describe(state).trim())
  }
}

let isEnding = false
/** Ctrl-C is how a demo that stays up is meant to end. */
let interruptedStatus = INTERRUPTED
let keeper: Keeper | null = null

async function end(status: number): Promise<never> {
  isEnding = true
  await keeper?.close()
  process.exit(status)
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : error)
  void end(1)
}

async function main(): Promise<void> {
  const data = options.data === undefined ? dataHome(serverUser()) : path.resolve(options.data)
  const home = path.join(data, options.real ? 'real' : 'embedded')
  const processes = path.join(data, options.real ? 'real.processes.json' : 'embedded.processes.json')
  mkdirSync(home, { recursive: true, mode: 0o711 })
  takeTurn(home)
  const left = await endLeftovers(processes)
  if (left.length > 0) say(`servers: ended what a killed demo left (${left.join(', ')})`)
  if (options.fresh) {
    rmSync(home, { recursive: true, force: true })
    mkdirSync(home, { recursive: true, mode: 0o711 })
    takeTurn(home)
  }
  keeper = startKeeper(processes)
  keeper.removeAtEnd(processes)
  const demo = await setUp(keeper, home)
  await startProduct(demo)
  const states = await workThrough(demo.ledger, demo.book.all())
  console.log(caseTable(await demo.ledger.cases()))
  console.log(`\n${states.length} mails, none lost: ${summary(states)}`)
  const { webUrl, deskPassword, passwordKey } = demo.installation
  console.log(`Web: ${webUrl} (without an account: any name, password ${deskPassword})`)
  console.log(accountTable(await demoAccounts(demo.servers.databaseUrl, passwordKey, home)))
  console.log(`What is sent is caught in ${demo.servers.smtp.folder}`)
  if (options.exit) await end(0)
  interruptedStatus = 0
  await stayUp(demo, path.join(options.data ?? path.join(ROOT, '.data'), 'drop'))
}

onInterrupt(() => void end(interruptedStatus))
await main().catch(fail)
