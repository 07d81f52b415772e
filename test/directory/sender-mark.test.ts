import { describe, expect, test } from '@jest/globals'
import { readMarkSubject, readSince } from '../../src/directory/sender-mark.js'

describe('whom a person names as taken over', () => {
  test.each([
    ['Chief@Police.Town.EXAMPLE', 'address', 'chief@police.town.example'],
    [' police.town.example. ', 'domain', 'police.town.example'],
    ['b\u00fcro.example', 'domain', 'xn--bro-hoa.example'],
    ['Chef@B\u00dcRO.example', 'address', 'chef@xn--bro-hoa.example'],
    ['fbi.gov', 'domain', 'fbi.gov'],
    ['somebody@gmail.com', 'address', 'somebody@gmail.com'],
    ['officer@mail.mil', 'address', 'officer@mail.mil'],
    ['county.onmicrosoft.com', 'domain', 'county.onmicrosoft.com'],
  ] as const)('%s', (text, kind, name) => {
    expect(readMarkSubject(text)).toEqual({ kind: 'subject', subject: { kind, name }, caution: null })
  })

  test.each([
    ['gov.uk', 'public suffix'],
    ['police.uk', 'public suffix'],
    ['gov', 'neither'],
    ['gc.ca', 'public suffix'],
    ['', 'neither'],
    ['*', 'neither'],
    ['two words.example', 'neither'],
    ['https://town.example/', 'neither'],
    ['10.0.0.1', 'neither'],
    [`${'a.'.repeat(12)}example`, 'more than 10 labels'],
    ['a'.repeat(300), 'neither'],
    ['@town.example', 'no mail address'],
    ['chief@', 'no mail address'],
    ['a b@town.example', 'no mail address'],
    ['chief@town.example, clerk@town.example', 'no mail address'],
    ['"quoted local"@town.example', 'no mail address'],
  ])('not %j', (text, reason) => {
    const read = readMarkSubject(text)

    expect(read).toEqual({ kind: 'refused', reason: expect.stringContaining(reason) })
  })

  test.each(['gmail.com', 'mailinator.com', 'mail.mil', 'cjsm.net', 'ca.gov', 'texas.gov', 'state.mn.us', 'europa.eu'])(
    '%s with a caution, since many write from there',
    (text) => {
      expect(readMarkSubject(text)).toMatchObject({ kind: 'subject', caution: expect.stringContaining(text) })
    },
  )
})

describe('from when on', () => {
  const now = new Date('2026-11-22T12:00:00Z')

  test.each([
    ['2026-11-20', '2026-11-19T10:00:00.000Z'],
    ['2026-11-20T15:04:05Z', '2026-11-20T15:04:05.000Z'],
    ['2026-11-20T15:04-05:00', '2026-11-20T20:04:00.000Z'],
    ['2026-11-22', '2026-11-21T10:00:00.000Z'],
  ])('%s is %s: a day begins where it begins first', (text, since) => {
    expect(readSince(text, now)).toEqual({ kind: 'since', since: new Date(since) })
  })

  test.each([
    '',
    'yesterday',
    '2026-02-30',
    '2026-13-01',
    '20.11.2026',
    '2026-11-20T15:04:05',
    '2026-11-20T25:00Z',
    '2026',
  ])('not %j', (text) => {
    expect(readSince(text, now)).toMatchObject({ kind: 'refused', reason: expect.stringContaining('no date') })
  })

  test('not in the future', () => {
    expect(readSince('2026-11-24', now)).toMatchObject({ reason: expect.stringContaining('future') })
  })
})
