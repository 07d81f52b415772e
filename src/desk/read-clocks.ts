import { z } from 'zod'
import { addDays, type IsoDay, weekday } from '../calendar/iso-day.js'
import {
  CLOCK_SORTS,
  type ClockCalendar,
  type ClockPage,
  type ClockQuery,
  type ClockSort,
} from '../cases/open-clock.js'
import { maySeeRestricted, type Principal } from './access.js'
import type { DeskPorts } from './ports.js'

/** An address of the clocks as somebody wrote it: what is no filter asks nothing. */
const Day = z.iso
  .date()
  .regex(/^20\d\d/)
  .nullable()
  .catch(null)
const Address = z.object({
  kind: z
    .enum(Object.keys(CLOCK_SORTS) as [ClockSort, ...ClockSort[]])
    .nullable()
    .catch(null),
  owner: z.string().trim().min(1).max(320).nullable().catch(null),
  on: Day,
  from: Day,
  after: z.uuid().nullable().catch(null),
})

export interface ClocksAsked extends ClockQuery {
  /** The Monday that the calendar begins with; null for this week's. */
  from: IsoDay | null
}

export function readClockQuery(address: unknown, { name }: Pick<Principal, 'name'>): ClocksAsked {
  const { kind, owner, on, from, after } = Address.parse(typeof address === 'object' && address !== null ? address : {})
  return { sort: kind, owner: owner === 'me' ? name : owner, on, from, after }
}

/** The address of these filters, from the first page. */
export function clocksAddress(asked: Partial<ClocksAsked>): string {
  const { sort = null, owner = null, on = null, from = null } = asked
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries({ kind: sort, owner, on, from }))
    if (value !== null) search.append(name, value)
  return search.size === 0 ? '/deadlines' : `/deadlines?${search}`
}

const WEEKS = 4

export interface Clocks {
  page: ClockPage
  calendar: ClockCalendar
  /** Mondays to Sundays. */
  weeks: IsoDay[][]
}

export async function readClocks(ports: DeskPorts, principal: Principal, asked: ClocksAsked): Promise<Clocks> {
  const reader = { includeRestricted: maySeeRestricted(principal), name: principal.name, now: ports.now() }
  const monday = mondayOf(asked.from ?? reader.now.toISOString().slice(0, 10))
  const weeks = Array.from({ length: WEEKS }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => addDays(monday, 7 * week + day)),
  )
  const [page, calendar] = await Promise.all([
    ports.clocks.list(asked, reader),
    ports.clocks.days({ first: monday, last: addDays(monday, 7 * WEEKS - 1) }, asked, reader),
  ])
  return { page, calendar, weeks }
}

function mondayOf(day: IsoDay): IsoDay {
  return addDays(day, -((weekday(day) + 6) % 7))
}
