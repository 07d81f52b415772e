import type { ContainedFile } from '../readers/contained-file.js'
import { notRead, type Reading } from '../readers/reading.js'
import { type ArchiveEntry, type ArchiveLimits, openArchive, toFile } from '../readers/zip-archive.js'
import { SealedZip } from './sealed-zip.js'

/** What macOS and Windows put beside the files of a folder; no person ever sees it. */
const BY_THE_SYSTEM = /(?:^|\/)(?:__MACOSX\/|\._[^/]{1,255}$|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i

/**
 * A zip as a document without text: its files lie inside. One more than may be parts is listed, so that it shows. Files
 * that need a password are opened with the first that fits. Never throws.
 */
export async function readArchive(
  bytes: Uint8Array,
  limits: ArchiveLimits & { parts: number },
  passwords: Iterable<string>,
): Promise<Reading> {
  try {
    const { entries } = await openArchive(bytes, limits, limits.parts + 1)
    const shown = entries.filter(({ name }) => !BY_THE_SYSTEM.test(name))
    const password = await findPassword(bytes, shown, passwords)
    const files = shown.map((entry) => toOpened(entry, bytes, password))
    return { ...notRead('read', null), files, ...(password === null ? {} : { openedWith: password }) }
  } catch (error) {
    const sealed = error instanceof Error && error.message.includes('encryption')
    return sealed
      ? notRead(
          'encrypted',
          `The archive (${bytes.length} bytes) needs a password. Ask the sender for it, or for files without.`,
        )
      : notRead(
          'malformed',
          `The archive (${bytes.length} bytes) cannot be opened: damaged or cut off. Ask the sender for it again.`,
        )
  }
}

/** Tried on the smallest file: an archive has one password as a rule. */
async function findPassword(
  bytes: Uint8Array,
  entries: readonly ArchiveEntry[],
  passwords: Iterable<string>,
): Promise<string | null> {
  const sealed = entries.filter((entry) => entry.sealed && entry.bytes > 0 && entry.unsealed === null)
  const smallest = sealed.sort((a, b) => a.bytes - b.bytes)[0]
  if (smallest === undefined) return null
  let zip: SealedZip | null = null
  try {
    for (const password of passwords) {
      zip ??= await SealedZip.open(bytes)
      if (await zip.opens(smallest, password)) return password
    }
    return null
  } finally {
    await zip?.close()
  }
}

function toOpened(entry: ArchiveEntry, archive: Uint8Array, password: string | null): ContainedFile {
  if (!entry.sealed || password === null) return toFile(entry)
  return { ...toFile(entry), refusal: entry.unsealed, unpack: () => unseal(archive, entry, password) }
}

async function unseal(archive: Uint8Array, entry: ArchiveEntry, password: string): Promise<Buffer> {
  const zip = await SealedZip.open(archive)
  try {
    return await zip.read(entry, password)
  } finally {
    await zip.close()
  }
}
