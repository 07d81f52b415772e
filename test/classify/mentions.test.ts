import { expect, test } from '@jest/globals'
import { classifyInstruments } from '../../src/classify/classify-instruments.js'
import type { Email } from '../../src/parse/email.js'
import { ALIASES, labelledMails, type ReadMail, wordedMails } from './read-mail.js'

/** What stands below, beside and around demands, and is none: added to a mail, it changes nothing. */
const MENTIONS: readonly (readonly [name: string, text: string])[] = [
  [
    'a footer',
    'This e-mail may contain law enforcement sensitive information, sealed search warrants, wiretap orders or grand jury subpoenas. If you received it in error, delete it.',
  ],
  [
    'a footer in capitals',
    'CONFIDENTIAL: THIS MESSAGE MAY CONTAIN A SEALED\nSEARCH WARRANT OR GRAND JURY SUBPOENA AND IS INTENDED SOLELY FOR THE ADDRESSEE.',
  ],
  ['a promise', 'A search warrant, an order under 18 U.S.C. 2703(d) or a grand jury subpoena will follow.'],
  [
    'a plan',
    'We intend to apply for a search warrant and for an order authorizing the interception of communications.',
  ],
  ['a denial', 'Nothing in this message is a subpoena, summons or court order.'],
  ['the past', 'We previously served a search warrant under Rule 41 on another provider.'],
  ['an offer', 'If you need a subpoena or a search warrant, let me know and I will get one.'],
  ['a service line', 'For emergency disclosure requests call our watch desk at 202-555-0110.'],
  [
    'a privacy notice',
    'You have the right of access under Article 15 GDPR and the right to erasure; see our privacy notice.',
  ],
  ['a preserved account', 'The account was preserved pursuant to a request made under 18 U.S.C. 2703(f) last month.'],
  ['a phone', 'Sent from my iPhone'],
  [
    'a French footer',
    'Ce courriel est confidentiel et peut contenir des renseignements visés par un mandat de perquisition.',
  ],
]

/** A mail in a language without rows is told by how little of it is known: an English footer can hide that. */
const MAILS = [...(await labelledMails()), ...(await wordedMails())].filter(
  ({ name }) => !name.includes('without rows'),
)

function withText(email: Email, text: string): Email {
  const body = email.documents.find((document) => document.role === 'body' && document.text !== null)
  if (!body) return email
  const longer = `${body.text}\n\n${text}\n`
  const end = { kind: 'own' as const, start: body.text?.length ?? 0, end: longer.length }
  const changed = { ...body, text: longer, sections: [...body.sections, end] }
  return { ...email, documents: email.documents.map((document) => (document === body ? changed : document)) }
}

function answer({ email, sender }: ReadMail): string {
  const { kind, instruments } = classifyInstruments(email, sender, { aliases: ALIASES })
  return [kind, ...instruments.map(({ type }) => type)].join(' ')
}

const BEFORE = MAILS.map(answer)

test.each(MENTIONS)('%s changes neither kind nor instruments of any mail', (_name, text) => {
  const after = MAILS.map((mail) => answer({ ...mail, email: withText(mail.email, text) }))

  expect(
    MAILS.flatMap(({ name }, i) => (after[i] === BEFORE[i] ? [] : [`${name}: ${BEFORE[i]} -> ${after[i]}`])),
  ).toEqual([])
})

test('line breaks and double spaces change no instrument', () => {
  const after = MAILS.map((mail) => answer({ ...mail, email: broken(mail.email) }))

  expect(
    MAILS.flatMap(({ name }, i) => (after[i] === BEFORE[i] ? [] : [`${name}: ${BEFORE[i]} -> ${after[i]}`])),
  ).toEqual([])
})

/** Other line breaks and spaces; mails that quote stay as they are, for their sections lie at offsets. */
function broken(email: Email): Email {
  if (email.documents.some(({ sections }) => sections.some(({ kind }) => kind === 'quoted'))) return email
  const documents = email.documents.map((document) => ({
    ...document,
    text: document.text?.replace(/, /g, ',  ').replace(/ (of|and) /g, ' $1\n') ?? null,
    sections: [],
  }))
  return { ...email, documents }
}
