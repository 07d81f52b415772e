import type { ClockPorts } from '../desk/clock-ports.js'
import {
  findCalendarFeed,
  findFeedOwner,
  listFeedClocks,
  makeCalendarFeed,
  revokeCalendarFeed,
} from '../edges/postgres/calendar-feeds.js'
import type { Pool } from '../edges/postgres/database.js'
import { listClockDays, listOpenClocks } from '../edges/postgres/open-clocks.js'

/** Clocks that run and people's calendars, over PostgreSQL. */
export function clockPorts(pool: Pool): ClockPorts {
  return {
    list: (asked, reader) => listOpenClocks(pool, asked, reader),
    days: (days, asked, reader) => listClockDays(pool, days, asked, reader),
    findFeed: (email) => findCalendarFeed(pool, email),
    makeFeed: (email) => makeCalendarFeed(pool, email),
    revokeFeed: (email) => revokeCalendarFeed(pool, email),
    findFeedOwner: (key) => findFeedOwner(pool, key),
    listForFeed: (owner) => listFeedClocks(pool, owner),
  }
}
