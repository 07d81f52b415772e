import type { DeskPorts } from './ports.js'

/** Somebody whose queue is open. */
export interface Listener {
  includeRestricted: boolean
  /** A case opened that he may know of: that it did, and never which. */
  tell(): void
}

/** Looks for new cases while somebody listens, once for all of them. */
export interface Live {
  /** Resolves when it is known what there is: whatever opens afterwards is told. */
  add(listener: Listener): Promise<void>
  remove(listener: Listener): void
}

/** Soon enough for people, and two short statements for the database however many listen. */
const LOOK_EVERY_MS = 3_000

export function createLive(ports: DeskPorts): Live {
  const listeners = new Set<Listener>()
  const newest = new Map<boolean, string>()
  let timer: NodeJS.Timeout | null = null

  const look = async () => {
    for (const includeRestricted of [true, false]) {
      const concerned = [...listeners].filter((each) => each.includeRestricted === includeRestricted)
      if (concerned.length === 0) {
        newest.delete(includeRestricted)
        continue
      }
      const found = await ports.queue.newest({ includeRestricted }).catch(() => newest.get(includeRestricted) ?? '')
      const before = newest.get(includeRestricted)
      newest.set(includeRestricted, found)
      if (before !== undefined && before !== found) for (const each of concerned) each.tell()
    }
  }
  return {
    async add(listener) {
      listeners.add(listener)
      timer ??= setInterval(() => void look(), LOOK_EVERY_MS).unref()
      await look()
    },
    remove(listener) {
      listeners.delete(listener)
      if (listeners.size > 0 || timer === null) return
      clearInterval(timer)
      timer = null
      newest.clear()
    },
  }
}
