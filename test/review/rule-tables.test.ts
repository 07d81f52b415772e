import { describe, expect, test } from '@jest/globals'
import { BINDING_FOREIGN } from '../../src/review/binding-foreign-orders.js'
import { DOMESTICATION_SHOWN } from '../../src/review/domestication-shown.js'
import { HARM_SIGNS, OFFENCE_NAMED, RECITAL } from '../../src/review/harm-signs.js'
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

const HARM: Record<string, [string, string]> = {
  'threat-of-violence': ['He threatened to kill the witness.', 'The threat to the network'],
  suicide: ['The user is suicidal.', 'the decider'],
  held: ['taken at gunpoint', 'the withheld data'],
  fear: ['She fears for her life.', 'a restraining order was denied'],
  'child-victim': ['The minor victims were contacted there.', 'a minor matter'],
  'network-attack': ['a ransomware attack on your network', 'an attack on the decision'],
  abduction: ['The child was abducted.', 'the kid naps'],
  stalking: ['He stalked her for months.', 'a beanstalk'],
  'child-abuse': ['sexually exploited a minor', 'exploited a minor flaw'],
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

  test.each(HARM_SIGNS)('harm: $id', ({ id, pattern }) => {
    const [caught, spared] = HARM[id] ?? ['', '']

    expect(finds(pattern, caught)).toBe(true)
    expect(finds(pattern, spared)).toBe(false)
  })

  test('a recital and the name of an offence are told from a fact', () => {
    expect(RECITAL.test('see 18 U.S.C. 2705(b)')).toBe(true)
    expect(OFFENCE_NAMED.test('in violation of 18 U.S.C. 1201')).toBe(true)
    expect(OFFENCE_NAMED.test('the father took the child on Sunday')).toBe(false)
  })

  test('every row names its source', () => {
    for (const { source } of [...DOMESTICATION_SHOWN, ...BINDING_FOREIGN, ...STATUTORY_DEADLINES, ...HARM_SIGNS])
      expect(source.length).toBeGreaterThan(10)
  })
})
