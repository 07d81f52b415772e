/** Tries of one shrinking; each reads a mail. */
const MOST_TRIES = 150

/**
 * A smaller mail that still shows the fault: stretches go, halves first, as long as `shows` holds. Stops after a number
 * of tries: a small sample is read by a person, the smallest is not worth an hour.
 */
export async function shrink(bytes: Buffer, shows: (smaller: Buffer) => Promise<boolean>): Promise<Buffer> {
  let smallest = bytes
  let triesLeft = MOST_TRIES
  for (let step = bytes.length >> 1; step >= 1 && triesLeft > 0; step >>= 1) {
    for (let at = 0; at < smallest.length && triesLeft > 0; triesLeft -= 1) {
      const without = Buffer.concat([smallest.subarray(0, at), smallest.subarray(at + step)])
      if (without.length > 0 && (await shows(without))) smallest = without
      else at += step
    }
  }
  return smallest
}
