import { expect, test } from '@jest/globals'
import { casePage } from '../../src/desk/pages/case-page.js'
import type { MailSignature } from '../../src/parse/email.js'
import type { SenderVerdict } from '../../src/screen/sender-verdict.js'
import { aDocument, aSender } from '../builders.js'
import { aCaseFile } from './a-case-file.js'
import { aCaseSheet } from './a-case-sheet.js'

const NOW = new Date('2026-11-24T10:00:00Z')
const SIGNATURE: MailSignature = {
  standard: 'smime',
  document: null,
  whole: true,
  signer: { name: '<b>Dana</b> Okafor', addresses: ['d.okafor@revenue.agency.example'] },
  issuer: 'Example "Root" CA',
  key: '2F',
  signedAt: '2026-11-23T14:00:00.000Z',
  result: 'untrusted',
  reason: 'The text is unchanged since it was signed.',
}

async function pageOf(sender: SenderVerdict): Promise<string> {
  const email = {
    emailId: '7',
    receivedAt: NOW,
    joinedBecause: 'it opened the case',
    reason: null,
    source: null,
    documents: [aDocument({ id: 'd1' })],
    sender,
    dnsAnswers: null,
    drawnText: [],
    corrected: null,
    classification: null,
    fields: null,
    review: null,
  }
  return casePage(await aCaseSheet({ file: aCaseFile({ emails: [email] }) })).toString()
}

test('a signature is one line of the sender, its result first and what a certificate says escaped', async () => {
  const page = await pageOf(aSender({ signatures: [SIGNATURE] }))

  expect(page).toContain(
    'S/MIME signature</th><td><b>untrusted</b> · <bdi>The text is unchanged since it was signed.</bdi> · signer <bdi>&lt;b&gt;Dana&lt;/b&gt; Okafor, d.okafor@revenue.agency.example</bdi> · issuer <bdi>Example &quot;Root&quot; CA</bdi> · dated 2026-11-23 by the signer</td>',
  )
  expect(page).not.toContain('<b>Dana')
})

test('one in a forwarded message is shown as that, and one of PGP as PGP', async () => {
  const page = await pageOf(
    aSender({ signatures: [{ ...SIGNATURE, standard: 'pgp', document: 'd3', signer: null, issuer: null }] }),
  )

  expect(page).toContain('PGP signature</th><td><b>untrusted</b>, in d3 · ')
})
