/** The real servers for one run of the tests: private, on free ports, gone afterwards. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import type { Servers } from '../../test/servers.js'
import { startClamd } from './clamd.js'
import { startDovecot } from './dovecot.js'
import type { Keeper } from './keep.js'
import { dataHome, runFolder, serverUser } from './places.js'
import { startPostgres } from './postgres.js'
import { startRedis } from './redis.js'
import { foundTools } from './tools.js'

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A run that was killed together with its keeper left its folder. */
function removeDead(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    if (!isAlive(Number(name))) rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}

/** Starts all of them at once. Returns the file that `WRITDESK_TEST_SERVERS` names, and their process ids. */
export async function startTestServers(keeper: Keeper): Promise<{ file: string; servers: Servers; pids: number[] }> {
  const tools = foundTools()
  const user = serverUser()
  const runs = path.join(dataHome(user), 'test')
  removeDead(runs)
  const folder = path.join(runs, String(process.pid))
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  keeper.removeAtEnd(folder)
  const sockets = runFolder(user)
  keeper.removeAtEnd(sockets)
  const at = (name: string) => path.join(folder, name)
  const [postgres, redis, dovecot, clamd] = await Promise.all([
    startPostgres(keeper, {
      programs: tools.postgres,
      folder: at('postgres'),
      socketFolder: sockets,
      user,
      durable: false,
    }),
    startRedis(keeper, { program: tools.redis, folder: at('redis'), user }),
    startDovecot(keeper, { program: tools.dovecot, folder: at('dovecot'), runFolder: sockets }),
    startClamd(keeper, { program: tools.clamd, folder: at('clamd'), socketFolder: sockets, user }),
  ])
  const { pid, ...imap } = dovecot
  const servers: Servers = {
    postgres: { url: postgres.url('postgres') },
    redis: { url: redis.url },
    imap: { ...imap, user: 'legal@kutano.example', doveadm: tools.doveadm },
    chromium: tools.chromium,
    clamd: { url: clamd.url, socketUrl: clamd.socketUrl, streamMaxBytes: clamd.streamMaxBytes },
  }
  const file = at('servers.json')
  writeFileSync(file, JSON.stringify(servers, null, 2), { mode: 0o600 })
  return { file, servers, pids: [postgres.pid, redis.pid, pid, clamd.pid] }
}
