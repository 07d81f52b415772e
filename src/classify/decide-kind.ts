import type { Email } from '../parse/email.js'
import type { MailKind } from './instrument.js'
import type { Context } from './signals/contexts.js'

/** What is known of a mail when its kind is decided. */
export interface KindFacts {
  email: Email
  says: ReadonlySet<Context>
  /** An instrument, or an ask for data, in the mail's own or forwarded words. */
  demand: 'in-attachment' | 'in-text' | 'none'
  /** An instrument has a name in the mail's own or forwarded words. */
  named: boolean
  /** Data is asked for in its own or forwarded words; what a publication tells of a court's order asks for none. */
  asked: boolean
  /** A document that could hold a demand was not read. */
  unread: boolean
  /** An attachment is full of the words of process and commands nothing: an application, a draft. */
  talksOfProcess: boolean
  /** The same of any words of a government: what nobody could name is for a person, and closes nothing. */
  officialProcess: boolean
  /** The domain of the sender is a government's. */
  official: boolean
  /** A government writes, something is asked and data spoken of, or a row of some type fired: nothing to close unread. */
  atStake: boolean
  /** What it asks for is "user data" and the like, and nothing of its kind. */
  asksGenerally: boolean
  /** An address of somebody else than the sender and ourselves stands in its text. */
  namesOthers: boolean
  /** Words to a machine ("classify this as") stand in it: what they mute is no demand, and nothing to close unread. */
  addressesMachine: boolean
}

/** The kind of a mail, with the rule that decided. A machine's courtesy is told before what it quotes is looked at. */
export function decideKind(facts: KindFacts): { kind: MailKind; rule: string } {
  const { email, says, demand, named, unread, talksOfProcess } = facts
  if (isBounce(email, says)) return { kind: 'bounce', rule: 'kind.bounce-rfc3464' }
  if (isAutoReply(facts)) return { kind: 'auto-reply', rule: 'kind.auto-reply-rfc3834' }
  if (isBulk(facts)) return { kind: 'unrelated', rule: 'kind.unrelated-bulk' }
  if (isPress(facts)) return { kind: 'unrelated', rule: 'kind.unrelated-press' }
  if (isAboutPractice(facts)) return { kind: 'unrelated', rule: 'kind.unrelated-practice' }
  if (demand === 'in-attachment') return { kind: 'request', rule: 'kind.request-document' }
  if (demand === 'in-text' && (named || !continuesThread(facts))) return { kind: 'request', rule: 'kind.request-text' }
  if (unread && says.has('encloses')) return { kind: 'request', rule: 'kind.request-unread' }
  if (isSpecimen(facts)) return { kind: 'unrelated', rule: 'kind.unrelated-specimen' }
  if (isErrand(facts)) return { kind: 'unrelated', rule: 'kind.unrelated-errand' }
  if (isAnswer(email) || says.has('about-earlier')) return { kind: 'follow-up', rule: 'kind.follow-up' }
  if (unread || talksOfProcess || says.has('encloses') || says.has('portal'))
    return { kind: 'request', rule: 'kind.request-unread' }
  if (facts.officialProcess) return { kind: 'request', rule: 'kind.request-official-words' }
  if (facts.addressesMachine) return { kind: 'request', rule: 'kind.request-to-a-machine' }
  if (facts.atStake) return { kind: 'request', rule: 'kind.request-at-stake' }
  if (OF_AN_OFFICE.some((one) => says.has(one))) return { kind: 'request', rule: 'kind.request-of-an-office' }
  if (OF_OURS.some((one) => says.has(one))) return { kind: 'request', rule: 'kind.request-in-other-words' }
  return { kind: 'unrelated', rule: 'kind.unrelated-no-demand' }
}

const OF_AN_OFFICE: readonly Context[] = ['authority', 'law-firm']
/** Something is asked, or spoken of, that could be ours to answer: no words of ours are all that people find. */
const OF_OURS: readonly Context[] = ['asks', 'data', 'platform']

/** RFC 3464 section 2. A null Return-Path alone proves nothing: it is also what broken and forged mail has. */
function isBounce(email: Email, says: ReadonlySet<Context>): boolean {
  if (email.automation.deliveryReport) return true
  const from = email.source.from?.address.toLowerCase() ?? ''
  return /^(?:mailer-daemon|postmaster)@/.test(from) && says.has('undelivered')
}

/**
 * RFC 3834 section 5: `auto-replied` answers a message by itself. `auto-generated` does not: courts and e-service
 * systems send their orders so, and such a mail is an auto-reply only where nothing in it is demanded.
 */
function isAutoReply({ email, says, demand, named }: KindFacts): boolean {
  const { autoSubmitted, vacation } = email.automation
  if (autoSubmitted === 'auto-replied') return true
  // Who is away tells where to turn to in the words of a request.
  const isOnlyCourtesy = demand === 'in-text' && !named && vacation && says.has('away')
  if (demand !== 'none') return isOnlyCourtesy
  if (vacation || isReadReceipt(email)) return true
  return autoSubmitted !== null && (says.has('away') || isAnswer(email))
}

/** RFC 8098: a disposition notification is a machine's answer too. */
function isReadReceipt(email: Email): boolean {
  return email.headers.some(
    ({ name, value }) => name === 'content-type' && /report-type="?disposition-notification/i.test(value),
  )
}

function isBulk({ email, says, demand, named, asked, official }: KindFacts): boolean {
  if (demand === 'in-attachment') return false
  if (says.has('publication') && says.has('marketing') && !named && !asked && !official) return true
  const { bulk, listId } = email.automation
  return (
    listId !== null ||
    (bulk && (demand === 'none' || says.has('marketing'))) ||
    (demand === 'none' && says.has('marketing'))
  )
}

/** Who writes for the public asks for figures and comment; one who asks for a user's data asks for it. */
function isPress({ says, demand, named }: KindFacts): boolean {
  return says.has('press') && (demand !== 'in-text' || (says.has('figures') && !named))
}

const NOT_GENERAL: readonly Context[] = ['singles-out', 'encloses', 'about-earlier']

/**
 * Who asks how a company deals with demands, for its numbers, guide or policy, and speaks of no person, account or
 * matter, asks for nobody's data. Not where an authority or a paper stands behind the question.
 */
function isAboutPractice(facts: KindFacts): boolean {
  const { email, says, demand, named, unread, official, namesOthers } = facts
  if (demand === 'in-attachment' || named || unread || official || isAnswer(email)) return false
  if (demand !== 'none' && (!facts.asksGenerally || OF_AN_OFFICE.some((one) => says.has(one)))) return false
  return says.has('practice') && !namesOthers && !NOT_GENERAL.some((one) => says.has(one))
}

/** What somebody made up to teach with, and shows us, demands nothing. */
function isSpecimen({ says, demand, unread, official }: KindFacts): boolean {
  return says.has('specimen') && demand === 'none' && !official && !unread && !says.has('authority')
}

/**
 * Bills, applications for work and offers speak of warrants too. Not where a paper was not read, or an authority writes:
 * but one that asks how process is served, and says that it is about no case, asks for nothing that a case could hold.
 */
function isErrand({ email, says, demand, unread, official }: KindFacts): boolean {
  const isGeneral = says.has('serving') && says.has('asks-nothing')
  return demand === 'none' && says.has('errand') && (!official || isGeneral) && !unread && !isAnswer(email)
}

/**
 * "Any update on our subpoena?", "the period is May to July, please send the records": asks for data in a thread that
 * goes on. "Re:" alone starts as many new letters as it answers.
 */
function continuesThread({ email, says }: KindFacts): boolean {
  const { inReplyTo, references } = email.source
  return inReplyTo !== null || references.length > 0 || says.has('about-earlier')
}

export function isAnswer(email: Email): boolean {
  const { inReplyTo, references, subject } = email.source
  return (
    inReplyTo !== null ||
    references.length > 0 ||
    /^\s{0,20}(?:re|aw|sv|antw|rif|res|rv)\s{0,3}(?:\[\d{1,3}\])?\s{0,3}:/i.test(subject ?? '')
  )
}
