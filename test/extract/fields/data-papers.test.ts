import { describe, expect, test } from '@jest/globals'
import type { InstrumentType } from '../../../src/classify/instrument.js'
import type { DataCategory } from '../../../src/extract/fields.js'
import { fieldsOf } from '../reading-builder.js'

const [C, M, B]: [DataCategory, DataCategory, DataCategory] = ['content', 'metadata', 'basic-account']

function categories(text: string, type: InstrumentType): DataCategory[] {
  return [...new Set(fieldsOf({ text, type }).dataSought.map(({ category }) => category))].sort()
}

type Row = readonly [text: string, want: readonly DataCategory[], type?: InstrumentType]

const RUN_ON: readonly Row[] = [
  // A table's last cell, and the order of silence behind it
  [
    "ORDERS that Kutano, Inc. produce: 1. text of the messages sent; 2. subscriber's name, telephone number and IP addresses of log-ins The custodian shall not disclose the existence of this order to the account holder for 90 days.",
    [B, C],
  ],
  ['You shall not disclose to the user that his messages and log-in records were produced.', []],
  // The last item, and the closing behind it
  [
    'is commanded to deliver: - the messages of the member - his name, telephone number and log-in IP addresses SO ORDERED this 9th day of November',
    [B, C],
  ],
  ['is commanded to deliver the name of the user; SO ORDERED; the messages stand in the file', [B]],
  // The address of a form, and its command behind it
  [
    'To: Loopwell LLC, Custodian of Records At: 88 Harmon Terrace, Reno You are hereby summoned to produce the name and form of payment of the subscriber',
    [B],
    'administrative-subpoena',
  ],
  ['To: the Custodian of Records at Loopwell Messages and Files LLC, Reno. Produce the login history.', [B]],
  // How it is to be sent stands before what is to be sent
  ['you are ordered to produce, in electronic form: (a) the name of the user; (b) the log-in dates', [B]],
  ['you are ordered to produce in electronic form the messages of the user', [C]],
  ['produce the login history in electronic form with images as single files', [B]],
]

const KINDS: readonly Row[] = [
  ['produce the names of the channels of which the user was a member', [M]],
  ['produce the names of the users', [B]],
  ['produce a list of accounts with which the user exchanged direct messages, with the dates and times', [M]],
  ['produce the accounts of the user, and the direct messages', [C]],
  ['produce the transaction logs showing the date, time and parties to each message', [M]],
  ['produce, the parties having agreed, each message', [C]],
  ['produce recordings of voice calls made by the user', [C]],
  ['produce records of connections and the names of the account', [B, M]],
  ['produce the chat logs', [C]],
  ['produce chat records', [M]],
  ['produce the whole of the conversation between the user and d.ross', [C]],
  ['produce the login records that came up in conversation between officers', [B]],
  ['produce content, non-content and subscriber data', [B, C, M]],
  ['produce to whom, and when, he wrote', [M]],
  ['produce the canvases, bookmarks and reactions to posts of the user', [C]],
  ['produce everything in the account: messages, and the profile.', [B, C]],
  ['produce invoices evidencing payments for the workspace', [B]],
  ['produce expéditeur, destinataire, date et heure de chaque message', [M], 'foreign-legal-process'],
  ['produce logs of the calls made by the user: no recordings of calls are sought', []],
]

const NOT_ASKED: readonly Row[] = [
  ['produce subscriber records. This does not request, and you should not provide, the contents of messages.', [B]],
  ['produce subscriber records, which you should not delay, and the contents of messages', [B, C]],
  ['produce the login history. On May 2 the victim received messages and photographs from the account.', [B]],
  ['produce the login history. Screenshots of the conversation are in our file and will be sent on request.', [B]],
  ['produce screenshots of the conversation', [C]],
  ['produce the login history. Please also tell us how long Kutano retains messages before they are deleted.', [B]],
  ['produce the messages that Kutano retains', [C]],
  ['produce the messages. Your affiant obtained subscriber records by subpoena, which show a telephone number.', [C]],
  ['produce messages. Do not produce billing information or IP logs.', [C]],
  ['produce what they do not include: billing information', [B]],
  ['produce the login history. Messages may be sent in reply to the address above.', [B]],
  ['produce messages that may identify the suspect', [C]],
  ['produce all documents (as defined below, including messages and photographs) that show payments for the team', [B]],
  ['produce the messages with a letter stating the name and telephone number of the custodian', [C]],
  ['produce the messages and the name and telephone number of the subscriber', [B, C]],
  ['produce: (a) the name of the user; (b) excluding the content of messages, the billing records', [B]],
  [
    'Veuillez communiquer sans délai le contenu des messages et sans les pièces jointes la facturation',
    [C],
    'foreign-legal-process',
  ],
  ['登録者の氏名を回答願います。メッセージの内容は不要です。', [B], 'foreign-legal-process'],
  ['Your affiant respectfully requests an order to produce the login history', [B]],
]

describe.each([
  ['sentences that run into each other', RUN_ON],
  ['kinds of data', KINDS],
  ['what nobody asks for', NOT_ASKED],
] as const)('data sought: %s', (_, rows) => {
  test.each(rows)('%s', (text, want, type = 'search-warrant') => {
    expect(categories(text.startsWith('produce') ? `YOU ARE COMMANDED to ${text}` : text, type)).toEqual(
      [...want].sort(),
    )
  })
})

test('an order of silence that commands production "within ten days" compels data', () => {
  const text =
    'Kutano, Inc. shall, within ten days of this Order, disclose for the member the name and log-in IP addresses. Kutano, Inc. shall not notify any person of this Order.'
  expect(categories(text, 'non-disclosure-order')).toEqual([B])
})
