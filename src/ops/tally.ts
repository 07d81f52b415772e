import type { Resolver } from '../edges/dns.js'

/** Counts in memory what happens often; somebody takes it away now and then and writes it down. */
export interface Tally {
  add(what: string): void
  /** What was counted since it was taken last. */
  take(): Map<string, number>
  /** What was taken could not be written down: it is counted again. */
  giveBack(counts: ReadonlyMap<string, number>): void
}

export function createTally(): Tally {
  let counts = new Map<string, number>()
  const add = (what: string, times: number) => counts.set(what, (counts.get(what) ?? 0) + times)
  return {
    add: (what) => void add(what, 1),
    take() {
      const taken = counts
      counts = new Map()
      return taken
    },
    giveBack(taken) {
      for (const [what, times] of taken) add(what, times)
    },
  }
}

export const DNS_ASKED = 'dns-asked'
export const DNS_TEMPORARY = 'dns-temporary'
/** A reading process that did not end by itself, with the cause behind it. */
export const READER_ENDED = 'reader-ended:'

/** That a name or a record does not exist is an answer; anything else that is none may pass. */
const ANSWERS: ReadonlySet<unknown> = new Set(['ENOTFOUND', 'ENODATA'])

/** The same resolver, which counts its questions and those that DNS had no answer to. */
export function countingResolver(resolver: Resolver, tally: Pick<Tally, 'add'>): Resolver {
  return async (name, type) => {
    tally.add(DNS_ASKED)
    try {
      return await resolver(name, type)
    } catch (error) {
      if (!ANSWERS.has((error as { code?: unknown } | null)?.code)) tally.add(DNS_TEMPORARY)
      throw error
    }
  }
}
