import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { QueuePage, QueueQuery } from '../../cases/queue-query.js'
import type { Person } from '../../edges/postgres/people.js'
import { maySeeRestricted, type Principal } from '../access.js'
import { oneLine } from '../api/schemas.js'
import { assignCases } from '../case-life.js'
import { createLive, type Listener } from '../live.js'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { isLedgerEmpty } from '../read-ledger.js'
import { queueAddress, readQueue, readQueueQuery } from '../read-queue.js'
import { sendPage } from '../send-page.js'
import { safePath } from '../sign-in/safe-path.js'
import { caseQueuePage } from './case-queue.js'
import { openStreams } from './event-stream.js'
import { firstRunPage } from './first-run.js'
import { messagePage, type Viewer } from './layout.js'

const Assignment = z.object({
  case: z.union([z.string().transform((one) => [one]), z.array(z.string()).max(100)]).default([]),
  to: z.string().min(1).max(320),
  back: z.string().optional(),
})
const ViewForm = z.object({ name: oneLine(40), query: z.string().max(1_000) })
const Since = z.object({ since: z.string().max(60).nullable().catch(null) })
const READERS = ['reviewer', 'approver', 'counsel']

/** The queue, a person's views of it, assigning several cases at once, and the bell that rings for a new one. */
export function queueRoutes(ports: DeskPorts) {
  const live = createLive(ports)
  const config = { area: 'content' } as const
  return async (app: FastifyInstance): Promise<void> => {
    await app.register(formbody)
    const open = openStreams(app)
    app.get('/', { config }, async (request, reply) => {
      const principal = principalOf(request)
      const asked = readQueueQuery(request.query, principal)
      // First: what opens while the queue is read is newer than it.
      const mark = await live.mark(maySeeRestricted(principal))
      const [queue, own, everybody] = await Promise.all([
        readQueue(ports, principal, asked),
        ports.queue.own(principal.name, { includeRestricted: maySeeRestricted(principal) }),
        ports.people.list(),
      ])
      if (await isFirstRun(ports, principal, queue, asked)) return showFirstRun(ports, request, reply, everybody)
      const people = everybody.filter(
        ({ disabledAt, roles }) => disabledAt === null && roles.some((role) => READERS.includes(role)),
      )
      return sendPage(reply, caseQueuePage(queue, { asked, viewer: request, ...own, people, mark, now: ports.now() }))
    })
    app.post('/cases/assignment', { config }, async (request, reply) => {
      const form = Assignment.safeParse(request.body)
      if (!form.success) return tell(reply.status(422), 'Choose cases and a person, then assign them again.')
      const { refused } = await assignCases(ports, principalOf(request), {
        references: form.data.case,
        to: form.data.to,
      })
      const [first] = refused
      if (first !== undefined) return tell(reply.status(409), `${refused.length} not assigned. ${first.message}`)
      return reply.redirect(safePath(form.data.back), 303)
    })
    for (const [path, change] of [
      ['/views', ports.queue.saveView],
      ['/views/drop', (owner: string, { name }: { name: string }) => ports.queue.dropView(owner, name)],
    ] as const) {
      app.post(path, { config }, async (request, reply) => {
        const form = ViewForm.safeParse(request.body)
        if (!form.success) return tell(reply.status(422), 'Give the view a name of one line, 40 characters at most.')
        const principal = principalOf(request)
        const query = queueAddress(readQueueQuery(Object.fromEntries(new URLSearchParams(form.data.query)), principal))
        await change(principal.name, { name: form.data.name, query })
        return reply.redirect(query === '' ? '/' : `/?${query}`, 303)
      })
    }
    app.get('/events', { config }, (request, reply) => {
      if (request.headers.accept !== 'text/event-stream') return tell(reply.status(406), 'This address is a stream.')
      const listener: Listener = {
        includeRestricted: maySeeRestricted(principalOf(request)),
        since: Since.parse(request.query).since,
        tell: () => raw.write('event: case\ndata:\n\n'),
      }
      const raw = open(reply, () => live.remove(listener))
      // The browser says "Live" at the first byte: not before it is told what its page had missed.
      void live.add(listener).then(() => raw.writableEnded || raw.write('retry: 3000\n\n'))
      return reply
    })
  }
}

/** Nothing has come yet that this reader may know of, and nothing is filtered away. */
async function isFirstRun(
  ports: DeskPorts,
  principal: Principal,
  { cases }: QueuePage,
  asked: QueueQuery,
): Promise<boolean> {
  return cases.length === 0 && queueAddress(asked) === '' && (await isLedgerEmpty(ports, principal))
}

async function showFirstRun(ports: DeskPorts, viewer: Viewer, reply: FastifyReply, people: Person[]) {
  const [signs, policies] = await Promise.all([ports.installation.signs(), ports.records.listPolicies()])
  return sendPage(reply, firstRunPage({ signs, policies, people }, viewer))
}

function tell(reply: FastifyReply, words: string): FastifyReply {
  return sendPage(reply, messagePage('Case queue', words, { viewer: reply.request }))
}
