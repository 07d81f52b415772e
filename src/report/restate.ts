import type { IsoDay } from '../calendar/iso-day.js'
import { isSameRow } from './hide-small-cells.js'
import type { ReportPeriod, Restatement } from './report.js'

/** What was published once: figures of periods as they were printed then. */
export interface PublishedReport {
  publishedOn: IsoDay
  periods: readonly ReportPeriod[]
}

/**
 * Every printed figure that the last published report of the same period gave otherwise: a late outcome changes a past
 * period visibly. Bands of national security are never compared: a difference could be a number.
 */
export function listRestatements(
  periods: readonly ReportPeriod[],
  published: readonly PublishedReport[],
): Restatement[] {
  const newestFirst = [...published].sort((a, b) => b.publishedOn.localeCompare(a.publishedOn))
  return periods.flatMap((period) => {
    for (const { publishedOn, periods: earlier } of newestFirst) {
      const same = earlier.find(({ from, to }) => from === period.from && to === period.to)
      if (same) return compare(period, same, publishedOn)
    }
    return []
  })
}

function compare(now: ReportPeriod, then: ReportPeriod, publishedOn: IsoDay): Restatement[] {
  return then.tables.flatMap((old) => {
    const table = now.tables.find(({ id }) => id === old.id)
    return old.rows.flatMap((was) =>
      old.columns.flatMap((column, at) => {
        const row = table?.rows.find((other) => isSameRow(was, other))
        // A row that went away has become nought.
        const is = row === undefined ? 0 : row.cells[table?.columns.indexOf(column) ?? -1]
        const before = was.cells[at]
        if (before === null || before === undefined || is === null || is === undefined || before === is) return []
        const { jurisdiction, type } = was
        return [{ period: now.name, table: old.id, jurisdiction, type, column, publishedOn, was: before, is }]
      }),
    )
  })
}
