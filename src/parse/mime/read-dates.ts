import { DateTime } from 'luxon'

/** The time of a Date header (RFC 5322, 3.3, obsolete zones included) as an ISO instant, or null: never "now", as mailparser says. */
export function readMailDate(value: string | null): string | null {
  if (value === null) return null
  const text = value
    .replace(/\([^()]{0,100}\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (text === '' || text.length > 100) return null
  const rfc = DateTime.fromRFC2822(text, { zone: 'utc' })
  const time = rfc.isValid ? rfc : DateTime.fromISO(text.replace(' ', 'T').replace(' ', ''), { zone: 'utc' })
  return time.isValid && time.year >= 1980 && time.year <= 2200 ? new Date(time.toMillis()).toISOString() : null
}

/** The time at the end of a Received header (RFC 5321, 4.4): what follows its last semicolon. */
export function readReceivedDate(value: string | null): string | null {
  return value === null ? null : readMailDate(value.slice(value.lastIndexOf(';') + 1))
}
