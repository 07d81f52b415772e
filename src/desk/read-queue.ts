import { z } from 'zod'
import { CASE_STATES } from '../cases/case.js'
import { isCaseReference } from '../cases/case-reference.js'
import type { QueuePage, QueueQuery } from '../cases/queue-query.js'
import { maySeeRestricted, type Principal } from './access.js'
import type { DeskPorts } from './ports.js'

/** An address of the queue as somebody wrote it: what is no filter asks nothing, and nothing of it is an error. */
const word = (max = 60) => z.string().trim().min(1).max(max).nullable().catch(null)
const Address = z.object({
  q: word(200),
  disposition: word(),
  instrument: word(),
  organisation: word(),
  jurisdiction: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/)
    .nullable()
    .catch(null),
  state: z.enum(['open', 'any', ...CASE_STATES]).catch('open'),
  assignee: word(320),
  due: z.enum(['over', '3-days', '7-days', 'none']).nullable().catch(null),
  after: z.string().refine(isCaseReference).nullable().catch(null),
})

export function readQueueQuery(address: unknown, { name }: Pick<Principal, 'name'>): QueueQuery {
  const { q, assignee, ...rest } = Address.parse(typeof address === 'object' && address !== null ? address : {})
  return { ...rest, words: q, assignee: assignee === 'me' ? name : assignee }
}

/** The address of these filters, from the first page; empty for the queue as it opens. */
export function queueAddress(asked: QueueQuery): string {
  const { words, after: _, state, ...rest } = asked
  const parts = Object.entries({ q: words, ...rest, state: state === 'open' ? null : state })
  const search = new URLSearchParams()
  for (const [name, value] of parts) if (value !== null) search.append(name, value)
  return search.toString()
}

export function readQueue(ports: DeskPorts, principal: Principal, asked: QueueQuery): Promise<QueuePage> {
  return ports.queue.list(asked, { includeRestricted: maySeeRestricted(principal) })
}
