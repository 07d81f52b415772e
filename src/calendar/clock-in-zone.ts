/** What the clocks of a time zone (IANA, such as `America/Los_Angeles`) show, and back. */
export interface ZoneClock {
  /** `2026-11-26` */
  day: string
  /** `23:59` */
  time: string
  /** What people there call it at that moment: `PST`, `CET`, `UTC`. */
  name: string
}

const formats = new Map<string, { parts: Intl.DateTimeFormat; names: Intl.DateTimeFormat[] }>()

/** Those that this platform knows, by their first name: no other spelling of one, so that what is kept of each is bounded. */
const ZONES = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])

export function isTimeZone(name: string): boolean {
  return ZONES.has(name)
}

export function clockIn(timeZone: string, instant: Date): ZoneClock {
  if (timeZone === 'UTC') {
    const text = instant.toISOString()
    return { day: text.slice(0, 10), time: text.slice(11, 16), name: 'UTC' }
  }
  const { parts, names } = formatsOf(timeZone)
  const [day = '', time = ''] = parts.format(instant).split(' ')
  const known = names.map((format) => partOf(format, instant)).find((name) => !name.startsWith('GMT'))
  return { day, time, name: known ?? partOf(names[0] as Intl.DateTimeFormat, instant) }
}

/** `2026-11-26T23:59` */
export function localTime(timeZone: string, instant: Date): string {
  const { day, time } = clockIn(timeZone, instant)
  return `${day}T${time}`
}

/**
 * The instant at which the clocks of a zone show this local time: of an hour that comes twice one of the two. Invalid where the text is none.
 */
export function instantIn(timeZone: string, local: string): Date {
  const asUtc = new Date(`${local}Z`)
  if (Number.isNaN(asUtc.getTime())) return asUtc
  // Twice: the first guess may lie on the other side of a change of the clocks.
  const first = new Date(asUtc.getTime() - offsetAt(timeZone, asUtc))
  return new Date(asUtc.getTime() - offsetAt(timeZone, first))
}

function offsetAt(timeZone: string, instant: Date): number {
  const minute = Math.floor(instant.getTime() / 60_000) * 60_000
  return Date.parse(`${localTime(timeZone, instant)}Z`) - minute
}

function formatsOf(timeZone: string) {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const made = {
    // Sweden writes dates as ISO 8601 does: `2026-11-26 23:59`.
    parts: new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    }),
    // Each knows the names of its own continent, and an offset elsewhere.
    names: ['en-US', 'en-GB', 'en-AU'].map(
      (locale) => new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' }),
    ),
  }
  formats.set(timeZone, made)
  return made
}

function partOf(format: Intl.DateTimeFormat, instant: Date): string {
  return format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? ''
}
