import { expect, test } from '@jest/globals'
import { checkMail, sample } from '../../mail/signed/check-mail.js'

const KEY = sample('pgp-key.asc').toString()
const KEY_ID = 'FCCED461EA2136FA'

test.each(['gnupg-mime.eml', 'gnupg-clear.eml'])(
  '%s, made with GnuPG, is valid by its configured key and unchecked without',
  async (file) => {
    const trusted = await checkMail(sample(file), { pgpKeys: [KEY] })
    const alone = await checkMail(sample(file))

    expect(trusted.signatures).toEqual([
      expect.objectContaining({
        standard: 'pgp',
        document: null,
        whole: true,
        signer: { name: 'Dana Okafor', addresses: ['d.okafor@revenue.agency.example'] },
        key: KEY_ID,
        result: 'valid',
      }),
    ])
    expect(alone.signatures).toEqual([
      expect.objectContaining({ result: 'unchecked', signer: null, reason: expect.stringContaining(KEY_ID) }),
    ])
  },
)

test('a clear-signed text is read without armour lines and dash escapes', async () => {
  const { documents } = await checkMail(sample('gnupg-clear.eml'))

  expect(documents).toHaveLength(1)
  expect(documents[0]?.text?.trimEnd()).toBe(
    'Administrative summons 26-0419.\n\n- first item\n-----\nFrom January 1, 2026 through March 31, 2026.\n\nDana Okafor, Revenue Officer',
  )
})
