import { describe, expect, test } from '@jest/globals'
import { whyQuarantined } from '../../src/cases/quarantine.js'
import { aDocument } from '../builders.js'

const REASON = 'The virus scanner found Eicar in it (68 bytes).'
const documents = [
  aDocument({ id: 'd1' }),
  aDocument({ id: 'd2', parent: null, role: 'message' }),
  aDocument({ id: 'd3', parent: 'd2', status: 'infected', reason: REASON, text: null }),
  aDocument({ id: 'd4', parent: 'd2' }),
  aDocument({ id: 'd5', notScanned: 'the virus scanner did not answer' }),
]

describe('original bytes wait for the word of an approver', () => {
  test.each([
    ['an infected document', 'd3', REASON],
    ['a message that holds one', 'd2', REASON],
    ['the raw mail', 'raw', REASON],
    ['what was not scanned', 'd5', 'Document d5 was not scanned for viruses: the virus scanner did not answer.'],
  ] as const)('%s', (_what, piece, why) => {
    expect(whyQuarantined(documents, piece)).toBe(why)
  })

  test.each(['d1', 'd4'] as const)('%s, beside them, does not', (piece) => {
    expect(whyQuarantined(documents, piece)).toBeNull()
  })
})
