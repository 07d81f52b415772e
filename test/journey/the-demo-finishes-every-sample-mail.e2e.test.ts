import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { codeAt } from '../../src/edges/one-time-codes.js'
import { until } from '../run-poller.js'

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
}

function runDemo(): Promise<Run> {
  const child = spawn(process.execPath, ['dist/dev/demo/main.js', '--exit', '--data', data])
  const run: Run = { code: null, stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => {
    run.stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    run.stderr += chunk
  })
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ ...run, code }))
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
  },
  ROOM_MS,
)

/** The demo as it stays up; resolves once it has printed the address, the accounts, and where letters go. */
async function stayingUp(): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ['dist/dev/demo/main.js', '--data', data])
  let text = ''
  child.stdout.on('data', (chunk) => {
    text += chunk
  })
  const isUp = () => text.includes('What is sent is caught in') || child.exitCode !== null
  await until(isUp, (up) => up, ROOM_MS)
  return { child, said: text }
}

/** Signs in as the approver whom the demo has printed. With a payload, a POST to the API. */
async function asApprover(said: string) {
  const web = /Web: (\S+)/.exec(said)?.[1] ?? ''
  const [, email = '', password = '', secret = ''] = /approver +(\S+) +password (\S+) +codes (\S+)/.exec(said) ?? []
  const form = new URLSearchParams({ email, password, code: codeAt(secret, new Date()) })
  const signedIn = await fetch(new URL('sign-in', web), { method: 'POST', body: form, redirect: 'manual' })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const headers: Record<string, string> = { cookie }
  const ask = async (address: string, payload?: object) => {
    const sent = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } }
    const init = payload === undefined ? { headers } : { ...sent, body: JSON.stringify(payload) }
    const reply = await fetch(new URL(`api/v1/${address}`, web), init)
    return { status: reply.status, ...((await reply.json()) as Record<string, unknown>) } as Record<string, unknown>
  }
  headers['x-form-token'] = String((await ask('session')).formToken)
  return ask
}

interface Letter {
  id: string
  version: number
  kind: string
  recipients: string[]
}

test(
  'a letter that the approver of the demo sends really leaves, into the folder that the demo names',
  async () => {
    const { child, said } = await stayingUp()
    const sent = /caught in (.+)/.exec(said)?.[1] ?? ''
    const ask = await asApprover(said)
    const letters = (await ask('notices')).notices as Letter[]
    const approved: Letter[] = []
    for (const letter of letters.filter(({ kind }) => kind === 'acknowledgement')) {
      if (approved.length > 0) break
      const { status } = await ask(`notices/${letter.id}/approve`, { version: letter.version })
      if (status === 200) approved.push(letter)
    }
    const [letter] = approved
    expect(await ask(`notices/${letter?.id}/send`, {})).toMatchObject({ status: 200 })

    const caught = () =>
      readdirSync(sent)
        .filter((name) => name.endsWith('.eml'))
        .map((name) => readFileSync(path.join(sent, name), 'utf8'))
    const isTo = (mail: string) => mail.includes(`To: ${letter?.recipients[0]}`)
    await until(caught, (mails) => mails.some(isTo), 60_000)
    const exited = once(child, 'exit')
    child.kill('SIGINT')

    expect(caught().filter(isTo)).toHaveLength(1)
    expect(await exited).toEqual([0, null])
  },
  ROOM_MS,
)
