import { expect, test } from '@jest/globals'
import { isRestricted, SEAL_ROWS } from '../../src/cases/is-restricted.js'
import { type Classification, type InstrumentType, NO_JURISDICTION } from '../../src/classify/instrument.js'
import { aClassification, aDocument, anEmail } from '../builders.js'
import { cpuMsOf } from '../cpu-time.js'

function carrying(...types: InstrumentType[]): Classification {
  const instruments = types.map((type) => ({
    type,
    jurisdiction: NO_JURISDICTION,
    confidence: 1,
    document: 'd0',
    evidence: [],
  }))
  return aClassification({ instruments })
}

const saying = (text: string) => anEmail({ documents: [aDocument({ text })] })

test.each(['national-security-letter', 'fisa-order', 'child-safety-report'] as const)(
  'a mail with a %s among its instruments is for counsel alone',
  (type) => {
    expect(isRestricted(anEmail(), carrying('preservation-request', type))).toBe(true)
  },
)

test('a search warrant is seen by all who read cases', () => {
  expect(isRestricted(anEmail(), carrying('search-warrant'))).toBe(false)
})

const CAUGHT: Readonly<Record<string, string>> = {
  'under-seal': 'IN RE APPLICATION OF THE       \u00a7   UNDER SEAL\nUNITED STATES OF AMERICA',
  'be-sealed': 'IT IS FURTHER ORDERED that the application and this Order are sealed.',
  'sealed-until': 'This shall stay sealed until otherwise ordered by the Court.',
  'sealed-stamp': 'No. 3:26-mc-45\n  [SEALED]\nORDER',
  'order-to-seal': 'IN THE COUNTY COURT OF DOUGLAS COUNTY, NEBRASKA\nORDER TO SEAL SEARCH WARRANT',
}

test.each(SEAL_ROWS.map(({ id }) => id))('the row %s catches its sample, and it alone restricts', (id) => {
  const caughtBy = SEAL_ROWS.filter(({ pattern }) => pattern.test(CAUGHT[id] ?? '')).map((row) => row.id)

  expect(caughtBy).toEqual([id])
  expect(isRestricted(saying(CAUGHT[id] ?? ''), carrying('court-order'))).toBe(true)
})

test.each([
  'Given under my hand and the seal of this Court.',
  'Issued under seal of the Superior Court.',
  'This message may contain sealed search warrants, wiretap orders and grand jury material.',
  'Return the drive in a sealed envelope. The evidence was sealed in a bag.',
  'The indictment was unsealed on 3 March 2026.',
  'An order sealing the driveway is not needed.',
])('what only speaks of seals is seen by all: %s', (text) => {
  expect(isRestricted(saying(text), carrying('search-warrant'))).toBe(false)
})

test('a mail that carries no instrument is not sealed by its words', () => {
  expect(isRestricted(saying('Our newsletter: what it means to file under seal.'), carrying())).toBe(false)
})

test.each(['under ', 'order ', 'orders be ', 'sealed ', '[', ' ', '\n', 'order\t\t\t\t'])(
  'hostile text of 4 MB is looked at in no time: %j',
  (unit) => {
    const email = saying(unit.repeat(4_000_000 / unit.length))

    expect(cpuMsOf(() => isRestricted(email, carrying('search-warrant')))).toBeLessThan(500)
  },
)
