import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'

const SAMPLES = readdirSync('test/mail/cases').filter((name) => name.endsWith('.eml')).length
const ROOM_MS = 180_000
let data: string

beforeAll(() => {
  data = mkdtempSync(path.join(os.tmpdir(), 'wd-demo-'))
  // Under root the embedded PostgreSQL runs as another user.
  chmodSync(data, 0o711)
})

afterAll(() => rmSync(data, { recursive: true, force: true }))

interface Run {
  code: number | null
  stdout: string
  stderr: string
  seconds: number
}

function runDemo(): Promise<Run> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, ['dist/dev/demo/main.js', '--exit', '--data', data])
  const run: Run = { code: null, stdout: '', stderr: '', seconds: 0 }
  child.stdout.on('data', (chunk) => {
    run.stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    run.stderr += chunk
  })
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ ...run, code, seconds: (performance.now() - startedAt) / 1000 }))
  })
}

const casesIn = (run: Run) => run.stdout.split('\n').filter((line) => line.startsWith('LP-'))

test(
  'the embedded demo finishes every sample mail once, and a second start finds everything as it was',
  async () => {
    const first = await runDemo()
    const second = await runDemo()

    expect({ code: first.code, stderr: first.stderr }).toMatchObject({ code: 0 })
    expect(first.stdout).toContain(`${SAMPLES} mails, none lost`)
    expect(casesIn(first).length).toBeGreaterThan(SAMPLES / 2)
    expect(second.code).toBe(0)
    expect(second.stderr).toContain(`0 sample mails delivered, ${SAMPLES} were there`)
    expect(casesIn(second)).toEqual(casesIn(first))
    // 3 s on a machine of two cores with nothing else to do; here the other tests run beside it.
    expect(second.seconds).toBeLessThan(20)
  },
  ROOM_MS,
)
