import { chmodSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ImapFlow } from 'imapflow'
import { configure } from '../demo/configuration.js'
import { product } from '../demo/product.js'
import { type Inbox, startReal } from '../servers/demo-servers.js'
import { startKeeper } from '../servers/keep.js'
import { dataHome, serverUser } from '../servers/places.js'
import { freePorts } from '../servers/ports.js'
import { ask, untilDrafted } from './ask-ledger.js'
import { cpuSecondsOfTree } from './cpu-of-tree.js'
import type { Figure } from './figures.js'
import { benchNaive } from './naive.js'

/** From a full mailbox on a real Dovecot to drafted cases in PostgreSQL, with all processes of the product. */
export async function benchEndToEnd(mails: Buffer[]): Promise<Figure[]> {
  const keeper = startKeeper()
  try {
    const user = serverUser()
    const benches = path.join(dataHome(user), 'bench')
    mkdirSync(benches, { recursive: true, mode: 0o711 })
    const home = mkdtempSync(path.join(benches, 'run-'))
    keeper.removeAtEnd(home)
    chmodSync(home, 0o711)
    const servers = await startReal({ keeper, home, user })
    const [inbox] = servers.inboxes
    if (inbox === undefined) throw new Error('The servers have no inbox.')
    console.error('mails: they are delivered')
    await appendAll(inbox, mails)
    console.error('naive: it runs')
    const naive = await benchNaive(inbox, servers.databaseUrl, mails.length)
    const [webPort = 0] = await freePorts(1)
    const { env } = configure(servers, home, webPort)
    const writdesk = product(keeper, { ...env, LOG_LEVEL: 'warn' }, path.join(home, 'writdesk.log'))
    await writdesk.command('migrate', ['migrate'])
    console.error('writdesk: it runs')
    const running = await writdesk.start()
    await untilDrafted(servers.databaseUrl, mails.length)
    const cpuSeconds = cpuSecondsOfTree(running.pid)
    const wallSeconds = await secondsFromFirstToLast(servers.databaseUrl)
    return [naive, { what: 'writdesk, inbox to drafted cases', mails: mails.length, wallSeconds, cpuSeconds }]
  } finally {
    await keeper.close()
  }
}

async function appendAll(inbox: Inbox, mails: Buffer[]): Promise<void> {
  const { host, port, user, password, caFile } = inbox
  const tls = { ca: readFileSync(caFile, 'utf8') }
  const client = new ImapFlow({ host, port, secure: true, auth: { user, pass: password }, tls, logger: false })
  await client.connect()
  for (const mail of mails) await client.append('INBOX', mail)
  await client.logout()
}

async function secondsFromFirstToLast(databaseUrl: string): Promise<number> {
  return ask(databaseUrl, 'select extract(epoch from max(stage_at) - min(recorded_at)) as figure from emails')
}
