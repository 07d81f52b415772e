import process from 'node:process'

/** Calls `stop` at the first Ctrl-C, SIGTERM or closed terminal; a second one changes nothing, the stop is under way. */
export function onInterrupt(stop: (signal: NodeJS.Signals) => void): void {
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!isStopping) stop(signal)
      isStopping = true
    })
  }
}

/** The exit status that a shell gives for a signal. */
export const INTERRUPTED = 130
