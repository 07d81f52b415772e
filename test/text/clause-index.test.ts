import { expect, test } from '@jest/globals'
import { clauseIndexAt, splitClauses } from '../../src/text/clauses.js'

test('every offset lies in the clause of its index, and one behind the text in none', () => {
  const text = 'You shall not disclose it. Tell no one; answer by May 4. Thank you.'
  const clauses = splitClauses(text)

  const found = Array.from(text, (_, offset) => clauses[clauseIndexAt(clauses, offset)])

  expect(clauses.length).toBeGreaterThan(2)
  expect(found.every((clause, offset) => clause && clause.start <= offset && offset < clause.end)).toBe(true)
  expect(clauseIndexAt(clauses, text.length)).toBe(clauses.length)
  expect(clauseIndexAt([], 0)).toBe(0)
})
