/** Tries of one shrinking; each reads a mail, and what hangs takes its whole time for each. */
const MOST_TRIES = 150
const MOST_MS = 20_000

/**
 * A smaller mail that still shows the fault: stretches go, halves first, as long as `shows` holds. Stops after a number
 * of tries: a small sample is read by a person, the smallest is not worth an hour.
 */
export async function shrink(bytes: Buffer, shows: (smaller: Buffer) => Promise<boolean>): Promise<Buffer> {
  let smallest = bytes
  let triesLeft = MOST_TRIES
  const until = performance.now() + MOST_MS
  for (let step = bytes.length >> 1; step >= 1 && triesLeft > 0; step >>= 1) {
    for (let at = 0; at < smallest.length && triesLeft > 0 && performance.now() < until; triesLeft -= 1) {
      const without = Buffer.concat([smallest.subarray(0, at), smallest.subarray(at + step)])
      if (without.length > 0 && (await shows(without))) smallest = without
      else at += step
    }
  }
  return smallest
}
