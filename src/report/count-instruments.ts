import type { CaseOutcome } from '../cases/case.js'
import type { Instrument, InstrumentType } from '../classify/instrument.js'
import type { Customer } from '../directory/customer.js'
import { findCustomers } from '../directory/find-customers.js'
import type { Fields, Target } from '../extract/fields.js'
import type { RequesterClass } from '../policy/requester-class.js'
import type { CountedMail } from './counted-mail.js'
import type { NoticeGiven, ReportOutcome, ReportUnit } from './report-unit.js'

/**
 * One unit for each instrument of each mail, oldest mail first. The same document served again is one request: its later
 * copies stand apart as duplicates. `seen` remembers documents from one call to the next, later one.
 */
export function countInstruments(
  mails: readonly CountedMail[],
  customers: readonly Customer[],
  seen: Set<string> = new Set(),
): ReportUnit[] {
  const byArrival = [...mails].sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime())
  return byArrival.flatMap((mail) =>
    mail.classification.instruments.map((instrument) => {
      const hash = mail.documentHashes[instrument.document]
      const key = `${hash} ${instrument.type}`
      const isRepeat = hash !== undefined && seen.has(key)
      if (hash !== undefined) seen.add(key)
      return unitOf(mail, instrument, customers, isRepeat)
    }),
  )
}

function unitOf(
  mail: CountedMail,
  instrument: Instrument,
  customers: readonly Customer[],
  isRepeat: boolean,
): ReportUnit {
  const { receivedAt, fields, outcome } = mail
  const { type, jurisdiction } = instrument
  const targets = targetsOf(fields, instrument)
  const accounts = new Set(findCustomers(targets, customers).flatMap((named) => named.targets))
  return {
    receivedOn: receivedAt.toISOString().slice(0, 10),
    requester: requesterOf(type, fields),
    type,
    country: jurisdiction.country,
    level: jurisdiction.level,
    standing: outcome === 'fraudulent' ? 'fraudulent' : outcome === 'duplicate' || isRepeat ? 'duplicate' : 'counted',
    outcome: outcomeOf(mail, type),
    notice: noticeOf(mail),
    silence: silenceOf(fields),
    identifiers: targets.length,
    accounts: accounts.size,
    renewal: type === 'preservation-request' && fields.preservation?.renewal === true,
    seeksContent: fields.dataSought.some(({ category }) => category === 'content'),
  }
}

/** Those that its own document names; all, where it names none itself. */
function targetsOf({ targets }: Fields, { document }: Instrument): readonly Target[] {
  const own = targets.filter(({ evidence }) => evidence.some((each) => each.document === document))
  return own.length > 0 ? own : targets
}

const CLASSES: Readonly<Partial<Record<InstrumentType, RequesterClass>>> = {
  'civil-subpoena': 'civil',
  'private-request': 'private',
  'data-subject-request': 'private',
  'content-removal-request': 'removal',
}
/** A court issues these to parties too. */
const OF_PARTIES_TOO: ReadonlySet<InstrumentType> = new Set(['court-order', 'trial-subpoena', 'foreign-legal-process'])

function requesterOf(type: InstrumentType, { matter }: Fields): RequesterClass {
  return CLASSES[type] ?? (OF_PARTIES_TOO.has(type) && matter.nature?.value === 'civil' ? 'civil' : 'government')
}

const OUTCOMES: Readonly<Record<CaseOutcome, ReportOutcome>> = {
  'produced-content': 'content',
  'produced-non-content': 'non-content',
  'no-data': 'no-data',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  lapsed: 'lapsed',
  referred: 'referred',
  'customer-answered': 'referred',
  'emergency-disclosed': 'emergency-disclosed',
  'emergency-declined': 'rejected',
  'preserved-only': 'preserved',
  removed: 'removed',
  reported: 'referred',
  fraudulent: 'rejected',
  duplicate: 'rejected',
}

/** As a person closed the case: content goes out on the instruments alone that can compel it. */
function outcomeOf({ outcome, isPreserved }: CountedMail, type: InstrumentType): ReportOutcome {
  if (type === 'preservation-request') return isPreserved || outcome === 'preserved-only' ? 'preserved' : 'pending'
  if (outcome === null) return 'pending'
  const canBeContent = type === 'search-warrant' || type === 'consent-request'
  return outcome === 'produced-content' && !canBeContent ? 'non-content' : OUTCOMES[outcome]
}

function noticeOf({ isCustomerTold, isNoticeWithheld, notice, fields }: CountedMail): NoticeGiven {
  if (isCustomerTold) return 'given'
  if (fields.nonDisclosure.ordered) return 'prohibited'
  return isNoticeWithheld || notice === 'withheld' ? 'withheld' : 'not-recorded'
}

function silenceOf({ nonDisclosure: { ordered, until } }: Fields): ReportUnit['silence'] {
  if (!ordered) return 'none'
  return until === null ? 'without-end' : 'with-end'
}
