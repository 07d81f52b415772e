import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Anchor } from '../audit/anchor.js'
import { IntakeError } from '../errors.js'

/** A folder outside the database, best on the auditor's own share: a file a day, and the newest head as `head.json`. */
export interface AnchorFolder {
  /** The first of a day stays; `head.json` is always the newest. Returns whether it was the day's first. */
  write(anchor: Anchor): Promise<boolean>
  /** The newest head that was ever written here; null in a new installation. */
  newest(): Promise<Anchor | null>
}

const AnchorShape: z.ZodType<Anchor> = z.strictObject({
  schema: z.literal('writdesk.anchor/1'),
  on: z.iso.date(),
  events: z.int().nonnegative(),
  head: z.string().regex(/^[0-9a-f]{64}$/),
})

const HEAD = 'head.json'

export function createAnchorFolder(folder: string): AnchorFolder {
  return {
    async write(anchor) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const days = await readdir(folder)
      const isFirst = !days.includes(`${anchor.on}.json`)
      if (isFirst) await writeWhole(join(folder, `${anchor.on}.json`), anchor)
      await writeWhole(join(folder, HEAD), anchor)
      return isFirst
    },
    async newest() {
      const names = await readdir(folder).catch((): string[] => [])
      return names.includes(HEAD) ? await readAnchor(join(folder, HEAD)) : null
    },
  }
}

/** @throws IntakeError ARGUMENT_INVALID */
export async function readAnchor(file: string): Promise<Anchor> {
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw new IntakeError('ARGUMENT_INVALID', `${file} cannot be read.`, {}, cause)
  })
  const read = AnchorShape.safeParse(parsed(text))
  if (read.success) return read.data
  throw new IntakeError('ARGUMENT_INVALID', `${file} is no anchor (writdesk.anchor/1).`)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A name stands for whole bytes on disk, or for those that stood there before. */
async function writeWhole(path: string, anchor: Anchor): Promise<void> {
  const draft = `${path}.draft`
  const file = await open(draft, 'w', 0o600)
  try {
    await file.writeFile(`${JSON.stringify(anchor, null, 2)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
}
