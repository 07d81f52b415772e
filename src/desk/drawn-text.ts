import type { DrawnPage } from '../cases/drawn-text.js'
import { type Principal, whyMayNot } from './access.js'
import type { DeskPorts } from './ports.js'
import { readCase } from './read-cases.js'
import { forbidden, type Refusal } from './refusal.js'

/**
 * A person has compared a page whose text is not what is drawn with its picture, and corrected what was wrong: its values
 * count again and its gate opens. Who did it stands in the audit.
 */
export async function confirmDrawnText(
  ports: DeskPorts,
  principal: Principal,
  reference: string,
  page: DrawnPage,
): Promise<{ kind: 'confirmed' } | Refusal> {
  const why = whyMayNot(principal, 'confirm-drawn-text')
  if (why !== null) return forbidden(why)
  const file = await readCase(ports, principal, reference)
  if (file === null) return { kind: 'refused', ...REFUSALS['no-case'] }
  const isConfirmed = await ports.confirmDrawnText(file.reference, page, principal.name)
  return isConfirmed ? { kind: 'confirmed' } : { kind: 'refused', ...REFUSALS['nothing-differs'] }
}

const REFUSALS = {
  'no-case': { status: 404, error: 'not-found', message: 'There is no case of this reference.' },
  'nothing-differs': {
    status: 409,
    error: 'nothing-differs',
    message: 'On this page of the case nothing waits for a comparison. Nothing was changed.',
  },
} as const
