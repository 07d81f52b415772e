import { describe, expect, test } from '@jest/globals'
import { createAgencyDirectory } from '../../src/directory/agency-directory.js'
import type { MailSignature } from '../../src/parse/email.js'
import { judgeSignatures } from '../../src/screen/judge-signatures.js'
import { screenSender } from '../../src/screen/screen-sender.js'
import { isProvenAuthor, NO_AUTHENTICATION } from '../../src/screen/sender-verdict.js'
import { aDocument, anEmail } from '../builders.js'
import { fc } from '../property-runs.js'

const RECEIVED_AT = new Date('2026-11-20T12:00:00Z')
const FROM = { name: 'A. Sender', address: 'sender@agency.example' }

function aSignature(over: Partial<MailSignature> = {}): MailSignature {
  return {
    standard: 'smime',
    document: null,
    whole: true,
    signer: { name: 'A. Sender', addresses: ['sender@agency.example'] },
    issuer: 'Agency CA',
    key: '01',
    signedAt: '2026-11-20T10:00:00.000Z',
    result: 'valid',
    reason: 'It holds.',
    ...over,
  }
}

function judge(over: Partial<MailSignature>, occasion = {}) {
  const email = anEmail({ signatures: [aSignature(over)] })
  return judgeSignatures(email, { author: FROM, several: false, receivedAt: RECEIVED_AT, ...occasion })
}

describe('a signature counts for the author', () => {
  test('who is its signer, and raises no flag', () => {
    expect(judge({})).toEqual({ signatures: [aSignature()], remarks: [] })
  })

  test.each<[string, Partial<MailSignature>, object, string, string[]]>([
    [
      'not of another address',
      { signer: { name: null, addresses: ['x@agency.example'] } },
      {},
      'invalid',
      ['signature-invalid'],
    ],
    ['not where no address is named', { signer: { name: 'A. Sender', addresses: [] } }, {}, 'untrusted', []],
    ['not where there is no From', {}, { author: null }, 'invalid', ['signature-invalid']],
    ['not beside other authors', {}, { several: true }, 'untrusted', []],
    ['not where it covers a part', { whole: false }, {}, 'untrusted', ['signature-partial']],
    [
      'not where addresses only look alike to a careless reader',
      { signer: { name: null, addresses: ['sender@'] } },
      { author: { name: null, address: 'other@' } },
      'invalid',
      ['signature-invalid'],
    ],
    ['not where it is broken', { result: 'invalid', reason: 'Changed.' }, {}, 'invalid', ['signature-invalid']],
    ['and says nothing where nothing is known', { result: 'unchecked', signer: null }, {}, 'unchecked', []],
  ])('%s', (_when, over, occasion, result, flags) => {
    const { signatures, remarks } = judge(over, occasion)

    expect(signatures).toMatchObject([{ result }])
    expect(remarks.map(({ flag }) => flag)).toEqual(flags)
  })

  test('a remark names domains and never what a certificate says of itself', () => {
    const { remarks } = judge({ signer: { name: 'Director Evil', addresses: ['evil@other.example'] } })

    expect(remarks[0]?.saw).toContain('at other.example')
    expect(remarks[0]?.saw).not.toMatch(/evil/i)
  })

  test('of a message inside the mail is compared with that message', () => {
    const head = {
      from: { name: null, address: 'chief@court.example' },
      to: [],
      subject: null,
      date: null,
      messageId: null,
    }
    const documents = [aDocument({ id: 'd1' }), aDocument({ id: 'd2', role: 'message', message: head })]
    const email = (address: string) =>
      anEmail({ documents, signatures: [aSignature({ document: 'd2', signer: { name: null, addresses: [address] } })] })
    const occasion = { author: FROM, several: false, receivedAt: RECEIVED_AT }

    const own = judgeSignatures(email('chief@court.example'), occasion)
    const outer = judgeSignatures(email(FROM.address), occasion)

    expect(own).toMatchObject({ signatures: [{ result: 'valid' }], remarks: [] })
    expect(outer).toMatchObject({ signatures: [{ result: 'invalid' }], remarks: [] })
  })
})

test('a mail that was read before signatures were checked has none', () => {
  const occasion = { author: FROM, several: false, receivedAt: RECEIVED_AT }

  expect(judgeSignatures(anEmail(), occasion)).toEqual({ signatures: [], remarks: [] })
})

test('no signature, of any result, changes a verdict or proves an author', () => {
  const agencies = createAgencyDirectory([])
  const address = fc.constantFrom('agent@fbi.gov', 'sender@agency.example', 'agent@fbi-gov.com')
  const dmarc = fc.constantFrom('pass' as const, 'fail' as const, 'none' as const)
  const result = fc.constantFrom('valid' as const, 'untrusted' as const, 'invalid' as const, 'unchecked' as const)
  fc.assert(
    fc.property(address, dmarc, result, fc.boolean(), (from, told, outcome, whole) => {
      const author = { name: null, address: from }
      const source = { from: author, authors: [author], returnPath: null }
      const signer = { name: null, addresses: [from] }
      const bare = anEmail({ source })
      const signed = anEmail({ source, signatures: [aSignature({ result: outcome, whole, signer })] })
      const authentication = { ...NO_AUTHENTICATION, dmarc: told, basis: 'trusted-header' as const }
      const verdictOf = (email: typeof bare) =>
        screenSender({ email, authentication, receivedAt: RECEIVED_AT, agencies, aliases: [] })
      const [without, with_] = [verdictOf(bare), verdictOf(signed)]
      expect(with_.verdict).toBe(without.verdict)
      expect(isProvenAuthor(signed, with_)).toBe(isProvenAuthor(bare, without))
    }),
  )
})
