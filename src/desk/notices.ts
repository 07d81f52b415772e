import { AUDIENCES } from '../draft/notice-draft.js'
import { isMailAddress } from '../names/mail-address.js'
import { findShutLetterGates, type ShutLetterGate } from '../notices/letter-gates.js'
import type { LetterWay } from '../notices/letter-way.js'
import { NOTICE_STATES, type Notice, type NoticeState } from '../notices/notice.js'
import { type Act, maySeeRestricted, type Principal, whyMayNot } from './access.js'
import type { NoticePorts } from './notice-ports.js'
import type { DeskPorts } from './ports.js'
import { forbidden, type Refusal } from './refusal.js'

/** A letter with what keeps it from leaving. */
export interface NoticeSheet {
  notice: Notice
  gates: ShutLetterGate[]
}

export type NoticeResult = { kind: 'done'; notice: Notice } | Refusal

export interface LetterEdit {
  version: number
  recipients: string[]
  subject: string
  body: string
}

export async function listNoticesFor(
  ports: DeskPorts,
  principal: Principal,
  { state, reference }: { state?: NoticeState | undefined; reference?: string | undefined },
): Promise<Notice[]> {
  return await ports.notices.list({
    includeRestricted: maySeeRestricted(principal),
    states: state === undefined ? NOTICE_STATES : [state],
    reference: reference ?? null,
  })
}

export async function readNotice(ports: DeskPorts, principal: Principal, id: string): Promise<NoticeSheet | null> {
  const notice = await ports.notices.load(id, { includeRestricted: maySeeRestricted(principal) })
  if (notice === null) return null
  if (notice.caseReference !== null) await ports.recordView(principal, notice.caseReference)
  const way = await ports.notices.loadWay(notice)
  return { notice, gates: way === null ? [] : findShutLetterGates(way, ports.now()) }
}

/** A person's words in the place of the machine's, held against the same rules. */
export async function editNotice(
  ports: DeskPorts,
  principal: Principal,
  id: string,
  edit: LetterEdit,
): Promise<NoticeResult> {
  return await onNotice(ports, principal, id, 'edit-notice', async (notice, actor) => {
    if (AUDIENCES[notice.kind] === 'internal') return refused(409, 'internal', 'An alarm goes out as it is.')
    const fault = faultOf(edit, notice) ?? (await leakOf(ports.notices, notice, edit))
    if (fault !== null) return fault
    const { version, recipients, subject, body } = edit
    return await ports.notices.edit({ id, version, actor }, { recipients, subject, body })
  })
}

/** A person who may approve this letter is asked to: it stands first among his letters. */
export async function askForApproval(
  ports: DeskPorts,
  principal: Principal,
  id: string,
  of: string,
): Promise<NoticeResult> {
  return await onNotice(ports, principal, id, 'edit-notice', async (notice, actor) => {
    const may = mayApprove(notice, await ports.people.list(), ports.notices.fourEyes)
    const asked = may.find(({ email }) => email === of && email !== actor.toLowerCase())
    if (asked === undefined)
      return refused(
        422,
        'not-an-approver',
        `${of} may not approve this letter. Nobody was asked; choose somebody else.`,
      )
    return await ports.notices.askToApprove({ id, of: asked.email, actor })
  })
}

/** Who may approve it: an approver or counsel, of a restricted case counsel alone, and not whoever edited it last. */
export function mayApprove<Somebody extends { email: string; roles: readonly string[]; disabledAt: Date | null }>(
  { restricted, editedBy }: Notice,
  people: readonly Somebody[],
  fourEyes: boolean,
): Somebody[] {
  const may = restricted ? ['counsel'] : ['approver', 'counsel']
  return people.filter(({ email, roles, disabledAt }) => {
    const isEditor = fourEyes && editedBy?.toLowerCase() === email
    return disabledAt === null && !isEditor && roles.some((role) => may.includes(role))
  })
}

/** A second person's word; of two at the same instant one wins. */
export async function approveNotice(
  ports: DeskPorts,
  principal: Principal,
  id: string,
  version: number,
): Promise<NoticeResult> {
  return await onNotice(ports, principal, id, 'approve-notice', async (notice, actor) => {
    const way = await ports.notices.loadWay(notice)
    const fault = whoMustApprove(notice, way, principal, ports.notices.fourEyes) ?? (await shutOf(ports, notice, way))
    if (fault !== null) return fault
    return await ports.notices.approve({ id, version, actor }, { mayBeEditor: !ports.notices.fourEyes })
  })
}

/** At once, or after so many minutes, in which it can be taken back. */
export async function sendNotice(
  ports: DeskPorts,
  principal: Principal,
  id: string,
  afterMinutes = 0,
): Promise<NoticeResult> {
  return await onNotice(ports, principal, id, 'send-notice', async (notice, actor) => {
    const fault = await shutOf(ports, notice, await ports.notices.loadWay(notice))
    return fault ?? (await ports.notices.askToSend(id, actor, afterMinutes))
  })
}

export async function takeBackApproval(ports: DeskPorts, principal: Principal, id: string): Promise<NoticeResult> {
  return await onNotice(ports, principal, id, 'edit-notice', (_, actor) => ports.notices.takeBack(id, actor))
}

export async function withdrawNotice(
  ports: DeskPorts,
  principal: Principal,
  id: string,
  version: number,
): Promise<NoticeResult> {
  return await onNotice(ports, principal, id, 'edit-notice', (_, actor) =>
    ports.notices.withdraw({ id, version, actor }),
  )
}

/** A person has asked the mail server, or the addressee, what became of a letter of which nobody knew. */
export async function settleNotice(
  ports: DeskPorts,
  principal: Principal,
  id: string,
  wasSent: boolean,
): Promise<NoticeResult> {
  return await onNotice(ports, principal, id, 'send-notice', (_, actor) => ports.notices.settle({ id, actor, wasSent }))
}

/** The act on a letter that this person may know of; `false` says that the letter has moved on meanwhile. */
async function onNotice(
  ports: DeskPorts,
  principal: Principal,
  id: string,
  act: Act,
  work: (notice: Notice, actor: string) => Promise<boolean | Refusal>,
): Promise<NoticeResult> {
  const why = whyMayNot(principal, act)
  if (why !== null) return forbidden(why)
  const reader = { includeRestricted: maySeeRestricted(principal) }
  const notice = await ports.notices.load(id, reader)
  if (notice === null) return refused(404, 'not-found', 'There is no such letter.')
  const done = await work(notice, principal.name)
  if (typeof done !== 'boolean') return done
  const now = await ports.notices.load(id, reader)
  if (done && now !== null) return { kind: 'done', notice: now }
  return refused(
    409,
    'moved-on',
    `The letter is ${now?.state ?? 'gone'}, version ${now?.version ?? 0}: somebody was faster, or this step does not follow. Read it again.`,
  )
}

function faultOf({ recipients, subject, body }: LetterEdit, { caseReference }: Notice): Refusal | null {
  const wrong = recipients.findIndex((recipient) => !isMailAddress(recipient))
  if (wrong !== -1 || recipients.length === 0)
    return refused(
      422,
      'not-an-address',
      `Recipient ${wrong + 1} is not one plain mail address: no name, no list, no line break. Nothing was changed.`,
    )
  if (/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(subject))
    return refused(422, 'not-one-line', 'The subject holds a line break or a control character. Nothing was changed.')
  if (/[^\P{Cc}\n]|\p{Cs}/u.test(body))
    return refused(422, 'not-plain-text', 'The text holds a control character. Nothing was changed.')
  return caseReference === null || subject.includes(`[${caseReference}]`)
    ? null
    : refused(422, 'no-reference', `The subject must hold [${caseReference}], or no answer finds its case.`)
}

async function leakOf(notices: NoticePorts, notice: Notice, edit: LetterEdit): Promise<Refusal | null> {
  const { recipients: to, subject, body } = edit
  const rule = await notices.guard(notice.emailId, { kind: notice.kind, to, subject, body })
  return rule === null
    ? null
    : refused(
        422,
        'says-too-much',
        `Rule ${rule} refuses this text: docs/operations.md, Letters, has the rules. Nothing was changed.`,
      )
}

function whoMustApprove(
  { kind, editedBy }: Notice,
  way: LetterWay | null,
  { name, roles }: Principal,
  fourEyes: boolean,
): Refusal | null {
  if (fourEyes && editedBy?.toLowerCase() === name.toLowerCase())
    return refused(409, 'same-person', 'You edited this letter last: somebody else approves it.')
  const isForCounsel = way?.emails.some(({ review }) => review?.actions.includes('counsel-only')) ?? false
  // What compels a live interception is answered by counsel, who may have to go to court.
  if (kind === 'rejection' && isForCounsel && !roles.includes('counsel'))
    return forbidden('A rejection of what compels waits for counsel.')
  return null
}

async function shutOf(ports: DeskPorts, notice: Notice, way: LetterWay | null): Promise<Refusal | null> {
  const [shut] = way === null ? [] : findShutLetterGates(way, ports.now())
  if (shut !== undefined) return refused(409, `gate-${shut.id}`, shut.reason)
  return AUDIENCES[notice.kind] === 'internal' || notice.recipients.every(isMailAddress)
    ? await leakOf(ports.notices, notice, { ...notice })
    : refused(409, 'gate-address', 'A recipient is not one plain mail address.')
}

function refused(status: Refusal['status'], error: string, message: string): Refusal {
  return { kind: 'refused', status, error, message }
}
