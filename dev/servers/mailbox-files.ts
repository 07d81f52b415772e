/**
 * A mailbox of the embedded IMAP server on disk: one file a message, named by its UID, and an index with flags, dates,
 * UIDVALIDITY and the next UID. A client's cursor so means the same mail after a restart.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { StoredFolder } from 'hoodiecrow-imap'
import { z } from 'zod'

const Index = z.record(
  z.string(),
  z.object({
    uidvalidity: z.number(),
    uidnext: z.number(),
    messages: z.array(z.object({ uid: z.number(), flags: z.array(z.string()), internaldate: z.string() })),
  }),
)

const FOLDERS = ['INBOX', 'Processed', 'Junk']

export interface MailboxFiles {
  folders: Record<string, StoredFolder>
  /** Writes messages that have no file yet, then the index; a crash between leaves an unused file. */
  save(): void
}

function emptyFolder(): StoredFolder {
  return { uidvalidity: Math.floor(Date.now() / 1000), uidnext: 1, messages: [] }
}

/** Reads the mailbox, or makes an empty one. */
export function openMailboxFiles(root: string): MailboxFiles {
  const indexFile = path.join(root, 'index.json')
  const fileOf = (folder: string, uid: number) => path.join(root, folder, `${uid}.eml`)
  const index = existsSync(indexFile) ? Index.parse(JSON.parse(readFileSync(indexFile, 'utf8'))) : {}
  const folders: Record<string, StoredFolder> = {}
  for (const name of FOLDERS) {
    mkdirSync(path.join(root, name), { recursive: true })
    const { messages, ...known } = index[name] ?? emptyFolder()
    const withSource = messages.map((message) => ({
      ...message,
      raw: readFileSync(fileOf(name, message.uid ?? 0), 'latin1'),
    }))
    folders[name] = { ...known, messages: withSource, ...(name === 'Junk' ? { 'special-use': '\\Junk' } : {}) }
  }

  let saved = ''
  const save = () => {
    for (const [name, { messages }] of Object.entries(folders)) {
      for (const { uid = 0, raw } of messages) {
        if (!existsSync(fileOf(name, uid))) writeFileSync(fileOf(name, uid), raw, 'latin1')
      }
    }
    const kept = Object.fromEntries(
      Object.entries(folders).map(([name, { uidvalidity, uidnext, messages }]) => [
        name,
        {
          uidvalidity,
          uidnext,
          messages: messages.map(({ uid, flags, internaldate }) => ({ uid, flags, internaldate })),
        },
      ]),
    )
    const text = JSON.stringify(kept, null, 1)
    if (text === saved) return
    writeFileSync(`${indexFile}.new`, text)
    renameSync(`${indexFile}.new`, indexFile)
    removeMoved(root, folders)
    saved = text
  }
  return { folders, save }
}

function removeMoved(root: string, folders: Record<string, StoredFolder>): void {
  for (const [name, { messages }] of Object.entries(folders)) {
    const kept = new Set(messages.map(({ uid }) => `${uid}.eml`))
    for (const file of readdirSync(path.join(root, name))) if (!kept.has(file)) rmSync(path.join(root, name, file))
  }
}
