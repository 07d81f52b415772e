import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { AUDIENCES, DRAFT_KINDS } from '../../src/draft/notice-draft.js'
import { mergeLetters } from '../../src/policy/merge-letters.js'
import { compileTemplates } from '../../src/policy/notice-templates.js'

const FOLDER = 'policies/templates/shared'
const sources: Record<string, string> = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [name.replace('.liquid', ''), readFileSync(`${FOLDER}/${name}`, 'utf8')]),
)

describe('templates are strict', () => {
  test('an unknown variable is refused when the templates are loaded', () => {
    const wrong = { ...sources, rejection: 'Subject: x\n\nDear {{ oficer.name }}' }

    expect(() => compileTemplates(wrong)).toThrow(/TEMPLATE|rejection\.liquid: it names oficer/)
  })

  test('an unknown variable in a part is refused too', () => {
    const wrong = { ...sources, _signed: 'Yours, {{ sombody }}' }

    expect(() => compileTemplates(wrong)).toThrow(/it names sombody/)
  })

  test('an unknown filter is refused', () => {
    expect(() => compileTemplates({ ...sources, rejection: 'Subject: x\n\n{{ clause | shout }}' })).toThrow(/shout/)
  })

  test('a letter without a subject line is refused', () => {
    expect(() => compileTemplates({ ...sources, rejection: 'Dear Sir' })).toThrow(/first line must be "Subject/)
  })

  test('a missing letter is refused by name', () => {
    const { rejection: _, ...rest } = sources

    expect(() => compileTemplates(rest)).toThrow(/there is no rejection\.liquid/)
  })

  test('a French letter is checked like an English one, and so are its parts', () => {
    const wrong = { ...sources, 'rejection.fr': 'Subject: x\n\nBonjour {{ agent.nom }}' }
    const wrongPart = { ...sources, '_signed.fr': 'Salutations, {{ quelquun }}' }

    expect(() => compileTemplates(wrong)).toThrow(/rejection\.fr\.liquid: it names agent/)
    expect(() => compileTemplates(wrongPart)).toThrow(/it names quelquun/)
  })

  test.each(['rejction', 'rejection.frr', 'customer-notice.fr'])(
    'a file that no letter is called after: %s',
    (name) => {
      expect(() => compileTemplates({ ...sources, [name]: 'Subject: x\n\ny' })).toThrow(/no letter is called so/)
    },
  )

  test('every kind to a requester has a French letter, and no other kind', () => {
    const { speaks } = compileTemplates(sources)

    expect(DRAFT_KINDS.filter((kind) => speaks(kind, 'fr'))).toEqual(
      DRAFT_KINDS.filter((kind) => AUDIENCES[kind] === 'requester'),
    )
  })
})

describe("an organisation's own letters", () => {
  const shared = { rejection: 'en', 'rejection.fr': 'fr', 'cure-request.fr': 'fr', '_signed.fr': 'fr' }

  test('own English words leave out the shared French letter of that name', () => {
    expect(mergeLetters(shared, { rejection: 'own' })).toEqual({
      rejection: 'own',
      'cure-request.fr': 'fr',
      '_signed.fr': 'fr',
    })
  })

  test('an own part in English alone leaves out every shared French letter', () => {
    expect(Object.keys(mergeLetters(shared, { _reserved: 'own' }))).toEqual(['rejection', '_signed.fr', '_reserved'])
  })

  test('own French words are kept beside own English ones', () => {
    expect(mergeLetters(shared, { rejection: 'own', 'rejection.fr': 'propre' })).toMatchObject({
      'rejection.fr': 'propre',
      'cure-request.fr': 'fr',
    })
  })
})
