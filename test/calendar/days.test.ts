import { describe, expect, test } from '@jest/globals'
import { addBusinessDays, isBusinessDay } from '../../src/calendar/business-days.js'
import { dayOf, dayOrderOf, findDates } from '../../src/calendar/find-dates.js'
import { addDays, addMonths, addYears, daysBetween, isoDay, weekday } from '../../src/calendar/iso-day.js'
import { addPeriod, readPeriod } from '../../src/calendar/period.js'
import { indexWords } from '../../src/text/word-index.js'

describe('days', () => {
  test('a day that no calendar has is null', () => {
    expect([isoDay(2026, 2, 29), isoDay(2026, 13, 1), isoDay(2028, 2, 29), isoDay(1492, 1, 1)]).toEqual([
      null,
      null,
      '2028-02-29',
      null,
    ])
  })

  test('a month later is the same day, or the last of a shorter month', () => {
    expect([
      addMonths('2026-01-31', 1),
      addMonths('2026-11-12', 3),
      addMonths('2026-03-31', -1),
      addYears('2028-02-29', 1),
    ]).toEqual(['2026-02-28', '2027-02-12', '2026-02-28', '2029-02-28'])
  })

  test('days are counted across months, years and summer time', () => {
    expect([
      addDays('2026-12-31', 1),
      addDays('2026-03-01', -1),
      daysBetween('2026-10-20', '2026-11-20'),
      weekday('2026-11-20'),
    ]).toEqual(['2027-01-01', '2026-02-28', 31, 5])
  })
})

describe('business days', () => {
  test('weekends are none anywhere; federal holidays are none in the United States', () => {
    expect([
      isBusinessDay('2026-11-21', 'GB'),
      isBusinessDay('2026-11-26', 'US'),
      isBusinessDay('2026-11-26', 'GB'),
    ]).toEqual([false, false, true])
  })

  test.each([
    ['2026-07-03', 'Independence Day on a Saturday'],
    ['2026-01-19', 'Martin Luther King'],
    ['2026-05-25', 'Memorial Day, the last Monday'],
    ['2027-12-31', 'New Year of 2028 on a Saturday'],
    ['2026-11-11', 'Veterans Day'],
  ])('%s is a holiday: %s', (day) => {
    expect(isBusinessDay(day, 'US')).toBe(false)
  })

  test.each([
    ['2026-07-01', 'CA', 'Canada Day'],
    ['2026-05-04', 'GB', 'the bank holiday of early May'],
    ['2026-07-14', 'FR', 'Fête nationale'],
    ['2026-10-03', 'DE', 'a Saturday, and Tag der Deutschen Einheit'],
  ])('%s is no business day in %s: %s', (day, country) => {
    expect(isBusinessDay(day, country)).toBe(false)
  })

  test('a country that nobody knows keeps weekends alone', () => {
    expect([isBusinessDay('2026-12-25', 'ZZ'), isBusinessDay('2026-12-26', 'ZZ')]).toEqual([true, false])
  })

  test('five business days over Thanksgiving are eight days', () => {
    expect(addBusinessDays('2026-11-20', 5, 'US')).toBe('2026-11-30')
  })
})

describe('periods', () => {
  test.each([
    ['fourteen (14) days of service', 14, 'day'],
    ['one hundred eighty (180) days', 180, 'day'],
    ['ten days of the date', 10, 'day'],
    ['30 calendar days', 30, 'day'],
    ['ten (10) business days', 10, 'business-day'],
    ['one (1) year', 1, 'year'],
    ['six months', 6, 'month'],
    ['72 hours', 72, 'hour'],
    ['90-day', 90, 'day'],
    ['trente (30) jours', 30, 'day'],
    ['quinze jours ouvrables', 15, 'business-day'],
    ['zwei Wochen', 2, 'week'],
    ['zehn Werktagen', 10, 'business-day'],
    ['cinco días hábiles', 5, 'business-day'],
    ['10 (dez) dias', 10, 'day'],
    ['30 giorni', 30, 'day'],
    ['14 dagen', 14, 'day'],
  ] as const)('%s', (text, count, unit) => {
    expect(readPeriod(text, 0)).toMatchObject({ count, unit })
  })

  test.each([['days'], ['the days'], ['14 files'], ['(14)'], ['99999 days'], ['']])('no period: %s', (text) => {
    expect(readPeriod(text, 0)).toBeNull()
  })

  test('hours round up to days, and a period of months keeps the day', () => {
    expect([
      addPeriod('2026-11-20', { count: 72, unit: 'hour' }, null),
      addPeriod('2026-11-30', { count: 3, unit: 'month' }, null),
    ]).toEqual(['2026-11-23', '2027-02-28'])
  })
})

describe('dates in texts', () => {
  const days = (text: string, order: 'day-first' | 'month-first' = 'month-first') =>
    findDates({ text, words: indexWords(text) }, order).map(dayOf)

  test.each([
    ['November 12, 2026'],
    ['Nov. 12, 2026'],
    ['NOVEMBER 12 2026'],
    ['12 November 2026'],
    ['12th November, 2026'],
    ['the 12th day of November, 2026'],
    ['the twelfth day of November 2026'],
    ['this 12th day of November , 2026'],
    ['12-Nov-2026'],
    ['2026-11-12'],
    ['11/12/2026'],
    ['11-12-2026'],
    ['11/12/26'],
    ['12 novembre 2026'],
    ['12. November 2026'],
    ['12 de noviembre de 2026'],
    ['12 de novembro de 2026'],
    ['2026\u5e7411\u670812\u65e5'],
    ['_12th_ day of _November_, 2026'],
  ])('%s', (text) => {
    expect(days(`on ${text} it`)).toEqual(['2026-11-12'])
  })

  test.each([
    ['18 U.S.C. 2703'],
    ['3:26-mj-71544'],
    ['192.168.1.20'],
    ['(312) 555-0142'],
    ['26/118204/26'],
    ['version 1.2.3'],
    ['31/02/2026'],
    ['you may 12 times'],
    ['January'],
  ])('no date in %s', (text) => {
    expect(days(text)).toEqual([])
  })

  test('numbers are read as the country writes them, unless the texts themselves show the order', () => {
    expect(dayOrderOf(['01/02/2026'], 'US')).toBe('month-first')
    expect(dayOrderOf(['01/02/2026'], 'GB')).toBe('day-first')
    expect(dayOrderOf(['01/02/2026 and 25/12/2026'], 'US')).toBe('day-first')
    expect(days('01/02/2026', 'day-first')).toEqual(['2026-02-01'])
  })
})
