import { describe, expect, test } from '@jest/globals'
import { barChart, monthCharts, spreadChart } from '../../src/desk/pages/charts.js'
import { agencyShares, groupAnswers, hoursWords, monthsByInstrument, monthsOf } from '../../src/desk/report-figures.js'
import { readReportPeriod, transparencyPeriods } from '../../src/desk/report-periods.js'

const NOW = new Date('2026-11-22T09:00:00Z')

describe('the period of a report', () => {
  test('is the last twelve months, whole, where nothing is said', () => {
    expect(readReportPeriod({}, NOW)).toEqual({ from: '2025-12-01', to: '2026-11-22', organisation: null })
  })

  test.each([
    ['longer than two years', { from: '2010-01-01', to: '2026-11-22' }, { from: '2024-12-01', to: '2026-11-22' }],
    ['backwards', { from: '2026-05-01', to: '2026-02-10' }, { from: '2026-02-01', to: '2026-02-10' }],
    ['no date', { from: 'x', to: '2026-02-30' }, { from: '2025-12-01', to: '2026-11-22' }],
  ])('%s becomes one that can be drawn', (_what, asked, expected) => {
    expect(readReportPeriod(asked, NOW)).toMatchObject(expected)
  })

  test('a transparency report is of the last half-year that has ended, unless one of the list is asked for', () => {
    expect(transparencyPeriods('', NOW).chosen).toMatchObject({ id: '2026-H1', from: '2026-01-01', to: '2026-06-30' })
    expect(transparencyPeriods('2025-H2', NOW).chosen.from).toBe('2025-07-01')
    expect(transparencyPeriods('1999-H2', NOW).chosen.id).toBe('2026-H1')
    expect(transparencyPeriods('', new Date('2027-01-01T00:00:00Z')).chosen.id).toBe('2026-H2')
  })

  test('no half-year is offered that has not begun', () => {
    expect(transparencyPeriods('', new Date('2026-02-01T00:00:00Z')).periods.map(({ id }) => id)).not.toContain(
      '2026-H2',
    )
  })
})

describe('figures as people read them', () => {
  test('months without a case are nought, and the most frequent instrument is first', () => {
    const volume = [
      { month: '2025-12', instrument: 'search-warrant', cases: 1 },
      { month: '2026-02', instrument: 'civil-subpoena', cases: 3 },
    ]
    const months = monthsOf('2025-12-15', '2026-02-01')

    expect(months).toEqual(['2025-12', '2026-01', '2026-02'])
    expect(monthsByInstrument(volume, months)).toEqual([
      { instrument: 'civil-subpoena', figures: [0, 0, 3], total: 3 },
      { instrument: 'search-warrant', figures: [1, 0, 0], total: 1 },
    ])
  })

  test('agencies stand by their share, the few requests of others together', () => {
    const shares = agencyShares([
      { agency: 'A', cases: 10, deficient: 1 },
      { agency: 'B', cases: 4, deficient: 2 },
      { agency: 'C', cases: 2, deficient: 2 },
      { agency: 'D', cases: 1, deficient: 0 },
      { agency: null, cases: 5, deficient: 5 },
    ])

    expect(shares.agencies.map(({ agency }) => agency)).toEqual(['B', 'A'])
    expect(shares.others).toEqual({ cases: 3, deficient: 2 })
    expect(shares.unproven).toEqual({ cases: 5, deficient: 5 })
  })

  test('instruments of a group are spoken for by the most frequent of them, and no input is reordered', () => {
    const answers = [
      { instrument: 'trial-subpoena', cases: 1, halfBy: 1, nineInTenBy: 2 },
      { instrument: 'civil-subpoena', cases: 5, halfBy: 3, nineInTenBy: 4 },
    ]

    expect(groupAnswers(answers)).toMatchObject([{ words: 'Subpoenas', halfBy: 3 }])
    expect(answers[0]?.instrument).toBe('trial-subpoena')
  })

  test.each([
    [0.75, '45 min'],
    [1, '1 h'],
    [47.94, '47.9 h'],
    [48, '2 d'],
    [240.4, '10 d'],
  ])('%d hours are %s', (hours, words) => {
    expect(hoursWords(hours)).toBe(words)
  })
})

describe('a chart', () => {
  const numbers = (source: string) =>
    [...source.matchAll(/ (?:x|y|cx|cy|width|height)="([^"]*)"/g)].map(([, at]) => Number(at))

  test.each([
    ['of nought alone', barChart([{ label: 'a', figure: 0 }], 'Said')],
    ['of months of nought', monthCharts(['Dec'], [{ label: 'a', figures: [0] }], 'Said')],
    ['of an answer at once', spreadChart([{ label: 'a', half: 0, nineInTen: 0, says: '0 min' }], 'Said')],
    ['of an answer after decades', spreadChart([{ label: 'a', half: 1e9, nineInTen: 1e12, says: 'x' }], 'Said')],
  ])('%s has only places that are numbers, and none outside', (_what, { source }) => {
    expect(numbers(source).every((at) => at >= 0 && at <= 320)).toBe(true)
    expect(source).toContain('aria-label="Said; figures in the table below"')
  })

  test('cuts a long name and leaves out what turns the reading direction', () => {
    const { source } = barChart([{ label: `\u202Egpj${'x'.repeat(500)}`, figure: 1 }], 'Said')

    expect(source).not.toContain('\u202E')
    expect(source).toContain('\u2026</text>')
    expect(source.length).toBeLessThan(500)
  })

  test('names may hold markup: it is text', () => {
    expect(barChart([{ label: '<script>', figure: 1 }], 'Said').source).not.toContain('<script>')
  })
})
