import { createHash } from 'node:crypto'

/**
 * The audit chain: each link's hash covers its number, its event as text and the hash before it, so that nobody can
 * change, take out or add an event without changing every hash that follows, the head included, which is kept outside.
 */

export interface Link {
  seq: number
  /** The event in the one text form that its store gives it. */
  event: string
  /** Hexadecimal, 64 digits. */
  hash: string
}

/** Stands before the first link. */
export const CHAIN_START = '0'.repeat(64)

function hashLink(seq: number, event: string, previousHash: string): string {
  return createHash('sha256').update(`${seq}\n${previousHash}\n${event}`).digest('hex')
}

/** The links of `events`, in order, behind the one that ends a chain. */
export function linkEvents(events: readonly string[], after: { seq: number; hash: string }): Link[] {
  const links: Link[] = []
  let { seq, hash } = after
  for (const event of events) {
    seq += 1
    hash = hashLink(seq, event, hash)
    links.push({ seq, event, hash })
  }
  return links
}

/** The number of the first link that does not follow from the one before it; null where all do. */
export function findBrokenLink(links: readonly Link[], after: { seq: number; hash: string }): number | null {
  let { seq, hash } = after
  for (const link of links) {
    seq += 1
    hash = hashLink(seq, link.event, hash)
    if (link.seq !== seq || link.hash !== hash) return seq
  }
  return null
}
