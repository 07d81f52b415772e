import type { CaseRefusal } from '../cases/case-change.js'
import { isCaseReference } from '../cases/case-reference.js'
import { describeSplit, whyNotMoved } from '../cases/judge-move.js'
import { maySeeRestricted, type Principal, whyMayNot } from './access.js'
import { NO_CASE } from './case-life.js'
import type { DeskPorts, MailsMoved } from './ports.js'
import { forbidden, type Refusal } from './refusal.js'

/** Where the mails are from now on. */
export type MoveAct = MailsMoved | Refusal

/** All mails of a case go into another one, and it closes as that one's duplicate. */
export async function mergeCase(
  ports: DeskPorts,
  principal: Principal,
  reference: string,
  { into, version }: { into: string; version: number },
): Promise<MoveAct> {
  return await guarded(principal, [reference, into], (acting) =>
    ports.life.move({ ...acting, reference, emailIds: null }, { into, isMerge: true }, (from, target) =>
      whyNotMoved(from, target, { emailIds: [], version, isMerge: true }),
    ),
  )
}

/** Some mails of a case go into another one that is there, or, where `into` is null, into one that opens with them. */
export async function moveMailsOut(
  ports: DeskPorts,
  principal: Principal,
  reference: string,
  { into, emailIds, version }: { into: string | null; emailIds: readonly string[]; version: number },
): Promise<MoveAct> {
  const asked = { emailIds, version, isMerge: false }
  return await guarded(principal, into === null ? [reference] : [reference, into], (acting) =>
    into === null
      ? ports.life.split({ ...acting, reference, emailIds }, (from) => {
          const why = whyNotMoved(from, null, asked)
          return why ?? { kind: 'split', newCase: describeSplit(from, emailIds) }
        })
      : ports.life.move({ ...acting, reference, emailIds }, { into, isMerge: false }, (from, target) =>
          whyNotMoved(from, target, asked),
        ),
  )
}

async function guarded(
  principal: Principal,
  references: readonly string[],
  move: (acting: { includeRestricted: boolean; actor: string }) => Promise<MailsMoved | CaseRefusal | null>,
): Promise<MoveAct> {
  const why = whyMayNot(principal, 'move-mail')
  if (why !== null) return forbidden(why)
  if (!references.every(isCaseReference)) return NO_CASE
  return (await move({ includeRestricted: maySeeRestricted(principal), actor: principal.name })) ?? NO_CASE
}
