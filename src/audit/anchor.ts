import type { IsoDay } from '../calendar/iso-day.js'

/** Where the chain stood on a day, kept outside the database: with it nobody can rewrite what came before. */
export interface Anchor {
  schema: 'writdesk.anchor/1'
  on: IsoDay
  /** How many events were sealed. */
  events: number
  /** The hash of the last of them; hexadecimal. */
  head: string
}

/** What the chain says to an anchor: the hash of its link of that number, null where it is shorter. */
export function judgeAnchor(anchor: Anchor, hashAt: string | null): string | null {
  if (hashAt === null)
    return `The chain is shorter than the anchor of ${anchor.on}, which had ${anchor.events} events: it was cut, or restored from an older backup.`
  if (hashAt !== anchor.head) return `Event ${anchor.events} is not the one that the anchor of ${anchor.on} names.`
  return null
}
