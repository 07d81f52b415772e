/**
 * Where the servers keep their data, and whom they run as. PostgreSQL and Dovecot's mail processes refuse to be root;
 * their user must be able to walk to its data, which it cannot under a 0700 home.
 */
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import type { User } from '../keeper-task.js'

export const ROOT = path.resolve(import.meta.dirname, '../../..')

export interface ServerUser extends User {
  name: string
}

/** For root the user of the servers, else null: they run as whoever started them. */
export function serverUser(): ServerUser | null {
  if (process.getuid?.() !== 0) return null
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid && gid) return { name, uid: Number(uid), gid: Number(gid) }
  }
  throw new Error('The servers cannot run as root: neither the user postgres nor nobody exists.')
}

function isOpenTo(folder: string, user: User): boolean {
  const { uid, gid, mode } = statSync(folder)
  if (uid === user.uid) return (mode & 0o100) !== 0
  if (gid === user.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}

/** Whether `user` may walk from / to this folder. */
export function isReachable(folder: string, user: User | null): boolean {
  if (!user) return true
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (!isOpenTo(at, user)) return false
    if (at === path.dirname(at)) return true
  }
}

/** A folder of ours where others may create too: refused when somebody else made it first. */
function makeOwnFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  const owner = statSync(folder).uid
  if (owner !== process.getuid?.()) throw new Error(`${folder} belongs to user ${owner}, not to us: remove it.`)
}

/** The clone's .data/, or, where its parents are closed to the servers' user, a folder of our own that is not. */
export function dataHome(user: User | null, root = ROOT): string {
  const inClone = path.join(root, '.data')
  mkdirSync(inClone, { recursive: true, mode: 0o711 })
  if (isReachable(inClone, user)) return inClone
  const clone = createHash('sha256').update(root).digest('hex').slice(0, 12)
  const elsewhere = path.join('/var/tmp', `writdesk-${clone}`)
  makeOwnFolder(elsewhere)
  return elsewhere
}

/** A folder that the servers' user owns. */
export function serverFolder(folder: string, user: User | null): string {
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  if (user) chownSync(folder, user.uid, user.gid)
  return folder
}

/** For sockets and pid files: a socket's whole path must stay under 104 bytes (sun_path), so not under the clone. */
export function runFolder(user: User | null): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wd-'))
  chmodSync(folder, 0o711)
  if (user) chownSync(folder, user.uid, user.gid)
  return folder
}
