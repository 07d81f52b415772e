/** A day as ISO 8601 writes it: `2026-11-26`. */
export type IsoDay = string

const DAY_MS = 86_400_000

/** The day, or null where no calendar has it (31 February, month 13, a year no demand bears). */
export function isoDay(year: number, month: number, day: number): IsoDay | null {
  if (year < 1950 || year > 2100 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

export function addDays(day: IsoDay, count: number): IsoDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10)
}

/** The same day of the month, months later; the last day of a shorter month. */
export function addMonths(day: IsoDay, count: number): IsoDay {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const months = year * 12 + month - 1 + count
  const toYear = Math.floor(months / 12)
  const toMonth = (months % 12) + 1
  return isoDay(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth))) ?? day
}

export function addYears(day: IsoDay, count: number): IsoDay {
  return addMonths(day, count * 12)
}

/** 0 is Sunday. */
export function weekday(day: IsoDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

/** Whole days from one day to another; negative where the second is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}
