import { describe, expect, test } from '@jest/globals'
import { INSTRUMENTS_BY_STRENGTH } from '../../src/classify/instrument.js'
import { chooseLanguage } from '../../src/draft/choose-language.js'
import { CURES } from '../../src/draft/cures.js'
import { draftNotices } from '../../src/draft/draft-notices.js'
import { guardLetter } from '../../src/draft/guard-letter.js'
import { LETTER_WORDS } from '../../src/draft/letter-words.js'
import { AUDIENCES, DRAFT_KINDS } from '../../src/draft/notice-draft.js'
import { reviewRequest } from '../../src/review/review-request.js'
import { aRequest, loaded, type RequestChange, said } from '../review/a-request.js'

/** A demand whose mail, and with it the operative document, is in French. */
function french(change: RequestChange = {}, language: string | null = 'fr') {
  const request = aRequest(change)
  const documents = request.email.documents.map((one) => ({ ...one, language }))
  const read = { ...request, email: { ...request.email, documents } }
  return {
    ...read,
    review: reviewRequest(read),
    templates: loaded(read.policy.id).templates,
    caseReference: 'LP-2026-000123-9',
  }
}

const flat = (text = '') => text.replace(/\s+/g, ' ')
const letter = (kind: string, change: RequestChange = {}) => {
  const found = draftNotices(french(change)).find((draft) => draft.kind === kind)
  return flat(`${found?.subject}\n${found?.body}`)
}

const ENGLISH_WORDS = /\b(?:Dear|Sir|Kind regards|Thank you|What would cure|Our reference|we|your|please)\b/

/** A mail for every kind of letter to a requester. */
const KINDS: [string, RequestChange, string][] = [
  ['acknowledgement', {}, 'Votre message est arrivé'],
  ['cure-request', { fields: { signed: false } }, "Signifiez l'acte signé."],
  ['rejection', { type: 'wiretap-order' }, 'Nous nous y opposons'],
  [
    'treaty-referral',
    { policy: 'qukku', type: 'foreign-legal-process', jurisdiction: { country: 'FR', level: 'foreign' } },
    "traité d'entraide judiciaire",
  ],
  ['customer-referral', { policy: 'qukku', type: 'private-request' }, "Veuillez vous adresser à l'entreprise"],
  ['preservation-confirmation', { type: 'preservation-request' }, "s'il en existe"],
  ['extension-request', { fields: { dueOn: said('2026-11-29') } }, '29 novembre 2026'],
]

describe('a demand in French is answered in French', () => {
  test('every kind of letter to a requester is tried', () => {
    expect(KINDS.map(([kind]) => kind).sort()).toEqual(
      DRAFT_KINDS.filter((kind) => AUDIENCES[kind] === 'requester').sort(),
    )
  })

  test.each(KINDS)('%s', (kind, change, words) => {
    const said = letter(kind, change)

    expect(said).toContain(words)
    expect(said).toContain('[LP-2026-000123-9] ')
    expect(said).toContain('ne constitue pas une acceptation de signification')
    expect(said.replace(/"[^"]*"/g, '')).not.toMatch(ENGLISH_WORDS)
  })

  test('one letter names all deficiencies, each with its cure, in French', () => {
    const body = letter('cure-request', { fields: { targets: [], signed: false }, sought: [] })

    expect(body).toContain('1. Aucun espace de travail')
    expect(body).toContain('2. Les types de données ne sont pas précisés.')
    expect(body).toContain('3. La ligne de signature')
    expect(body).toContain('le texte cité au point 1')
    expect(body.match(/Pour y remédier/g)).toHaveLength(3)
  })

  test('whatever the instrument, its French letters pass the guard, and pass it again before they are sent', () => {
    const changes = (['kutano', 'qukku'] as const).flatMap((policy) =>
      INSTRUMENTS_BY_STRENGTH.map((type) => ({
        policy,
        type,
        sought: ['content' as const],
        fields: { signed: false },
      })),
    )
    const broken = changes.flatMap((change) => {
      const input = french(change)
      return draftNotices(input).flatMap((draft) => guardLetter(draft, input) ?? [])
    })

    expect(broken).toEqual([])
  })

  test('customers and staff read English', () => {
    const drafts = draftNotices(french({ verdict: 'spoofed-government' }))
    const notice = draftNotices(french()).find(({ kind }) => kind === 'customer-notice')

    expect(drafts.map(({ kind }) => kind)).toContain('fraud-alert')
    expect(notice?.body).toContain('We have received a legal demand')
    for (const { body } of drafts) expect(body).not.toMatch(/Madame|Veuillez/)
  })
})

describe('which language a letter is in', () => {
  test('that of the document that commands, not of the cover mail', () => {
    const input = french({ documents: [{ role: 'attachment', text: 'Ordonnance.' }] })
    const [body, order] = input.email.documents.map((one, at) => ({ ...one, language: at === 0 ? 'en' : 'fr' }))
    const instruments = input.classification.instruments.map((one) => ({ ...one, document: 'd1' }))
    const documents = [body, order].filter((one) => one !== undefined)
    const commanded = {
      ...input,
      email: { ...input.email, documents },
      classification: { ...input.classification, instruments },
    }

    expect(chooseLanguage('acknowledgement', commanded)).toBe('fr')
    expect(chooseLanguage('acknowledgement', { ...commanded, classification: input.classification })).toBe('en')
  })

  test.each([null, 'en', 'de', 'es'])('a demand in %s is answered in English', (language) => {
    expect(chooseLanguage('cure-request', french({}, language))).toBe('en')
  })

  test('a deficiency without French words makes the whole letter English', () => {
    const input = french({ fields: { signed: false } })
    const { 'unsigned-instrument': _, ...cures } = LETTER_WORDS.fr.cures
    const words = { ...LETTER_WORDS, fr: { ...LETTER_WORDS.fr, cures } }

    expect(chooseLanguage('cure-request', input)).toBe('fr')
    expect(chooseLanguage('cure-request', input, words)).toBe('en')
  })

  test('a policy without the French letter answers in English', () => {
    const input = french()
    const templates = { ...input.templates, speaks: () => false }

    expect(chooseLanguage('acknowledgement', { ...input, templates })).toBe('en')
  })

  test('every cure has its French words, for private persons too', () => {
    const shape = (cures: typeof CURES) =>
      Object.entries(cures).map(([code, row]) => [code, row.privateCure !== undefined])

    expect(shape(LETTER_WORDS.fr.cures)).toEqual(shape(CURES))
  })
})
