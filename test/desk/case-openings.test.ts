import { expect, test } from '@jest/globals'
import { openingRows } from '../../src/desk/pages/case-openings.js'
import type { InstrumentReview } from '../../src/review/review.js'
import { aReview } from '../builders.js'

const WARRANT: InstrumentReview = {
  type: 'search-warrant',
  jurisdiction: { country: 'US', subdivision: null, level: 'federal' },
  document: 'd2',
  targets: [{ kind: 'user', value: '<b>marta</b>' }],
  period: { from: '2026-01-03', to: null },
  categories: [
    { category: 'content', allowed: true, because: 'It compels it.', clause: 'Clause 4' },
    { category: 'metadata', allowed: false, because: 'It does not ask for it.', clause: 'Clause 5' },
  ],
}

const shown = (instruments: InstrumentReview[], targets: { value: string }[]) =>
  openingRows(aReview({ perInstrument: instruments }), targets)

test('the page shows each target beside the instrument that names it, with its clause, and who nobody names', () => {
  const sheet = shown([WARRANT], [{ value: '<b>marta</b>' }, { value: 'joann' }])

  const page = sheet === false ? '' : sheet.source

  expect(page).toContain('Search warrant (d2), Sat 3 Jan 2026 to the present')
  expect(page).toMatch(/title="Clause 4"><b>Yes\.<\/b> +It compels it/)
  expect(page).toContain('No. It does not ask for it.')
  expect(page).toMatch(/joann.*No instrument names it/s)
  expect(page).not.toContain('<b>marta</b>')
})

test('a mail that was judged before instruments were judged one by one shows no table', () => {
  expect(shown([], [{ value: 'joann' }])).toBe(false)
})
