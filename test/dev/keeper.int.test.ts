import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { startKeeper } from '../../dev/servers/keep.js'
import { birthOf, endLeftovers } from '../../dev/servers/leftovers.js'

const PROGRAM = path.resolve('dist/dev/serve-tests.js')

interface Started {
  parent: ChildProcess
  /** Of the servers; each leads its own process group, so its children count too. */
  pids: number[]
  keeper: number
  serversFile: string
}

/** Starts all servers as `npm test` does and waits until they answer. */
async function startServers(): Promise<Started> {
  const parent = spawn(process.execPath, [PROGRAM], { stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  parent.stdout.on('data', (chunk) => {
    text += chunk
  })
  parent.stderr.on('data', (chunk) => {
    text += chunk
  })
  for (let tries = 0; tries < 400 && parent.exitCode === null && !text.includes('export '); tries += 1) await sleep(50)
  const pids = (/processes ([\d, ]+)/.exec(text)?.[1] ?? '').split(', ').map(Number)
  const keeper = Number(/keeper (\d+)/.exec(text)?.[1])
  const serversFile = /WRITDESK_TEST_SERVERS=(\S+)/.exec(text)?.[1] ?? ''
  if (pids.length !== 4 || !keeper || !serversFile) throw new Error(`the servers did not start: ${text}`)
  return { parent, pids, keeper, serversFile }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function survivors({ pids, keeper }: Started): Promise<number[]> {
  const watched = [keeper, ...pids, ...pids.map((pid) => -pid)]
  for (let tries = 0; tries < 300 && watched.some(isAlive); tries += 1) await sleep(50)
  return watched.filter(isAlive)
}

test('a parent killed with SIGKILL leaves no process and no data behind', async () => {
  const started = await startServers()
  const before = [started.keeper, ...started.pids.map((pid) => -pid)].filter(isAlive)

  started.parent.kill('SIGKILL')

  expect(before).toHaveLength(5)
  expect(await survivors(started)).toEqual([])
  expect(existsSync(started.serversFile)).toBe(false)
})

test('an interrupted parent ends with 130 after its servers', async () => {
  const started = await startServers()
  const ended = new Promise<number | null>((resolve) => started.parent.once('exit', resolve))

  started.parent.kill('SIGINT')

  expect(await ended).toBe(130)
  expect([started.keeper, ...started.pids].filter(isAlive)).toEqual([])
})

test('what a keeper left that was killed itself is ended by the next start, and nobody else is', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wd-keeper-'))
  const recordFile = path.join(folder, 'processes.json')
  const keeper = startKeeper(recordFile)
  const { pid } = await keeper.run({
    name: 'sleeper',
    role: 'server',
    command: process.execPath,
    args: ['-e', 'setTimeout(() => {}, 60_000)'],
    cwd: folder,
    env: {},
    user: null,
    log: null,
    stop: 'SIGTERM',
    insist: 'SIGKILL',
  })
  const stranger = { name: 'stranger', pid: process.pid, birth: 'another', stop: 'SIGKILL' }
  writeFileSync(recordFile, JSON.stringify([...JSON.parse(readFileSync(recordFile, 'utf8')), stranger]))
  process.kill(keeper.pid, 'SIGKILL')
  await keeper.close()
  const birth = birthOf(pid)

  const ended = await endLeftovers(recordFile)

  expect(birth).not.toBeNull()
  expect(ended).toEqual(['sleeper'])
  expect(birthOf(pid)).toBeNull()
  rmSync(folder, { recursive: true })
})
