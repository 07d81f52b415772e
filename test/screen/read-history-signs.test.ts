import { describe, expect, test } from '@jest/globals'
import { readHistorySigns } from '../../src/screen/read-history-signs.js'
import type { EarlierSending, SenderHistory } from '../../src/screen/sender-history.js'
import { isProvenAuthor, NO_AUTHENTICATION, type SenderVerdict } from '../../src/screen/sender-verdict.js'
import { aDocument, aHistory, anEmail, aSender } from '../builders.js'

const ALIASES = ['legal@kutano.example']
const PASS = { ...NO_AUTHENTICATION, dkim: 'pass', dmarc: 'pass', alignedDkim: true, basis: 'trusted-header' } as const
const proven = aSender({ authentication: PASS })
const WARRANT = aDocument({
  id: 'd1',
  role: 'attachment',
  sha256: 'a'.repeat(64),
  text: 'You are commanded to produce. '.repeat(20),
})
const email = anEmail({ documents: [aDocument(), WARRANT] })

function signs(history: Partial<SenderHistory>, sender: SenderVerdict = proven, mail = email) {
  return readHistorySigns(mail, sender, aHistory(history), ALIASES)
}

function aSending(over: Partial<EarlierSending> = {}): EarlierSending {
  return {
    sha256: WARRANT.sha256,
    byAuthor: false,
    domain: 'other.example',
    standing: 'proven',
    isRestricted: false,
    ...over,
  }
}

describe('a sender is known by two proofs, an earlier one and this one', () => {
  test('the first proven mail of an address is a newcomer; the remark says whether the domain is known', () => {
    expect(signs({})).toEqual([
      {
        flag: 'new-sender',
        saw: 'no earlier mail is known that is proven to be from this address; nobody at agency.example is known',
      },
    ])
    expect(signs({ domainKnownTo: 'everybody' })[0]?.saw).toContain('others at agency.example are known')
  })

  test('a proven mail of an address that was proven before is none', () => {
    expect(signs({ addressKnownTo: 'everybody', domainKnownTo: 'everybody' })).toEqual([])
  })

  test('a mail that only bears a known address is nobody we know', () => {
    const [sign] = signs({ addressKnownTo: 'everybody' }, aSender())

    expect(sign).toEqual({
      flag: 'new-sender',
      saw: 'earlier mails are proven to be from the address in From; this one is not, so they are no history of it',
    })
  })

  test('of a domain where anybody gets an address nothing is said to be known', () => {
    const sender = { ...proven, address: 'anna@gmail.com', domain: 'gmail.com' }

    expect(signs({ domainKnownTo: 'everybody' }, sender)[0]?.saw).toBe(
      'no earlier mail is known that is proven to be from this address',
    )
  })

  test('a mail without an author is no new sender', () => {
    expect(signs({}, aSender({ address: null, domain: null }))).toEqual([])
  })
})

describe('a document that came before from somebody else is told', () => {
  const known = { addressKnownTo: 'everybody' } as const

  test('from another house', () => {
    expect(signs({ ...known, sendings: [aSending()] })).toEqual([
      { flag: 'document-reused', saw: 'document d1 came before from an address at other.example' },
    ])
  })

  test('from a colleague, and from one that nothing proved', () => {
    const colleague = aSending({ domain: 'agency.example', standing: 'claimed' })

    expect(signs({ ...known, sendings: [colleague] })[0]?.saw).toBe(
      'document d1 came before from another address at agency.example, which was not proven',
    )
  })

  test.each([
    ['a colleague of ours passed it on', [aSending({ domain: 'kutano.example' })]],
    ['the sender alone sent it before', [aSending({ byAuthor: true })]],
    ['the sender proved to be the first, and a thief used it since', [aSending({ byAuthor: true }), aSending()]],
    [
      'the agency always encloses it',
      [aSending({ domain: 'agency.example' }), aSending({ domain: 'agency.example', standing: 'government' })],
    ],
    [
      'three governments use it',
      ['one.gov', 'two.gov', 'three.gov'].map((domain) => aSending({ domain, standing: 'government' })),
    ],
  ])('not where %s', (_, sendings) => {
    expect(signs({ ...known, sendings })).toEqual([])
  })

  test.each([
    [
      'a thief claimed the address of the sender first',
      [aSending({ byAuthor: true, standing: 'claimed' }), aSending()],
    ],
    [
      'two accounts of the thief at the domain sent it, unproven',
      twice({ domain: 'agency.example', standing: 'claimed' }),
    ],
    [
      'a thief proves three domains of his own',
      ['a.example', 'b.example', 'c.example'].map((domain) => aSending({ domain })),
    ],
    [
      'one government sent it from three names',
      ['a.x.gov', 'b.x.gov', 'c.x.gov'].map((domain) => aSending({ domain, standing: 'government' })),
    ],
  ])('also where %s', (_, sendings) => {
    expect(signs({ ...known, sendings }).map(({ flag }) => flag)).toEqual(['document-reused'])
  })

  test('an unproven mail gets no excuse of a house paper', () => {
    const flags = signs({ sendings: twice({ domain: 'agency.example' }) }, aSender()).map(({ flag }) => flag)

    expect(flags).toContain('document-reused')
  })

  test('a small picture is told from another house only, and as what it may be', () => {
    const picture = aDocument({
      id: 'd2',
      role: 'attachment',
      declaredType: 'image/png',
      text: null,
      bytes: 9_000,
      sha256: 'b'.repeat(64),
    })
    const mail = anEmail({ documents: [aDocument(), picture] })
    const from = (domain: string) =>
      signs({ ...known, sendings: [aSending({ sha256: picture.sha256, domain })] }, proven, mail)

    expect(from('other.example').map(({ saw }) => saw)).toEqual([
      'a small picture (d2; a signature, a seal or a logo) came before from an address at other.example',
    ])
    expect(from('mail.agency.example')).toEqual([])
  })

  test('a mail of many reused papers is told in a few remarks', () => {
    const documents = Array.from({ length: 30 }, (_, i) => ({
      ...WARRANT,
      id: `d${i}`,
      sha256: String(i).padStart(64, '0'),
    }))
    const sendings = documents.map(({ sha256 }) => aSending({ sha256 }))

    expect(signs({ ...known, sendings }, proven, anEmail({ documents }))).toHaveLength(5)
  })

  function twice(over: Partial<EarlierSending>) {
    return [aSending(over), aSending(over)]
  }
})

describe('a sender that a person marked as taken over', () => {
  const since = new Date('2026-11-19T00:00:00Z')
  const history = {
    addressKnownTo: 'everybody' as const,
    marks: [{ markId: 1, kind: 'domain', name: 'agency.example', since } as const],
  }

  test('is told with the header that names it, and is known no more', () => {
    expect(signs(history).map(({ flag, saw }) => [flag, saw])).toEqual([
      ['new-sender', expect.stringContaining('this one is not')],
      [
        'compromised-sender',
        'agency.example, the domain of the address in From is marked as taken over since 2026-11-19T00:00:00.000Z',
      ],
    ])
  })

  test('is told where answers would go there, or an enclosed message comes from there', () => {
    const marks = [{ markId: 1, kind: 'address', name: 'chief@town.example', since } as const]
    const replying = anEmail({ source: { replyTo: { name: null, address: 'Chief@TOWN.example' } } })
    const from = { name: null, address: 'chief@town.example' }
    const enclosing = anEmail({
      documents: [aDocument({ message: { from, to: [], subject: null, date: null, messageId: null } })],
    })

    expect(signs({ addressKnownTo: 'everybody', marks }, proven, replying).at(-1)?.saw).toMatch(
      /^the address in Reply-To/,
    )
    expect(signs({ addressKnownTo: 'everybody', marks }, proven, enclosing).at(-1)?.saw).toMatch(
      /^the address in From of an enclosed/,
    )
  })

  test('proves no author, whatever authenticates', () => {
    expect(isProvenAuthor(email, proven)).toBe(true)
    expect(isProvenAuthor(email, { ...proven, flags: ['compromised-sender'] })).toBe(false)
  })
})
