import { describe, expect, test } from '@jest/globals'
import { classifyInstruments } from '../../src/classify/classify-instruments.js'
import { explainClassification } from '../../src/classify/explain-classification.js'
import { aDocument, anEmail, aSender } from '../builders.js'

const aliases = ['legal@kutano.example']
const WARRANT =
  'SEARCH AND SEIZURE WARRANT\n\nTo: Any authorized law enforcement officer\n\nYOU ARE COMMANDED to execute this warrant on or before December 4, 2026.'

function explain(...texts: string[]) {
  const documents = texts.map((text, index) =>
    aDocument({ id: `d${index + 1}`, role: index === 0 ? 'body' : 'attachment', text }),
  )
  const email = anEmail({ documents })
  return { email, explanation: explainClassification(email, aSender({}), { aliases }) }
}

describe('an explanation', () => {
  test('answers what the classifier answers', () => {
    const { email, explanation } = explain('Please find the warrant attached.', WARRANT)

    const { kind, instruments, primary } = classifyInstruments(email, aSender({}), { aliases })

    expect(explanation).toMatchObject({ kind: { kind }, instruments, primary })
  })

  test('quotes every signal at its place, and says of one that counts for nothing why', () => {
    const { email, explanation } = explain('A search warrant will follow.', WARRANT)

    for (const { document, signals } of explanation.documents) {
      const text = email.documents.find(({ id }) => id === document)?.text ?? ''
      for (const { evidence, weight, muted } of signals) {
        expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote)
        if (muted !== null) expect(weight).toBe(0)
      }
    }
    expect(explanation.documents[0]?.signals.map(({ muted }) => muted)).toContain('not-displayed')
    expect(explanation.documents[1]?.signals.map(({ rule }) => rule)).toContain('warrant.command-execute')
  })

  test('says of a type that is not given what it lacks', () => {
    const { explanation } = explain('We refer to the order under 18 U.S.C. 2703(d) of last year.')

    expect(explanation.documents[0]?.types).toMatchObject([
      { type: 'court-order-2703d', named: false, lacks: expect.stringMatching(/^words-/) },
    ])
  })

  test('says why the primary instrument stands before the others', () => {
    const silence =
      'ORDER\n\nIT IS ORDERED that the provider shall not disclose the existence of the warrant, 18 U.S.C. 2705(b).'

    const { explanation } = explain('See attached.', WARRANT, silence)

    expect(explanation.why).toBe('search-warrant of document d2 compels more than non-disclosure-order.')
  })

  test('says so where nothing is demanded', () => {
    const { explanation } = explain('Thank you, we received it.')

    expect(explanation).toMatchObject({
      primary: { type: 'none' },
      instruments: [],
      why: expect.stringContaining('no demand'),
    })
  })

  test('names the document that commands where no type has enough for a name', () => {
    const { explanation } = explain('You are hereby directed to produce the records of the account by Friday.')

    expect(explanation.primary.type).toBe('unknown')
    expect(explanation.why).toBe('Document d1 commands, and no type has enough for a name.')
  })
})
