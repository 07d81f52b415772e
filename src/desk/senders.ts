import type { HeldList, Released } from '../cases/hold.js'
import { type MarkSubject, readMarkSubject, readSince, type SenderMark } from '../directory/sender-mark.js'
import { type Act, maySeeRestricted, type Principal, whyMayNot } from './access.js'
import type { DeskPorts } from './ports.js'
import { readCase } from './read-cases.js'
import { forbidden, type Refusal } from './refusal.js'

/** A sender that was marked, with what is about it, as far as the reader may know of it. */
export type ShownMark = SenderMark & HeldList

export type MarkAct = { kind: 'done'; mark: ShownMark; released: Released } | Refusal

interface Proposal {
  sender: string
  note: string | null
}

/** Enough for a page; the command line lists all. */
const LISTED = 500

export async function readMarks(ports: DeskPorts, principal: Principal): Promise<ShownMark[]> {
  const marks = await ports.senders.listMarks()
  return await Promise.all(marks.map((mark) => shown(ports, principal, mark)))
}

/** A person says that others write from a sender. It makes everything more careful, so it needs no second person. */
export async function markSender(
  ports: DeskPorts,
  principal: Principal,
  { sender, since, note, evenShared }: Proposal & { since: string; evenShared: boolean },
): Promise<MarkAct> {
  const named = subjectFor(principal, 'mark-sender', sender)
  if (named.kind === 'refused') return named
  if (named.caution !== null && !evenShared) return wrong('shared-domain', `${named.caution}.`)
  const read = readSince(since, ports.now())
  if (read.kind === 'refused') return wrong('no-date', `The date ${read.reason}.`)
  await ports.senders.mark({ subject: named.subject, note, actor: principal.name }, read.since)
  return await done(ports, principal, named.subject, NOTHING)
}

/** A person says that a sender is its owner's again; what this alone held is let go. */
export async function clearSender(
  ports: DeskPorts,
  principal: Principal,
  { sender, note }: Proposal,
): Promise<MarkAct> {
  const named = subjectFor(principal, 'let-go', sender)
  if (named.kind === 'refused') return named
  const released = await ports.senders.clear({ subject: named.subject, note, actor: principal.name })
  return released === null ? NOT_MARKED : await done(ports, principal, named.subject, released)
}

export type ReleaseAct = { kind: 'done'; released: Released } | Refusal

/** A person lets go of one case, after a call to its agency. */
export async function releaseHeldCase(
  ports: DeskPorts,
  principal: Principal,
  reference: string,
  note: string,
): Promise<ReleaseAct> {
  const why = whyMayNot(principal, 'let-go')
  if (why !== null) return forbidden(why)
  const file = await readCase(ports, principal, reference)
  const released = file && (await ports.senders.release(file.reference, { note, actor: principal.name }))
  return released ? { kind: 'done', released: visible(principal, released) } : NOT_HELD
}

const NOTHING: Released = { cases: [], notices: [] }
const NOT_MARKED: Refusal = {
  kind: 'refused',
  status: 404,
  error: 'not-marked',
  message: 'This sender is not marked as taken over.',
}
const NOT_HELD: Refusal = {
  kind: 'refused',
  status: 404,
  error: 'not-held',
  message: 'There is no case of this reference that is held.',
}

function subjectFor(
  principal: Principal,
  act: Act,
  sender: string,
): { kind: 'named'; subject: MarkSubject; caution: string | null } | Refusal {
  const why = whyMayNot(principal, act)
  if (why !== null) return forbidden(why)
  const read = readMarkSubject(sender)
  return read.kind === 'refused'
    ? wrong('no-sender', `What you named ${read.reason}.`)
    : { kind: 'named', subject: read.subject, caution: read.caution }
}

async function done(
  ports: DeskPorts,
  principal: Principal,
  subject: MarkSubject,
  released: Released,
): Promise<MarkAct> {
  const mark = (await ports.senders.listMarks()).find((one) => one.subject.name === subject.name)
  if (mark === undefined) return NOT_MARKED
  return { kind: 'done', mark: await shown(ports, principal, mark), released: visible(principal, released) }
}

async function shown(ports: DeskPorts, principal: Principal, mark: SenderMark): Promise<ShownMark> {
  const query = { includeRestricted: maySeeRestricted(principal), limit: LISTED }
  return { ...mark, ...(await ports.senders.listHeld(mark, query)) }
}

function visible(principal: Principal, { cases, notices }: Released): Released {
  if (maySeeRestricted(principal)) return { cases, notices }
  return {
    cases: cases.filter(({ isRestricted }) => !isRestricted),
    notices: notices.filter(({ isRestricted }) => !isRestricted),
  }
}

function wrong(error: string, message: string): Refusal {
  return { kind: 'refused', status: 422, error, message }
}
