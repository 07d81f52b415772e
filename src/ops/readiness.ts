import { setTimeout as sleep } from 'node:timers/promises'

/** A part that answers later than this does not serve anybody. */
const DEADLINE_MS = 2_000

/** The names of the parts that do not answer in time; empty where all do. */
export async function whatIsNotReady(parts: Readonly<Record<string, () => Promise<unknown>>>): Promise<string[]> {
  const answers = await Promise.all(
    Object.entries(parts).map(async ([name, ask]) => ({ name, isReady: await isAnswering(ask) })),
  )
  return answers.filter(({ isReady }) => !isReady).map(({ name }) => name)
}

async function isAnswering(ask: () => Promise<unknown>): Promise<boolean> {
  const late = new AbortController()
  const answered = ask().then(
    () => true,
    () => false,
  )
  const timedOut = sleep(DEADLINE_MS, false, { signal: late.signal }).catch(() => false)
  const isReady = await Promise.race([answered, timedOut])
  late.abort()
  return isReady
}
