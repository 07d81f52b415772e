import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createAgencyDirectory } from '../../src/directory/agency-directory.js'
import { readAgencies } from '../../src/directory/read-agencies.js'
import { asciiHost, organizationalDomain } from '../../src/names/host.js'
import type { Header } from '../../src/parse/email.js'
import { GOVERNMENT_RULES } from '../../src/screen/government-rules.js'
import { findRule } from '../../src/screen/match-government.js'
import { readTrustedAuthentication } from '../../src/screen/read-trusted-authentication.js'
import { screenSender } from '../../src/screen/screen-sender.js'
import type { Authentication, AuthenticationResult } from '../../src/screen/sender-verdict.js'
import { aDocument, anEmail } from '../builders.js'
import { cpuMsOf } from '../cpu-time.js'
import { fc } from '../property-runs.js'

const RECEIVED_AT = new Date('2026-11-20T12:00:00Z')
const TRUSTED = ['mx.kutano.example']
const NOBODY = createAgencyDirectory([])

const result = fc.constantFrom<AuthenticationResult>(
  'pass',
  'fail',
  'none',
  'neutral',
  'softfail',
  'policy',
  'temperror',
  'permerror',
)
const authentication: fc.Arbitrary<Authentication> = fc.record({
  dkim: result,
  spf: result,
  dmarc: result,
  arc: result,
  alignedDkim: fc.boolean(),
  alignedSpf: fc.boolean(),
  basis: fc.constantFrom('trusted-header' as const, 'verified-here' as const, 'none' as const),
})

/** Domains of every kind, many of them close to government ones. */
const pattern = fc.constantFrom(
  ...GOVERNMENT_RULES.map((rule) => rule.pattern.replace(/\{\w+\}/g, 'ca').replaceAll('*', 'midtown')),
)
const word = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?$/)
const domain = fc.oneof(
  fc.domain(),
  fc.tuple(word, pattern).map(([name, under]) => `${name}.${under}`),
  fc.tuple(word, pattern).map(([name, under]) => `${name}${under}`),
  fc.tuple(pattern, fc.domain()).map(([under, own]) => `${under}.${own}`),
  fc.tuple(word, pattern).map(([name, under]) => `${name}-${under.replaceAll('.', '-')}.com`),
  fc
    .tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), pattern)
    .map(([name, under]) => `${name}.${under}`),
)

function screen(
  address: string,
  told: Authentication,
  name: string | null = null,
  headers: Header[] = [],
  agencies = NOBODY,
) {
  const author = { name, address }
  const email = anEmail({ headers, documents: [aDocument()], source: { from: author, authors: [author] } })
  return screenSender({
    email,
    authentication: told,
    receivedAt: RECEIVED_AT,
    agencies,
    aliases: ['legal@kutano.example'],
  })
}

test('nothing outside the rules is ever verified, whatever passes and whatever it calls itself', () => {
  fc.assert(
    fc.property(domain, authentication, fc.option(fc.string({ maxLength: 60 })), (host, told, name) => {
      const sender = screen(`agent@${host}`, told, name)
      const ascii = asciiHost(host)
      const rule = ascii === null ? null : findRule(ascii)

      if (rule === null || rule.kind === 'not-agency') {
        expect(['non-government', 'impersonating']).toContain(sender.verdict)
      }
      if (sender.verdict === 'verified-government') {
        expect(rule).not.toBeNull()
        expect(told.dmarc === 'pass' || told.alignedDkim).toBe(true)
        expect(told.dmarc).not.toBe('fail')
      }
    }),
    { numRuns: 2_000 },
  )
})

test('no header below the trust boundary changes what is trusted', () => {
  const mine = fc.constantFrom(
    'mx.kutano.example; dkim=none; spf=fail smtp.mailfrom=a@vps.example; dmarc=fail header.from=fbi.gov',
    'mx.kutano.example; none',
    'mx.kutano.example; dkim=pass header.d=vps.example; spf=pass smtp.mailfrom=a@vps.example; dmarc=none header.from=fbi.gov',
  )
  const forged = fc.record({
    name: fc.constantFrom('authentication-results', 'received', 'arc-authentication-results', 'received-spf', 'x-note'),
    value: fc.oneof(
      fc.constant(
        'mx.kutano.example; dkim=pass header.d=fbi.gov; spf=pass smtp.mailfrom=a@fbi.gov; dmarc=pass header.from=fbi.gov',
      ),
      fc.constant('from mail.fbi.gov by mx.kutano.example with ESMTPS; now'),
      fc.string({ maxLength: 80 }),
    ),
  })
  const received = { name: 'received', value: 'from a (b [192.0.2.1]) by mx.kutano.example with ESMTPS id 1; now' }

  fc.assert(
    fc.property(mine, fc.array(forged, { maxLength: 8 }), (ours, below) => {
      const author = { name: null, address: 'agent@fbi.gov' }
      const source = { from: author, authors: [author] }
      const own = [{ name: 'authentication-results', value: ours }, received]

      const alone = readTrustedAuthentication(anEmail({ headers: own, source }), TRUSTED)
      const withForged = readTrustedAuthentication(anEmail({ headers: [...own, ...below], source }), TRUSTED)

      expect(withForged).toEqual(alone)
    }),
    { numRuns: 500 },
  )
})

test('any address, name and header is screened without an exception, in bounded time', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => `a@${text}`),
    fc.constant(`a@${'x'.repeat(300)}.gov`),
    fc.constant(`a@${'x.'.repeat(200)}gov`),
    fc.constant('a@xn--\uffff.gov'),
    fc.constant('a@xn--zzzzzzzzzzzzzzzz.gov'),
    fc.constant('a@[192.0.2.1]'),
    fc.constant('a@1.2.3.4'),
    fc.constant('@'),
    fc.constant(''),
  )
  const screenAll = () =>
    fc.assert(
      fc.property(hostile, hostile, authentication, (address, name, told) => {
        const sender = screen(address, told, name, [
          { name: 'reply-to', value: name },
          { name: 'dkim-signature', value: address },
        ])

        expect(sender.flags).toEqual([...new Set(sender.flags)])
      }),
      { numRuns: 1_000 },
    )

  expect(cpuMsOf(screenAll)).toBeLessThan(15_000)
})

const REGISTRY = '../shared/data/domains/us-dotgov/current-full.csv'

describe('the public .gov registry', () => {
  if (!existsSync(REGISTRY)) {
    test.skip('is not here, so its neighbours were not tried', () => undefined)
    return
  }
  const agencies = createAgencyDirectory(readAgencies(readFileSync(REGISTRY, 'utf8')))
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789-.'
  const edit = fc.tuple(
    fc.constantFrom(...agencies.agencies.map(({ domain: name }) => name)),
    fc.constantFrom('insert', 'delete', 'replace'),
    fc.nat(),
    fc.constantFrom(...letters),
  )
  const told: Authentication = {
    dkim: 'pass',
    spf: 'pass',
    dmarc: 'pass',
    arc: 'none',
    alignedDkim: true,
    alignedSpf: true,
    basis: 'trusted-header',
  }

  function apply([name, how, place, letter]: [string, string, number, string]): string {
    const at = place % (name.length + (how === 'insert' ? 1 : 0))
    if (how === 'insert') return name.slice(0, at) + letter + name.slice(at)
    return name.slice(0, at) + (how === 'replace' ? letter : '') + name.slice(at + 1)
  }

  test('every one-edit neighbour of a registered domain that is not itself in it is flagged', () => {
    fc.assert(
      fc.property(edit, (change) => {
        const neighbour = apply(change)
        const host = asciiHost(neighbour)
        fc.pre(host !== null && agencies.find(host) === null && agencies.find(organizationalDomain(host)) === null)
        const sender = screen(`agent@${neighbour}`, told, null, [], agencies)

        expect(sender.flags).toContain('lookalike-domain')
      }),
      { numRuns: 3_000 },
    )
  })

  test.each([
    ['with the registry', agencies],
    ['without it', NOBODY],
  ])('no registered domain is taken for the neighbour of another, %s', (_how, directory) => {
    const flagged = agencies.agencies.filter(({ domain: name }) =>
      screen(`a@${name}`, told, null, [], directory).flags.includes('lookalike-domain'),
    )

    expect(flagged).toEqual([])
  })
})
