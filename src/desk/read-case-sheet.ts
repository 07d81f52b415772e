import { addDrawnConflicts } from '../cases/add-drawn-conflicts.js'
import { asCorrected, type CaseEvent } from '../cases/case-file.js'
import { isCaseReference } from '../cases/case-reference.js'
import type { Dossier } from '../cases/dossier.js'
import { listStandingFindings, type StandingFinding } from '../cases/find-open-findings.js'
import { findOwedCallBacks, type OwedCallBack } from '../cases/find-owed-call-backs.js'
import { listProductionGates } from '../cases/gates.js'
import { gatherProductionFacts } from '../cases/gather-production-facts.js'
import type { KnownNumber } from '../cases/judge-call-back.js'
import type { RelatedCase } from '../cases/likely-case.js'
import { listMayBeGone } from '../cases/list-may-be-gone.js'
import { findSilence } from '../cases/silence.js'
import type { UnsavedForm } from '../cases/unsaved-form.js'
import { findCustomers, type NamedCustomer } from '../directory/find-customers.js'
import { NOTICE_STATES, type Notice } from '../notices/notice.js'
import { maySeeRestricted, type Principal } from './access.js'
import { knownNumbers } from './call-backs.js'
import { contextFor } from './case-life.js'
import type { DeskPorts } from './ports.js'
import { type CaseLife, lifeOf } from './read-case-life.js'

/** Somebody of the team: whom a case can be given to, and whose name stands for an address. */
export interface Colleague {
  email: string
  name: string
  roles: readonly string[]
}

/** All that the page of a case shows. */
export interface CaseSheet {
  dossier: Dossier
  life: CaseLife
  /** Every gate before production; `reason` is null where it is open. */
  gates: ReturnType<typeof listProductionGates>
  owed: OwedCallBack[]
  /** Numbers of the agency that are known without the mail. */
  numbers: KnownNumber[]
  letters: Notice[]
  findings: StandingFinding[]
  /** Of our directory, whom the mails name. */
  customers: NamedCustomer[]
  related: RelatedCase[]
  /** What whoever looks has written and not sent. */
  unsaved: UnsavedForm[]
  /** The newest, newest first. */
  events: CaseEvent[]
  allEvents: boolean
  /** The mail that the reader asked for, from 0. */
  mail: number | null
  colleagues: Colleague[]
  /** Who looks. */
  principal: Principal
  now: Date
  /** In which the page tells when something happened. */
  timeZone: string
}

/** What a reader looks at without asking. */
const EVENTS = 15
/** What a person reads; all of them are in the export of the case. */
const ALL_EVENTS = 500

/** Null where there is no such case, or none that this reader may know of. The view is an audit event. */
export async function readCaseSheet(
  ports: DeskPorts,
  principal: Principal,
  reference: string,
  { mail = null, allEvents = false }: { mail?: number | null; allEvents?: boolean } = {},
): Promise<CaseSheet | null> {
  if (!isCaseReference(reference)) return null
  const reader = { includeRestricted: maySeeRestricted(principal) }
  const stored = await ports.life.load(reference, reader)
  if (stored === null) return null
  const { file } = stored
  const now = ports.now()
  const [, customers, life, numbers, letters, people, events, related, unsaved] = await Promise.all([
    ports.recordView(principal, file.reference),
    ports.life.loadCustomers(),
    // What the case itself says; what keeps a letter besides is told where letters are approved.
    lifeOf(ports, principal, stored, [
      ...new Set(findSilence(file.emails, stored.records, now).map(({ says }) => says)),
    ]),
    knownNumbers(ports, file),
    ports.notices.list({ ...reader, states: NOTICE_STATES, reference: file.reference }),
    ports.people.list(),
    ports.life.listEvents(stored.caseId, { limit: allEvents ? ALL_EVENTS : EVENTS, views: allEvents }),
    ports.life.listRelated(stored.caseId, reader),
    principal.kind === 'service' ? [] : ports.life.listUnsaved(stored.caseId, principal.name),
  ])
  const mayBeGone = listMayBeGone(file, customers)
  const here = new Set(stored.callBacks.map(({ id }) => id))
  const dossier = { ...stored, file: { ...addDrawnConflicts(file), mayBeGone } }
  const targets = file.emails.map(asCorrected).flatMap(({ fields }) => fields?.targets ?? [])
  return {
    dossier,
    findings: listStandingFindings({ ...dossier, emails: dossier.file.emails }),
    customers: findCustomers(targets, customers),
    events,
    related,
    unsaved,
    allEvents,
    mail,
    life,
    gates: listProductionGates(gatherProductionFacts(stored, contextFor(ports, principal, stored))),
    owed: findOwedCallBacks(file.emails, [...stored.callBacks, ...stored.callBacksElsewhere], here, now),
    numbers: numbers.known,
    letters,
    colleagues: people.filter(({ disabledAt }) => disabledAt === null),
    principal,
    now,
    timeZone: ports.life.policyOf(stored.policy).timeZone,
  }
}
