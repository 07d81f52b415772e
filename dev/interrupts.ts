import process from 'node:process'

/** The exit status that a shell gives for Ctrl-C. */
export const INTERRUPTED = 130
const LOOK_EVERY_MS = 500

/**
 * Calls `stop` once: at the first Ctrl-C, SIGTERM or closed terminal, or when the npm that started us is gone. A killed
 * npm tells its child nothing; started by hand we may well outlive the shell.
 */
export function onInterrupt(stop: () => void): void {
  let isStopping = false
  const stopOnce = () => {
    if (!isStopping) stop()
    isStopping = true
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopOnce)
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid !== parent) stopOnce()
  }, LOOK_EVERY_MS)
  watch.unref()
}
