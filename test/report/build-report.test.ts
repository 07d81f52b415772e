import { describe, expect, test } from '@jest/globals'
import { buildReport } from '../../src/report/build-report.js'
import { checkReport } from '../../src/report/check-report.js'
import { sumsOf } from '../../src/report/count-units.js'
import { bandOf } from '../../src/report/national-security.js'
import { loaded } from '../review/a-request.js'
import { aQuestion, aReport, figure, times } from './a-report.js'

describe('what is counted', () => {
  test('a request of a government is counted by type and jurisdiction', () => {
    const report = aReport({
      units: [
        ...times(12),
        ...times(11, { type: 'search-warrant', level: 'state', outcome: 'content', identifiers: 3 }),
      ],
    })

    expect(figure(report, 'government', 'US federal grand-jury-subpoena', 'requests')).toBe(12)
    expect(figure(report, 'government', 'US state and local search-warrant', 'content')).toBe(11)
    expect(figure(report, 'government', 'US state and local search-warrant', 'identifiers')).toBe(33)
    expect(figure(report, 'government', 'all all', 'requests')).toBe(23)
  })

  test('removal requests stand in a table of their own', () => {
    const report = aReport({
      units: [
        ...times(12),
        ...times(10, { requester: 'removal', type: 'content-removal-request', outcome: 'removed' }),
      ],
    })

    expect(figure(report, 'removal', 'US federal content-removal-request', 'removed')).toBe(10)
    expect(figure(report, 'government', 'all all', 'requests')).toBe(12)
  })

  test('a policy that publishes governments alone publishes no civil, private or removal table', () => {
    const units = [...times(12), ...times(12, { requester: 'civil', type: 'civil-subpoena' })]
    const tables = (internal: boolean) =>
      aReport({ policy: loaded('kutano').policy, internal, units }).periods[0]?.tables.map(({ id }) => id)

    expect(tables(false)).toEqual(['government', 'preservation', 'apart'])
    expect(tables(true)).toContain('civil')
  })

  test('preservation is apart and never among disclosures', () => {
    const report = aReport({ units: times(20, { type: 'preservation-request', outcome: 'preserved', renewal: true }) })

    expect(figure(report, 'preservation', 'US federal preservation-request', 'renewals')).toBe(20)
    expect(figure(report, 'government', 'all all', 'requests')).toBe(0)
  })

  test('forged ones and those served twice stand apart', () => {
    const report = aReport({
      units: [...times(11, { standing: 'fraudulent' }), ...times(10, { standing: 'duplicate' })],
    })

    expect(figure(report, 'apart', 'US federal grand-jury-subpoena', 'fraud detected')).toBe(11)
    expect(figure(report, 'apart', 'US federal grand-jury-subpoena', 'served twice or merged')).toBe(10)
    expect(figure(report, 'government', 'all all', 'requests')).toBe(0)
  })

  test('a country with few requests in a half is counted among the others in the year too', () => {
    const units = [
      ...times(40, { country: 'CA', level: 'foreign' }),
      ...times(40, { country: 'FR', level: 'foreign' }),
      ...times(20, { country: 'FR', level: 'foreign', receivedOn: '2026-09-01' }),
    ]

    const places = aReport({ units }).periods[0]?.tables[0]?.rows.map(({ jurisdiction }) => jurisdiction)

    expect(places).toEqual(['CA', 'other countries', 'all'])
  })
})

describe('small figures', () => {
  test('one is not printed, nor a second one that would give it away', () => {
    const report = aReport({
      to: '2026-06-30',
      units: [...times(30), ...times(3, { level: 'state' }), ...times(20, { type: 'search-warrant' })],
    })

    expect(figure(report, 'government', 'US state and local grand-jury-subpoena', 'requests')).toBeNull()
    expect(figure(report, 'government', 'US federal search-warrant', 'requests')).toBeNull()
    expect(figure(report, 'government', 'US federal grand-jury-subpoena', 'requests')).toBe(30)
    expect(figure(report, 'government', 'all all', 'requests')).toBe(53)
  })

  test('a year does not print what one of its halves hides', () => {
    const units = [
      ...times(40),
      ...times(4, { type: 'search-warrant' }),
      ...times(40, { type: 'search-warrant', receivedOn: '2026-09-01' }),
    ]

    expect(figure(aReport({ units }), 'government', 'US federal search-warrant', 'requests')).toBeNull()
  })

  test('an internal report has them and says on top that it is not for publication', () => {
    const report = aReport({ internal: true, units: times(3) })

    expect(figure(report, 'government', 'all all', 'requests')).toBe(3)
    expect(report.notes[0]).toBe('Not for publication.')
  })

  test('a period that is no half of a year is not for publication: its difference to one would be a figure', () => {
    const report = aReport({ to: '2026-03-31', units: times(30) })

    expect(report.forPublication).toBe(false)
    expect(report.nationalSecurity).toEqual([])
  })
})

describe('national security', () => {
  const letters = (count: number) => times(count, { type: 'national-security-letter' })

  test.each([
    [0, 1000, '0-999'],
    [999, 1000, '0-999'],
    [1000, 1000, '1000-1999'],
    [3, 500, '0-499'],
  ])('%i is in the band of %i that is %s', (count, width, band) => {
    expect(bandOf(count, width)).toBe(band)
  })

  test('none and some are the same report, byte for byte', () => {
    const text = (count: number) => JSON.stringify(aReport({ units: [...times(12), ...letters(count)] }))

    expect(text(7)).toBe(text(0))
    expect(text(7)).not.toMatch(/none|"0"/)
  })

  test('they do not decide whether a country is named', () => {
    const british = times(20, { country: 'GB', level: 'foreign' })
    const orders = times(20, { country: 'GB', level: 'foreign', type: 'fisa-order' })

    expect(JSON.stringify(aReport({ units: [...british, ...orders] }))).toBe(
      JSON.stringify(aReport({ units: british })),
    )
  })

  test('an internal report has bands alone as well', () => {
    const text = (count: number) => JSON.stringify(aReport({ internal: true, units: letters(count) }))

    expect(text(7)).toBe(text(0))
  })

  test('orders under FISA wait for 180 days after their half-year', () => {
    const bands = (madeOn: string) =>
      aReport({ madeOn, units: times(2, { type: 'fisa-order', seeksContent: true }) }).nationalSecurity.map(
        ({ rows }) => rows[2]?.band,
      )

    expect(bands('2027-01-15')).toEqual(['0-999', 'from 2027-06-29'])
    expect(bands('2027-06-29')).toEqual(['0-999', '0-999'])
  })

  test('whoever may not see the cases of counsel gets no bands', () => {
    const report = aReport({ withRestricted: false, units: times(12) })

    expect(report.nationalSecurity).toEqual([])
    expect(report.forPublication).toBe(false)
  })
})

describe('restatements', () => {
  test('a late outcome changes a past period visibly', () => {
    const before = aReport({ to: '2026-06-30', units: [...times(20, { outcome: 'pending' }), ...times(20)] })
    const units = [...times(12, { outcome: 'pending' }), ...times(28)]

    const after = aReport({
      to: '2026-06-30',
      units,
      published: [{ publishedOn: '2026-07-20', periods: before.periods }],
    })

    expect(after.restatements).toContainEqual({
      period: '2026 H1',
      table: 'government',
      jurisdiction: 'US federal',
      type: 'grand-jury-subpoena',
      column: 'pending',
      publishedOn: '2026-07-20',
      was: 20,
      is: 12,
    })
    expect(after.restatements.some(({ column }) => column === 'requests')).toBe(false)
  })

  test('a report of the year restates the half that was published alone', () => {
    const half = aReport({ to: '2026-06-30', units: times(20, { outcome: 'pending' }) })

    const year = aReport({ units: times(20), published: [{ publishedOn: '2026-07-20', periods: half.periods }] })

    expect(year.restatements.map(({ period, column }) => `${period} ${column}`)).toContain('2026 H1 pending')
  })
})

describe('invariants', () => {
  const whole = () => structuredClone(aReport({ internal: true, to: '2026-06-30', units: times(30) }).periods[0])

  test('the slip of a row that was once published (269 disclosed of 183 received) is caught', () => {
    const period = whole()
    const table = period?.tables[0]
    const row = table?.rows[0]
    if (!period || !table || !row) throw new Error('no table')
    row.cells[table.columns.indexOf('requests')] = 183
    row.cells[table.columns.indexOf('disclosed')] = 269

    expect(checkReport(period, []).join('\n')).toContain('269 disclosed of 183 received')
  })

  test.each(sumsOf('government'))('$total is the sum of $parts', ({ parts }) => {
    const period = whole()
    const table = period?.tables[0]
    const row = table?.rows[0]
    const at = table?.columns.indexOf(parts[0] ?? '') ?? -1
    if (!period || !row) throw new Error('no table')
    row.cells[at] = (row.cells[at] ?? 0) + 1

    expect(checkReport(period, []).join('\n')).toContain(parts.join(' + '))
  })

  test('halves that do not add up to the year are caught', () => {
    const [year, first, second] = aReport({ internal: true, units: times(30) }).periods
    if (!year || !first || !second) throw new Error('no halves')

    expect(checkReport(year, [first, second])).toEqual([])
    expect(checkReport(year, [first, first]).join('\n')).toContain('the halves add up to 60, not 30')
  })

  test('what does not add up is an answer without a report', () => {
    const answer = buildReport(aQuestion({ units: times(3, { outcome: 'vanished' as never }) }))

    expect(answer.kind).toBe('contradiction')
  })
})
