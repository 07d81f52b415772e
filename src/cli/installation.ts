import type { Config } from '../config.js'
import type { Pool } from '../edges/postgres/database.js'
import type { Queues } from '../edges/queue.js'
import type { Log } from '../log.js'

/** What every part works with. */
export interface Installation {
  config: Config
  log: Log
  pool: Pool
  queues: Queues
}

/** Something that runs and can be asked to end; what it has in hand is finished first. */
export interface Running {
  stop(): Promise<void>
}
