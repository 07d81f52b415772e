import type { ClockPorts } from '../desk/clock-ports.js'
import type { Pool } from '../edges/postgres/database.js'
import { listClockDays, listOpenClocks } from '../edges/postgres/open-clocks.js'

/** Clocks that run, over PostgreSQL. */
export function clockPorts(pool: Pool): ClockPorts {
  return {
    list: (asked, reader) => listOpenClocks(pool, asked, reader),
    days: (days, asked, reader) => listClockDays(pool, days, asked, reader),
  }
}
