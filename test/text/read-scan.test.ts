import { describe, expect, test } from '@jest/globals'
import { readScan } from '../../src/text/read-scan.js'

/** Three slips that show a scan. */
const SCAN = 'Y0U ARE HEREBY 0RDERED t0 deliver the rec0rds bef0re the judge. '

const READ_BACK: readonly (readonly [scan: string, read: string])[] = [
  ['STATE 0F OHIO, FRANKLlN C0UNTY MUNlCIPAL COURT', 'STATE OF OHIO, FRANKLIN COUNTY MUNICIPAL COURT'],
  ['Secti0n 487 of the Criminal C0de', 'Section 487 of the Criminal Code'],
  ['this 13th day 0f N0vember, 2O26, at M0ncton', 'this 13th day of November, 2026, at Moncton'],
  ['from 2O July 2026 t0 l7 August 2026', 'from 20 July 2026 to 17 August 2026'],
  ['0ctober 23, 2026 and 0ntario', 'October 23, 2026 and Ontario'],
  ['the acc0unt(s) between 1O/O3/2O26 and 10/3l/2026', 'the account(s) between 10/03/2026 and 10/31/2026'],
  ['SW N0. 2O26-SW-O6618', 'SW NO. 2026-SW-06618'],
  ['File N0. M0N-SW-26-744, this l7th day', 'File NO. MON-SW-26-744, this 17th day'],
]

const LEFT_ALONE = [
  'the user c0ol_cat, the user "kn0cker" and d0t.cool@users.example',
  'https://w0rk.example/t0p/r0ad, 10th, 1st, 30 days, 0600hrs, 401k, 18 U.S.C. 2703(d), 100',
  'A warrant of 2026-11-17 and 11/17/2026',
]

describe('a poor scan', () => {
  test.each(READ_BACK)('%s', (scan, read) => {
    expect(readScan(SCAN + scan).slice(SCAN.length)).toBe(read)
  })

  test.each(LEFT_ALONE)('leaves alone: %s', (text) => {
    expect(readScan(SCAN + text).slice(SCAN.length)).toBe(text)
  })

  test('a text that is no scan keeps its noughts', () => {
    const text = 'Preserve the account of d0ct0r and of c0de, N0RAD, and room B0.'

    expect(readScan(text)).toBe(text)
  })

  test('a scan keeps its length', () => {
    const scan = SCAN + READ_BACK.map(([text]) => text).join('\n')

    expect(readScan(scan)).toHaveLength(scan.length)
  })
})
