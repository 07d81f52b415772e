import { describe, expect, test } from '@jest/globals'
import { BINDING_FOREIGN } from '../../src/review/binding-foreign-orders.js'
import { DOMESTICATION_SHOWN } from '../../src/review/domestication-shown.js'
import { STATUTORY_DEADLINES } from '../../src/review/statutory-deadlines.js'

const finds = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].length > 0

/** For each row: words that it catches, and a look-alike that it must not. */
const DOMESTICATION: Record<string, [string, string]> = {
  uidda: ['under the Uniform Interstate Depositions and Discovery Act', 'the uniform rules of depositions'],
  domesticated: ['This warrant was domesticated in San Mateo.', 'domesticated animals; please have it domesticated'],
  'us-ca-out-of-state-action': ['Code of Civil Procedure 2029.100', 'Case 2029.1001 of the court'],
  'us-fl-92-605': ['section 92.605, Florida Statutes', 'section 192.605 or 92.6051'],
  'us-tx-18b': ['Code of Criminal Procedure art. 18B.355', 'art. 18B.202'],
  'us-mn-626-18': ['Minn. Stat. 626.18', 'Minn. Stat. 1626.18'],
  'us-ma-276-1b': ['G.L. c. 276, s. 1B', 'G.L. c. 276, s. 1'],
  'us-wa-10-96': ['RCW 10.96.020', 'RCW 10.9'],
  'us-or-136-583': ['ORS 136.583', 'ORS 136.415'],
}
const FOREIGN: Record<string, [string, string]> = {
  'eu-production-order': ['Certificate (EPOC) under Regulation (EU) 2023/1543', 'epochal matter 2023/15430'],
  'uk-overseas-production-order': ['an overseas production order', 'a production order under PACE'],
  'au-international-production-order': ['International Production Order', 'production order'],
}

describe('every row of a table catches its sample and spares its look-alike', () => {
  test.each(DOMESTICATION_SHOWN)('domestication: $id', ({ id, pattern }) => {
    const [caught, spared] = DOMESTICATION[id] ?? ['', '']

    expect(finds(pattern, caught)).toBe(true)
    expect(finds(pattern, spared)).toBe(false)
  })

  test.each(BINDING_FOREIGN)('binding foreign order: $id', ({ id, pattern, countries }) => {
    const [caught, spared] = FOREIGN[id] ?? ['', '']

    expect(finds(pattern, caught)).toBe(true)
    expect(finds(pattern, spared)).toBe(false)
    expect(countries).not.toContain('US')
  })

  test('every row names its source', () => {
    for (const { source } of [...DOMESTICATION_SHOWN, ...BINDING_FOREIGN, ...STATUTORY_DEADLINES])
      expect(source.length).toBeGreaterThan(10)
  })
})
