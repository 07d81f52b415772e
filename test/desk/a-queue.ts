import type { CaseSummary } from '../../src/cases/case-file.js'
import type { QueuePage, QueueQuery } from '../../src/cases/queue-query.js'
import type { QueuePorts } from '../../src/desk/ports.js'
import { emptyPorts } from './empty-ports.js'

/** A page of the queue with these cases, all of them new and nobody's. */
export function aQueuePage(cases: CaseSummary[]): QueuePage {
  return {
    cases: cases.map((each) => ({ ...each, group: 'new', assignee: null })),
    next: null,
    counts: { new: cases.length },
  }
}

/** A queue that holds these cases, whatever is asked of it. */
export function aQueue(visible: (includeRestricted: boolean) => CaseSummary[], asked: QueueQuery[] = []): QueuePorts {
  return {
    ...emptyPorts().queue,
    list: async (query, { includeRestricted }) => {
      asked.push(query)
      return aQueuePage(visible(includeRestricted))
    },
  }
}

export const ASKED: QueueQuery = {
  words: null,
  disposition: null,
  instrument: null,
  organisation: null,
  jurisdiction: null,
  state: 'open',
  assignee: null,
  due: null,
  after: null,
}
