import { createBullBoard } from '@bull-board/api'
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter'
import { FastifyAdapter } from '@bull-board/fastify'
import type { FastifyPluginAsync } from 'fastify'
import type { Queues } from '../edges/queue.js'

/** Bull Board at `basePath`: jobs hold ids only, so nothing of a mail is on it. Ops retry failed jobs here. */
export function queuePages(queues: Queues, basePath: string): FastifyPluginAsync {
  const adapter = new FastifyAdapter()
  adapter.setBasePath(basePath)
  createBullBoard({
    queues: queues.forBoard().map((queue) => new BullMQAdapter(queue)),
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: 'Writdesk queues' } },
  })
  return adapter.registerPlugin() as FastifyPluginAsync
}
