/** A private Redis: memory only, for it is a doorbell and the ledger is the truth. */
import { randomBytes } from 'node:crypto'
import { chownSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { User } from '../keeper-task.js'
import type { Keeper } from './keep.js'
import { serverFolder } from './places.js'
import { freePorts, greeting, untilAnswers } from './ports.js'
import { plainEnvironment } from './postgres.js'

export interface RedisServer {
  port: number
  pid: number
  url: string
}

/** Starts it with a password of its own, in a file that only its user reads. */
export async function startRedis(
  keeper: Keeper,
  { program, folder, user }: { program: string; folder: string; user: User | null },
): Promise<RedisServer> {
  serverFolder(folder, user)
  const [port = 0] = await freePorts(1)
  const password = randomBytes(18).toString('base64url')
  const file = path.join(folder, 'redis.conf')
  const lines = ['bind 127.0.0.1', `port ${port}`, `dir "${folder}"`, 'save ""', 'appendonly no']
  lines.push('maxmemory-policy noeviction', `requirepass ${password}`, 'daemonize no')
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 })
  if (user) chownSync(file, user.uid, user.gid)
  const running = await keeper.run({
    name: 'redis',
    role: 'server',
    command: program,
    args: [file],
    cwd: folder,
    env: plainEnvironment(),
    user,
    log: path.join(folder, 'log'),
    stop: 'SIGTERM',
    insist: 'SIGKILL',
  })
  const ask = () => greeting(port, `AUTH ${password}\r\nPING\r\n`, /\+PONG/)
  await untilAnswers('Redis', ask, { ended: running.ended, logs: [path.join(folder, 'log')] })
  return { port, pid: running.pid, url: `redis://:${password}@127.0.0.1:${port}` }
}
