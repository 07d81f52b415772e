import type { DraftKind } from '../draft/notice-draft.js'
import { maySeeRestricted, type Principal, whyMayNot } from './access.js'
import { NO_CASE } from './case-life.js'
import type { DeskPorts } from './ports.js'
import { forbidden, type Refusal } from './refusal.js'

/** A person asks for one more letter about a mail of a case: it is drafted as the machine would, and waits like every other. */
export async function draftFurtherLetter(
  ports: DeskPorts,
  principal: Principal,
  reference: string,
  { emailId, kind }: { emailId: string; kind: DraftKind },
): Promise<{ kind: 'drafted' } | Refusal> {
  const why = whyMayNot(principal, 'edit-notice')
  if (why !== null) return forbidden(why)
  const file = await ports.loadCase(reference, { includeRestricted: maySeeRestricted(principal) })
  const email = file?.emails.find((one) => one.emailId === emailId)
  if (!file || email === undefined) return NO_CASE
  if (email.review === null) return refused('not-read', 'No program could read this mail: no letter can be made of it.')
  const { isDrafted, offers } = await ports.notices.draftFurther({ emailId, kind, actor: principal.name })
  if (isDrafted) return { kind: 'drafted' }
  if (offers.includes(kind))
    return refused('waits-already', 'A letter of this kind waits already, or the mail has nobody to write to.')
  return refused(
    'not-called-for',
    offers.length === 0
      ? 'The mail as it stands calls for no letter.'
      : `The mail as it stands calls for no such letter. It calls for: ${offers.join(', ')}.`,
  )
}

function refused(error: string, message: string): Refusal {
  return { kind: 'refused', status: 409, error, message }
}
