import type { CaseEvent } from '../cases/case-file.js'
import type { DeskPorts } from './ports.js'

/** Somebody who has a case open. */
export interface CaseReader {
  reference: string
  includeRestricted: boolean
  /** The newest event that his page shows. */
  since: string
  tell(change: CaseEvent): void
}

/** Looks for changes of the cases that are open somewhere, once for all who read them. */
export interface CaseLive {
  /** Whatever is newer than his page is told at once, and then as it happens. Resolves when that is done. */
  add(reader: CaseReader): Promise<void>
  remove(reader: CaseReader): void
}

/** Soon enough for people; a short statement or two for the database however many cases are open. */
const LOOK_EVERY_MS = 3_000

export function createCaseLive(ports: DeskPorts): CaseLive {
  const readers = new Set<CaseReader>()
  let timer: NodeJS.Timeout | null = null

  const look = async (among: readonly CaseReader[]) => {
    for (const includeRestricted of [true, false]) {
      const concerned = among.filter((each) => each.includeRestricted === includeRestricted)
      const references = [...new Set(concerned.map(({ reference }) => reference))]
      if (references.length === 0) continue
      const changes = await ports.life.newestChanges(references, { includeRestricted }).catch(() => [])
      for (const reader of concerned) {
        const change = changes.find(({ reference }) => reference === reader.reference)
        if (change === undefined || BigInt(change.id) <= BigInt(reader.since)) continue
        reader.since = change.id
        reader.tell(change)
      }
    }
  }
  return {
    async add(reader) {
      readers.add(reader)
      timer ??= setInterval(() => void look([...readers]), LOOK_EVERY_MS).unref()
      await look([reader])
    },
    remove(reader) {
      readers.delete(reader)
      if (readers.size > 0 || timer === null) return
      clearInterval(timer)
      timer = null
    },
  }
}
