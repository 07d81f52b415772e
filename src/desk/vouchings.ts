import { createAgencyDirectory } from '../directory/agency-directory.js'
import { judgeVouching, type VouchingProposal } from '../directory/judge-vouching.js'
import type { Vouching } from '../directory/vouching.js'
import { asciiHost } from '../names/host.js'
import { findLookalike } from '../screen/find-lookalike.js'
import { matchGovernment } from '../screen/match-government.js'
import { type Principal, whyMayNot } from './access.js'
import type { DeskPorts } from './ports.js'
import { forbidden, type Refusal } from './refusal.js'

/** A vouching with what the second person should see before confirming it. */
export interface ShownVouching extends Vouching {
  /** What the name resembles, by the same rules that screen mail; null where nothing. */
  resembles: string | null
}

export type VouchingAct = { kind: 'done'; vouching: ShownVouching } | Refusal

export async function readVouchings(ports: DeskPorts): Promise<ShownVouching[]> {
  return (await ports.vouchings.list()).map((vouching) => shown(vouching, ports.now()))
}

/** An approver's word that a domain is an agency's; it holds once a second person gives his. */
export async function recordVouching(
  ports: DeskPorts,
  principal: Principal,
  callBackId: string,
  proposal: VouchingProposal,
): Promise<VouchingAct> {
  const why = whyMayNot(principal, 'vouch')
  if (why !== null) return forbidden(why)
  const now = ports.now()
  const judged = judgeVouching(proposal, {
    callBack: await ports.vouchings.findCallBack(callBackId),
    governmentRule: matchGovernment(asciiHost(proposal.domain) ?? '', NO_AGENCIES, now).rule,
    now,
  })
  if (judged.kind === 'refused') {
    return { kind: 'refused', status: 422, error: judged.refusal, message: judged.message }
  }
  const vouching = await ports.vouchings.record({ ...judged.vouching, callBackId, givenBy: principal.name })
  return vouching === null ? { kind: 'refused', ...REFUSED.waiting } : { kind: 'done', vouching: shown(vouching, now) }
}

export async function secondVouching(ports: DeskPorts, principal: Principal, id: string): Promise<VouchingAct> {
  const why = whyMayNot(principal, 'second-vouching')
  if (why !== null) return forbidden(why)
  const seconding = await ports.vouchings.second(id, principal.name)
  return seconding.kind === 'seconded'
    ? { kind: 'done', vouching: shown(seconding.vouching, ports.now()) }
    : { kind: 'refused', ...REFUSED[seconding.kind] }
}

export async function endVouching(ports: DeskPorts, principal: Principal, id: string): Promise<VouchingAct> {
  const why = whyMayNot(principal, 'end-vouching')
  if (why !== null) return forbidden(why)
  const vouching = await ports.vouchings.end(id, principal.name)
  return vouching === null
    ? { kind: 'refused', ...REFUSED.unknown }
    : { kind: 'done', vouching: shown(vouching, ports.now()) }
}

const REFUSED = {
  unknown: { status: 404, error: 'not-found', message: 'There is no such vouching that holds or waits.' },
  ended: { status: 409, error: 'ended', message: 'It has ended.' },
  already: { status: 409, error: 'already-seconded', message: 'A second person has confirmed it already.' },
  waiting: { status: 409, error: 'waiting', message: 'A vouching for this domain waits for its second person.' },
  'same-person': {
    status: 422,
    error: 'same-person',
    message: 'The second person must be another than the one who vouched.',
  },
} as const

function shown(vouching: Vouching, now: Date): ShownVouching {
  return { ...vouching, resembles: findLookalike(vouching.domain, NO_AGENCIES, now)?.saw ?? null }
}

/** What a file lists takes no likeness away. */
const NO_AGENCIES = createAgencyDirectory([])
