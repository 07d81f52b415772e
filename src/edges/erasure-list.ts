import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'

/** One erasure by ids alone, as it stands outside the database: what a restored backup brings back is erased again from here. */
export interface ListedErasure {
  caseId: string | null
  emailIds: string[]
  organisation: string
  basis: string
}

export interface ErasureList {
  /** Before the database forgets: a line too many erases nothing new. */
  add(erasure: ListedErasure): Promise<void>
  all(): Promise<ListedErasure[]>
}

const Line: z.ZodType<ListedErasure> = z.object({
  caseId: z.string().nullable(),
  emailIds: z.array(z.string()),
  organisation: z.string(),
  basis: z.string(),
})

/** A file of one line an erasure; a line that was cut by a crash is no erasure. */
export function createErasureList(file: string): ErasureList {
  return {
    async add({ caseId, emailIds, organisation, basis }) {
      await mkdir(dirname(file), { recursive: true, mode: 0o700 })
      const line = JSON.stringify({ caseId, emailIds, organisation, basis })
      await appendFile(file, `${line}\n`, { mode: 0o600 })
    },
    async all() {
      const text = await readFile(file, 'utf8').catch(() => '')
      return text.split('\n').flatMap((line) => readLine(line) ?? [])
    },
  }
}

function readLine(line: string): ListedErasure | null {
  try {
    return Line.parse(JSON.parse(line))
  } catch {
    return null
  }
}
