import { describe, expect, test } from '@jest/globals'
import { FORBIDDEN_PHRASES } from '../../src/notices/forbidden-phrases.js'
import { assertNothingLeaks, type GuardedLetter, type Secrets, violation } from '../../src/notices/leak-guard.js'
import { cpuMsOf } from '../cpu-time.js'

const NOTHING: Secrets = { values: [], ownAddresses: ['legal@kutano.example'], quoted: [], baseline: '' }
const aLetter = (over: Partial<GuardedLetter> = {}): GuardedLetter => ({
  kind: 'acknowledgement',
  audience: 'requester',
  to: ['agent@fbi.gov'],
  subject: 'We have received your message',
  body: 'Thank you.',
  ...over,
})

/** For each phrase: a sentence that it catches, and a look-alike that it must not. */
const SAMPLES: Record<string, [caught: string, spared: string]> = {
  'will-comply': ['We will comply with your order.', 'Whether anybody will compile this list is open.'],
  processing: ['Your request is being processed.', 'Serve the legal process that the law asks for.'],
  valid: ['Your subpoena is valid.', 'An invalid signature line.'],
  'will-produce': ['We will produce the records.', 'Curing these points is no promise that anything is produced.'],
  'accepts-service': ['We accept service by mail.', 'This message is not an acceptance of service.'],
  'account-exists': ['The account exists.', 'It does not say whether any account is known to us.'],
  'account-absent': ['We have no such account.', 'No account is identified.'],
  'told-customer': ['We forwarded your request.', 'Ask the business itself.'],
  fraud: ['Your mail looks spoofed.', 'The offence is wire fraud.'],
  disobeys: ['We will not obey this order.', 'We object to the order.'],
  'legal-advice': ['You should move to quash.', 'We cannot give you legal advice.'],
  'will-comply-fr': ['Nous donnerons suite à votre demande.', 'Rien ne dit si une suite existe.'],
  'processing-fr': ['Votre demande est en cours de traitement.', "Passez par un traité d'entraide judiciaire."],
  'valid-fr': ['Votre mandat est valide.', 'Les éléments évalués.'],
  'will-produce-fr': ['Nous vous communiquerons les données.', 'Cela ne vaut pas promesse de produire.'],
  'accepts-service-fr': [
    'Nous acceptons la signification.',
    'Ce message ne constitue pas une acceptation de signification.',
  ],
  'account-exists-fr': [
    'Le compte visé existe.',
    'Il ne dit pas si un compte dont parle votre demande nous est connu.',
  ],
  'account-absent-fr': ["Nous n'avons aucun compte de ce nom.", "Aucun compte n'est désigné."],
  'told-customer-fr': ['Nous avons informé le client.', 'Nous avons reçu votre message.'],
  'fraud-fr': ['Votre message est suspect.', 'Il aspecte le dossier.'],
  'disobeys-fr': ["Nous refusons d'obéir.", 'Nous nous y opposons.'],
  'legal-advice-fr': ['Vous devriez contester.', 'Nous ne pouvons donner de conseil juridique.'],
}

/** More that a French letter was once about to say. */
const FRENCH_SLIPS = [
  'Nous donnerons la suite voulue à votre requête.',
  'Nous allons donner suite à cette ordonnance.',
  'Nous ne donnerons pas suite.',
  'Nous nous conformerons à cette ordonnance.',
  'Votre demande sera traitée sous peu.',
  'Nous traitons votre demande.',
  'Votre mandat est valable.',
  'Sous réserve de la validité de l\u2019acte.',
  'Nous pouvons vous fournir ces données.',
  'Nous vous remettrons les données.',
  'Ce compte a été désactivé.',
  'L\u2019utilisateur est actif.',
  'Le compte est enregistré.',
  'Nous détenons les données demandées.',
  'Il n\u2019existe pas de compte à ce nom.',
  'Aucun utilisateur ne correspond.',
  'Nous l\u2019avons transmis au client.',
  'Nous traite\u0301rons, votre envoi est falsifie\u0301.',
]

describe('what a letter must not say', () => {
  test.each(FORBIDDEN_PHRASES)('$id is caught, and its look-alike is spared', ({ id, audience }) => {
    const [caught, spared] = SAMPLES[id] ?? ['', '']

    expect(violation(aLetter({ audience, body: caught }), NOTHING)).toBe(id)
    expect(violation(aLetter({ audience, body: spared }), NOTHING)).toBeNull()
  })

  test.each(FRENCH_SLIPS)('in French too: %s', (body) => {
    expect(violation(aLetter({ body }), NOTHING)).toMatch(/-fr$/)
  })

  test('a megabyte of hostile French is read in time', () => {
    const body = "nous n'avons l'avons le compte aucun ".repeat(30_000)

    expect(cpuMsOf(() => violation(aLetter({ body }), NOTHING))).toBeLessThan(1_000)
  })

  test('the words of a quoted clause are public', () => {
    const clause = 'If we receive valid legal process'

    expect(violation(aLetter({ body: `"${clause}"` }), { ...NOTHING, quoted: [clause] })).toBeNull()
  })

  test('a target, in any case, is caught; a word of the template is not', () => {
    const values = ['Brightharbor', 'request']

    expect(violation(aLetter({ body: 'About BRIGHTHARBOR.' }), { ...NOTHING, values })).toBe('secret-value')
    expect(violation(aLetter({ body: 'Your request.' }), { ...NOTHING, values, baseline: 'Your request.' })).toBeNull()
  })

  test('an address that is neither ours nor the recipient is caught', () => {
    expect(violation(aLetter({ body: 'Write to legal@kutano.example or agent@fbi.gov.' }), NOTHING)).toBeNull()
    expect(violation(aLetter({ body: 'Write to owner@acme.example.' }), NOTHING)).toBe('address')
  })

  test.each(['a@b.example\r\nBcc: c@d.example', 'a@b.example, c@d.example', '<a@b.example>', 'nobody', ''])(
    'the recipient %j is refused unless it is one address or a role',
    (to) => {
      expect(violation(aLetter({ to: [to] }), NOTHING)).toBe(to === 'nobody' ? null : 'recipient')
    },
  )

  test.each(['x\r\nBcc: leak@attacker.example', 'x\ny', 'x'.repeat(201)])(
    'a subject that breaks its header is refused',
    (subject) => {
      expect(violation(aLetter({ subject }), NOTHING)).toBe('subject')
    },
  )

  test('the error names the rule and never the words', () => {
    expect(() =>
      assertNothingLeaks(aLetter({ body: 'About acme-secret.' }), { ...NOTHING, values: ['acme-secret'] }),
    ).toThrow('A letter would have said what it must not: rule secret-value refused a acknowledgement')
  })
})
