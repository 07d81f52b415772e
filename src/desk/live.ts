import type { DeskPorts } from './ports.js'

/** Somebody whose queue is open. */
export interface Listener {
  includeRestricted: boolean
  /** The newest case when his page was made; null where his page does not say. */
  since: string | null
  /** A case opened that he may know of: that it did, and never which. */
  tell(): void
}

/** Looks for new cases while somebody listens, once for all of them. */
export interface Live {
  /** The mark of a page that is made now: whatever opens afterwards is told. One question for all pages of a moment. */
  mark(includeRestricted: boolean): Promise<string>
  /** Whatever is newer than his page is told at once, and then as it opens. Resolves when that is done. */
  add(listener: Listener): Promise<void>
  remove(listener: Listener): void
}

/** Soon enough for people, and two short statements for the database however many listen. */
const LOOK_EVERY_MS = 3_000
/** A case that opens in between is on the page and told all the same: that is rare, and a miss would be worse. */
const MOMENT_MS = 500

export function createLive(ports: DeskPorts): Live {
  const listeners = new Set<Listener>()
  const marks = new Map<boolean, { newest: Promise<string>; at: number }>()
  let timer: NodeJS.Timeout | null = null

  const newest = (includeRestricted: boolean): Promise<string> => {
    const asked = { newest: ports.queue.newest({ includeRestricted }), at: ports.now().getTime() }
    marks.set(includeRestricted, asked)
    asked.newest.catch(() => marks.delete(includeRestricted))
    return asked.newest
  }
  const look = async (among: readonly Listener[]) => {
    for (const includeRestricted of [true, false]) {
      const concerned = among.filter((each) => each.includeRestricted === includeRestricted)
      const found = concerned.length === 0 ? null : await newest(includeRestricted).catch(() => null)
      if (found === null) continue
      for (const listener of concerned) {
        const isNew = listener.since !== null && listener.since !== found
        listener.since = found
        if (isNew) listener.tell()
      }
    }
  }
  return {
    async mark(includeRestricted) {
      const known = marks.get(includeRestricted)
      const isFresh = known !== undefined && ports.now().getTime() - known.at < MOMENT_MS
      return await (isFresh ? known.newest : newest(includeRestricted))
    },
    async add(listener) {
      listeners.add(listener)
      timer ??= setInterval(() => void look([...listeners]), LOOK_EVERY_MS).unref()
      await look([listener])
    },
    remove(listener) {
      listeners.delete(listener)
      if (listeners.size > 0 || timer === null) return
      clearInterval(timer)
      timer = null
    },
  }
}
