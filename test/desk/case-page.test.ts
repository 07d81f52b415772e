import { describe, expect, test } from '@jest/globals'
import type { CaseEmail } from '../../src/cases/case-file.js'
import type { Dossier } from '../../src/cases/dossier.js'
import { readOnly } from '../../src/desk/pages/case-form.js'
import { casePage } from '../../src/desk/pages/case-page.js'
import { readRecord } from '../../src/desk/pages/record-controls.js'
import type { Document } from '../../src/parse/email.js'
import type { Policy } from '../../src/policy/policy.js'
import { evidenceAt } from '../../src/text/evidence.js'
import { aClassification, aDocument, anEmail, aReview, aSender, someFields } from '../builders.js'
import { aCaseEmail, aCaseFile } from './a-case-file.js'
import { aCaseSheet } from './a-case-sheet.js'
import { aSignedInPerson } from './a-signed-in-person.js'
import { emptyPorts } from './empty-ports.js'

const EVIL = `"'><script>alert(1)</script><img src=x onerror=alert(1)>\u202Egpj.exe`
const EMAIL = '7b6e4a0e-6c2f-4d0f-9a53-0b6a3a6f2f11'

async function pageOf(dossier: Partial<Dossier>, ports = emptyPorts()): Promise<string> {
  const sheet = await aCaseSheet(dossier, ports)
  const principal = aSignedInPerson({ roles: ['counsel'] })
  return casePage({ ...sheet, principal }, { ...readOnly('LP-2026-000001-Z'), principal, keepsPasswords: true }).source
}

const said = (document: Document, quote = EVIL) => {
  const at = (document.text ?? '').indexOf(quote)
  return {
    value: quote,
    evidence: at === -1 ? [] : [evidenceAt({ ...document, text: document.text ?? '' }, at, at + quote.length)],
  }
}

/** A mail in which every value that a mail can fill is hostile. */
function hostileMail(): CaseEmail {
  const document = aDocument({
    id: 'd1',
    role: 'attachment',
    name: EVIL.repeat(50),
    text: `first\n${EVIL}\nlast`,
    pageStarts: [0],
    pageLabels: [EVIL],
    hiddenText: EVIL,
    properties: { title: EVIL, author: EVIL, producer: EVIL, createdAt: null, modifiedAt: null },
    reason: EVIL,
  })
  const value = said(document)
  return aCaseEmail({
    emailId: EMAIL,
    documents: [
      document,
      aDocument({ id: 'd2', role: 'attachment', name: EVIL, status: 'encrypted', text: null, reason: EVIL }),
    ],
    source: { ...anEmail().source, subject: EVIL.repeat(300), deliveredTo: [EVIL] },
    sender: aSender({
      address: EVIL,
      domain: EVIL,
      government: { matched: true, rule: 'us-gov', country: 'US', level: 'federal', organization: EVIL },
      flags: ['reply-to-mismatch'],
      remarks: [{ flag: 'reply-to-mismatch', saw: EVIL }],
    }),
    classification: aClassification(),
    fields: someFields({
      agency: value,
      officer: { name: value, title: value, badge: value, email: value, phone: value, address: value },
      matter: { nature: null, references: [value], offence: value },
      court: value,
      judge: value,
      issuedOn: value,
      dueOn: value,
      targets: [{ kind: 'workspace', ...value }],
      dateRange: { from: EVIL, to: EVIL, evidence: [] },
      nonDisclosure: { ordered: true, requested: false, until: '2027-11-12', basis: EVIL, evidence: value.evidence },
      emergency: { danger: value, deadline: value },
      conflicts: [{ field: 'agency', values: [value] }],
    }),
    review: aReview({
      findings: [{ code: 'overbroad', severity: 'blocks', message: EVIL, clause: EVIL, evidence: value.evidence }],
      notice: 'prohibited',
    }),
    reason: EVIL,
    joinedBecause: EVIL,
  })
}

const AT = new Date('2026-11-21T10:00:00Z')
/** All that people can write, as hostile as the mail. */
const SAID: Partial<Dossier> = {
  notes: [{ text: EVIL, writtenBy: 'ann@kutano.example', writtenAt: AT }],
  findings: [
    {
      id: 'f',
      emailId: EMAIL,
      code: 'unclear',
      severity: 'blocks',
      clause: EVIL,
      reason: EVIL,
      addedBy: 'ann@kutano.example',
      addedAt: AT,
    },
  ],
  corrections: [
    {
      id: 'c',
      emailId: EMAIL,
      field: 'agency',
      value: EVIL,
      reason: EVIL,
      correctedBy: 'ann@kutano.example',
      correctedAt: AT,
    },
  ],
  records: [
    {
      id: 'r',
      kind: 'challenge',
      body: { before: 'court', about: EVIL, since: '2026-11-21' },
      recordedBy: 'ann@kutano.example',
      recordedAt: AT,
    },
  ],
  callBacks: [
    {
      id: 'k',
      emailId: EMAIL,
      requester: EVIL,
      officer: EVIL,
      agency: EVIL,
      number: EVIL,
      extension: EVIL,
      numberSource: 'phone-book',
      foundAt: EVIL,
      inMessage: false,
      uncompared: [],
      answeredBy: EVIL,
      outcome: 'confirmed',
      calledAt: AT,
      recordedAt: AT,
      recordedBy: 'ann@kutano.example',
      byNamedPerson: true,
      secondedBy: null,
      secondedAt: null,
    },
  ],
}

describe('whatever a mail or a person wrote', () => {
  test('is text on the page, and what is invisible is named', async () => {
    const page = await pageOf({ file: aCaseFile({ agency: EVIL, emails: [hostileMail()] }), ...SAID })

    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page.replace('<script src="/static/desk.js" defer></script>', '')).not.toMatch(
      /<script|<img src=x|onerror=alert\(1\)>/,
    )
    expect(
      page.replace(/<title>.*?<\/title>|value="[^"]*"|<textarea[^>]*>[^<]*|<option[^>]*>[^<]*/gs, ''),
    ).not.toContain('\u202E')
    expect(page).toContain('<code class="invisible">U+202E</code>')
  })

  test('a subject of thousands of characters is cut', async () => {
    const email = aCaseEmail({ source: { ...anEmail().source, subject: 'x'.repeat(20_000) } })

    expect(await pageOf({ file: aCaseFile({ emails: [email] }) })).not.toContain('x'.repeat(200))
  })
})

describe('the eight lines', () => {
  const EIGHT = [
    'Recommendation',
    'Time left',
    'Tell the customer?',
    'Who sent it',
    'Could be produced',
    'What blocks',
    'Documents not read',
    'Other cases',
  ]
  const linesOf = (page: string) =>
    [...(page.split('</dl>')[0] ?? '').matchAll(/<dt>(.*?)<\/dt>/g)].map(([, name]) => name)

  test.each([
    ['an empty case', []],
    ['a hostile one', [hostileMail()]],
  ])('are all there and in their order for %s', async (_, emails) => {
    expect(linesOf(await pageOf({ file: aCaseFile({ emails, nextDeadline: null }) }))).toEqual(EIGHT)
  })

  test('an order of silence is a line that stops, with its last day and where it is written', async () => {
    const page = await pageOf({ file: aCaseFile({ emails: [hostileMail()] }) })

    expect(page).toMatch(/<b>.*>NOTICE PROHIBITED until Fri 12 Nov 2027<.*<\/b>/)
    expect(page).toMatch(/class="stopline"><dt>Tell the customer\?<\/dt>.*href="#e-1-d1-6"/)
    expect(page).toContain('<b>NOTICE PROHIBITED to Fri 12 Nov 2027</b>')
  })
})

test('a cite jumps to its words, and the words back to what rests on them', async () => {
  const page = await pageOf({ file: aCaseFile({ emails: [hostileMail()] }) })

  expect(page).toContain('<div id="f-agency-1">')
  expect(page).toContain('<a class="cite" data-ev href="#e-1-d1-6">')
  expect(page).toMatch(/<mark id="e-1-d1-6">.*?<a class="key" href="#(?:finding-1|f-agency-1)"/)
})

test('every id is there once, and every link of the page leads to one', async () => {
  const page = await pageOf({ file: aCaseFile({ emails: [hostileMail()] }), ...SAID })
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  const links = [...page.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id)

  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  expect(links.filter((id) => !ids.includes(id))).toEqual([])
})

test('a case of five hundred pages with evidence on each weighs what a page may weigh', async () => {
  const text = Array.from(
    { length: 500 },
    (_, i) => `Page ${i}\n${'An ordinary line of a return, which says nothing.\n'.repeat(45)}`,
  )
  const starts = text.map((_, i) => text.slice(0, i).join('').length)
  const document = aDocument({ id: 'd1', role: 'attachment', text: text.join(''), pages: 500, pageStarts: starts })
  const references = Array.from({ length: 500 }, (_, i) => said(document, `Page ${i}\n`))
  const email = aCaseEmail({
    emailId: EMAIL,
    documents: [document],
    classification: aClassification(),
    fields: someFields({ matter: { nature: null, references: references.slice(0, 40), offence: null } }),
    review: aReview(),
  })

  const page = await pageOf({ file: aCaseFile({ emails: [email] }) })

  expect(Buffer.byteLength(page)).toBeLessThan(150_000)
  expect(page).toMatch(/href="\/cases\/LP-2026-000001-Z\/documents\/1\/d1\?part=\d+#e-1-d1-\d+"/)
  expect(page).toContain('not on this page. <a href="/cases/LP-2026-000001-Z/documents/1/d1?part=')
})

test('a child-safety case shows hash and size where a page would be, and no picture', async () => {
  const sha256 = 'ab'.repeat(32)
  const report = { ...aClassification().primary, type: 'child-safety-report' } as const
  const email = aCaseEmail({
    emailId: EMAIL,
    documents: [aDocument({ id: 'd1', role: 'attachment', sha256, pages: 1, pageStarts: [0], text: 'x' })],
    classification: aClassification({ primary: report, instruments: [{ ...report, document: 'd1', evidence: [] }] }),
  })
  const pageImages = [{ documentSha256: sha256, page: 1, width: 10, height: 10 }]

  const page = await pageOf({ file: aCaseFile({ emails: [email], pageImages }) })

  expect(page).toContain(`SHA-256 <code>${sha256}</code>`)
  expect(page).not.toContain('<img')
})

describe('times on the page of a case', () => {
  const life = {
    ...emptyPorts().life,
    policyOf: () => ({ notice: { waitingDays: 14 }, timeZone: 'America/Los_Angeles' }) as Policy,
  }
  const receivedAt = new Date('2026-11-21T04:30:00Z')

  test("are those of the policy's time zone, by its name, in words, forms and the foot", async () => {
    const page = await pageOf({ file: aCaseFile({ emails: [aCaseEmail({ receivedAt })] }) }, emptyPorts({ life }))

    expect(page).toContain('Received Fri 20 Nov 2026, 20:30 PST')
    expect(page).toContain('When, Los Angeles time')
    expect(page).toContain('Times are shown in Los Angeles time.')
    expect(page).not.toMatch(/\d\d:\d\d UTC/)
  })

  test.each([
    ['America/Los_Angeles', '2026-11-22T17:11:00.000Z'],
    ['Mars/Olympus', '2026-11-22T09:11:00.000Z'],
    [undefined, '2026-11-22T09:11:00.000Z'],
  ])('that are typed in a form of a page in %s are meant there', (timeZone, producedAt) => {
    expect(readRecord('production', { producedAt: '2026-11-22T09:11', timeZone })).toMatchObject({ producedAt })
  })
})

describe('the picture of a page', () => {
  const text = 'FIRST PAGE\nline two\nSECOND PAGE\n'
  const starts = [0, text.indexOf('SECOND')]
  const sha256 = 'b'.repeat(64)
  const document = aDocument({
    id: 'd1',
    role: 'attachment',
    name: 'order.pdf',
    text,
    pageStarts: starts,
    pages: 2,
    sha256,
  })
  const pageImages = [{ documentSha256: sha256, page: 1, width: 1400, height: 1812 }]

  test('stands beside its lines, comes when it is near, and grows where it stands', async () => {
    const page = await pageOf({ file: aCaseFile({ emails: [aCaseEmail({ documents: [document] })], pageImages }) })

    expect(page).toMatch(
      new RegExp(
        `<section class="page"><p class="small muted">page 1 of 2</p><figure><details class="page-image"><summary><img src="/cases/LP-2026-000001-Z/pages/${sha256}/1" width="1400" height="1812" loading="lazy" [^>]*alt="Page 1 as it is drawn">.*</figure><ol class="lines"><li>`,
      ),
    )
    expect(page).toContain('<section class="tight"><p class="small muted">page 2 of 2</p><ol class="lines">')
  })

  test('of a document without text stands where its text would', async () => {
    const unread = { ...document, status: 'malformed' as const, text: null, pageStarts: [] }
    const page = await pageOf({ file: aCaseFile({ emails: [aCaseEmail({ documents: [unread] })], pageImages }) })

    expect(page).toMatch(/<div class="pictures"><figure>.*Page 1 as it is drawn/)
  })
})
