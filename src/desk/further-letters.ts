import { isCaseReference } from '../cases/case-reference.js'
import type { LetterWish } from '../notices/judge-letter.js'
import type { Notice } from '../notices/notice.js'
import { maySeeRestricted, type Principal, whyMayNot } from './access.js'
import { NO_CASE } from './case-life.js'
import type { DeskPorts } from './ports.js'
import { forbidden, type Refusal } from './refusal.js'

/** A letter that a person asks for on a case: from its template, as a draft; several where several customers are told. */
export async function draftLetterFor(
  ports: DeskPorts,
  principal: Principal,
  reference: string,
  wish: LetterWish,
): Promise<{ kind: 'done'; notices: Notice[] } | Refusal> {
  const why = whyMayNot(principal, 'draft-notice')
  if (why !== null) return forbidden(why)
  if (!isCaseReference(reference)) return NO_CASE
  const includeRestricted = maySeeRestricted(principal)
  const acting = { reference, includeRestricted, actor: principal.name }
  const drafted = await ports.notices.draft(acting, wish, ports.now())
  if (drafted === null) return NO_CASE
  if (drafted.kind === 'refused') return drafted
  const notices = await Promise.all(drafted.ids.map((id) => ports.notices.load(id, { includeRestricted })))
  return { kind: 'done', notices: notices.flatMap((notice) => notice ?? []) }
}
