import type { IsoDay } from '../calendar/iso-day.js'

export interface Period {
  name: string
  from: IsoDay
  to: IsoDay
}

/** The halves of years that a period consists of; empty where it does not begin and end with one. */
export function halvesOf(from: IsoDay, to: IsoDay): Period[] {
  const halves: Period[] = []
  for (let half = halfFrom(from); half !== null; half = halfFrom(dayAfterHalf(half))) {
    if (half.to > to) return []
    halves.push(half)
    if (half.to === to) return halves
  }
  return []
}

function halfFrom(day: IsoDay): Period | null {
  const [year, start] = [day.slice(0, 4), day.slice(5)]
  if (start === '01-01') return { name: `${year} H1`, from: day, to: `${year}-06-30` }
  if (start === '07-01') return { name: `${year} H2`, from: day, to: `${year}-12-31` }
  return null
}

function dayAfterHalf({ from, to }: Period): IsoDay {
  return to.endsWith('06-30') ? `${from.slice(0, 4)}-07-01` : `${Number(from.slice(0, 4)) + 1}-01-01`
}

/** `2026`, `2026 H1`, or both days. */
export function nameOf(from: IsoDay, to: IsoDay): string {
  const halves = halvesOf(from, to)
  const [first] = halves
  if (halves.length === 1 && first) return first.name
  const isYear = halves.length === 2 && from.endsWith('01-01')
  return isYear ? from.slice(0, 4) : `${from} to ${to}`
}
