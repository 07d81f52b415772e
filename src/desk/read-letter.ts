import { AUDIENCES } from '../draft/notice-draft.js'
import { IntakeError } from '../errors.js'
import { type AddressStanding, knowAddress } from '../notices/know-address.js'
import { findShutLetterGates, LETTER_GATES, type ShutLetterGate } from '../notices/letter-gates.js'
import type { Notice, NoticeLines, NoticeText, UnsavedText } from '../notices/notice.js'
import { maySeeRestricted, type Principal } from './access.js'
import { mayApprove } from './notices.js'
import type { DeskPorts } from './ports.js'

/** A letter as its page shows it: with all that it said before, what people are writing, and what keeps it from leaving. */
export interface LetterSheet {
  notice: Notice
  /** How we know each recipient; empty for letters inside, which go to a role. */
  standings: { address: string; standing: AddressStanding }[]
  shut: ShutLetterGate[]
  /** The gates that this kind of letter passes and that are open now. */
  met: string[]
  /** The rule that refuses the text as it stands; null where none does. */
  leakRule: string | null
  texts: NoticeText[]
  unsaved: UnsavedText[]
  /** Persons who may approve it, but for whoever edited it last. */
  approvers: { email: string; name: string }[]
  /** Names of people by their address. */
  names: ReadonlyMap<string, string>
}

export function readNoticeLines(ports: DeskPorts, principal: Principal): Promise<NoticeLines> {
  return ports.notices.lines({ includeRestricted: maySeeRestricted(principal) })
}

/** Null where there is no such letter, or none that this reader may know of. The view is an audit event. */
export async function readLetter(ports: DeskPorts, principal: Principal, id: string): Promise<LetterSheet | null> {
  const { notices } = ports
  const notice = await notices.load(id, { includeRestricted: maySeeRestricted(principal) })
  if (notice === null) return null
  if (notice.caseReference !== null) await ports.recordView(principal, notice.caseReference)
  const way = await notices.loadWay(notice)
  const [texts, unsaved, people] = await Promise.all([notices.texts(id), notices.unsaved(id), ports.people.list()])
  const { kind, recipients: to } = notice
  const now = ports.now()
  const shut = way === null ? [] : findShutLetterGates(way, now)
  const shutIds = shut.map(({ id: gate }) => gate)
  const isOutside = AUDIENCES[kind] !== 'internal'
  return {
    notice,
    standings:
      way === null || !isOutside ? [] : to.map((address) => ({ address, standing: knowAddress(address, way, now) })),
    shut,
    met: LETTER_GATES.flatMap(({ id: gate, audiences }) =>
      way !== null && audiences.includes(AUDIENCES[kind]) && !shutIds.includes(gate) ? [gate] : [],
    ),
    leakRule: isOutside && isOpen(notice) ? await leakRuleOf(ports, notice) : null,
    texts,
    unsaved,
    approvers: mayApprove(notice, people, notices.fourEyes),
    names: new Map(people.map(({ email, name }) => [email, name])),
  }
}

/** Where its mailbox has no policy any more, nothing can be asked, and the letter waits: the code says so. */
async function leakRuleOf({ notices }: DeskPorts, notice: Notice): Promise<string | null> {
  const { kind, recipients: to, subject, body } = notice
  return await notices.guard(notice.emailId, { kind, to, subject, body }).catch((error: unknown) => {
    if (error instanceof IntakeError) return error.code
    throw error
  })
}

/** What has left says what it said: no rule of today is asked about it. */
function isOpen({ state }: Notice): boolean {
  return state === 'draft' || state === 'approved'
}
