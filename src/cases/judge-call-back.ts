import { isSupportedCountry, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js'
import { asciiHost, organizationalDomain } from '../names/host.js'
import type { CallOutcome, NewCallBack, NumberSource } from './call-back.js'
import type { CaseEmail } from './case-file.js'
import { compareNumber, isNamedByMessage } from './compare-number.js'
import { requesterOf } from './find-owed-call-backs.js'

/** A call-back as the person who called writes it down. */
export interface CallBackProposal {
  emailId: string
  number: string
  numberSource: NumberSource
  foundAt: string | null
  answeredBy: string | null
  outcome: CallOutcome
  calledAt: Date
}

/** A number that this installation knows by itself. */
export interface KnownNumber {
  /** E.164. */
  number: string
  source: Extract<NumberSource, 'registry' | 'earlier-case'>
  agency: string | null
  /** Of the call-back that confirmed it, or of the day from which the directory has it. */
  since: Date
}

export interface CallBackFacts {
  /** Every mail of the case. */
  emails: readonly CaseEmail[]
  known: readonly KnownNumber[]
  /** E.164 numbers that only an imported file gives, which nobody has vouched for. */
  claimed: readonly string[]
  /** Whether a registry keeps this host for governments. */
  isGovernmentHost(host: string): boolean
  /** Which government's name a host is made to look like, in words; null where none. */
  resembles(host: string): string | null
  now: Date
}

export type CallBackRefusal =
  | 'mail-not-of-case'
  | 'called-before-mail'
  | 'called-in-future'
  | 'number-unreadable'
  | 'number-in-message'
  | 'number-not-known'
  | 'number-not-vouched'
  | 'found-at-missing'
  | 'site-of-message'
  | 'site-resembles'
  | 'answered-by-missing'

export type JudgedCallBack =
  | { kind: 'refused'; refusal: CallBackRefusal; message: string }
  | {
      kind: 'accepted'
      callBack: Omit<NewCallBack, 'recordedBy' | 'byNamedPerson'>
    }

/** No number that a person dials is longer, its extension included. */
const MAX_NUMBER = 40

/** Whether a record of a call may be kept, and as what: whom it is about is read from the mail, never from the record. */
export function judgeCallBack(proposal: CallBackProposal, facts: CallBackFacts): JudgedCallBack {
  const email = facts.emails.find(({ emailId }) => emailId === proposal.emailId)
  if (email === undefined) return refused('mail-not-of-case', 'This case has no such mail.')
  if (proposal.calledAt < email.receivedAt) {
    return refused('called-before-mail', 'The call was before the mail came: it cannot have been about it.')
  }
  if (proposal.calledAt > facts.now) return refused('called-in-future', 'The time of the call is in the future.')
  if (proposal.answeredBy === null && proposal.outcome !== 'not-reached') {
    return refused('answered-by-missing', 'Say who answered: a name, or a desk where none was given.')
  }
  const phone = readNumber(proposal.number, countryOf(email))
  if (phone === null) {
    return refused(
      'number-unreadable',
      `This is no telephone number: give it with its country, such as +1 312 555 0142, in at most ${MAX_NUMBER} characters.`,
    )
  }
  return judgeNumber(proposal, phone, email, facts)
}

function judgeNumber(
  proposal: CallBackProposal,
  phone: PhoneNumber,
  email: CaseEmail,
  facts: CallBackFacts,
): JudgedCallBack {
  const { numberSource, foundAt } = proposal
  // Before any mail of the case: a forger's second mail must not make his first one's number known.
  const first = Math.min(...facts.emails.map(({ receivedAt }) => receivedAt.getTime()))
  const known = facts.known.some(
    ({ number, source, since }) => number === phone.number && source === numberSource && since.getTime() < first,
  )
  const { place, uncompared } = compareNumber(facts.emails, phone)
  // What was known here before the mail came is not from the mail: a forger copies the agency's own letterhead.
  if (place !== null && !known) {
    return refused(
      'number-in-message',
      `The number stands in ${place}: whoever wrote the message would answer. Look up another number of the agency elsewhere.`,
    )
  }
  const refusal = known ? null : refuseSource(proposal, phone, facts)
  if (refusal !== null) return refusal
  return {
    kind: 'accepted',
    callBack: {
      emailId: email.emailId,
      ...requesterOf(email),
      agency: email.fields?.agency?.value ?? null,
      number: phone.number,
      extension: phone.ext ?? null,
      numberSource,
      foundAt,
      inMessage: place !== null,
      uncompared,
      answeredBy: proposal.answeredBy,
      outcome: proposal.outcome,
      calledAt: proposal.calledAt,
    },
  }
}

function refuseSource(
  { numberSource, foundAt }: CallBackProposal,
  { number }: PhoneNumber,
  { claimed, emails, isGovernmentHost, resembles }: CallBackFacts,
): JudgedCallBack | null {
  if (numberSource === 'registry' || numberSource === 'earlier-case') {
    return numberSource === 'registry' && claimed.includes(number)
      ? refused(
          'number-not-vouched',
          'Only an imported file gives this number, and nobody has vouched for the agency: find it elsewhere, and say where.',
        )
      : refused(
          'number-not-known',
          'No registry and no earlier case here knew this number before the mail came: say where you found it.',
        )
  }
  if (foundAt === null) return refused('found-at-missing', 'Say where the number was found, so that another can check.')
  if (numberSource !== 'agency-website') return null
  const host = hostOf(foundAt)
  if (host === null) return refused('found-at-missing', 'Give the address of the page on which the number stands.')
  const likeness = resembles(host)
  if (likeness !== null) return refused('site-resembles', `That site is not the agency's: ${likeness}.`)
  if (isGovernmentHost(host) || !isNamedByMessage(host, emails)) return null
  return refused(
    'site-of-message',
    `The site ${organizationalDomain(host)} is named by the message itself: who forges the one can put up the other. Use a directory that the sender does not keep.`,
  )
}

/** With its country where it is written, else of the country that the mail is from, else of the United States. */
export function readNumber(text: string, country: string | null): PhoneNumber | null {
  if (text.length > MAX_NUMBER || /[\p{Cc}\p{Cf}]/u.test(text)) return null
  const home = country !== null && isSupportedCountry(country) ? country : 'US'
  const phone = parsePhoneNumberFromString(text, { defaultCountry: home, extract: false })
  return phone?.isPossible() ? phone : null
}

/** Of which country a number without one is taken to be. */
export function countryOf({ sender, classification }: CaseEmail): string | null {
  return classification?.primary.jurisdiction.country ?? sender?.government.country ?? null
}

function hostOf(foundAt: string): string | null {
  return URL.canParse(foundAt) ? asciiHost(new URL(foundAt).hostname) : asciiHost(foundAt.split('/', 1)[0] ?? '')
}

function refused(refusal: CallBackRefusal, message: string): JudgedCallBack {
  return { kind: 'refused', refusal, message }
}
