import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Assessment, AssessmentSchema } from '../../src/assessment.js'
import { buildMail } from '../mail/build-mail.js'

/** Public mails and PDFs, many broken on purpose. They are not part of the repository; CI has them beside the clone. */
const DATA = path.resolve('../shared/data')
/** All of one kind: an average mail takes tens of milliseconds; the bound is that of a busy machine of two cores. */
const MOST_MS = 900_000

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'public-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function filesIn(name: string, ending = ''): string[] {
  return readdirSync(path.join(DATA, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.join(entry.parentPath, entry.name))
}

/** The program itself, over all files at once. */
async function runAssess(files: readonly string[]) {
  const noNames = path.join(folder, 'dns.json')
  writeFileSync(noNames, '{"TXT":{}}')
  const options = ['--policy', 'kutano', '--dns', noNames, '--received', '2026-11-20T10:00:00Z', '--format', 'ndjson']
  const startedAt = performance.now()
  const program = spawn(process.execPath, ['dist/src/cli/main.js', 'assess', ...files, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH ?? '' },
  })
  let said = ''
  program.stderr.on('data', (chunk) => {
    said += String(chunk)
  })
  const ended = new Promise<number | null>((resolve) => program.on('close', resolve))
  const assessments: Assessment[] = []
  for await (const line of createInterface({ input: program.stdout }))
    assessments.push(AssessmentSchema.parse(JSON.parse(line)))
  return { status: await ended, said, assessments, ms: Math.round(performance.now() - startedAt) }
}

function report(what: string, { assessments, ms }: { assessments: readonly Assessment[]; ms: number }): void {
  const count = (keys: readonly string[]) => {
    const counts = new Map<string, number>()
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    return [...counts].map(([key, times]) => `${times} ${key}`).join(', ')
  }
  const errors = assessments.flatMap(({ error }) => (error === null ? [] : [error.code]))
  const documents = assessments.flatMap((one) => one.documents.map(({ status }) => status))
  const slowest = Math.max(
    ...assessments.map(({ timings }) => Object.values(timings).reduce((sum, each) => sum + each, 0)),
  )
  process.stderr.write(
    `assess, ${what}: ${assessments.length} files in ${Math.round(ms / 1000)} s, slowest ${Math.round(slowest)} ms; documents: ${count(documents)}; errors: ${count(errors) || 'none'}\n`,
  )
}

describe('writdesk assess over public data', () => {
  const runs = existsSync(path.join(DATA, 'mime')) ? test : test.skip

  runs.each([
    ['mails', () => filesIn('mime'), 800],
    [
      'PDFs, each in a mail',
      () =>
        filesIn('pdfs', '.pdf').map((file, index) => {
          mkdirSync(path.join(folder, 'pdfs'), { recursive: true })
          const mail = path.join(folder, 'pdfs', `${index}-${path.basename(file)}.eml`)
          writeFileSync(mail, buildMail([{ type: 'application/pdf', name: 'a.pdf', bytes: readFileSync(file) }]))
          return mail
        }),
      300,
    ],
  ] as const)(
    'every one of the %s gets its result: no crash, no hang, nothing unhandled',
    async (what, list, least) => {
      const files = list()

      const run = await runAssess(files)
      report(what, run)

      const { status, said, assessments, ms } = run
      expect(assessments.map(({ source }) => source.file)).toEqual(files)
      expect(files.length).toBeGreaterThan(least)
      // A message without a head is an error of its own; a failure of the program is none of them.
      expect(new Set(assessments.flatMap(({ error }) => error?.code ?? []))).toEqual(
        new Set(assessments.some(({ error }) => error !== null) ? ['PARSE_UNREADABLE'] : []),
      )
      expect([0, 1]).toContain(status)
      expect(said).not.toMatch(/unhandled|Error:|Exception/i)
      for (const { documents } of assessments)
        for (const document of documents) expect(document.status === 'read' || document.reason !== null).toBe(true)
      expect(ms).toBeLessThan(MOST_MS)
    },
    MOST_MS + 60_000,
  )
})
