import { describe, expect, test } from '@jest/globals'
import type { Document } from '../../src/parse/email.js'
import { readContentSigns } from '../../src/screen/read-content-signs.js'
import { aDocument, anEmail } from '../builders.js'
import { cpuMsOf } from '../cpu-time.js'

const ALIASES = ['legal@kutano.example']

function flagsOf(documents: Document[], subject = 'Request', host = 'agency.gov') {
  const author = { name: null, address: `agent@${host}` }
  const email = anEmail({ documents, source: { subject, from: author, authors: [author] } })
  return readContentSigns(email, host, ALIASES).map(({ flag, saw }) => `${flag}: ${saw}`)
}

const body = (text: string, over: Partial<Document> = {}) => aDocument({ text, ...over })

describe('where data should go', () => {
  test.each([
    [
      'Send the records to Special Agent Paul Denning, denning@records-desk.example',
      'an address at records-desk.example',
    ],
    [
      'Please produce all responsive records by e-mail to: results@other-agency.example',
      'an address at other-agency.example',
    ],
    ['Responses must be returned to <returns@elsewhere.example>', 'an address at elsewhere.example'],
    ['Please upload the responsive records to https://drop.elsewhere.example/u/1', 'a link at drop.elsewhere.example'],
    ['The data should be delivered via\nhttps://upload.agency.gov/case/77', 'a link at upload.agency.gov'],
  ])('%s', (text, where) => {
    expect(flagsOf([body(text)]).join()).toContain(`data is asked to ${where}`)
  })

  test.each([
    'Send the records to me at agent@agency.gov',
    'Send questions to desk@field.agency.gov or call (312) 555-0142.',
    'Provide all records relating to the account ghost@tidewater.example',
    'Please send me the messages and files of user kiran@vellum.example',
    'Produce messages sent to the user m.ostrow@harbor.example',
    'By e-mail: legal@kutano.example',
    'Service was made by email to legal@kutano.example.',
    'Team: blueheron.example\nAccount: admin@blueheron.example',
    'See https://agency.gov/press for the press release.',
    'We submitted it through your portal at https://kutano.example/le',
    'Provide subscriber information. The suspect wrote to victim@mail.example',
  ])('nowhere else: %s', (text) => {
    expect(flagsOf([body(text)])).toEqual([])
  })

  test('what is only quoted or enclosed is not what the sender asks', () => {
    const text = 'Thanks, received.\nSend the records to x@elsewhere.example'
    const quoted = body(text, {
      sections: [
        { kind: 'own', start: 0, end: 17 },
        { kind: 'quoted', start: 17, end: text.length },
      ],
    })

    expect(flagsOf([quoted])).toEqual([])
  })
})

describe('a demand behind a link', () => {
  const link = (url: string) => ({ links: [{ url, start: 0, end: 4 }] })

  test.each([
    ['a known service', body('Open your message.', link('https://agency.kiteworks.com/w/1'))],
    ['a portal under the agency own name', body('You have mail.', link('https://securemail.agency.gov/m/1'))],
    ['words that send there', body('Click the link below to view the subpoena: https://agency.gov/x')],
    ['words that send there', body('The warrant is available at https://docs.agency.gov/w')],
    ['a sign-in', body('Please log in to the secure portal to retrieve it. https://agency.gov/p')],
    [
      'a drop-off of the armed forces',
      body('Legal process was uploaded for you and must be retrieved from the portal. https://safe.apps.mil/p?id=1'),
    ],
    ['a drop-off under another name', body('Your DoD SAFE drop-off expires in 7 days: https://drop.unit.mil/p?id=1')],
    ['a transfer server of the agency', body('Process for you: https://moveit.agency.gov/human.aspx?f=1')],
    ['an encrypted mail of Microsoft', body('https://outlook.office365.com/Encryption/retrieve.ashx?i=1')],
    ['a shared folder', body('Our search warrant is in this folder: https://agency.sharepoint.com/:f:/s/cases/1')],
    [
      'a subpoena shared',
      body('FDLE has shared 1 file with legal@kutano.example:\nhttps://exchange.fdle.state.fl.us/s/1'),
    ],
    ['a file shared', body('Det. Quill shared a file with you\nhttps://www.dropbox.com/scl/fi/1')],
    ['a file that expires', body('The transfer expires on May 4. Passphrase by telephone. https://files.agency.gov/1')],
  ])('%s', (_how, document) => {
    expect(flagsOf([document]).join()).toContain('secure-mail-portal')
  })

  test('a subject can say it too', () => {
    expect(flagsOf([body('https://agency.gov/s')], 'You have received a secure message').join()).toContain(
      'secure-mail-portal',
    )
  })

  test('a demand that came along is not behind the link under it', () => {
    const demand = aDocument({
      id: 'd2',
      role: 'attachment',
      text: 'You are commanded to produce records. '.repeat(20),
    })

    expect(flagsOf([body('Attached.', link('https://agency.kiteworks.com/w/1')), demand])).toEqual([])
  })

  test.each([
    'Upload the responsive records through our secure file portal: https://files.agency.gov/u',
    'Screenshots of the insults: https://drive.google.com/drive/folders/1',
    'Please confirm that the link is removed. https://kutano.example/p/1',
    'The records must be produced by May 4. Our office: https://www.agency.gov',
    'Please upload your reply to https://town.evidence.com/axon/upload/1',
  ])('nothing to fetch: %s', (text) => {
    expect(flagsOf([body(text)]).join()).not.toContain('secure-mail-portal')
  })

  test('a newsletter that opens in the browser is no portal', () => {
    const email = anEmail({ documents: [body('Click this link to view this: https://news.example/1')] })
    email.automation.bulk = true

    expect(readContentSigns(email, 'news.example', ALIASES)).toEqual([])
  })
})

test('a link to an archive or a program says which', () => {
  expect(flagsOf([body('https://files.example/warrant.zip')])).toEqual([
    'links-to-archive-or-executable: a link to files.example ends in .zip',
  ])
  expect(flagsOf([body('https://files.example/warrant.pdf')])).toEqual([])
})

test('hidden text is counted, never shown', () => {
  expect(flagsOf([body('Hi', { hiddenText: 'secret instruction' })])).toEqual([
    'hidden-text: 1 of the documents hold text that a reader would not see',
  ])
})

describe('forwarding', () => {
  const nested = aDocument({
    id: 'd2',
    role: 'message',
    text: 'x',
    message: {
      from: { name: null, address: 'other@court.example' },
      to: [],
      subject: null,
      date: null,
      messageId: null,
    },
  })

  test('an enclosed message of another sender', () => {
    expect(flagsOf([body('see below'), nested])).toEqual(['forwarded: a message from court.example is enclosed'])
  })

  test('a delivery report encloses our own mail and forwards nothing', () => {
    const email = anEmail({ documents: [body('undeliverable'), nested] })
    email.automation.deliveryReport = true

    expect(readContentSigns(email, 'agency.gov', ALIASES)).toEqual([])
  })

  test('a forwarded passage in the body, but not a quoted one', () => {
    const at = (kind: 'forwarded' | 'quoted') =>
      body('FYI\nFrom: x', {
        sections: [
          { kind: 'own', start: 0, end: 4 },
          { kind, start: 4, end: 11 },
        ],
      })

    expect(flagsOf([at('forwarded')])).toEqual(['forwarded: the body holds a forwarded message'])
    expect(flagsOf([at('quoted')])).toEqual([])
  })
})

test('a megabyte of hostile text is bounded work', () => {
  const pieces = ['a@', 'to ', 'https://', 'send to x@y.example ', '@a.b', 'click ', ' . ', '((((']

  const cpuMs = cpuMsOf(() => {
    for (const piece of pieces) flagsOf([body(piece.repeat(1_000_000 / piece.length))])
  })

  expect(cpuMs).toBeLessThan(15_000)
})
