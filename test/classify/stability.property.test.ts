import { describe, expect, test } from '@jest/globals'
import type { Fields } from '../../src/extract/fields.js'
import type { Document, Email } from '../../src/parse/email.js'
import type { Judgement } from '../../src/review/review.js'
import type { Evidence } from '../../src/text/evidence.js'
import { fc } from '../property-runs.js'
import { allLabelledMails, type JudgedMail, judge } from './judged-mails.js'

const MAILS = await allLabelledMails()
const RUNS = { numRuns: 150, seed: 5, endOnFailure: true }
/** Whose officer is read from the last lines of a body in a language that names no rank: a footer below hides him. */
const OFFICER_AT_THE_FOOT = ['hostile-polizei-berlin-xn-homoglyph', 'it-guardia-di-finanza-ordine-di-esibizione']
const anyMail = fc.constantFrom(...MAILS.filter(({ id }) => !OFFICER_AT_THE_FOOT.includes(id)))

/** What stands below and beside demands, and is none. */
const FOOTERS = [
  'CONFIDENTIAL: This e-mail may contain law enforcement sensitive information, sealed search warrants or grand jury subpoenas. If you received it in error, delete it.',
  'This message is intended only for the named recipient and may contain privileged and confidential information.',
  'Ce courriel est confidentiel et peut contenir des renseignements visés par une ordonnance.',
  'Sent from my iPhone',
]
const MENTIONS = [
  'A search warrant, an order under 18 U.S.C. 2703(d) or a grand jury subpoena will follow.',
  'We previously served a search warrant under Rule 41 on another provider.',
  'If you need a subpoena or a court order, let me know and I will get one.',
  'This letter is no summons and no civil investigative demand.',
]
const QUOTES = [
  '> SEARCH AND SEIZURE WARRANT\n> YOU ARE COMMANDED to execute this warrant and to search the account.',
  '> GRAND JURY SUBPOENA\n> You are commanded to appear before the grand jury and produce all records.',
  '> Please preserve all records of the account for ninety days under 18 U.S.C. 2703(f).',
]

function answerOf(mail: JudgedMail) {
  const { classification, review } = judge(mail)
  return { type: classification.primary.type, findings: review.findings.map(({ code }) => code).sort() }
}

const withBody = (mail: JudgedMail, change: (body: Document) => Document): JudgedMail => {
  const body = mail.email.documents.find(({ role, text }) => role === 'body' && text !== null)
  const documents = mail.email.documents.map((document) => (document === body ? change(document) : document))
  return { ...mail, email: { ...mail.email, documents } }
}

const withParagraph = (mail: JudgedMail, text: string, kind: 'own' | 'quoted') =>
  withBody(mail, (body) => {
    const start = `${body.text}\n\n`.length
    const longer = `${body.text}\n\n${text}\n`
    const own = { kind: 'own' as const, start: start - 2, end: start }
    return { ...body, text: longer, sections: [...body.sections, own, { kind, start, end: longer.length }] }
  })

describe('what is added beside a demand changes neither type nor findings', () => {
  test.each([
    ['footers', FOOTERS, 'own'],
    ['mentions of other instruments', MENTIONS, 'own'],
    ['quoted replies', QUOTES, 'quoted'],
  ] as const)('%s', (_name, texts, kind) => {
    fc.assert(
      fc.property(anyMail, fc.constantFrom(...texts), (mail, text) => {
        expect({ id: mail.id, ...answerOf(withParagraph(mail, text, kind)) }).toEqual({
          id: mail.id,
          ...answerOf(mail),
        })
      }),
      RUNS,
    )
  })
})

/** The values without their places. */
function valuesOf({ fields, classification }: Judgement, leaveOut: readonly (keyof Fields)[] = []) {
  const stated = Object.entries(fields).filter(([name]) => !leaveOut.some((each) => each === name))
  const values: unknown = JSON.parse(
    JSON.stringify(stated, (key, inner) => (key === 'evidence' || key === 'basis' ? undefined : inner)),
  )
  return { type: classification.primary.type, values }
}

/** Its body says that the demand is attached, and forgot it. */
const TOLD_TO_ENCLOSE = ['us-fda-oci-attachment-forgotten']

/** Demands whose words are all in the body of their mail: they can as well be enclosed. */
const BODIES = MAILS.filter(
  ({ id, email, kind }) =>
    kind.includes('request') &&
    !TOLD_TO_ENCLOSE.includes(id) &&
    email.documents.length === 1 &&
    email.documents[0]?.sections.every((section) => section.kind === 'own') === true,
)

function enclosed({ email, ...mail }: JudgedMail): JudgedMail {
  const text = 'Please see the attached.'
  const documents = email.documents.flatMap((body): Document[] => [
    { ...body, text, sections: [{ kind: 'own', start: 0, end: text.length }] },
    { ...body, id: 'enclosed', role: 'attachment', name: 'letter.txt' },
  ])
  return { ...mail, email: { ...email, documents } satisfies Email }
}

test('a demand that moves from the body into an attachment keeps its type and its fields', () => {
  expect(BODIES.length).toBeGreaterThan(20)
  const found = BODIES.map((mail) => ({
    id: mail.id,
    // Who signs a body wrote the mail; the signature under an enclosed letter is read by stricter rules.
    before: valuesOf(judge(mail), ['officer']),
    after: valuesOf(judge(enclosed(mail)), ['officer']),
  }))

  expect(found.map(({ id, after }) => ({ id, ...after }))).toEqual(found.map(({ id, before }) => ({ id, ...before })))
})

/** Other line breaks and spaces within sentences; mails that quote stay as they are, for their sections lie at offsets. */
function broken(mail: JudgedMail): JudgedMail {
  const documents = mail.email.documents.map((document) => {
    const text =
      document.text?.replace(/, (?=[a-z])/g, ',  ').replace(/(?<=[a-z]) (of|and) (?=[a-z])/g, ' $1\n') ?? null
    return { ...document, text, sections: text === null ? [] : [{ kind: 'own' as const, start: 0, end: text.length }] }
  })
  return { ...mail, email: { ...mail.email, documents } }
}

test('line breaks and double spaces change no type and no field', () => {
  const plain = MAILS.filter(({ email }) =>
    email.documents.every(
      ({ sections, pageStarts }) => pageStarts.length < 2 && sections.every(({ kind }) => kind === 'own'),
    ),
  )
  fc.assert(
    fc.property(fc.constantFrom(...plain), (mail) => {
      expect({ id: mail.id, ...valuesOf(judge(broken(mail))) }).toEqual({ id: mail.id, ...valuesOf(judge(mail)) })
    }),
    RUNS,
  )
})

/** Everything in a value that quotes a document. */
function evidenceIn(value: unknown): Evidence[] {
  if (Array.isArray(value)) return value.flatMap(evidenceIn)
  if (value === null || typeof value !== 'object') return []
  if ('quote' in value && 'start' in value) return [value as Evidence]
  return Object.values(value).flatMap(evidenceIn)
}

test("every quote of every labelled mail is its document's text at its place", () => {
  const quotes = MAILS.flatMap((mail) => {
    const texts = new Map(mail.email.documents.map(({ id, text }) => [id, text ?? '']))
    return evidenceIn(judge(mail)).map(({ document, start, end, quote }) => ({
      id: mail.id,
      quote,
      text: texts.get(document)?.slice(start, end),
    }))
  })

  expect(quotes.length).toBeGreaterThan(2000)
  expect(quotes.filter(({ quote, text }) => quote !== text)).toEqual([])
})
