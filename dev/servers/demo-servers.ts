/** The demo's two set-ups: embedded, which needs Node and npm only, and real: Dovecot, PostgreSQL and Redis. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import type { User } from '../keeper-task.js'
import { localCertificate } from './certificate.js'
import { startDovecot } from './dovecot.js'
import { embeddedPrograms } from './embedded-postgres.js'
import type { Keeper } from './keep.js'
import type { MailPlan } from './mail-process.js'
import { runFolder } from './places.js'
import { connects, freePorts, greeting, untilAnswers } from './ports.js'
import { createDatabase, plainEnvironment, startPostgres } from './postgres.js'
import { startRedis } from './redis.js'
import { foundTools } from './tools.js'

/** One legal inbox; everything that names a recipient of this organisation is delivered there. */
export interface Inbox {
  organisation: 'kutano' | 'qukku'
  user: string
  password: string
  host: string
  port: number
  caFile: string
}

export interface DemoServers {
  databaseUrl: string
  queueUrl: string
  inboxes: Inbox[]
  /** Where what we send is caught. */
  smtp: { port: number; folder: string; caFile: string }
}

const INBOXES = [
  { organisation: 'kutano', user: 'legal@kutano.example' },
  { organisation: 'qukku', user: 'legal@qukku.example' },
] as const

export interface Place {
  keeper: Keeper
  /** Of this set-up alone; survives until --fresh. */
  home: string
  user: User | null
}

/** A password made once and kept for the next start. */
function keptPassword(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(18).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

export async function startMail(
  { keeper, home }: Place,
  withImap: boolean,
): Promise<Pick<DemoServers, 'inboxes' | 'smtp'>> {
  const folder = path.join(home, 'mail')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { certFile, keyFile } = await localCertificate(folder)
  const password = keptPassword(path.join(folder, 'password'))
  const [smtpPort = 0, ...ports] = await freePorts(withImap ? 1 + INBOXES.length : 1)
  const mailboxes = ports.map((port, index) => {
    const user = INBOXES[index]?.user ?? ''
    return { user, password, port, folder: path.join(folder, user) }
  })
  const smtp = { port: smtpPort, folder: path.join(home, 'sent') }
  const planFile = path.join(folder, 'plan.json')
  const plan: MailPlan = { certFile, keyFile, mailboxes, smtp }
  writeFileSync(planFile, JSON.stringify(plan), { mode: 0o600 })
  const running = await keeper.run({
    name: 'mail',
    role: 'server',
    command: process.execPath,
    args: ['--no-deprecation', path.join(import.meta.dirname, 'mail-process.js'), planFile],
    cwd: folder,
    env: plainEnvironment(),
    user: null,
    log: path.join(folder, 'log'),
    stop: 'SIGTERM',
    insist: 'SIGKILL',
  })
  const patience = { ended: running.ended, logs: [path.join(folder, 'log')] }
  for (const port of ports) await untilAnswers('The embedded IMAP server', () => connects(port), patience)
  await untilAnswers('The SMTP catcher', () => greeting(smtpPort, '', /^220/), patience)
  const inboxes = mailboxes.map(({ port }, index) => ({
    ...(INBOXES[index] ?? INBOXES[0]),
    password,
    host: '127.0.0.1',
    port,
    caFile: certFile,
  }))
  return { inboxes, smtp: { ...smtp, caFile: certFile } }
}

export async function startEmbedded(place: Place): Promise<DemoServers> {
  const { keeper, home, user } = place
  const programs = embeddedPrograms(path.dirname(home), user)
  const folder = path.join(home, 'postgres')
  const [postgres, mail] = await Promise.all([
    startPostgres(keeper, { programs, folder, socketFolder: null, user, durable: true }),
    startMail(place, true),
  ])
  const databaseUrl = await createDatabase(postgres, 'writdesk')
  return { databaseUrl, queueUrl: databaseUrl, ...mail }
}

export async function startReal(place: Place): Promise<DemoServers> {
  const { keeper, home, user } = place
  const tools = foundTools()
  const sockets = runFolder(user)
  keeper.removeAtEnd(sockets)
  const at = (name: string) => path.join(home, name)
  const [postgres, redis, dovecot, { smtp }] = await Promise.all([
    startPostgres(keeper, {
      programs: tools.postgres,
      folder: at('postgres'),
      socketFolder: sockets,
      user,
      durable: true,
    }),
    startRedis(keeper, { program: tools.redis, folder: at('redis'), user }),
    startDovecot(keeper, { program: tools.dovecot, folder: at('dovecot'), runFolder: sockets }),
    startMail(place, false),
  ])
  const { host, tlsPort, password, caFile } = dovecot
  const inboxes = INBOXES.map((inbox) => ({ ...inbox, password, host, port: tlsPort, caFile }))
  return { databaseUrl: await createDatabase(postgres, 'writdesk'), queueUrl: redis.url, inboxes, smtp }
}
