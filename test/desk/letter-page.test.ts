import { describe, expect, test } from '@jest/globals'
import type { Principal } from '../../src/desk/access.js'
import { letterPage } from '../../src/desk/pages/letter-page.js'
import { noticesPage } from '../../src/desk/pages/notices-page.js'
import type { LetterSheet } from '../../src/desk/read-letter.js'
import { NOTICE_STATES, type NoticeLines, type UnsavedText } from '../../src/notices/notice.js'
import { aLetterSheet, aNotice, aNoticeLine, aNoticeText, NOW } from './a-letter-sheet.js'
import { aSignedInPerson } from './a-signed-in-person.js'

const BOB = aSignedInPerson({ name: 'bob@kutano.example', roles: ['approver'] })
const HOSTILE = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>\u202e&amp;'

function pageOf(sheet: LetterSheet, principal: Principal = BOB, all: NoticeLines = { lines: [], counts: {} }): string {
  const viewer = { principal, session: null }
  return letterPage(sheet, all, { viewer, principal, now: NOW, takesCodes: true, note: null }).source
}

const UNSAVED: UnsavedText = {
  owner: BOB.name,
  version: 1,
  recipients: 'agent@fbi.gov',
  subject: '[LP-2026-000001-Z] Mine',
  body: 'Dear Ms. Roe,\n\nMy own words.\n',
  keptAt: NOW,
}

describe('the page of a letter', () => {
  test('shows the words to edit beside how they will look', () => {
    const page = pageOf(aLetterSheet())

    expect(page).toContain('<textarea id="letter"')
    expect(page).toContain('<p><bdi>Please give the period.</bdi></p>')
    expect(page).toMatch(
      /agent@fbi\.gov<\/bdi> <span class="chip ok"><span class="term"><button [^>]*>Domain proven<\/button>/,
    )
    expect(page).toContain('As the machine wrote it')
  })

  test.each(['subject', 'recipients', 'body', 'because', 'agency', 'names', 'unsaved'])(
    'markup and hidden characters in %s are text',
    (field) => {
      const notice = aNotice({
        ...(field === 'subject' ? { subject: HOSTILE } : {}),
        ...(field === 'body' ? { body: HOSTILE } : {}),
        ...(field === 'recipients' ? { recipients: [HOSTILE] } : {}),
        ...(field === 'because' ? { because: HOSTILE } : {}),
        editedBy: 'ann@kutano.example',
        version: 2,
      })
      const sheet = aLetterSheet({
        notice,
        texts: [aNoticeText(), { ...aNoticeText(notice), version: 2, writtenBy: 'ann@kutano.example' }],
        ...(field === 'names' ? { names: new Map([['ann@kutano.example', HOSTILE]]) } : {}),
        ...(field === 'unsaved'
          ? { unsaved: [{ ...UNSAVED, subject: HOSTILE, body: HOSTILE, recipients: HOSTILE }] }
          : {}),
      })
      const line = aNoticeLine(field === 'agency' ? { agency: HOSTILE } : {})

      const page = pageOf(sheet, BOB, { lines: [line], counts: { draft: 1 } })

      expect(page).toContain('&lt;script&gt;')
      expect(page).not.toMatch(/<script>|<img/)
      if (field !== 'names') expect(page).toContain('<code class="invisible">U+202E</code>')
    },
  )

  test('a text that begins with an empty line keeps it in its box', () => {
    expect(pageOf(aLetterSheet({ notice: aNotice({ body: '\nFirst' }) }))).toContain('required>\n\nFirst</textarea>')
  })

  test('says who changed which paragraph, and which part of the template and which finding it was', () => {
    const notice = aNotice({
      version: 2,
      editedBy: 'ann@kutano.example',
      body: 'Dear Sir or Madam,\n\n1. No period is given. Say the first day.\n\nKind regards,\n',
    })
    const machine = {
      ...aNoticeText(),
      body: 'Dear Sir or Madam,\n\n1. No period is given. Say it.\n\nKind regards,\n',
    }
    const texts = [machine, { ...aNoticeText(notice), writtenBy: 'ann@kutano.example', writtenAt: NOW }]

    const page = pageOf(aLetterSheet({ notice, texts }))

    expect(page).toContain('1 of 3 paragraphs')
    expect(page).toMatch(/Say <del><bdi>it<\/bdi><\/del>|Say <\/bdi><del><bdi>it<\/bdi><\/del><ins>/)
    expect(page).toContain('Ann Reed, Sun 22 Nov 2026, 09:00 UTC')
    expect(page).toContain('<code>cure-request.2</code> · finding <code>missing-date-range</code>')
    expect(page).toContain('unchanged · <code>cure-request.1</code>')
  })

  test.each([
    ['spoofed', { kind: 'author', verdict: 'spoofed-government', isTakenOver: false }, 'chip stop">Spoofed'],
    [
      'of a sender that was taken over',
      { kind: 'author', verdict: 'verified-government', isTakenOver: true },
      'chip stop">Taken over',
    ],
    ['that a call-back stands for', { kind: 'called-back' }, 'chip ok">Called back'],
    ['of nobody', { kind: 'unknown' }, 'chip warn">Not known'],
  ] as const)('an address %s is told as what it is', (_what, standing, chip) => {
    const page = pageOf(aLetterSheet({ standings: [{ address: 'agent@fbi.gov', standing }] }))

    expect(page.replaceAll(/<span class="term"><button [^>]*>/g, '')).toContain(chip)
  })
})

describe('what keeps a letter', () => {
  test('is shown with whose move it is, and the button waits', () => {
    const shut = [{ id: 'new-address', source: 'docs', reason: 'A recipient never wrote in this case.' }]

    const page = pageOf(aLetterSheet({ shut, leakRule: 'will-comply' }))

    expect(page).toContain('A recipient never wrote in this case. <b>A reviewer records the call-back')
    expect(page).toContain('Rule <code>will-comply</code> refuses this text.')
    expect(page).toContain('It waits for 2 gates above.')
    expect(page).toMatch(/<button type="button" aria-disabled="true"[^>]*>Approve and send/)
  })

  test('whoever edited it last is told who may approve it', () => {
    const page = pageOf(aLetterSheet({ notice: aNotice({ editedBy: BOB.name, version: 2 }) }))

    expect(page).toContain('A person other than you, who edited it, approves: <b>June Park</b>')
    expect(page).toContain('You edited this letter last, so another person approves it.')
  })

  test('a letter that nothing keeps has one button that commits it, and says what follows', () => {
    const page = pageOf(aLetterSheet())

    expect(page).toContain('<button class="go">Approve and send</button>')
    expect(page).toContain('After approval it leaves in 10 minutes; until then it can be taken back.')
  })

  test.each([
    [
      'an approved one leaves in minutes, and is taken back until then',
      { state: 'approved', sendAskedBy: 'x', sendAfter: new Date('2026-11-22T09:08:00Z') },
      'It leaves in 8 min',
    ],
    ['an approved one that nobody has asked to send says so', { state: 'approved' }, 'Nobody has asked to send it.'],
    ['a bounced one was not given', { state: 'bounced', because: 'the server refused it: 550' }, 'It was not given'],
    ['a sent one cannot be called back', { state: 'sent', sentAt: NOW }, 'It cannot be called back.'],
    [
      'an uncertain one asks what became of it',
      { state: 'uncertain', messageId: '<a@b>' },
      'value="no">It was not sent',
    ],
  ] as const)('%s', (_what, changes, words) => {
    expect(pageOf(aLetterSheet({ notice: aNotice(changes) }))).toContain(words)
  })

  test.each(NOTICE_STATES)('whoever only reads has no button in state %s', (state) => {
    const reader = aSignedInPerson({ roles: ['auditor'] })

    const page = pageOf(aLetterSheet({ notice: aNotice({ state }) }), reader)

    expect(page).not.toMatch(/<button(?![^>]*(?:aria-disabled|class="term-word"))|<textarea/)
  })
})

describe('text that is not saved', () => {
  test('is there when its writer comes back, and can be dropped', () => {
    const page = pageOf(aLetterSheet({ unsaved: [UNSAVED] }))

    expect(page).toContain('My own words.\n</textarea>')
    expect(page).toContain('Not saved yet. Your text is kept since Sun 22 Nov 2026, 09:00 UTC.')
    expect(page).toContain('Drop my unsaved text')
  })

  test('of somebody else is told by his name, and never shown', () => {
    const page = pageOf(aLetterSheet({ unsaved: [{ ...UNSAVED, owner: 'ann@kutano.example' }] }))

    expect(page).toContain('<dt>Not saved</dt><dd>Ann Reed, Sun 22 Nov 2026, 09:00 UTC</dd>')
    expect(page).not.toContain('My own words')
  })

  test('that somebody else has overtaken stands beside the other text, and the writer picks', () => {
    const notice = aNotice({ version: 2, editedBy: 'ann@kutano.example' })

    const page = pageOf(aLetterSheet({ notice, unsaved: [UNSAVED] }))

    expect(page).toContain('Two texts: pick one')
    expect(page).toContain('Ann Reed saved version 2')
    expect(page).toContain('Save my text over version 2')
    expect(page).toContain('Keep version 2, drop mine')
    expect(page).toContain('My own words.\n</textarea>')
  })
})

describe('the list of letters', () => {
  const listOf = (all: NoticeLines) => noticesPage(all, { viewer: { principal: BOB, session: null }, now: NOW }).source

  test('says of nothing what it means', () => {
    const page = listOf({ lines: [], counts: {} })

    expect(page).toContain('No letter waits. Letters are drafted when a mail has been read.')
    expect(page).toContain('0 wait for approval · 0 approved · 0 to settle')
  })

  test('has each letter in its group, to settle first, and says how many there are', () => {
    const lines = NOTICE_STATES.map((state) => aNoticeLine({ state }))

    const page = listOf({ lines, counts: { draft: 250, uncertain: 1, bounced: 1 } })

    expect(page.match(/<h2[^>]*>[^<]*/g)?.map((heading) => heading.replace(/<[^>]*>/, ''))).toEqual([
      'To settle',
      'Waiting for approval',
      'Approved, leaving',
      'Sent',
    ])
    expect(page).toContain('1 of 250')
    expect(page).toContain('250 wait for approval · 0 approved · 2 to settle')
  })

  test('an agency that nothing proves is put in quotation marks; what is long is cut', () => {
    const page = listOf({
      lines: [aNoticeLine({ senderVerdict: 'impersonating', agency: `FBI ${'x'.repeat(20_000)}` })],
      counts: { draft: 1 },
    })

    expect(page).toContain('\u201c<bdi>FBI xxx')
    expect(page.length).toBeLessThan(8_000)
  })
})

describe('a letter that its reader may not approve', () => {
  const ANN = aSignedInPerson()
  const approvers = [
    { email: 'june@kutano.example', name: 'June Park' },
    { email: 'noor@kutano.example', name: 'Noor Haddad' },
  ]

  test('has a button that asks the one who may, by name', () => {
    expect(pageOf(aLetterSheet(), ANN)).toContain(
      '<input type="hidden" name="of" value="june@kutano.example"><button class="go">Ask June Park to approve</button>',
    )
  })

  test('lets its reader choose where several may', () => {
    const page = pageOf(aLetterSheet({ approvers }), ANN)

    expect(page).toMatch(
      /<select id="ask-of" name="of"><option value="june@kutano\.example">June Park<\/option>.*Noor Haddad/,
    )
    expect(page).toContain('Ask this person to approve')
  })

  test.each([
    ['whoever may approve it himself', BOB],
    ['whoever only reads', aSignedInPerson({ name: 'au@kutano.example', roles: ['auditor'] })],
  ])('asks nothing of %s', (_who, principal) => {
    expect(pageOf(aLetterSheet(), principal)).not.toContain('/ask"')
  })

  test('says who asked whom and when', () => {
    const asked = { of: 'june@kutano.example', by: 'ann@kutano.example', at: NOW }
    const sheet = aLetterSheet({ notice: aNotice({ asked }), names: new Map([['june@kutano.example', 'June Park']]) })

    expect(pageOf(sheet, ANN)).toContain('you asked <b>June Park</b> to approve it, Sun 22 Nov 2026, 09:00 UTC.')
  })

  test('stands first on the list of whoever was asked, and of nobody else', () => {
    const asked = { of: BOB.name, by: 'ann@kutano.example', at: NOW }
    const lines = [aNoticeLine({ asked }), aNoticeLine({ asked, state: 'approved' })]
    const listOf = (principal: Principal) =>
      noticesPage({ lines, counts: {} }, { viewer: { principal, session: null }, now: NOW }).source

    expect(listOf(BOB)).toMatch(/<h2 id="h-asked">Asked of you<\/h2><span class="right muted small">1 \u00b7/)
    expect(listOf(ANN)).not.toContain('Asked of you')
    expect(listOf(ANN)).toContain('asked of bob@kutano.example by ann@kutano.example')
  })
})
