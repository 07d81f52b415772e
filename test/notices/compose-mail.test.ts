import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import type { DraftKind } from '../../src/draft/notice-draft.js'
import { composeMail } from '../../src/notices/compose-mail.js'
import type { Notice } from '../../src/notices/notice.js'
import { compileLayout } from '../../src/policy/letter-layout.js'

const layOut = compileLayout(readFileSync('policies/templates/shared/letter.html.liquid', 'utf8'))
const aNotice = (over: Partial<Notice> = {}): Notice => ({
  id: 'n1',
  caseId: 'c1',
  caseReference: 'LP-2026-000123-9',
  organisation: 'Kutano',
  restricted: false,
  emailId: 'e1',
  mailbox: 'kutano',
  kind: 'acknowledgement',
  recipients: ['agent@fbi.gov'],
  subject: '[LP-2026-000123-9] Received',
  body: 'Dear Sir,\n\nThank you.\n',
  state: 'approved',
  version: 2,
  isHeld: false,
  createdAt: new Date(0),
  editedBy: null,
  asked: null,
  approvedBy: 'bea@kutano.example',
  approvedAt: new Date(0),
  sendAskedBy: 'bea@kutano.example',
  messageId: null,
  sentAt: null,
  sendAfter: null,
  because: null,
  ...over,
})
const mail = (over: Partial<Notice> = {}, language = 'en') =>
  composeMail(aNotice(over), {
    from: { name: 'Kutano Legal', address: 'legal@kutano.example' },
    to: ['agent@fbi.gov'],
    answers: null,
    messageId: '<x@kutano.example>',
    date: new Date(0),
    language,
    layOut,
    caseUrl: 'https://desk.kutano.example/cases/LP-2026-000123-9',
  })

describe('the two parts of a mail', () => {
  test('say the same, also where a person changed the words', () => {
    const { text, html } = mail({ body: 'Dear Sir,\n\nWe wrote <this> ourselves & alone.\n', editedBy: 'ann' })

    expect(text).toContain('We wrote <this> ourselves & alone.')
    expect(html).toContain('<p>We wrote &lt;this&gt; ourselves &amp; alone.</p>')
  })

  test('name the language of the letter', () => {
    expect(mail({}, 'fr').html).toContain('<html lang="fr">')
  })

  test('are one where a stranger wrote the words: plain text cannot hide a link', () => {
    expect(mail({ kind: 'owner-forward' as DraftKind }).html).toBeNull()
  })

  test('bear the address of the case for people inside alone', () => {
    expect(mail({ kind: 'fraud-alert' }).html).toContain('https://desk.kutano.example/cases/LP-2026-000123-9')
    expect(mail().html).not.toContain('desk.kutano.example')
  })
})
