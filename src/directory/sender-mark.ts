import { isoDay } from '../calendar/iso-day.js'
import { plainAddress } from '../names/address.js'
import { asciiHost, isPublicSuffix, MAX_LABELS } from '../names/host.js'
import { isMailAddress } from '../names/mail-address.js'
import { isAnybodys } from '../names/mail-providers.js'
import { isWrittenFromByMany } from './shared-domains.js'

/** An address, or a domain with all that is below it, as DNS and the ledger write it. */
export interface MarkSubject {
  kind: 'address' | 'domain'
  name: string
}

/** What a person said about a sender: that others write from it since then, until somebody says that it is its owner's again. */
export interface SenderMark {
  markId: number
  subject: MarkSubject
  since: Date
  /** When it was said, by whom, and why. */
  markedAt: Date
  markedBy: string
  note: string | null
  clearedAt: Date | null
}

export type ReadSubject =
  | { kind: 'subject'; subject: MarkSubject; caution: string | null }
  | { kind: 'refused'; reason: string }

/**
 * The sender that a person names. A domain is in ASCII, an IDN encoded, small letters. What would hold the mail of everybody is
 * refused; what would hold that of many bodies comes with a caution that the person has to accept.
 */
export function readMarkSubject(text: string): ReadSubject {
  const written = text.trim()
  return written.includes('@') ? readAddress(written) : readDomain(written)
}

function readAddress(written: string): ReadSubject {
  const name = plainAddress(written)
  if (name === null || !isMailAddress(name)) {
    return refused('is no mail address; write it as officer@town.example, or the domain alone as town.example')
  }
  return { kind: 'subject', subject: { kind: 'address', name }, caution: null }
}

function readDomain(written: string): ReadSubject {
  const name = asciiHost(written)
  if (name === null) return refused('is neither a mail address nor a domain such as town.example')
  if (name.split('.').length > MAX_LABELS) return refused(`has more than ${MAX_LABELS} labels; name a domain above it`)
  if (isPublicSuffix(name)) {
    return refused('is a public suffix: everybody below it would be held; name the domain of one agency, or an address')
  }
  return { kind: 'subject', subject: { kind: 'domain', name }, caution: cautionOn(name) }
}

function cautionOn(name: string): string | null {
  if (isAnybodys(name)) return `anybody gets an address at ${name}; mark the address that was taken over`
  if (isWrittenFromByMany(name))
    return `many public bodies write from ${name}; mark the address, or the domain of one body`
  return null
}

function refused(reason: string): ReadSubject {
  return { kind: 'refused', reason }
}

export type ReadSince = { kind: 'since'; since: Date } | { kind: 'refused'; reason: string }

/** The first place on earth where a day begins is 14 hours ahead of UTC: a day without a zone may be that one. */
const EARLIEST_ZONE_MS = 14 * 3_600_000

/** From when on: an ISO day, from its first moment anywhere, or an ISO instant with its zone. Never in the future. */
export function readSince(text: string, now: Date): ReadSince {
  const since = instantOf(text.trim())
  if (since === null) {
    return { kind: 'refused', reason: 'is no date; write 2026-11-20, or an instant such as 2026-11-20T15:04:05Z' }
  }
  if (since > now)
    return { kind: 'refused', reason: 'is in the future; say from when on its mail is not to be trusted' }
  return { kind: 'since', since }
}

function instantOf(text: string): Date | null {
  const [, year, month, day, time] =
    /^(\d{4})-(\d\d)-(\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/.exec(text) ?? []
  const date = isoDay(Number(year), Number(month), Number(day))
  if (date === null) return null
  const instant = time === undefined ? Date.parse(`${date}T00:00:00Z`) - EARLIEST_ZONE_MS : Date.parse(`${date}${time}`)
  return Number.isNaN(instant) ? null : new Date(instant)
}
