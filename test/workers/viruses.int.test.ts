import { afterEach, expect, test } from '@jest/globals'
import { whyQuarantined } from '../../src/cases/quarantine.js'
import { countQuarantined } from '../../src/edges/postgres/quarantine.js'
import { createReader, type Reader } from '../../src/edges/reader.js'
import { createVirusScanner, readClamdUrl, type VirusScanner } from '../../src/edges/virus-scanner.js'
import { offerUnscanned } from '../../src/ops/reconcile.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import { buildMail } from '../mail/build-mail.js'
import { EICAR } from '../mail/eicar.js'
import { until } from '../run-poller.js'
import { servers } from '../servers.js'
import { openWorkshop, type Workshop } from './workshop.js'

let workshop: Workshop
let reader: Reader
afterEach(async () => {
  await workshop.close()
  await reader.close()
})

const ORDER = 'Grand jury subpoena. You are commanded to produce the records.'
const NOWHERE = 'tcp://127.0.0.1:1'

function scannerAt(clamdUrl: string): VirusScanner {
  const address = readClamdUrl(clamdUrl)
  if (address === null) throw new Error(clamdUrl)
  return createVirusScanner(address, { pingMs: 500 })
}

/** The whole way of a mail under a scanner. The minute's round knows of none: only a test offers mails again. */
async function goThrough(scanner: VirusScanner) {
  reader = createReader({ processes: 1, limits: PARSE_LIMITS, scanner })
  workshop = await openWorkshop({ reader })
  const raw = buildMail([
    { type: 'text/plain', bytes: 'Enclosed please find a grand jury subpoena. You are commanded to produce records.' },
    { type: 'text/plain', name: 'virus.txt', bytes: Buffer.concat([Buffer.from(EICAR), Buffer.from(` ${ORDER}`)]) },
    { type: 'text/plain', name: 'order.txt', bytes: ORDER },
  ])
  const stored = await workshop.drafted(await workshop.deliver(raw))
  return { stored, documents: stored.email?.documents ?? [] }
}

/** How many mails are offered at the first time that any is: one that another job holds at this moment is passed over. */
function offeredOf(scanner: VirusScanner): Promise<number> {
  return until(
    () => offerUnscanned(workshop.pool, workshop.dependencies.queues, scanner),
    (count) => count > 0,
  )
}

test('an infected document is in quarantine, and its mail goes all its way', async () => {
  const { stored, documents } = await goThrough(scannerAt(servers().clamd.url))

  expect(documents.map(({ status }) => status)).toEqual(['read', 'infected', 'read'])
  expect(stored.caseReference).not.toBeNull()
  expect(stored.review?.findings.map(({ code }) => code)).toContain('document-unreadable')
  expect([whyQuarantined(documents, 'd2'), whyQuarantined(documents, 'd3')]).toEqual([
    expect.stringContaining('Eicar'),
    null,
  ])
  expect(await countQuarantined(workshop.pool)).toEqual({ infected: 1, notScanned: 0 })
})

test('a scanner that stays away loses no mail: it is read at the last attempt, and every document says so', async () => {
  const { documents } = await goThrough(scannerAt(NOWHERE))

  expect(documents.map(({ notScanned }) => notScanned)).toEqual(Array(3).fill('the virus scanner did not answer'))
  expect(whyQuarantined(documents, 'raw')).toContain('was not scanned for viruses')
  expect(await countQuarantined(workshop.pool)).toEqual({ infected: 0, notScanned: 3 })
})

test('a scanner that is back looks at what it has not seen: what is infected goes into quarantine, the rest loses its mark', async () => {
  let scanner = scannerAt(NOWHERE)
  const away = scanner
  const coming: VirusScanner = { scan: (bytes) => scanner.scan(bytes), ready: () => scanner.ready() }
  const { stored, documents } = await goThrough(coming)
  const { queues } = workshop.dependencies
  expect(documents[1]?.text).toContain('You are commanded')
  expect(await offerUnscanned(workshop.pool, queues, away)).toBe(0)

  scanner = scannerAt(servers().clamd.url)
  const offered = await offeredOf(coming)
  const after = await workshop.reaches(
    stored.emailId,
    ({ email }) => email?.documents.every(({ notScanned }) => notScanned === undefined) ?? false,
  )

  expect(offered).toBe(1)
  expect(after.email?.documents.map(({ status }) => status)).toEqual(['read', 'infected', 'read'])
  expect(after.email?.documents[1]).toMatchObject({ text: null, hiddenText: null })
  expect(after.classification?.instruments.map(({ document }) => document)).not.toContain('d2')
  expect(after.stage).toBe('drafted')
  expect(await countQuarantined(workshop.pool)).toEqual({ infected: 1, notScanned: 0 })
  expect(await offerUnscanned(workshop.pool, queues, coming)).toBe(0)
})

test('what the scanner cannot take is offered again later, and not for ever', async () => {
  const answering: VirusScanner = {
    scan: async () => ({ kind: 'not-scanned', reason: "it is larger than the scanner's StreamMaxLength" }),
    ready: async () => undefined,
  }
  await goThrough(answering)
  const { queues } = workshop.dependencies
  const offered: number[] = []

  const offer = () => offerUnscanned(workshop.pool, queues, answering)
  for (let round = 0; round < 9; round += 1) {
    offered.push(round < 6 ? await offeredOf(answering) : await offer())
    offered.push(await offer())
    await workshop.pool.query('update emails set reread_done = reread_wanted, rescan_at = now()')
  }

  expect(offered).toEqual([1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, ...Array(6).fill(0)])
})
