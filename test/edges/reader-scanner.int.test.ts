import { afterEach, describe, expect, test } from '@jest/globals'
import { zipSync } from 'fflate'
import { createReader, type Reader } from '../../src/edges/reader.js'
import { createVirusScanner, readClamdUrl, type VirusScanner } from '../../src/edges/virus-scanner.js'
import type { Email, ParseResult } from '../../src/parse/email.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import { buildMail, buildPdf } from '../mail/build-mail.js'
import { EICAR } from '../mail/eicar.js'
import { servers } from '../servers.js'

let reader: Reader

afterEach(async () => {
  await reader.close()
})

function emailOf(result: ParseResult): Email {
  if (result.kind !== 'email') throw new Error(result.reason)
  return result.email
}

function clamd(url = servers().clamd.url): VirusScanner {
  const address = readClamdUrl(url)
  if (address === null) throw new Error(url)
  return createVirusScanner(address, { pingMs: 1_000 })
}

/** Counts what is asked of a real clamd. */
function counted(scanner: VirusScanner): VirusScanner & { scans: number } {
  return {
    ...scanner,
    scans: 0,
    scan(bytes) {
      this.scans += 1
      return scanner.scan(bytes)
    },
  }
}

const TEXT_PDF = buildPdf(
  Buffer.from('BT /F1 12 Tf 72 720 Td (The records of the workspace are commanded.) Tj ET'),
  null,
)
const octets = 'application/octet-stream'
const FORWARDED = buildMail([
  { type: 'text/plain', bytes: 'See the order.' },
  { type: octets, name: 'inner.com', bytes: EICAR },
  { type: 'application/pdf', name: 'inner.pdf', bytes: TEXT_PDF },
])
const MAIL = buildMail([
  { type: 'text/plain', bytes: 'Three files are attached.' },
  { type: octets, name: 'virus.com', bytes: EICAR },
  { type: 'application/zip', name: 'virus.zip', bytes: zipSync({ 'v.com': Buffer.from(EICAR) }) },
  { type: 'application/zip', name: 'orders.zip', bytes: zipSync({ 'order.pdf': new Uint8Array(TEXT_PDF) }) },
  { type: 'message/rfc822', name: 'forward.eml', bytes: FORWARDED },
  { type: 'application/pdf', name: 'order.pdf', bytes: TEXT_PDF },
])

test('each infected document is named and never read, and all others are', async () => {
  reader = createReader({ processes: 1, limits: PARSE_LIMITS, scanner: clamd() })

  const result = await reader.read(MAIL)

  const { documents } = emailOf(result)
  expect(documents.map(({ name, status }) => [name, status])).toEqual([
    [null, 'read'],
    ['virus.com', 'infected'],
    ['virus.zip', 'infected'],
    ['orders.zip', 'read'],
    ['order.pdf', 'read'],
    ['forward.eml', 'read'],
    ['inner.com', 'infected'],
    ['inner.pdf', 'read'],
    ['order.pdf', 'read'],
  ])
  const infected = documents.filter(({ status }) => status === 'infected')
  for (const { text, reason, sha256, bytes } of infected) {
    expect([text, reason, sha256]).toEqual([null, expect.stringContaining('Eicar-Test-Signature'), expect.any(String)])
    expect(bytes).toBeGreaterThan(60)
  }
  expect(documents.filter(({ notScanned }) => notScanned !== undefined)).toEqual([])
})

test('the bytes of the documents come back whole, each once, whether they were scanned or not', async () => {
  reader = createReader({ processes: 1, limits: PARSE_LIMITS })
  const without = await reader.read(MAIL)
  await reader.close()
  const scanner = counted(clamd())
  reader = createReader({ processes: 1, limits: PARSE_LIMITS, scanner })

  const result = await reader.read(FORWARDED)

  const contents = result.kind === 'email' ? result.contents : []
  expect(contents.map(({ bytes }) => Buffer.from(bytes).toString('latin1'))).toEqual([
    'See the order.',
    EICAR,
    TEXT_PDF.toString('latin1'),
  ])
  expect(without.kind === 'email' && without.contents.length).toBe(6)
  expect(scanner.scans).toBe(3)
})

describe('clamd is away', () => {
  test('a mail is not read as if it were clean: it waits for a later attempt, and no process is lost', async () => {
    reader = createReader({ processes: 1, limits: PARSE_LIMITS, scanner: clamd('tcp://127.0.0.1:1') })

    await expect(reader.read(MAIL)).rejects.toMatchObject({ code: 'SCANNER_UNREACHABLE', retryable: true })
  })

  test('the last attempt reads it and marks every document', async () => {
    reader = createReader({ processes: 1, limits: PARSE_LIMITS, scanner: clamd('tcp://127.0.0.1:1') })

    const { documents } = emailOf(await reader.read(FORWARDED, { evenUnscanned: true }))

    expect(documents.map(({ status, notScanned }) => [status, notScanned])).toEqual([
      ['read', 'the virus scanner did not answer'],
      // Text, to whom nobody has said that it is anything else.
      ['read', 'the virus scanner did not answer'],
      ['read', 'the virus scanner did not answer'],
    ])
  })

  test('in the middle of a mail, the reading ends and the next mail is read', async () => {
    const scanner = clamd()
    let scans = 0
    const leaving: VirusScanner = {
      ready: () => scanner.ready(),
      scan: (bytes) => {
        scans += 1
        return scans === 3 ? clamd('tcp://127.0.0.1:1').scan(bytes) : scanner.scan(bytes)
      },
    }
    reader = createReader({ processes: 1, limits: PARSE_LIMITS, scanner: leaving })

    await expect(reader.read(MAIL)).rejects.toMatchObject({ code: 'SCANNER_UNREACHABLE' })
    expect(emailOf(await reader.read(FORWARDED)).documents).toHaveLength(3)
  })
})

test('a document longer than the scanner takes is read and marked, never called clean', async () => {
  reader = createReader({ processes: 1, limits: PARSE_LIMITS, scanner: clamd() })
  const long = Buffer.alloc(servers().clamd.streamMaxBytes + 1024 * 1024, 'records of the workspace\n')

  const { documents } = emailOf(await reader.read(buildMail([{ type: 'text/plain', name: 'long.txt', bytes: long }])))

  expect(documents.at(-1)).toMatchObject({ notScanned: expect.stringContaining('StreamMaxLength') })
  expect(documents.at(-1)?.text).toContain('records of the workspace')
})

test('the time that the scanner takes is not counted against the document', async () => {
  const slow: VirusScanner = {
    ready: async () => undefined,
    scan: async () => {
      await new Promise((resolve) => setTimeout(resolve, 1_200))
      return { kind: 'clean' }
    },
  }
  const limits = { ...PARSE_LIMITS, documentMs: 1_000, mailMs: 2_000 }
  reader = createReader({ processes: 1, limits: PARSE_LIMITS, scanner: slow })
  await reader.read(FORWARDED)
  await reader.close()
  reader = createReader({ processes: 1, limits, scanner: slow })

  const { documents } = emailOf(await reader.read(FORWARDED))

  expect(documents.map(({ status }) => status)).toEqual(['read', 'read', 'read'])
})
