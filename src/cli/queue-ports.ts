import type { QueuePorts } from '../desk/ports.js'
import { listQueue, newestCase } from '../edges/postgres/case-queue.js'
import type { Pool } from '../edges/postgres/database.js'
import { dropView, loadOwnQueue, saveView } from '../edges/postgres/saved-views.js'

/** The case queue over PostgreSQL. */
export function queuePorts(pool: Pool): QueuePorts {
  return {
    list: (asked, query) => listQueue(pool, asked, query),
    newest: (query) => newestCase(pool, query),
    own: (owner, query) => loadOwnQueue(pool, owner, query),
    saveView: (owner, view) => saveView(pool, owner, view),
    dropView: (owner, name) => dropView(pool, owner, name),
  }
}
