/** A private ClamAV that knows the EICAR test file alone: the real database is a gigabyte of memory. */
import { chownSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { EICAR } from '../../test/mail/eicar.js'
import type { User } from '../keeper-task.js'
import type { Keeper } from './keep.js'
import { serverFolder } from './places.js'
import { freePorts, greeting, untilAnswers } from './ports.js'
import { plainEnvironment } from './postgres.js'

interface Clamd {
  pid: number
  url: string
  socketUrl: string
  streamMaxBytes: number
}

/** Small, so that a test can go past it. */
const STREAM_MAX_MB = 8

export async function startClamd(
  keeper: Keeper,
  { program, folder, socketFolder, user }: { program: string; folder: string; socketFolder: string; user: User | null },
): Promise<Clamd> {
  serverFolder(folder, user)
  const database = path.join(folder, 'signatures')
  mkdirSync(database, { mode: 0o755 })
  // Name, any type of file, at its very start, the bytes in hexadecimal.
  const signature = `Eicar-Test-Signature:0:0:${Buffer.from(EICAR).toString('hex')}\n`
  writeFileSync(path.join(database, 'eicar.ndb'), signature, { mode: 0o644 })
  const [port = 0] = await freePorts(1)
  const socket = path.join(socketFolder, 'clamd')
  const file = path.join(folder, 'clamd.conf')
  const lines = [
    `DatabaseDirectory ${database}`,
    `TemporaryDirectory ${folder}`,
    `PidFile ${path.join(folder, 'pid')}`,
    'TCPAddr 127.0.0.1',
    `TCPSocket ${port}`,
    `LocalSocket ${socket}`,
    `StreamMaxLength ${STREAM_MAX_MB}M`,
    'MaxThreads 4',
    'Foreground yes',
  ]
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 })
  if (user) chownSync(file, user.uid, user.gid)
  const log = path.join(folder, 'log')
  const running = await keeper.run({
    name: 'clamd',
    role: 'server',
    command: program,
    args: ['-c', file],
    cwd: folder,
    env: plainEnvironment(),
    user,
    log,
    stop: 'SIGTERM',
    insist: 'SIGKILL',
  })
  await untilAnswers('ClamAV', () => greeting(port, 'zPING\0', /PONG/), { ended: running.ended, logs: [log] })
  return {
    pid: running.pid,
    url: `tcp://127.0.0.1:${port}`,
    socketUrl: `unix://${socket}`,
    streamMaxBytes: STREAM_MAX_MB * 1024 * 1024,
  }
}
