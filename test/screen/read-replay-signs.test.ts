import { expect, test } from '@jest/globals'
import { readReplaySigns } from '../../src/screen/read-replay-signs.js'
import { NO_AUTHENTICATION } from '../../src/screen/sender-verdict.js'
import { anEmail } from '../builders.js'

const WHOLE = 'from:to:date:subject'
const authentication = { ...NO_AUTHENTICATION, dkim: 'pass', alignedDkim: true, basis: 'verified-here' } as const

function sawOf(signed: string): string[] {
  const value = `v=1; a=rsa-sha256; d=agency.example; s=a; h=${signed}; bh=x; b=y`
  const email = anEmail({ headers: [{ name: 'dkim-signature', value }] })
  const arrival = { receivedAt: new Date('2026-11-20T10:00:00Z'), aliases: ['legal@kutano.example'], authentication }
  return readReplaySigns(email, arrival).map(({ saw }) => saw)
}

test('a mail whose signature holds recipients, date and subject shows no sign of a replay', () => {
  expect(sawOf(WHOLE)).toEqual([])
})

test.each([
  ['to', 'To and Cc are outside the signature'],
  ['date', 'the Date header is outside the signature'],
  ['subject', 'the Subject is outside the signature'],
])('a courier could have written the %s that is not signed', (field, sign) => {
  expect(sawOf(WHOLE.replace(`:${field}`, ''))).toEqual([sign])
})
