import { describe, expect, test } from '@jest/globals'
import { fieldsOf } from '../reading-builder.js'

describe('preservation', () => {
  test.each([
    ['You are requested to preserve the records for a period of 90 days.', 90, false],
    [
      'Please preserve, for 90 days, all records of the account. This may be renewed for an additional 90 days.',
      90,
      false,
    ],
    ['requests that you preserve for ninety (90) days all records, subject to renewal', 90, false],
    ['We hereby request an extension of our preservation request for an additional 90 days.', 90, true],
    [
      'Please continue to hold the same records for another 90-day period as 2703(f)(2) provides. Preserve them.',
      90,
      true,
    ],
    ['Please preserve the records and continue to hold them for 90 days from today.', 90, false],
    ['This letter renews the preservation request of August 1, 2026 for a further 90-day period.', 90, true],
    ['You are required to preserve the data until 2026-12-08 (21 days after the day on which it is made).', 21, false],
    ['Please preserve all records for 180 days.', 180, false],
    ['Please preserve all records pending legal process.', null, false],
    ['Veuillez conserver les données pendant une durée de 90 jours.', 90, false],
    ['Ich bitte um Sicherung der Daten für die Dauer von 90 Tagen.', 90, false],
  ] as const)('%s', (text, days, renewal) => {
    const { preservation } = fieldsOf({ text, type: 'preservation-request' })

    expect(preservation).toMatchObject({ days, renewal })
  })

  test('a warrant that mentions an earlier preservation asks for none', () => {
    expect(
      fieldsOf({ text: 'Records preserved for 90 days shall be produced.', type: 'search-warrant' }).preservation,
    ).toBeNull()
  })
})

describe('emergency', () => {
  function emergency(text: string) {
    return fieldsOf({ text, type: 'emergency-disclosure-request' }).emergency
  }

  test('the facts of the danger are quoted as their sentence, before the words of the statute', () => {
    const found = emergency(
      'Pursuant to 18 U.S.C. 2702(b)(8) there is an emergency involving danger of death. At 17:20 the father took the girl at gunpoint and threatened to kill her. We need the data by 9:00 p.m.',
    )

    expect(found?.danger?.value).toBe('At 17:20 the father took the girl at gunpoint and threatened to kill her.')
    expect(found?.deadline?.value).toBe('by 9:00 p.m.')
  })

  test.each([
    ['We need the data before 06:00 MST 11/15.', 'before 06:00 MST 11/15'],
    ['Please answer within two hours.', 'within two hours'],
    ['Deadline: before 0600 MST', 'before 0600 MST'],
    ['Please answer immediately.', 'immediately'],
  ])('deadline: %s', (text, want) => {
    expect(emergency(text)?.deadline?.value).toBe(want)
  })

  test.each([
    ['He posted that he will shoot students tomorrow.'],
    ['She is suicidal and has taken pills.'],
    ["We believe he'll be dead by morning if we can't find him."],
    ['She has put poison in the food of her two children.'],
    ['We fear all three will die tonight.'],
    ['The boy was kidnapped on Monday.'],
    ['There is an immediate risk to life.'],
    ["L'enfant est en danger de mort."],
    ['Es besteht Lebensgefahr.'],
  ])('danger: %s', (text) => {
    expect(emergency(text)?.danger?.value).toContain(text.slice(0, 12))
  })

  test.each([
    'Is anyone at risk of death or serious physical injury?     No',
    'Danger of death or serious physical injury? [ ] Yes [X] No',
    'There is no imminent danger of death known to us, but the money is leaving.',
    'The runaway is not believed to be at risk of serious physical injury.',
  ])('a danger that is denied is none: %s', (text) => {
    expect(emergency(text)?.danger).toBeNull()
  })

  test.each([
    'Is anyone at risk of death? Yes, no later than tonight he will be shot.',
    'Is there imminent danger of death? Nobody has heard from her since noon and she said goodbye.',
    'There is no evidence that she ran away and kidnapping is suspected.',
    'We do not know where she is; there is a risk of serious physical injury.',
  ])('a no to something else denies none: %s', (text) => {
    expect(emergency(text)?.danger).not.toBeNull()
  })

  test('without a danger stated there is none', () => {
    expect(emergency('We urgently need the subscriber of this account for our fraud case.')?.danger).toBeNull()
    expect(emergency('The account is a dead end, and the money is gone tonight.')?.danger).toBeNull()
  })
})
