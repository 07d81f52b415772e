import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from '@jest/globals'
import { createReader, type Reader } from '../../src/edges/reader.js'
import { ReaderChild } from '../../src/edges/reader-child.js'
import { RetryPlan } from '../../src/edges/reader-retry.js'
import type { Email, ParseResult } from '../../src/parse/email.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import { buildFlateBomb, buildMail, buildPdf } from '../mail/build-mail.js'
import { readingProcesses } from './reading-processes.js'

let reader: Reader

afterEach(async () => {
  await reader?.close()
})

function emailOf(result: ParseResult): Email {
  if (result.kind !== 'email') throw new Error(result.reason)
  return result.email
}

const MB = 1024 * 1024

function residentMb(pid: number): number {
  try {
    return Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
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
  // The oldest of two processes each time: four kills hit no mail more than twice, however slow the machine is.
  let killsLeft = 4
  const killing = setInterval(() => {
    const [pid] = readingProcesses()
    if (pid === undefined || killsLeft === 0) return
    killsLeft -= 1
    process.kill(pid, 'SIGKILL')
  }, 500)

  const results = await Promise.all(Array.from({ length: 12 }, () => reader.read(SAMPLE))).finally(() =>
    clearInterval(killing),
  )

  expect(results.map((result) => emailOf(result).documents.length)).toEqual(Array(12).fill(3))
  expect(killsLeft).toBeLessThan(4)
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
  expect(documents[1]?.reason).toMatch(/MB of memory|documentMs|residentMb/)
  expect(documents[2]?.text).toContain('The records of the workspace are commanded.')
  expect(performance.now() - startedAt).toBeLessThan(20_000)
})

test('memory of a process is bounded, ArrayBuffers included', async () => {
  const bomb = await buildFlateBomb(800, ' ')
  reader = createReader({ processes: 1, limits: { ...PARSE_LIMITS, residentMb: 300 } })
  let documents: Email['documents'] = []

  const peak = await peakMemory(async () => {
    documents = emailOf(
      await reader.read(buildMail([{ type: 'application/pdf', name: 'bomb.pdf', bytes: bomb }])),
    ).documents
  })

  expect(documents.map(({ role, status }) => [role, status])).toEqual([
    ['body', 'read'],
    ['attachment', 'too-large'],
  ])
  expect(peak.child).toBeGreaterThan(50)
  expect(peak.child).toBeLessThan(900)
})

/** The highest resident memory, in MB, of our reading processes and of this one while `work` runs. */
async function peakMemory(work: () => Promise<void>): Promise<{ child: number; growth: number }> {
  const before = process.memoryUsage().rss
  let child = 0
  let parent = before
  const measuring = setInterval(() => {
    parent = Math.max(parent, process.memoryUsage().rss)
    for (const pid of readingProcesses()) child = Math.max(child, residentMb(pid))
  }, 20)
  await work()
  clearInterval(measuring)
  return { child, growth: (parent - before) / MB }
}

test('known failure 47: an attachment of 40 MB is read in bounded memory, here and in its process', async () => {
  const bytes = Buffer.alloc(40 * MB, 'records of the workspace\n')
  const mail = buildMail([
    { type: 'application/octet-stream', name: 'export.bin', bytes: Buffer.concat([Buffer.of(0, 1), bytes]) },
  ])
  reader = createReader({ processes: 1, limits: PARSE_LIMITS })
  let result: ParseResult | null = null

  const peak = await peakMemory(async () => {
    result = await reader.read(mail)
  })

  expect(result).toMatchObject({
    kind: 'email',
    contents: [{}, { bytes: expect.objectContaining({ length: 40 * MB + 2 }) }],
  })
  expect(peak.child).toBeLessThan(400)
  expect(peak.growth).toBeLessThan(150)
})

test('a mail of ten thousand parts and one of a hundred levels leave the process as it was', async () => {
  const parts = Array.from({ length: 10_000 }, (_, index) => ({ type: 'text/plain', name: `${index}.txt`, bytes: 'x' }))
  let deep = 'Subject: core\r\n\r\ncore'
  for (let level = 0; level < 100; level += 1) deep = `Subject: ${level}\r\nContent-Type: message/rfc822\r\n\r\n${deep}`
  reader = createReader({ processes: 1, limits: PARSE_LIMITS })
  await reader.read(SAMPLE)
  const [pid] = readingProcesses()

  const many = emailOf(await reader.read(buildMail(parts)))
  const nested = emailOf(await reader.read(Buffer.from(deep)))

  expect(many.documents.length).toBeLessThanOrEqual(PARSE_LIMITS.parts + 1)
  expect(many.limitsReached).toEqual([expect.stringMatching(/more than 500 parts/)])
  expect(nested.documents.at(-1)?.status).toBe('too-large')
  expect(readingProcesses()).toEqual([pid])
})

test('closing leaves no process, and what waits is told', async () => {
  reader = createReader({ processes: 1, limits: PARSE_LIMITS })
  const reads = [reader.read(SAMPLE), reader.read(SAMPLE), reader.read(SAMPLE)]
  const outcomes = Promise.allSettled(reads)

  await reader.close()

  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(readingProcesses()).toEqual([])
})

test('a process is replaced after its number of mails', async () => {
  reader = createReader({ processes: 1, limits: { ...PARSE_LIMITS, tasksPerChild: 2 } })
  const seen = new Set<number>()

  for (let count = 0; count < 5; count += 1) {
    await reader.read(SAMPLE)
    for (const pid of readingProcesses()) seen.add(pid)
  }

  expect(seen.size).toBeGreaterThanOrEqual(2)
})

test('signatures are checked in the reading process, with the trust of the pool and the time of receipt', async () => {
  const root = readFileSync('test/mail/signed/root.pem', 'utf8')
  const signed = readFileSync('test/mail/signed/openssl-detached.eml')
  reader = createReader({ processes: 1, limits: PARSE_LIMITS, trust: { smimeRoots: [root], pgpKeys: [] } })

  const now = emailOf(await reader.read(signed, { receivedAt: new Date('2026-11-23T15:00:07Z') }))
  const later = emailOf(await reader.read(signed, { receivedAt: new Date('2052-01-01T00:00:00Z') }))

  expect(now.signatures).toMatchObject([{ result: 'valid' }])
  expect(later.signatures).toMatchObject([{ result: 'invalid', reason: expect.stringContaining('expired') }])
})

test('signatures that ended a process are left out of the next try, and the mail is read', async () => {
  const raw = readFileSync('test/mail/signed/openssl-opaque.eml')
  const plan = new RetryPlan(PARSE_LIMITS)
  plan.note('time', 'signatures')
  const child = new ReaderChild(PARSE_LIMITS)

  const attempt = await child
    .attempt(
      async () => raw,
      plan.task(0),
      async () => ({ kind: 'clean' }),
    )
    .finally(() => child.kill())
  await child.gone

  if (attempt.kind !== 'answered') throw new Error(attempt.kind)
  const email = emailOf(attempt.result)
  expect(email.documents[0]?.text).toContain('Administrative summons')
  expect(email.signatures).toMatchObject([
    { result: 'unchecked', reason: expect.stringContaining('longer than 20 seconds') },
  ])
})
