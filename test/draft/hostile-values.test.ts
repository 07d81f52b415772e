import { describe, expect, test } from '@jest/globals'
import { INSTRUMENTS_BY_STRENGTH } from '../../src/classify/instrument.js'
import type { Customer } from '../../src/directory/customer.js'
import { draftNotices } from '../../src/draft/draft-notices.js'
import { reviewRequest } from '../../src/review/review-request.js'
import type { Evidence } from '../../src/text/evidence.js'
import { fc } from '../property-runs.js'
import { aRequest, loaded, said } from '../review/a-request.js'

/** What a stranger would write to stop a letter, or to make it say something. */
const WORDS = [
  'request',
  'legal@kutano.example',
  'you should object',
  'we will comply 1',
  'Brightharbor',
  'dana@brightharbor.example',
  '26 GJ 0417',
  'a\r\nBcc: leak@attacker.example',
  '{{ customer.name }} 1',
  '{% include "_signed" %} 2',
  '\u202egpj.exe 3',
  '\u0000',
  'x'.repeat(5000),
]
const anyWord = fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 60, unit: 'binary' }))
const anyTarget = fc.record({
  kind: fc.constantFrom('workspace' as const, 'team' as const, 'customer' as const, 'user' as const, 'email' as const),
  value: anyWord,
  evidence: fc.constant<Evidence[]>([]),
})
const CUSTOMER: Customer = {
  workspace: 'brightharbor',
  customer: 'Brightharbor',
  ownerName: 'Dana Whitcombe',
  ownerEmail: 'dana@brightharbor.example',
  adminEmails: [],
  memberEmails: [],
  domains: ['brightharbor.example'],
  jurisdiction: null,
  retention: null,
}

const anyMail = fc
  .record({
    policy: fc.constantFrom('kutano', 'qukku'),
    type: fc.constantFrom(...INSTRUMENTS_BY_STRENGTH),
    targets: fc.array(anyTarget, { maxLength: 4 }),
    references: fc.array(anyWord, { maxLength: 4 }),
    text: anyWord,
    directory: fc.boolean(),
  })
  .map(({ policy, type, targets, references, text, directory }) =>
    aRequest({
      policy,
      type,
      text,
      customers: directory ? [CUSTOMER] : [],
      fields: { targets, matter: { nature: null, offence: null, references: references.map(said) } },
    }),
  )

describe('whatever a mail holds', () => {
  test('its letters are drafted, their headers hold, and no template of a stranger runs', () => {
    fc.assert(
      fc.property(anyMail, (request) => {
        const review = reviewRequest(request)
        const drafts = draftNotices({
          ...request,
          review,
          templates: loaded(request.policy.id).templates,
          caseReference: null,
        })

        for (const { to, subject, body } of drafts) {
          expect(subject).toMatch(/^[^\r\n\u0000]{1,200}$/)
          expect(to.join()).not.toMatch(/attacker|\r|\n/)
          expect(body).not.toContain('Kind regards,\n\nKutano Legal\nlegal@kutano.example\n 2')
        }
      }),
      { numRuns: 1500 },
    )
  })
})
