import { addDays } from '../../calendar/iso-day.js'
import type { FindingRow } from './finding-row.js'

/** Reading, deciding and answering take this many days. */
const NEAR_DAYS = 3

export const TIMING: readonly FindingRow[] = [
  {
    code: 'overdue-or-near-due',
    of: 'requests',
    raise: ({ fields, receivedOn }) => {
      const due = fields.dueOn
      if (!due || due.value > addDays(receivedOn, NEAR_DAYS)) return null
      const when = due.value < receivedOn ? 'was due before it arrived' : `is due within ${NEAR_DAYS} days of receipt`
      return { message: `The answer ${when}, on ${due.value}.`, evidence: due.evidence }
    },
  },
]
