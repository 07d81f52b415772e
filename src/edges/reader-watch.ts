import { workerData } from 'node:worker_threads'

/**
 * A thread in the reading process that ends it when its memory passes the bound, or when its parent is gone. V8's own
 * limit does not count ArrayBuffers, and the main thread cannot look while it reads.
 */
const CHECK_EVERY_MS = 50
const { residentMb, parent } = workerData as { residentMb: number; parent: number }

setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
  // Nothing listens to this signal: it ends the process at once, and tells the parent why.
  if (process.memoryUsage.rss() > residentMb * 1024 * 1024) process.kill(process.pid, 'SIGUSR2')
}, CHECK_EVERY_MS)
