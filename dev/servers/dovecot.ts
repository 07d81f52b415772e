/**
 * A private Dovecot 2.3 with TLS. Every user name is welcome with the one password, and its mailbox is made at the first
 * login: so each test has a mailbox of its own.
 */
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import type { User } from '../keeper-task.js'
import { localCertificate } from './certificate.js'
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
}

interface Layout {
  folder: string
  runFolder: string
  ports: { imap: number; imaps: number; lmtp: number }
  password: string
  caFile: string
  keyFile: string
}

/** Dovecot's processes run as one user: nobody under root, ourselves otherwise. */
function accounts(): { user: string; group: string; uid: number; gid: number } {
  if (process.getuid?.() === 0) return { user: 'nobody', group: 'nogroup', uid: 65534, gid: 65534 }
  const { username, uid, gid } = os.userInfo()
  return { user: username, group: execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim(), uid, gid }
}

/**
 * A token equal to the password logs in by XOAUTH2 too. anvil-auth-penalty is off: after one wrong password the next
 * logins from 127.0.0.1 would wait 4 s. Braces need lines of their own.
 */
function configuration({ folder, runFolder, ports, password, caFile, keyFile }: Layout): string {
  const { user, group, uid, gid } = accounts()
  const isRoot = process.getuid?.() === 0
  return `
base_dir = ${runFolder}/dovecot
state_dir = ${folder}/state
instance_name = writdesk-${path.basename(runFolder)}
log_path = ${folder}/log
protocols = imap lmtp
listen = 127.0.0.1
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
first_valid_uid = 1
first_valid_gid = 1
ssl = yes
ssl_cert = <${caFile}
ssl_key = <${keyFile}
ssl_min_protocol = TLSv1.2
disable_plaintext_auth = yes
auth_mechanisms = plain login xoauth2 oauthbearer
auth_failure_delay = 0
mail_max_userip_connections = 50
default_process_limit = 200
default_vsz_limit = 0
mail_fsync = never
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}/mail/%u allow_all_users=yes
}
mail_location = maildir:~/Maildir
namespace inbox {
  inbox = yes
  separator = /
  mailbox Processed {
    auto = subscribe
  }
  mailbox Junk {
    auto = subscribe
    special_use = \\Junk
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${ports.imap}
  }
  inet_listener imaps {
    port = ${ports.imaps}
    ssl = yes
  }
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = ${ports.lmtp}
  }
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service auth {
${isRoot ? '  user = root' : ''}
}
service stats {
  chroot =
}
`
}

/** Starts it and waits until all three ports greet. */
export async function startDovecot(
  keeper: Keeper,
  { program, folder, runFolder }: { program: string; folder: string; runFolder: string },
): Promise<DovecotServer> {
  const { uid, gid } = accounts()
  const owner: User | null = process.getuid?.() === 0 ? { uid, gid } : null
  serverFolder(folder, null)
  serverFolder(path.join(folder, 'mail'), owner)
  const { certFile, keyFile } = await localCertificate(serverFolder(path.join(folder, 'tls'), null))
  const caFile = path.join(folder, 'ca.pem')
  copyFileSync(certFile, caFile)
  const [imap = 0, imaps = 0, lmtp = 0] = await freePorts(3)
  const password = randomBytes(18).toString('base64url')
  const confFile = path.join(folder, 'dovecot.conf')
  const layout = { folder, runFolder, ports: { imap, imaps, lmtp }, password, caFile, keyFile }
  writeFileSync(confFile, configuration(layout), { mode: 0o600 })
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
  return { pid: running.pid, host: '127.0.0.1', port: imap, tlsPort: imaps, lmtpPort: lmtp, password, caFile, confFile }
}
