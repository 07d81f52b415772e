import { type ChildProcess, fork } from 'node:child_process'
import { existsSync, mkdtempSync, openSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { sandboxOptions } from '../../src/edges/sandbox.js'

let folder: string
let server: Server
let child: ChildProcess
let connections = 0
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'sandbox-'))
  connections = 0
  server = createServer((socket) => {
    connections += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(async () => {
  child.kill('SIGKILL')
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

interface Report {
  outcomes: Record<string, string>
  env: string[]
  cwd: string
}

test('a process that reads documents has no files, no programs, no network, no environment', async () => {
  const secret = path.join(folder, 'secret')
  writeFileSync(secret, 'credentials')
  const held = openSync(secret, 'r')
  const file = path.join(folder, 'written')
  process.env.SANDBOX_TEST_SECRET = 'x'
  child = fork(path.resolve('dist/test/edges/sandbox-probe.js'), [], sandboxOptions(128))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0

  const report = await new Promise<Report>((resolve, reject) => {
    child.on('message', (message) => resolve(message as Report))
    child.on('exit', (code) => reject(new Error(`the probe ended with ${code}`)))
    child.send({ port, file, secret })
  })

  expect(report.outcomes).toEqual({
    'read a file': 'ERR_ACCESS_DENIED',
    'write a file': 'ERR_ACCESS_DENIED',
    'start a program': 'ERR_ACCESS_DENIED',
    'connect a socket': 'ERR_NO_NETWORK',
    'ask by http': 'ERR_NO_NETWORK',
    fetch: expect.stringContaining('no network'),
    'send a datagram': 'ERR_NO_NETWORK',
    'ask for a name': 'ERR_NO_NETWORK',
    'connect in a thread': 'ERR_NO_NETWORK',
  })
  expect([report.env, report.cwd]).toEqual([[], '/'])
  expect([existsSync(file), connections]).toEqual([false, 0])
  const descriptors = readdirSync(`/proc/${child.pid}/fd`).flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/${child.pid}/fd/${fd}`)]
    } catch {
      return []
    }
  })
  expect(held).toBeGreaterThan(2)
  expect(descriptors).not.toContain(secret)
  expect(descriptors.filter((target) => target.startsWith('/') && target !== '/dev/null')).toEqual([])
})
