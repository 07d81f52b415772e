import type { ReceiveLimits } from './receive-limits.js'

/**
 * How long to wait after so many failures in a row: doubled each time up to the bound, the upper half of it at random
 * so that pollers of one server do not come back together. It never says stop: an outage disables nothing.
 * @param failures 1 or more
 * @param random in [0, 1)
 * @returns milliseconds
 */
export function backOffMs(
  failures: number,
  random: number,
  { backOffMs: first, maxBackOffMs }: Pick<ReceiveLimits, 'backOffMs' | 'maxBackOffMs'>,
): number {
  const full = Math.min(maxBackOffMs, first * 2 ** Math.min(failures - 1, 30))
  return Math.round(full / 2 + (full / 2) * random)
}
