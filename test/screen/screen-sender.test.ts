import { describe, expect, test } from '@jest/globals'
import { createAgencyDirectory } from '../../src/directory/agency-directory.js'
import { readAgencies } from '../../src/directory/read-agencies.js'
import type { EmailSource, Mailbox } from '../../src/parse/email.js'
import { screenSender } from '../../src/screen/screen-sender.js'
import { type Authentication, NO_AUTHENTICATION } from '../../src/screen/sender-verdict.js'
import { anEmail } from '../builders.js'

const RECEIVED_AT = new Date('2026-11-20T12:00:00Z')
const ALIASES = ['legal@kutano.example']
const NOTHING: Authentication = { ...NO_AUTHENTICATION, basis: 'trusted-header' }
const PROVEN: Authentication = {
  ...NOTHING,
  dkim: 'pass',
  spf: 'pass',
  dmarc: 'pass',
  alignedDkim: true,
  alignedSpf: true,
}
const REGISTRY = createAgencyDirectory(
  readAgencies(
    [
      'Domain name,Domain type,Organization name,City,State',
      'tucsonaz.gov,City,City of Tucson,Tucson,AZ',
      'springfieldil.gov,City,City of Springfield,Springfield,IL',
      'springfieldmo.gov,City,City of Springfield,Springfield,MO',
    ].join('\n'),
  ),
)

interface Sent {
  from?: string
  name?: string | null
  authentication?: Partial<Authentication>
  source?: Partial<EmailSource>
  authors?: Mailbox[]
}

function screen({ from = 'agent@fbi.gov', name = null, authentication = {}, source = {}, authors }: Sent) {
  const author = { name, address: from }
  const email = anEmail({ source: { from: author, authors: authors ?? [author], returnPath: null, ...source } })
  return screenSender({
    email,
    authentication: { ...NOTHING, ...authentication },
    receivedAt: RECEIVED_AT,
    agencies: REGISTRY,
    aliases: ALIASES,
  })
}

describe('the verdict on a government domain', () => {
  test.each<[string, Partial<Authentication>, string]>([
    ['DMARC passes', { dmarc: 'pass' }, 'verified-government'],
    ['an aligned signature passes, with no policy', { dkim: 'pass', alignedDkim: true }, 'verified-government'],
    ['everything passes', PROVEN, 'verified-government'],
    ['nothing is published', {}, 'unauthenticated-government'],
    ['SPF passes alone', { spf: 'pass', alignedSpf: true }, 'unauthenticated-government'],
    ['SPF softfails', { spf: 'softfail' }, 'unauthenticated-government'],
    ['DNS has trouble', { dkim: 'temperror', dmarc: 'temperror' }, 'unauthenticated-government'],
    ['a signature is against policy', { dkim: 'policy' }, 'unauthenticated-government'],
    ['another organisation signs', { dkim: 'pass' }, 'unauthenticated-government'],
    ['DMARC fails', { dmarc: 'fail' }, 'spoofed-government'],
    [
      'DMARC fails beside an aligned signature',
      { dmarc: 'fail', dkim: 'pass', alignedDkim: true },
      'spoofed-government',
    ],
    ['a signature fails and nothing is aligned', { dkim: 'fail' }, 'spoofed-government'],
    ['SPF fails and nothing is aligned', { spf: 'fail' }, 'spoofed-government'],
    [
      'a signature fails beside an aligned SPF pass',
      { dkim: 'fail', spf: 'pass', alignedSpf: true },
      'unauthenticated-government',
    ],
    ['SPF fails beside an aligned signature', { spf: 'fail', dkim: 'pass', alignedDkim: true }, 'verified-government'],
  ])('%s', (_what, authentication, verdict) => {
    expect(screen({ authentication }).verdict).toBe(verdict)
  })

  test('known failure 69: no policy and no signature is no pass', () => {
    expect(screen({ from: 'chief@smalltown.gov' }).verdict).toBe('unauthenticated-government')
  })
})

describe('what was checked for another author proves nothing here', () => {
  test('a pass', () => {
    const author = { name: null, address: 'agent@fbi.gov' }
    const told = { ...PROVEN, basis: 'verified-here' as const, about: 'sender.example', answers: [] }

    const sender = screenSender({
      email: anEmail({ source: { from: author, authors: [author] } }),
      authentication: told,
      receivedAt: RECEIVED_AT,
      agencies: REGISTRY,
      aliases: ALIASES,
    })

    expect(sender.verdict).toBe('unauthenticated-government')
    expect(sender.authentication).toEqual({
      ...PROVEN,
      basis: 'verified-here',
      dmarc: 'none',
      alignedDkim: false,
      alignedSpf: false,
    })
  })
})

describe('a domain that an approver vouched for', () => {
  const vouch = {
    domain: 'smalltownpd.org',
    organization: 'Small Town Police',
    country: 'US',
    level: 'police',
    until: new Date('2027-01-01T00:00:00Z'),
  }
  const screenFrom = (address: string, authentication: Authentication, vouches = [vouch], receivedAt = RECEIVED_AT) => {
    const author = { name: null, address }
    return screenSender({
      email: anEmail({ source: { from: author, authors: [author], date: receivedAt.toISOString() } }),
      authentication,
      receivedAt,
      agencies: createAgencyDirectory([], vouches),
      aliases: ALIASES,
    })
  }

  test('is a government, and still has to be proven', () => {
    expect(screenFrom('chief@smalltownpd.org', PROVEN)).toMatchObject({
      verdict: 'verified-government',
      government: { matched: true, rule: 'vouched', level: 'police', organization: 'Small Town Police' },
    })
    expect(screenFrom('chief@smalltownpd.org', NOTHING).verdict).toBe('unauthenticated-government')
    expect(screenFrom('chief@smalltownpd.org', { ...NOTHING, dmarc: 'fail' }).verdict).toBe('spoofed-government')
  })

  test('is exactly that domain, and only while the word holds', () => {
    expect(screenFrom('chief@mail.smalltownpd.org', PROVEN).verdict).toBe('non-government')
    expect(screenFrom('chief@smalltownpd.org', PROVEN, [vouch], vouch.until).verdict).toBe('non-government')
  })

  test('cannot be one where anybody gets an address, nor a public suffix', () => {
    for (const domain of ['gmail.com', 'frontiernet.net', 'co.uk']) {
      expect(screenFrom(`chief@${domain}`, PROVEN, [{ ...vouch, domain }]).verdict).toBe('non-government')
    }
  })
})

describe('several authors', () => {
  const authors = [
    { name: null, address: 'someone@vendor.example' },
    { name: null, address: 'agent@fbi.gov' },
  ]

  test('a government among them speaks, and is never verified', () => {
    const sender = screen({ authors, authentication: PROVEN })

    expect(sender).toMatchObject({ verdict: 'unauthenticated-government', address: 'agent@fbi.gov' })
    expect(sender.flags).toContain('multiple-from')
  })

  test('a failure among them is a spoof', () => {
    expect(screen({ authors, authentication: { spf: 'fail' } }).verdict).toBe('spoofed-government')
  })

  test('two addresses at one domain are one author organisation', () => {
    const two = [
      { name: null, address: 'a@fbi.gov' },
      { name: null, address: 'b@fbi.gov' },
    ]

    expect(screen({ authors: two, authentication: PROVEN })).toMatchObject({ verdict: 'verified-government' })
  })
})

test('without an author nobody is anybody', () => {
  const sender = screenSender({
    email: anEmail({ source: { from: null, authors: [], sender: { name: null, address: 'agent@fbi.gov' } } }),
    authentication: PROVEN,
    receivedAt: RECEIVED_AT,
    agencies: REGISTRY,
    aliases: ALIASES,
  })

  expect(sender).toMatchObject({ verdict: 'non-government', address: null, domain: null, organizationalDomain: null })
})

describe('impersonation', () => {
  test.each<[string, Sent]>([
    ['a look-alike domain that authenticates perfectly', { from: 'a@fbi-gov.com', authentication: PROVEN }],
    ['a homoglyph', { from: 'a@fb\u0456.gov', authentication: PROVEN }],
    ['a full-width spelling', { from: 'a@\uff46\uff42\uff49.gov', authentication: PROVEN }],
    ['a government address for a name', { from: 'x@vendor.example', name: 'agent@fbi.gov' }],
    ['an agency name on another domain', { from: 'x@vendor.example', name: 'Federal Bureau of Investigation' }],
    ['an agency name in capitals', { from: 'x@vendor.example', name: 'Marcus Delaney (FBI)' }],
    ['an agency name in look-alike letters', { from: 'x@vendor.example', name: 'F\u0412I Cyber Division' }],
    [
      'any police department at a free-mail address',
      { from: 'springfieldpd@gmail.com', name: 'Springfield Police Department' },
    ],
    ['the holder of a registered domain, elsewhere', { from: 'x@vendor.example', name: 'City of Tucson' }],
  ])('%s', (_how, sent) => {
    const sender = screen(sent)

    expect(sender.verdict).toBe('impersonating')
    expect(sender.remarks.length).toBeGreaterThan(0)
  })

  test.each<[string, Sent]>([
    [
      'a small police department on its own .org',
      { from: 'chief@springfieldpd.org', name: 'Springfield Police Department' },
    ],
    ['a person whose name is an acronym', { from: 'dea@gmail.com', name: 'Dea Fabri' }],
    ['an alumni club', { from: 'x@vendor.example', name: 'FBI National Academy Alumni' }],
    ['a name that many places bear', { from: 'x@vendor.example', name: 'City of Springfield' }],
    ['a word that holds an acronym', { from: 'x@vendor.example', name: 'AFBITEC' }],
    ['a law firm', { from: 'a@pemberlyvoss.example', name: 'Araminta Voss' }],
    ['a free-mail user', { from: 'jbeck1979@gmail.com', name: 'Jonah Beck' }],
  ])('%s is none', (_who, sent) => {
    expect(screen(sent).verdict).toBe('non-government')
  })

  test('a government that bears another name keeps its verdict and gets the flag', () => {
    const sender = screen({
      from: 'clerk@tucsonaz.gov',
      name: 'Federal Bureau of Investigation',
      authentication: PROVEN,
    })

    expect(sender).toMatchObject({ verdict: 'verified-government', flags: ['agency-name-mismatch'] })
  })
})

describe('flags', () => {
  const flagsOf = (sent: Sent) => screen({ authentication: PROVEN, ...sent }).flags

  test('answers that would go elsewhere', () => {
    expect(flagsOf({ source: { replyTo: { name: null, address: 'a@elsewhere.example' } } })).toEqual([
      'reply-to-mismatch',
    ])
    expect(flagsOf({ source: { replyTo: { name: null, address: 'a@ic.fbi.gov' } } })).toEqual([])
  })

  test('a second Reply-To counts as well', () => {
    const author = { name: null, address: 'agent@fbi.gov' }
    const email = anEmail({
      headers: [{ name: 'reply-to', value: 'agent@fbi.gov, Desk <desk@elsewhere.example>' }],
      source: { from: author, authors: [author], replyTo: author, returnPath: null },
    })

    const sender = screenSender({
      email,
      authentication: PROVEN,
      receivedAt: RECEIVED_AT,
      agencies: REGISTRY,
      aliases: ALIASES,
    })

    expect(sender.flags).toEqual(['reply-to-mismatch'])
  })

  test('an envelope from elsewhere, but not the empty one', () => {
    expect(flagsOf({ source: { returnPath: 'bounce@vps.example' } })).toEqual(['return-path-mismatch'])
    expect(flagsOf({ source: { returnPath: '' } })).toEqual([])
  })

  test('free and throwaway mail, and a council that a list holds by mistake', () => {
    expect(flagsOf({ from: 'a@gmail.com' })).toEqual(['free-mail'])
    expect(flagsOf({ from: 'a@proton.me' })).toEqual(['free-mail'])
    expect(flagsOf({ from: 'a@mailinator.com' })).toEqual(['disposable-domain'])
    expect(flagsOf({ from: 'a@news.hackney.gov.uk' })).toEqual([])
    expect(flagsOf({ from: 'a@kutano.example' })).toEqual([])
  })

  test('a label that mixes scripts, whatever it means', () => {
    expect(flagsOf({ from: 'a@b\u0430nk-service.example' })).toEqual(['homoglyph'])
    expect(flagsOf({ from: 'a@b\u00fccher.example' })).toEqual([])
    expect(flagsOf({ from: 'a@\u043f\u043e\u0447\u0442\u0430.example' })).toEqual([])
  })

  test('results as they came', () => {
    expect(flagsOf({ authentication: { dkim: 'fail', spf: 'fail', dmarc: 'fail' } })).toEqual([
      'dmarc-fail',
      'dkim-fail',
      'spf-fail',
    ])
    expect(flagsOf({ authentication: { ...NOTHING } })).toEqual(['no-authentication'])
    expect(flagsOf({ authentication: { ...NOTHING, dkim: 'temperror' } })).toEqual([])
  })

  test('mail that was not written to us, or not now', () => {
    expect(flagsOf({ source: { to: [{ name: null, address: 'press@other.example' }] } })).toEqual(['replay-suspect'])
    expect(flagsOf({ source: { date: '2026-11-01T10:00:00Z' } })).toEqual(['replay-suspect'])
    expect(flagsOf({ source: { date: '2026-11-14T10:00:00Z' } })).toEqual([])
    expect(flagsOf({ source: { cc: [{ name: null, address: 'LEGAL@kutano.example' }], to: [] } })).toEqual([])
  })

  test('every flag says what it saw, in domains and header names', () => {
    const { flags, remarks } = screen({
      from: 'x@vendor.example',
      name: 'Secret Name (FBI)',
      source: { replyTo: { name: 'Private', address: 'private.person@elsewhere.example' } },
      authentication: { dmarc: 'fail' },
    })

    expect([...new Set(remarks.map(({ flag }) => flag))]).toEqual(flags)
    expect(JSON.stringify(remarks)).not.toMatch(/Secret Name|private\.person|Private/)
  })
})
