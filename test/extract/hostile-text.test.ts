import { expect, test } from '@jest/globals'
import { classifyInstruments } from '../../src/classify/classify-instruments.js'
import { createAgencyDirectory } from '../../src/directory/agency-directory.js'
import { extractByInstrument } from '../../src/extract/extract-by-instrument.js'
import { extractFields } from '../../src/extract/extract-fields.js'
import { screenSender } from '../../src/screen/screen-sender.js'
import { NO_AUTHENTICATION } from '../../src/screen/sender-verdict.js'
import { aDocument, anEmail } from '../builders.js'
import { cpuMsOf } from '../cpu-time.js'

const MEGABYTE = 1_000_000
const DEMAND = 'SEARCH WARRANT. YOU ARE COMMANDED to produce all records of the account of '
const aliases = ['legal@kutano.example']
const receivedAt = new Date('2026-11-20T10:00:00Z')

/** Milliseconds of CPU until a mail with this demand is classified and its fields are read, as a whole and by instrument. */
function cpuMsOfJudging(text: string): number {
  const email = anEmail({ documents: [aDocument({ text: DEMAND + text })] })
  const agencies = createAgencyDirectory([])
  const sender = screenSender({ email, authentication: NO_AUTHENTICATION, receivedAt, agencies, aliases })
  return cpuMsOf(() => {
    const classification = classifyInstruments(email, sender, { aliases })
    const reading = { email, sender, classification, customers: [], receivedAt, aliases }
    extractByInstrument(reading, extractFields(reading))
  })
}

/** So many bytes of UTF-8, as a mail counts. */
function filled(piece: string, bytes = MEGABYTE): string {
  return piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)))
}

test.each([
  'x',
  ' ',
  '(',
  '"',
  '1-',
  'a:b:',
  'a_b_',
  "'a' ",
  'J. R. ',
  'l1I|. ,;:_-~ 0O\u00b0 ',
  'the of , ; ( ) " \' - _ / . : ',
  'a:b:c:d:e:f:1:2 ',
  'subpoena ',
  'YOU ARE COMMANDED to search ',
  'dated , , , : | this the ',
  'from January 1, 2026 to March 1, 2026 ',
  'Case No. 26-1234 ',
  'not including messages, ',
  'and the users named "abc" and ',
  '/s/ Jane Roe, United States Magistrate Judge ',
  'shall not disclose the existence of ',
  '\u10e1\u10d0\u10e5\u10d0\u10e0\u10d7\u10d5\u10d4\u10da\u10dd ',
  '\u0ba4\u0bae\u0bbf\u0bb4\u0bcd ',
  '\u0e20\u0e32\u0e29\u0e32',
  '\u4ee4\u72b6',
  '\u200b\u00ad',
])('a megabyte of %j is classified and extracted within a second', (piece) => {
  expect(cpuMsOfJudging(filled(piece))).toBeLessThan(1000)
})

test.each([
  ['one word a million times', 'warrant '.repeat(1_000_000)],
  [
    'ten megabytes of a demand',
    filled('Case No. 26-1234, records of "abc" from 1/2/2026; shall not disclose. ', 10 * MEGABYTE),
  ],
])('%s are classified and extracted in bounded time', (_what, text) => {
  expect(cpuMsOfJudging(text)).toBeLessThan(2000)
})
