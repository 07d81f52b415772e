import { describe, expect, test } from '@jest/globals'
import { CLOCK_SORTS, type ClockPage, type OpenClock } from '../../src/cases/open-clock.js'
import type { Principal } from '../../src/desk/access.js'
import { deadlinesPage } from '../../src/desk/pages/deadlines-page.js'
import { type ClocksAsked, clocksAddress, readClockQuery, readClocks } from '../../src/desk/read-clocks.js'
import { DEADLINE_WORDS } from '../../src/desk/words.js'
import { writeCalendar } from '../../src/desk/write-calendar.js'
import { anOpenClock, NOW } from './a-letter-sheet.js'
import { aSignedInPerson } from './a-signed-in-person.js'
import { emptyPorts } from './empty-ports.js'

const ANN = aSignedInPerson()
const NOTHING: ClocksAsked = { sort: null, owner: null, on: null, from: null, after: null }
const HOSTILE = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>\u202e'

async function pageOf(
  clocks: ClockPage['clocks'],
  over: { asked?: ClocksAsked; principal?: Principal; nobodys?: OpenClock; perDay?: Record<string, number> } = {},
): Promise<string> {
  const { asked = NOTHING, principal = ANN, nobodys = null } = over
  const empty = await emptyPorts().clocks.list(asked, { includeRestricted: false, name: '', now: NOW })
  const ports = emptyPorts({
    clocks: {
      ...emptyPorts().clocks,
      list: async () => ({ ...empty, clocks, nobodys, counts: { ...empty.counts, all: clocks.length } }),
      days: async () => ({
        clocks,
        perDay: over.perDay ?? Object.fromEntries(clocks.map(({ dueOn }) => [dueOn, 1])),
      }),
    },
    now: () => NOW,
  })
  const read = await readClocks(ports, principal, asked)
  const viewer = { principal, session: null }
  return deadlinesPage(read, { asked, viewer, principal, names: new Map(), now: NOW }).source
}

describe('the page of deadlines', () => {
  test('says of no clock what it means', async () => {
    expect(await pageOf([])).toContain('No clock runs. Clocks appear here when a mail with one has been read.')
  })

  test('groups what is over, due today, nobody\u2019s and later, with owner and time left', async () => {
    const page = await pageOf([
      {
        ...anOpenClock({
          dueAt: new Date('2026-11-22T07:00:00Z'),
          dueOn: '2026-11-22',
          assignee: 'bob@kutano.example',
        }),
        group: 'over',
      },
      { ...anOpenClock({ dueAt: new Date('2026-11-22T20:00:00Z'), dueOn: '2026-11-22' }), group: 'today' },
      { ...anOpenClock(), group: 'nobodys' },
      { ...anOpenClock({ dueAt: new Date('2026-12-22T20:00:00Z'), dueOn: '2026-12-22' }), group: 'later' },
    ])

    const groups = [...page.matchAll(/scope="rowgroup"><b>([^<]+)</g)].map(([, words]) => words)
    expect(groups).toEqual(['Over', 'Due today', 'Within 7 days, without owner', 'Later'])
    expect(page).toContain('\u25a0 2 h 0 min over')
    expect(page).toContain('bob@kutano.example')
    expect(page).toContain('<b>nobody</b>')
  })

  test('the one without owner that ends next is above all, with the button that takes it', async () => {
    const page = await pageOf([], { nobodys: anOpenClock() })

    expect(page).toMatch(/has no owner<\/b>, and its clock runs out Fri 27 Nov 2026, 00:00 UTC: response\./)
    expect(page).toContain('<input type="hidden" name="reference" value="LP-2026-000001-Z">')
  })

  test.each([
    ['an auditor', aSignedInPerson({ roles: ['auditor'] })],
    ['the team behind the shared password', aSignedInPerson({ kind: 'team', roles: ['counsel'] })],
  ])('%s has no button that takes a case', async (_who, principal) => {
    expect(await pageOf([{ ...anOpenClock(), group: 'nobodys' }], { principal })).not.toContain('Take it')
  })

  test.each(['agency', 'basis', 'assignee'])('markup and hidden characters in %s are text', async (field) => {
    const page = await pageOf([{ ...anOpenClock({ [field]: HOSTILE }), group: 'later' }])

    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toMatch(/<script>|<img/)
  })

  test('a hostile name of 20,000 characters is cut, in list and calendar', async () => {
    const clock = anOpenClock({ agency: 'x'.repeat(20_000), basis: 'y'.repeat(20_000) })

    expect((await pageOf([{ ...clock, group: 'later' }])).length).toBeLessThan(20_000)
  })

  test('the calendar has four weeks from this Monday, today marked, and a link where a day has more', async () => {
    const page = await pageOf([{ ...anOpenClock(), group: 'later' }], { perDay: { '2026-11-26': 9 } })

    expect(page.match(/<td class="[^"]*"><span class="d"/g)).toHaveLength(28)
    expect(page).toContain('Mon 16 Nov 2026 to Sun 13 Dec 2026')
    expect(page).toContain('<td class="today off"><span class="d" data-day="Sun">22 Nov, today</span>')
    expect(page).toContain('<a href="/deadlines?on=2026-11-26">8 more</a>')
  })

  test.each([
    ['over', { dueAt: new Date('2026-11-22T07:00:00Z') }, 'hot'],
    ['of an emergency', { kind: 'emergency' }, 'hot'],
    ['of an order of silence', { kind: 'nondisclosure-expiry' }, 'legal'],
    ['of a response', {}, ''],
  ] as const)('an entry %s has its bar, and says it in words too', async (_what, changes, shape) => {
    const clock = anOpenClock(changes)

    const page = await pageOf([{ ...clock, group: 'later' }])

    expect(page).toContain(
      `class="${shape}"><b><bdi>Federal Bureau of Investigation</bdi></b> ${DEADLINE_WORDS[clock.kind].toLowerCase()}`,
    )
  })
})

describe('an address of the clocks', () => {
  test('what is no filter asks nothing', () => {
    const address = { kind: 'x', owner: '', on: '9999-99-99', from: '0001-01-01', after: "'; drop table" }

    expect(readClockQuery(address, ANN)).toEqual(NOTHING)
    expect(readClockQuery(null, ANN)).toEqual(NOTHING)
  })

  test('says all of what is shown, and is read back', () => {
    const asked = { ...NOTHING, sort: 'silence', owner: 'a&b=c@x.example', on: '2026-11-26' } as const

    const { searchParams } = new URL(clocksAddress(asked), 'http://desk.example')
    expect(readClockQuery(Object.fromEntries(searchParams), ANN)).toEqual(asked)
  })

  test('`me` is whoever asks', () => {
    expect(readClockQuery({ owner: 'me' }, ANN).owner).toBe('ann@kutano.example')
  })

  test('every kind of clock is of one sort', () => {
    const sorted = Object.values(CLOCK_SORTS).flat()

    expect([...sorted].sort()).toEqual(Object.keys(DEADLINE_WORDS).sort())
  })
})

test('a calendar outside holds reference, kind and day of each clock, and nothing of its content', () => {
  const clock = anOpenClock({ agency: 'Secret agency', basis: 'Secret basis' })

  const calendar = writeCalendar([clock], NOW)

  expect(calendar).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Writdesk//Deadlines//EN',
      'X-WR-CALNAME:Writdesk deadlines',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'BEGIN:VEVENT',
      'UID:00000000-0000-4000-8000-0000000000d1@writdesk',
      'DTSTAMP:20261122T090000Z',
      'DTSTART;VALUE=DATE:20261126',
      'SUMMARY:LP-2026-000001-Z Response',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  )
})

test('no line of a calendar is longer than its readers take, whatever the kind', () => {
  const kinds = Object.keys(DEADLINE_WORDS) as OpenClock['kind'][]
  const lines = writeCalendar(
    kinds.map((kind) => anOpenClock({ kind })),
    NOW,
  ).split('\r\n')

  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
})
