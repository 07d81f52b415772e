import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, expect, test } from '@jest/globals'
import { createReader, type Reader } from '../../src/edges/reader.js'
import type { Email, ParseResult } from '../../src/parse/email.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import { buildFlateBomb, buildMail, buildPdf } from '../mail/build-mail.js'

let reader: Reader

afterEach(async () => {
  await reader.close()
})

function emailOf(result: ParseResult): Email {
  if (result.kind !== 'email') throw new Error(result.reason)
  return result.email
}

/** The reading processes that are alive, by what the system says. */
function childPids(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8')
        const parent = /PPid:\s*(\d+)/.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1]
        return command.includes('reader-process.js') && Number(parent) === process.pid ? [Number(name)] : []
      } catch {
        return []
      }
    })
}

const SAMPLE = readFileSync('test/mail/cases/us-001-fbi-ao93-with-separate-ndo.eml')
const TEXT_PDF = buildPdf(
  Buffer.from('BT /F1 12 Tf 72 720 Td (The records of the workspace are commanded.) Tj ET'),
  null,
)

test('a mail comes back with its documents and their bytes', async () => {
  reader = createReader({ processes: 1, limits: PARSE_LIMITS })

  const result = await reader.read(SAMPLE)

  expect(emailOf(result).documents.map(({ status }) => status)).toEqual(['read', 'read', 'read'])
  const contents = result.kind === 'email' ? result.contents : []
  expect(contents.map(({ bytes }) => bytes.length)).toEqual(emailOf(result).documents.map(({ bytes }) => bytes))
  expect(
    Buffer.from(contents[1]?.bytes ?? [])
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})

test('a process killed at any moment costs no mail', async () => {
  reader = createReader({ processes: 2, limits: PARSE_LIMITS })
  const killing = setInterval(() => {
    const [pid] = childPids()
    if (pid !== undefined) process.kill(pid, 'SIGKILL')
  }, 900)

  const results = await Promise.all(Array.from({ length: 12 }, () => reader.read(SAMPLE)))
  clearInterval(killing)

  expect(results.map((result) => emailOf(result).documents.length)).toEqual(Array(12).fill(3))
})

test('known failure 52: a flate bomb ends its process, and the rest of the mail is read', async () => {
  const bomb = await buildFlateBomb(1024, 'BT /F1 9 Tf 1 1 Td (word and word) Tj ET\n')
  const mail = buildMail([
    { type: 'text/plain', bytes: 'Both are attached.' },
    { type: 'application/pdf', name: 'bomb.pdf', bytes: bomb },
    { type: 'application/pdf', name: 'order.pdf', bytes: TEXT_PDF },
  ])
  reader = createReader({ processes: 1, limits: { ...PARSE_LIMITS, documentMs: 4000 } })
  const startedAt = performance.now()

  const { documents } = emailOf(await reader.read(mail))

  expect(documents.map(({ name, status }) => [name, status])).toEqual([
    [null, 'read'],
    ['bomb.pdf', 'too-large'],
    ['order.pdf', 'read'],
  ])
  expect(documents[1]?.reason).toMatch(/documentMs|residentMb/)
  expect(documents[2]?.text).toContain('The records of the workspace are commanded.')
  expect(performance.now() - startedAt).toBeLessThan(20_000)
})

test('memory of a process is bounded, ArrayBuffers included', async () => {
  const bomb = await buildFlateBomb(800, ' ')
  reader = createReader({ processes: 1, limits: { ...PARSE_LIMITS, residentMb: 300 } })
  let peak = 0
  const measuring = setInterval(() => {
    for (const pid of childPids()) {
      const kilobytes = /VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      peak = Math.max(peak, Number(kilobytes ?? 0) / 1024)
    }
  }, 20)

  const { documents } = emailOf(
    await reader.read(buildMail([{ type: 'application/pdf', name: 'bomb.pdf', bytes: bomb }])),
  )
  clearInterval(measuring)

  expect(documents.map(({ role, status }) => [role, status])).toEqual([
    ['body', 'read'],
    ['attachment', 'too-large'],
  ])
  expect(peak).toBeGreaterThan(50)
  expect(peak).toBeLessThan(900)
})

test('closing leaves no process, and what waits is told', async () => {
  reader = createReader({ processes: 1, limits: PARSE_LIMITS })
  const reads = [reader.read(SAMPLE), reader.read(SAMPLE), reader.read(SAMPLE)]
  const outcomes = Promise.allSettled(reads)

  await reader.close()

  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(childPids()).toEqual([])
})

test('a process is replaced after its number of mails', async () => {
  reader = createReader({ processes: 1, limits: { ...PARSE_LIMITS, tasksPerChild: 2 } })
  const seen = new Set<number>()

  for (let count = 0; count < 5; count += 1) {
    await reader.read(SAMPLE)
    for (const pid of childPids()) seen.add(pid)
  }

  expect(seen.size).toBeGreaterThanOrEqual(2)
})
