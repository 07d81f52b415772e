import type { ClockCalendar, ClockPage, ClockQuery } from '../cases/open-clock.js'

/** Clocks that run, and the addresses of people's calendars. */
export interface ClockPorts {
  /** `name`: whose own ones are counted. */
  list(asked: ClockQuery, reader: { includeRestricted: boolean; name: string; now: Date }): Promise<ClockPage>
  /** From one ISO day to another, both counted. */
  days(
    days: { first: string; last: string },
    asked: ClockQuery,
    reader: { includeRestricted: boolean },
  ): Promise<ClockCalendar>
}
