import { describe, expect, test } from '@jest/globals'
import { distance } from 'fastest-levenshtein'
import { addressesIn, domainOf } from '../../src/names/address.js'
import { createDistantIndex, createNeighbourIndex, isOneEdit } from '../../src/names/edit-neighbours.js'
import { asciiHost, organizationalDomain, unicodeHost } from '../../src/names/host.js'
import { skeleton } from '../../src/names/skeleton.js'
import { fc } from '../property-runs.js'

describe('a host as DNS asks for it', () => {
  test.each([
    ['FBI.Gov', 'fbi.gov'],
    ['fbi.gov.', 'fbi.gov'],
    ['fb\u0456.gov', 'xn--fb-ioc.gov'],
    ['b\u00fccher.de', 'xn--bcher-kva.de'],
    ['_dmarc.fbi.gov', '_dmarc.fbi.gov'],
  ])('%s', (text, host) => {
    expect(asciiHost(text)).toBe(host)
  })

  test.each([
    '',
    'localhost',
    '[192.0.2.1]',
    '192.0.2.1',
    '0x7f.1',
    'a b.gov',
    '-a.gov',
    'a-.gov',
    'a..gov',
    `${'a'.repeat(64)}.gov`,
    `${'a.'.repeat(130)}gov`,
    'x.gov\u0000',
  ])('no host: %j', (text) => {
    expect(asciiHost(text)).toBeNull()
  })

  test('an IDN that does not decode stays as it is', () => {
    expect(unicodeHost('xn--zzzzzzzzzz.gov')).toContain('.gov')
  })
})

test('the last @ of an address begins its domain', () => {
  expect(domainOf('"agent@fbi.gov"@evil.example')).toBe('evil.example')
  expect(domainOf('<a@fbi.gov>')).toBe('fbi.gov')
  expect(domainOf('nobody')).toBeNull()
})

test('addresses in running text are found from each @ outwards', () => {
  expect(addressesIn('Write to <a.b+c@fbi.gov>, or d@x.example. Not @home, e@localhost, @@f@g.example!', 10)).toEqual([
    { index: 10, address: 'a.b+c@fbi.gov' },
    { index: 29, address: 'd@x.example' },
    { index: 68, address: 'f@g.example' },
  ])
  expect(addressesIn('a@b.example c@d.example', 1)).toHaveLength(1)
})

test.each([
  ['ic.fbi.gov', 'fbi.gov'],
  ['sao17.state.fl.us', 'state.fl.us'],
  ['met.police.uk', 'met.police.uk'],
  ['police.uk', 'police.uk'],
  ['a.service.gov.uk', 'a.service.gov.uk'],
  ['court.gov.evil.com', 'evil.com'],
])('%s belongs to %s', (host, domain) => {
  expect(organizationalDomain(host)).toBe(domain)
})

test('names that look alike have one skeleton', () => {
  const looks = ['fbi', 'fb\u0456', 'FBI', 'f\u0412I', 'fb1', 'fbl', '\uff46\uff42\uff49']

  expect(new Set(looks.map(skeleton)).size).toBe(1)
  expect(skeleton('modern')).toBe(skeleton('rnodern'))
  expect(skeleton('fbi')).not.toBe(skeleton('fbo'))
})

describe('neighbours', () => {
  const name = fc.stringMatching(/^[a-f.]{1,9}$/)

  test('one edit is what Levenshtein counts as one, or a swap', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const swaps = Array.from(
          { length: a.length - 1 },
          (_, at) => a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2),
        )

        expect(isOneEdit(a, b)).toBe(a !== b && (distance(a, b) === 1 || swaps.includes(b)))
      }),
      { numRuns: 3_000 },
    )
  })

  test('the index finds a neighbour exactly where there is one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 20 }), name, (names, asked) => {
        const found = createNeighbourIndex(names).find(asked)
        const near = names.includes(asked) ? [] : names.filter((listed) => isOneEdit(asked, listed))

        if (near.length === 0) expect(found).toBeNull()
        else expect(near).toContain(found)
      }),
      { numRuns: 2_000 },
    )
  })

  test('two edits count for long names only', () => {
    const index = createDistantIndex(['springfieldmo.gov', 'bend.gov'])

    expect(index.find('sprimgfeildmo.gov')).toBeNull()
    expect(index.find('sprimgfieldmos.gov')).toBe('springfieldmo.gov')
    expect(index.find('bond.gov')).toBeNull()
  })
})
