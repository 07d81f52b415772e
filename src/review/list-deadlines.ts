import { addBusinessDays } from '../calendar/business-days.js'
import { addDays, type IsoDay } from '../calendar/iso-day.js'
import { BINDING_FOREIGN } from './binding-foreign-orders.js'
import { isSilenced } from './findings/notice.js'
import type { RequestFacts } from './request-facts.js'
import {
  type Deadline,
  type DeadlineKind,
  type Disposition,
  type FindingCode,
  type NoticeDuty,
  openOrderBasis,
} from './review.js'
import { STATUTORY_DEADLINES } from './statutory-deadlines.js'

interface Concluded {
  facts: RequestFacts
  raised: ReadonlySet<FindingCode>
  disposition: Disposition
  notice: NoticeDuty
  /** The duty without what the directory alone says: letters to a requester may not depend on that. */
  noticeByMailAlone: NoticeDuty
}

/** Every clock that starts with this mail, as dated rows; a state of waiting never stops one. */
export function listDeadlines(concluded: Concluded): Deadline[] {
  if (!concluded.facts.isRequest) return []
  return [
    ...response(concluded),
    ...statutory(concluded),
    ...objection(concluded),
    ...customerObjection(concluded),
    ...preservation(concluded),
    ...nonDisclosure(concluded),
    ...noticeReview(concluded),
    ...urgent(concluded),
    ...bindingForeign(concluded),
  ]
}

function row(kind: DeadlineKind, on: IsoDay, basis: string): Deadline[] {
  return [{ kind, on, basis }]
}

function response({ facts, raised }: Concluded): Deadline[] {
  const due = facts.fields.dueOn
  if (!due) return []
  const fromService = due.evidence.some(({ quote }) => /\bserv(?:ice|ed)\b/i.test(quote))
  const isEstimate = fromService && raised.has('service-not-shown')
  return row(
    'response',
    due.value,
    isEstimate
      ? "the instrument's date, counted from service, which is not shown: an estimate"
      : "the instrument's own date",
  )
}

function statutory({ facts }: Concluded): Deadline[] {
  const { type, jurisdiction, receivedOn } = facts
  // A federal court that sits in the State issues federal process: the State's statute is not its.
  const ofState = jurisdiction.level === 'state' || jurisdiction.level === 'local'
  return STATUTORY_DEADLINES.filter(
    ({ types, subdivision }) => ofState && types.includes(type) && subdivision === jurisdiction.subdivision,
  ).flatMap(({ businessDays, source }) =>
    row('statutory-response', addBusinessDays(receivedOn, businessDays, jurisdiction.country), source),
  )
}

/** Fed. R. Civ. P. 45(d)(2)(B): the earlier of compliance and 14 days after service. */
function objection({ facts }: Concluded): Deadline[] {
  if (facts.type !== 'civil-subpoena' || facts.jurisdiction.level !== 'federal') return []
  const fourteen = addDays(facts.receivedOn, 14)
  const [earlier = fourteen] = [facts.fields.dueOn?.value ?? fourteen, fourteen].sort()
  return row(
    'objection',
    earlier,
    'Fed. R. Civ. P. 45(d)(2)(B): the earlier of compliance and 14 days after service, taken as receipt',
  )
}

function customerObjection({ facts, disposition, noticeByMailAlone }: Concluded): Deadline[] {
  if (disposition !== 'review' || noticeByMailAlone !== 'required') return []
  const { waitingDays } = facts.policy.notice
  return row(
    'customer-objection',
    addDays(facts.receivedOn, waitingDays),
    `the policy's ${waitingDays} days after notice, if it is given on receipt`,
  )
}

/** Days that the law keeps data on request: 18 U.S.C. 2703(f); Criminal Code s. 487.012 and 487.013; Regulation 2023/1543 art. 11. */
function preservation({ facts }: Concluded): Deadline[] {
  const asked = facts.fields.preservation
  if (!facts.types.has('preservation-request')) return []
  const isCanadian = facts.jurisdiction.country === 'CA'
  const isEuropean = BINDING_FOREIGN[0]?.countries.includes(facts.jurisdiction.country ?? '') === true
  const lawful = isCanadian
    ? { days: 21, source: 'Criminal Code s. 487.012: 21 days (90 for a foreign offence, or under s. 487.013)' }
    : isEuropean
      ? { days: 60, source: 'Regulation (EU) 2023/1543, art. 11: 60 days' }
      : { days: 90, source: '18 U.S.C. 2703(f)(2): 90 days, renewable for 90' }
  // A Canadian demand runs from the day it was made; others from receipt.
  const from = isCanadian ? (facts.fields.issuedOn?.value ?? facts.receivedOn) : facts.receivedOn
  const expiry = addDays(from, asked?.days ?? lawful.days)
  const basis = asked?.days ? `${asked.days} days, as asked (${lawful.source})` : lawful.source
  return [
    ...row('preservation-expiry', expiry, basis),
    ...(isCanadian
      ? row(
          'preserved-data-destruction',
          addDays(expiry, 1),
          'Criminal Code s. 487.0194: destroyed once the demand or order ends',
        )
      : []),
  ]
}

function nonDisclosure({ facts }: Concluded): Deadline[] {
  const { until } = facts.fields.nonDisclosure
  const every = facts.policy.notice.reviewEveryDays
  if (!isSilenced(facts)) return []
  return until
    ? row('nondisclosure-expiry', until, "the order's last day; notice is free the next")
    : row('notice-review', addDays(facts.receivedOn, every), openOrderBasis(every))
}

function noticeReview({ facts, notice }: Concluded): Deadline[] {
  const every = facts.policy.notice.reviewEveryDays
  return notice === 'withheld'
    ? row('notice-review', addDays(facts.receivedOn, every), `notice withheld is looked at again every ${every} days`)
    : []
}

function urgent({ facts }: Concluded): Deadline[] {
  const { types, receivedOn } = facts
  return [
    ...(types.has('emergency-disclosure-request') ? row('emergency', receivedOn, 'minutes; on call is paged') : []),
    ...(types.has('child-safety-report')
      ? [
          ...row('child-safety', receivedOn, '18 U.S.C. 2258A(a): report as soon as reasonably possible'),
          ...row(
            'preservation-expiry',
            addDays(receivedOn, 365),
            '18 U.S.C. 2258A(h): the report and its contents for 1 year',
          ),
        ]
      : []),
  ]
}

function bindingForeign({ facts, raised }: Concluded): Deadline[] {
  if (!raised.has('binding-foreign-order')) return []
  const rule = BINDING_FOREIGN.find(({ countries }) => countries.includes(facts.jurisdiction.country ?? ''))
  if (!rule?.days) return []
  const isEmergency = facts.types.has('emergency-disclosure-request')
  return row(
    'binding-foreign',
    isEmergency ? facts.receivedOn : addDays(facts.receivedOn, rule.days),
    `${rule.source}: ${isEmergency ? '8 hours in an emergency' : `${rule.days} days`}`,
  )
}
