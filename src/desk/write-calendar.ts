import type { FeedClock } from '../cases/open-clock.js'
import { DEADLINE_WORDS } from './words.js'

/**
 * Clocks as a calendar reads them (RFC 5545): reference, kind and day, and nothing else. None of the three is of a mail's
 * making, and no line comes near 75 octets: nothing has to be escaped or folded.
 */
export function writeCalendar(clocks: readonly FeedClock[], now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d{3}/g, '')
  const events = clocks.flatMap(({ id, kind, dueOn, caseReference }) => [
    'BEGIN:VEVENT',
    `UID:${id}@writdesk`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${dueOn.replaceAll('-', '')}`,
    `SUMMARY:${caseReference} ${DEADLINE_WORDS[kind]}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ])
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Writdesk//Deadlines//EN',
    'X-WR-CALNAME:Writdesk deadlines',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...events,
    'END:VCALENDAR',
  ]
  return `${lines.join('\r\n')}\r\n`
}
