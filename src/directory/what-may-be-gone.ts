import { addDays, addMonths, addYears, type IsoDay } from '../calendar/iso-day.js'
import type { Customer } from './customer.js'

/** A day may be told by a customer's own setting; `kept` is that setting as the directory has it. */
export interface MayBeGone {
  workspace: string
  kept: string
  says: string
}

const SETTING = /^(?:p\s?)?(\d{1,5})\s?(d|days?|w|weeks?|m|months?|y|years?)$/i
const ENDLESS = /^(?:for ?ever|unlimited|indefinite(?:ly)?|never deleted|all|keep everything)$/i

/**
 * What a team's own retention setting means for a request: what was written before that many days ago may no longer
 * exist. Null where the team keeps everything, or the directory says nothing. A setting that is not understood is quoted.
 */
export function whatMayBeGone(
  { workspace, retention }: Pick<Customer, 'workspace' | 'retention'>,
  dateRange: { from: string | null } | null,
  receivedOn: IsoDay,
): MayBeGone | null {
  const kept = retention?.trim() ?? ''
  if (kept === '' || ENDLESS.test(kept)) return null
  const since = keptSince(kept, receivedOn)
  if (since === null)
    return { workspace, kept, says: `The team set its retention to "${kept}": a person finds out what still exists.` }
  const from = dateRange?.from ?? null
  if (from !== null && from >= since) return null
  const asked = from === null ? 'The request names no beginning' : `The request begins on ${from}`
  return { workspace, kept, says: `${asked}; the team keeps ${kept}: what is older than ${since} may no longer exist.` }
}

function keptSince(setting: string, receivedOn: IsoDay): IsoDay | null {
  const [, figure, unit] = SETTING.exec(setting) ?? []
  if (figure === undefined || unit === undefined) return null
  const count = Number(figure)
  switch (unit[0]?.toLowerCase()) {
    case 'd':
      return addDays(receivedOn, -count)
    case 'w':
      return addDays(receivedOn, -7 * count)
    case 'm':
      return addMonths(receivedOn, -count)
    default:
      return addYears(receivedOn, -count)
  }
}
