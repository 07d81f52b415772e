import { expect, test } from '@jest/globals'
import { classifyInstruments } from '../../../src/classify/classify-instruments.js'
import { createAgencyDirectory } from '../../../src/directory/agency-directory.js'
import { extractFields } from '../../../src/extract/extract-fields.js'
import { screenSender } from '../../../src/screen/screen-sender.js'
import { NO_AUTHENTICATION } from '../../../src/screen/sender-verdict.js'
import { aDocument, anEmail } from '../../builders.js'
import { cpuMsOf } from '../../cpu-time.js'

const DEMAND = 'SEARCH WARRANT. YOU ARE COMMANDED to produce all records of\n'
const aliases = ['legal@kutano.example']
const receivedAt = new Date('2026-11-20T10:00:00Z')

/** A mail of three documents, each at the bound of what is read of one. */
function fieldsOf(line: (i: number) => string) {
  const documents = [0, 1, 2].map((n) => {
    const lines = Array.from({ length: 24_000 }, (_, i) => line(n * 24_000 + i))
    return aDocument({ id: `d${n}`, role: n === 0 ? 'body' : 'attachment', text: DEMAND + lines.join('\n') })
  })
  const email = anEmail({ documents })
  const agencies = createAgencyDirectory([])
  const sender = screenSender({ email, authentication: NO_AUTHENTICATION, receivedAt, agencies, aliases })
  const classification = classifyInstruments(email, sender, { aliases })
  return () => extractFields({ email, sender, classification, customers: [], receivedAt, aliases })
}

test.each([
  ['user names', (i: number) => `user u_${i}`],
  ['telephone numbers', (i: number) => `+1 202 555 ${String(i % 10_000).padStart(4, '0')}`],
  ['mail addresses', (i: number) => `u${i}@acme.example`],
  ['IP addresses', (i: number) => `10.${i % 250}.${(i >> 8) % 250}.${i % 7}`],
])('lists of %s without end are read in seconds, and at most 200 targets are kept', (_, line) => {
  const extract = fieldsOf(line)
  let count = 0

  const cpuMs = cpuMsOf(() => {
    count = extract().targets.length
  })

  expect(cpuMs).toBeLessThan(4000)
  expect(count).toBeLessThanOrEqual(200)
})
