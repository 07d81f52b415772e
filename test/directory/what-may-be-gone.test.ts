import { describe, expect, test } from '@jest/globals'
import { whatMayBeGone } from '../../src/directory/what-may-be-gone.js'

const gone = (retention: string | null, from: string | null = '2026-01-01') =>
  whatMayBeGone({ workspace: 'acme.kutano.example', retention }, { from }, '2026-11-20')?.says ?? null

describe('what may no longer exist', () => {
  test("a period that began before the team's retention", () => {
    expect(gone('90 days')).toBe(
      'The request begins on 2026-01-01; the team keeps 90 days: what is older than 2026-08-22 may no longer exist.',
    )
  })

  test.each([
    ['P30D', '2026-10-21'],
    ['2 weeks', '2026-11-06'],
    ['6 months', '2026-05-20'],
    ['10y', '2016-11-20'],
  ])('a setting of %s reaches back to %s', (setting, since) => {
    expect(gone(setting, null)).toContain(`older than ${since}`)
  })

  test.each([['forever'], ['unlimited'], [''], [null]])(
    'nothing is said of a team that keeps everything: %j',
    (setting) => {
      expect(gone(setting)).toBeNull()
    },
  )

  test('a period within what is kept loses nothing', () => {
    expect(gone('1 year')).toBeNull()
  })

  test('a setting that is not understood is quoted to a person', () => {
    expect(gone('see contract')).toContain('"see contract"')
  })
})
