import { clockIn } from '../calendar/clock-in-zone.js'
import type { InstrumentType } from '../classify/instrument.js'
import type { DraftKind } from '../draft/notice-draft.js'
import type { DataCategory } from '../extract/fields.js'
import type { DeadlineKind, Disposition, NoticeDuty, Severity } from '../review/review.js'
import type { Verdict } from '../screen/sender-verdict.js'

export const CATEGORY_WORDS: Readonly<Record<DataCategory, string>> = {
  content: 'Content',
  metadata: 'Metadata',
  'basic-account': 'Basic account data',
}

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language' })

/** `French` for `fr`; the code itself where it has no name. */
export function languageWords(code: string): string {
  return LANGUAGES.of(code) ?? code
}

/** The words that people see for the product's identifiers. */
export const INSTRUMENT_WORDS: Readonly<Record<InstrumentType, string>> = {
  'wiretap-order': 'Wiretap order',
  'search-warrant': 'Search warrant',
  'pen-register-order': 'Pen register order',
  'fisa-order': 'FISA order',
  'court-order-2703d': '2703(d) order',
  'production-order': 'Production order',
  'court-order': 'Court order',
  'national-security-letter': 'National security letter',
  'grand-jury-subpoena': 'Grand-jury subpoena',
  'trial-subpoena': 'Trial subpoena',
  'administrative-subpoena': 'Administrative subpoena',
  'civil-subpoena': 'Civil subpoena',
  'mlat-request': 'Treaty request',
  'foreign-legal-process': 'Foreign legal process',
  'emergency-disclosure-request': 'Emergency disclosure request',
  'preservation-request': 'Preservation request',
  'consent-request': 'Request with consent',
  'informal-request': 'Informal request',
  'private-request': 'Private request',
  'content-removal-request': 'Content removal request',
  'child-safety-report': 'Child-safety report',
  'data-subject-request': 'Data-subject request',
  'non-disclosure-order': 'Non-disclosure order',
  unknown: 'Unknown',
  none: 'No demand',
}

/** How a cite names a document that is this instrument: `SW 1:13`. */
export const INSTRUMENT_CITES: Partial<Readonly<Record<InstrumentType, string>>> = {
  'wiretap-order': 'WT',
  'search-warrant': 'SW',
  'pen-register-order': 'PR',
  'fisa-order': 'FISA',
  'court-order-2703d': '2703(d)',
  'production-order': 'PO',
  'court-order': 'CO',
  'national-security-letter': 'NSL',
  'grand-jury-subpoena': 'GJS',
  'trial-subpoena': 'TS',
  'administrative-subpoena': 'AS',
  'civil-subpoena': 'CS',
  'mlat-request': 'MLA',
  'emergency-disclosure-request': 'EDR',
  'preservation-request': 'PRS',
  'non-disclosure-order': 'NDO',
}

/** Only a domain can be proven: never "verified", "safe" or "trusted" of a person. */
export const VERDICT_WORDS: Readonly<Record<Verdict, { words: string; chip: 'ok' | 'warn' | 'stop' | 'info' }>> = {
  'verified-government': { words: 'Domain proven', chip: 'ok' },
  'unauthenticated-government': { words: 'Domain not proven', chip: 'warn' },
  'spoofed-government': { words: 'Spoofed', chip: 'stop' },
  impersonating: { words: 'Impersonating', chip: 'stop' },
  'non-government': { words: 'Not government', chip: 'info' },
}

/** A recommendation, and who decides. */
export const DISPOSITION_WORDS: Readonly<Record<Disposition, { words: string; why: string }>> = {
  'suspected-fraud': {
    words: 'Suspected fraud',
    why: 'The sender is not who the mail says. Security calls the agency back.',
  },
  'escalate-child-safety': {
    words: 'Escalate for child safety',
    why: 'Trust and safety looks at it at once; the law asks for a report.',
  },
  'no-action': { words: 'No action', why: 'Nothing in it asks for anything.' },
  'follow-up': { words: 'Follow-up', why: 'It is about a case that exists.' },
  'emergency-review': {
    words: 'Emergency review',
    why: 'Danger to life is claimed. On-call counsel calls back and decides; nothing compels an answer.',
  },
  reject: { words: 'Reject', why: 'It asks for communications as they happen, which the policy does not allow.' },
  'refer-to-treaty': { words: 'Refer to treaty', why: 'The policy takes no process of that country directly.' },
  preserve: {
    words: 'Preserve',
    why: 'It asks to keep data, and discloses none. A person records what was preserved.',
  },
  'refer-to-customer': {
    words: 'Refer to the customer',
    why: 'The policy sends this kind of request to the customer first.',
  },
  'manual-triage': { words: 'Triage by hand', why: 'The demand could not be named or read. A person looks.' },
  'request-cure': { words: 'Request a cure', why: 'Something that the policy requires is missing or does not fit.' },
  review: { words: 'Review', why: 'Facially sufficient. Counsel decides.' },
}

export const SEVERITY_WORDS: Readonly<Record<Severity, { words: string; chip: 'stop' | 'warn' | 'info' }>> = {
  blocks: { words: 'Blocks', chip: 'stop' },
  warns: { words: 'Warns', chip: 'warn' },
  informs: { words: 'Informs', chip: 'info' },
}

export const NOTICE_WORDS: Readonly<Record<NoticeDuty, string>> = {
  required: 'Notice owed',
  prohibited: 'NOTICE PROHIBITED',
  withheld: 'Notice withheld; a person confirms',
  'not-applicable': 'Notice not asked',
}

export const DEADLINE_WORDS: Readonly<Record<DeadlineKind, string>> = {
  response: 'Response',
  'statutory-response': 'Response set by statute',
  objection: 'Objection',
  'customer-objection': 'Customer may object',
  'preservation-expiry': 'Preservation ends',
  'preserved-data-destruction': 'Preserved data is destroyed',
  'nondisclosure-expiry': 'Order of silence ends',
  'notice-review': 'Withheld notice is looked at again',
  emergency: 'Emergency',
  'child-safety': 'Child-safety report',
  'binding-foreign': 'Binding foreign order',
}

/** Capitalises an identifier for which there is no better word: `customer-notice`, Customer notice. */
export function plainWords(identifier: DraftKind | string): string {
  const words = identifier.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** An ISO day as people read it: `Thu 26 Nov 2026`. What is no day is shown as it stands. */
export function dayWords(isoDay: string): string {
  const day = new Date(`${isoDay}T00:00:00Z`)
  return Number.isNaN(day.getTime()) ? isoDay : DAY.format(day).replace(',', '')
}

/** A day without its year where that is the one of now: `Thu 26 Nov`. */
export function nearDayWords(isoDay: string, now: Date): string {
  const words = dayWords(isoDay)
  const year = ` ${now.getUTCFullYear()}`
  return words.endsWith(year) ? words.slice(0, -year.length) : words
}

const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** The day of an instant in a time zone: `20 Nov 2026`. */
export function shortDayWords(instant: Date, timeZone = 'UTC'): string {
  return SHORT_DAY.format(new Date(`${clockIn(timeZone, instant).day}T00:00:00Z`))
}

export function periodWords({ from, to }: { from: string | null; to: string | null }): string {
  return `${from === null ? 'start not stated' : dayWords(from)} to ${to === null ? 'the present' : dayWords(to)}`
}

/** An instant as people in a time zone read it: `Thu 26 Nov 2026, 23:59 PST`. */
export function instantWords(instant: Date, timeZone = 'UTC'): string {
  const { day, time, name } = clockIn(timeZone, instant)
  return `${dayWords(day)}, ${time} ${name}`
}

/** What the clocks of a time zone are called: `Los Angeles time`. */
export function zoneWords(timeZone: string): string {
  const place = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone
  return timeZone === 'UTC' ? 'UTC' : `${place} time`
}

/** How long until an instant: `3 d 14 h`, under a day hours and minutes, over 5 days days alone, `2 h over` once past. */
export function timeLeftWords(until: Date, now: Date): string {
  const minutes = Math.floor((until.getTime() - now.getTime()) / 60_000)
  const over = minutes < 0 ? ' over' : ''
  const left = Math.abs(minutes)
  const [days, hours] = [Math.floor(left / 1_440), Math.floor((left % 1_440) / 60)]
  if (days > 5) return `${days} d${over}`
  if (days > 0) return `${days} d ${hours} h${over}`
  return hours > 0 ? `${hours} h ${left % 60} min${over}` : `${left % 60} min${over}`
}

/** How old something is: `12 s`, `14 min 12 s`, `3 h 5 min`, `2 d 4 h`; `none` where there is nothing. */
export function ageWords(seconds: number | null): string {
  if (seconds === null) return 'none'
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60) return `${whole} s`
  if (whole < 3_600) return `${Math.floor(whole / 60)} min${whole % 60 > 0 ? ` ${whole % 60} s` : ''}`
  const minutes = Math.floor(whole / 60)
  if (minutes < 1_440) return `${Math.floor(minutes / 60)} h${minutes % 60 > 0 ? ` ${minutes % 60} min` : ''}`
  const hours = Math.floor(minutes / 60)
  return `${Math.floor(hours / 24)} d${hours % 24 > 0 ? ` ${hours % 24} h` : ''}`
}
