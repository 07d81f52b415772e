import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Email } from '../../src/parse/email.js'
import { parseEmail } from '../../src/parse/parse-email.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import { buildMail } from '../mail/build-mail.js'
import { emailFaults } from './email-faults.js'

/** Public mails and PDFs, many broken on purpose. They are not part of the repository; CI has them beside the clone. */
const DATA = path.resolve('../shared/data')
/** One mail or PDF of this data; the slowest takes some seconds on a busy machine. */
const PATIENCE_MS = 30_000

function filesIn(folder: string, ending = ''): string[] {
  return readdirSync(path.join(DATA, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.join(entry.parentPath, entry.name))
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

interface Tally {
  files: number
  unreadable: number
  documents: Record<string, number>
  slowestMs: number
  faults: string[]
}

async function readAll(files: readonly string[], toMail: (bytes: Buffer) => Buffer): Promise<Tally> {
  const tally: Tally = { files: files.length, unreadable: 0, documents: {}, slowestMs: 0, faults: [] }
  for (const file of files) {
    const startedAt = performance.now()
    const result = await parseEmail(toMail(readFileSync(file)), PARSE_LIMITS)
    tally.slowestMs = Math.max(tally.slowestMs, performance.now() - startedAt)
    if (result.kind === 'email') note(tally, path.basename(file), result.email)
    else {
      tally.unreadable += 1
      note(tally, path.basename(file), await readAttached(file))
    }
  }
  return tally
}

/** What is no mail may still be sent in one: Outlook's containers and cut-off parts among them. */
async function readAttached(file: string): Promise<Email> {
  const part = { type: 'application/octet-stream', name: 'attached.bin', bytes: readFileSync(file) }
  const result = await parseEmail(buildMail([part]), PARSE_LIMITS)
  if (result.kind !== 'email') throw new Error(result.reason)
  return result.email
}

function note(tally: Tally, file: string, email: Email): void {
  for (const { status } of email.documents) tally.documents[status] = (tally.documents[status] ?? 0) + 1
  tally.faults.push(...emailFaults(email, PARSE_LIMITS).map((fault) => `${file} ${fault}`))
}

function report(what: string, { files, unreadable, documents, slowestMs }: Tally): void {
  const statuses = Object.entries(documents).map(([status, count]) => `${count} ${status}`)
  say(
    `${what}: ${files} files, ${unreadable} without a head; documents: ${statuses.join(', ')}; slowest ${Math.round(slowestMs)} ms`,
  )
}

describe('public data', () => {
  const present = existsSync(path.join(DATA, 'mime'))
  if (!present) say(`public data: not run, ${path.relative('.', DATA)} is not there`)

  const runs = present ? test : test.skip
  runs(
    'every public mail is read, or has a reason',
    async () => {
      const tally = await readAll(filesIn('mime'), (bytes) => bytes)
      report('public mails', tally)

      expect(tally.faults).toEqual([])
      expect(tally.files).toBeGreaterThan(800)
      expect(tally.unreadable).toBeLessThan(tally.files / 10)
      expect(tally.slowestMs).toBeLessThan(PATIENCE_MS)
    },
    300_000,
  )

  runs(
    'every public PDF is read, or has a reason',
    async () => {
      const tally = await readAll(filesIn('pdfs', '.pdf'), (bytes) =>
        buildMail([{ type: 'application/pdf', name: 'a.pdf', bytes }]),
      )
      report('public PDFs', tally)

      expect(tally.faults).toEqual([])
      expect(tally.files).toBeGreaterThan(300)
      expect(tally.documents.encrypted).toBeGreaterThan(15)
      expect(tally.slowestMs).toBeLessThan(PATIENCE_MS)
    },
    300_000,
  )
})
