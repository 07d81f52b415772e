/**
 * A private Dovecot with TLS. Every user name is welcome with the one password (with 2.3 or a token
 * equal to it), and its mailbox is made at the first login: so each test has a mailbox of its own.
 */
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import type { User } from '../keeper-task.js'
import { localCertificate } from './certificate.js'
import { acceptsTokens, dovecotConfiguration } from './dovecot-configuration.js'
import type { Keeper } from './keep.js'
import { serverFolder } from './places.js'
import { freePorts, greeting, untilAnswers } from './ports.js'
import { plainEnvironment } from './postgres.js'

export interface DovecotServer {
  pid: number
  host: '127.0.0.1'
  /** STARTTLS. */
  port: number
  tlsPort: number
  lmtpPort: number
  password: string
  caFile: string
  confFile: string
  acceptsTokens: boolean
}

/** Dovecot's processes run as one user: nobody under root, ourselves otherwise. */
function accounts(): { user: string; group: string; uid: number; gid: number } {
  if (process.getuid?.() === 0) return { user: 'nobody', group: 'nogroup', uid: 65534, gid: 65534 }
  const { username, uid, gid } = os.userInfo()
  return { user: username, group: execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim(), uid, gid }
}

/** Starts it and waits until all three ports greet. */
export async function startDovecot(
  keeper: Keeper,
  { program, folder, runFolder }: { program: string; folder: string; runFolder: string },
): Promise<DovecotServer> {
  const account = accounts()
  const isRoot = process.getuid?.() === 0
  const owner: User | null = isRoot ? { uid: account.uid, gid: account.gid } : null
  serverFolder(folder, null)
  serverFolder(path.join(folder, 'mail'), owner)
  const { certFile, keyFile } = await localCertificate(serverFolder(path.join(folder, 'tls'), null))
  const caFile = path.join(folder, 'ca.pem')
  copyFileSync(certFile, caFile)
  const [imap = 0, imaps = 0, lmtp = 0] = await freePorts(3)
  const password = randomBytes(18).toString('base64url')
  const confFile = path.join(folder, 'dovecot.conf')
  const layout = { folder, runFolder, ports: { imap, imaps, lmtp }, password, caFile, keyFile, account, isRoot }
  const version = execFileSync(program, ['--version'], { encoding: 'utf8' })
  writeFileSync(confFile, dovecotConfiguration(version, layout), { mode: 0o600 })
  const running = await keeper.run({
    name: 'dovecot',
    role: 'server',
    command: program,
    args: ['-F', '-c', confFile],
    cwd: folder,
    env: plainEnvironment(),
    user: null,
    log: path.join(folder, 'output'),
    stop: 'SIGTERM',
    insist: 'SIGKILL',
  })
  const patience = { ended: running.ended, logs: [path.join(folder, 'log'), path.join(folder, 'output')] }
  await untilAnswers('Dovecot', () => greeting(imap, '', /^\* OK/), patience)
  await untilAnswers('Dovecot', () => greeting(lmtp, '', /^220/), patience)
  return {
    pid: running.pid,
    host: '127.0.0.1',
    port: imap,
    tlsPort: imaps,
    lmtpPort: lmtp,
    password,
    caFile,
    confFile,
    acceptsTokens: acceptsTokens(version),
  }
}
