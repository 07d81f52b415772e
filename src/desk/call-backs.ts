import { type CallBack, closableAs, outcomeStep } from '../cases/call-back.js'
import { type CaseOutcome, statesBefore } from '../cases/case.js'
import { decided } from '../cases/case-change.js'
import type { CaseFile } from '../cases/case-file.js'
import { findOwedCallBacks, type OwedCallBack, requesterOf } from '../cases/find-owed-call-backs.js'
import { findShutGates, type ShutGate } from '../cases/gates.js'
import { type CallBackProposal, judgeCallBack, type KnownNumber, readNumber } from '../cases/judge-call-back.js'
import { createAgencyDirectory } from '../directory/agency-directory.js'
import { findSharedDomain } from '../directory/shared-domains.js'
import { isDisposableMail, isFreeMail } from '../names/mail-providers.js'
import { findLookalike } from '../screen/find-lookalike.js'
import { matchGovernment } from '../screen/match-government.js'
import type { SenderVerdict } from '../screen/sender-verdict.js'
import { maySeeRestricted, type Principal, whyMayNot } from './access.js'
import type { DeskPorts } from './ports.js'
import { readCase } from './read-cases.js'
import { forbidden, type Refusal } from './refusal.js'

/** The call-backs of a case: what is owed, what is on record, which numbers are known without the mail. */
export interface CallBackSheet {
  owed: OwedCallBack[]
  callBacks: CallBack[]
  numbers: KnownNumber[]
  /** The gates before production that call-backs keep shut. */
  gates: ShutGate[]
  /** As what the calls on record let an approver close the case. */
  mayCloseAs: CaseOutcome[]
}

const NO_CASE: Refusal = {
  kind: 'refused',
  status: 404,
  error: 'not-found',
  message: 'There is no case of this reference.',
}

export async function readCallBacks(
  ports: DeskPorts,
  principal: Principal,
  reference: string,
): Promise<CallBackSheet | null> {
  const file = await readCase(ports, principal, reference)
  if (file === null) return null
  const [callBacks, elsewhere, { known }] = await Promise.all([
    ports.callBacks.list(file.reference),
    ports.callBacks.listOfRequesters(file.reference, requestersOf(file)),
    knownNumbers(ports, file),
  ])
  const here = new Set(callBacks.map(({ id }) => id))
  const owed = findOwedCallBacks(file.emails, [...callBacks, ...elsewhere], here, ports.now())
  return {
    owed,
    callBacks,
    numbers: known,
    gates: findShutGates({
      owedCallBacks: owed,
      holds: file.holds,
      drawnText: file.emails.flatMap(({ drawnText }) => drawnText),
    }),
    mayCloseAs: closableAs(callBacks),
  }
}

export type Recording = { kind: 'recorded'; callBack: CallBack } | Refusal

/** A person's record of a call. What it makes more careful acts at once; its good word waits for a second person. */
export async function recordCallBack(
  ports: DeskPorts,
  principal: Principal,
  reference: string,
  proposal: CallBackProposal,
): Promise<Recording> {
  const why = whyMayNot(principal, 'record-call-back')
  if (why !== null) return forbidden(why)
  const file = await readCase(ports, principal, reference)
  if (file === null) return NO_CASE
  const judged = judgeCallBack(proposal, {
    emails: file.emails,
    ...(await knownNumbers(ports, file)),
    isGovernmentHost: (host) => matchGovernment(host, NO_AGENCIES, ports.now()).matched,
    resembles: (host) => findLookalike(host, NO_AGENCIES, ports.now())?.saw ?? null,
    now: ports.now(),
  })
  if (judged.kind === 'refused') {
    return { kind: 'refused', status: 422, error: judged.refusal, message: judged.message }
  }
  const { leadsTo } = outcomeStep(proposal.outcome)
  const callBack = await ports.callBacks.record(
    file.reference,
    { ...judged.callBack, recordedBy: principal.name, byNamedPerson: principal.kind === 'person' },
    leadsTo === null ? null : { to: leadsTo, from: statesBefore(leadsTo) },
  )
  if (callBack === null) return NO_CASE
  await judgeMailAgain(ports, principal, file.reference, callBack)
  return { kind: 'recorded', callBack }
}

/** What a call found out about a mail is a fact for its review: the suspicion goes, or comes back. */
async function judgeMailAgain(
  ports: DeskPorts,
  principal: Principal,
  reference: string,
  { outcome, secondedAt, emailId }: CallBack,
): Promise<void> {
  const { succeeds, revokes } = outcomeStep(outcome)
  if (!revokes && !(succeeds && secondedAt !== null)) return
  const acting = { reference, includeRestricted: maySeeRestricted(principal), actor: principal.name }
  await ports.life.change(acting, () => decided({ kind: 'judge-again', emailId }))
}

/** Another person's word that the record is right. */
export async function secondCallBack(
  ports: DeskPorts,
  principal: Principal,
  reference: string,
  id: string,
): Promise<Recording> {
  const why = whyMayNot(principal, 'second-call-back')
  if (why !== null) return forbidden(why)
  const file = await readCase(ports, principal, reference)
  if (file === null) return NO_CASE
  const seconding = await ports.callBacks.second(file.reference, id, principal.name)
  if (seconding.kind !== 'seconded') return { kind: 'refused', ...SECONDING_REFUSED[seconding.kind] }
  await judgeMailAgain(ports, principal, file.reference, seconding.callBack)
  return { kind: 'recorded', callBack: seconding.callBack }
}

const SECONDING_REFUSED = {
  unknown: { status: 404, error: 'not-found', message: 'This case has no such call-back.' },
  'same-person': {
    status: 422,
    error: 'same-person',
    message: 'The second person must be another than the one who recorded the call.',
  },
  unnamed: {
    status: 422,
    error: 'recorded-without-name',
    message: 'It was recorded with the shared password, which is no person: record the call again under an account.',
  },
  already: { status: 409, error: 'already-seconded', message: 'A second person has confirmed it already.' },
} as const

function requestersOf({ emails }: CaseFile): string[] {
  return [...new Set(emails.flatMap((email) => requesterOf(email).requester ?? []))]
}

/** What earlier cases and vouched lines of the directory know; a file's claims apart. */
export async function knownNumbers(
  ports: DeskPorts,
  { reference, emails }: CaseFile,
): Promise<{ known: KnownNumber[]; claimed: string[] }> {
  const names = emails.flatMap(({ fields }) => fields?.agency?.value.toLowerCase() ?? [])
  const held = emails.flatMap(({ sender }) => (sender?.domain && isOneHolders(sender.domain) ? [sender] : []))
  const governments = held.filter(({ government }) => government.matched)
  const [confirmed, listed] = await Promise.all([
    ports.callBacks.listConfirmedNumbers(reference, { domains: governments.flatMap(domainIn), names }),
    ports.callBacks.listAgencyNumbers({ domains: held.flatMap(domainIn), names }),
  ])
  const readable = listed.flatMap(({ number, country, ...rest }) => {
    const phone = readNumber(number, country)
    return phone === null ? [] : [{ ...rest, number: phone.number as string }]
  })
  return {
    known: [
      ...confirmed.map((each) => ({ ...each, source: 'earlier-case' as const })),
      ...readable.flatMap(({ number, organization, vouchedSince }) =>
        vouchedSince === null
          ? []
          : [{ number, source: 'registry' as const, agency: organization, since: vouchedSince }],
      ),
    ],
    claimed: readable.flatMap(({ number, vouchedSince }) => (vouchedSince === null ? [number] : [])),
  }
}

function domainIn({ domain }: SenderVerdict): string[] {
  return domain === null ? [] : [domain]
}

/** At a provider everybody is a colleague of everybody. */
function isOneHolders(domain: string): boolean {
  return !isFreeMail(domain) && !isDisposableMail(domain) && findSharedDomain(domain) === null
}

/** A site is a government's by its name space alone: a line of a file makes none. */
const NO_AGENCIES = createAgencyDirectory([])
