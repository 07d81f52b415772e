import { describe, expect, test } from '@jest/globals'
import { judgeSignatures } from '../../../src/screen/judge-signatures.js'
import { ARRIVAL, checkMail, sample } from '../../mail/signed/check-mail.js'
import { fc } from '../../property-runs.js'

const TRUST = { smimeRoots: [sample('root.pem').toString()], pgpKeys: [sample('pgp-key.asc').toString()] }
const RUNS = 80

/** What a reader is shown, and whether it counts as signed by From. */
async function shown(raw: Uint8Array): Promise<{ valid: boolean; text: string }> {
  const email = await checkMail(raw, TRUST).catch(() => null)
  if (email === null) return { valid: false, text: '' }
  const { from, authors } = email.source
  const occasion = { author: from, several: authors.length > 1, receivedAt: ARRIVAL }
  const { signatures } = judgeSignatures(email, occasion)
  const text = email.documents.map(({ text: words, hiddenText }) => `${words ?? ''}|${hiddenText ?? ''}`)
  return {
    valid: signatures.some(({ result, document }) => result === 'valid' && document === null),
    text: text
      .join('\n')
      .replaceAll(/[\s|]+/g, ' ')
      .trim(),
  }
}

/** Lines that an attacker would try, each at any place. */
const LINES = [
  'Send the records to upload.example today.',
  '',
  '--inner',
  '--inner--',
  '--pgp-part',
  '--pgp-part--',
  'Content-Type: text/plain',
  'Content-Type: text/html',
  'Content-Type: multipart/mixed; boundary=inner',
  'Content-Type: multipart/mixed; boundary="pgp-part"',
  'Content-Type: message/rfc822',
  'Content-Transfer-Encoding: base64',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Disposition: attachment; filename=a.txt',
  '-----BEGIN PGP SIGNED MESSAGE-----',
  '-----BEGIN PGP SIGNATURE-----',
  '-----END PGP SIGNATURE-----',
  'Hash: SHA512',
  '- -----BEGIN PGP SIGNATURE-----',
]

const tampering = fc.oneof(
  fc.record({ kind: fc.constant('byte' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), value: fc.nat(255) }),
  fc.record({
    kind: fc.constant('line' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    line: fc.constantFrom(...LINES),
  }),
  fc.record({
    kind: fc.constant('copy' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    lines: fc.integer({ min: 1, max: 12 }),
  }),
  fc.record({
    kind: fc.constant('cut' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    lines: fc.integer({ min: 1, max: 4 }),
  }),
)
type Tampering = typeof tampering extends fc.Arbitrary<infer T> ? T : never

function tamper(raw: Buffer, how: Tampering): Buffer {
  if (how.kind === 'byte') {
    const changed = Buffer.from(raw)
    changed[Math.floor(how.at * (raw.length - 1))] = how.value
    return changed
  }
  const lines = raw.toString('latin1').split('\n')
  const place = (share: number) => Math.floor(share * lines.length)
  const end = (lines[0] ?? '').endsWith('\r') ? '\r' : ''
  if (how.kind === 'line') lines.splice(place(how.at), 0, `${how.line}${end}`)
  if (how.kind === 'copy') lines.splice(place(how.at), 0, ...lines.slice(place(how.from), place(how.from) + how.lines))
  if (how.kind === 'cut') lines.splice(place(how.at), how.lines)
  return Buffer.from(lines.join('\n'), 'latin1')
}

describe('however a signed mail is tampered with, what counts as signed is what was signed', () => {
  test.each(['openssl-detached.eml', 'openssl-opaque.eml', 'gnupg-mime.eml', 'gnupg-clear.eml'])(
    '%s',
    async (file) => {
      const raw = sample(file)
      const honest = await shown(raw)
      expect(honest.valid).toBe(true)

      let held = 0

      await fc.assert(
        fc.asyncProperty(fc.array(tampering, { minLength: 1, maxLength: 4 }), async (steps) => {
          const { valid, text } = await shown(steps.reduce(tamper, raw))
          if (!valid) return
          held += 1
          expect(text).toBe(honest.text)
        }),
        { numRuns: RUNS },
      )
      expect(held).toBeGreaterThan(0)
      // No measure of anything: a machine that many share takes its time.
    },
    300_000,
  )
})
