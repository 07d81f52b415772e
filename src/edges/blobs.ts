import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { IntakeError } from '../errors.js'

/** Where raw mails and documents lie, by the SHA-256 of their bytes: written once, never changed, checked on reading. */
export interface Blobs {
  /** Returns once the bytes survive a power cut. @throws IntakeError BLOB_UNWRITABLE */
  put(bytes: Uint8Array): Promise<StoredBlob>
  /** The same for bytes that come in pieces; what is larger than `maxBytes` is not kept. Errors of the source pass through. */
  putStream(source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<StreamedBlob>
  /** @throws IntakeError BLOB_MISSING, BLOB_CORRUPT */
  get(sha256: string): Promise<Buffer>
}

export interface StoredBlob {
  sha256: string
  bytes: number
}

export type StreamedBlob = ({ kind: 'stored' } & StoredBlob) | { kind: 'too-large'; maxBytes: number }

/** A store in a folder: `ab/cd/abcd…`, two levels of 256, so that a million mails are 16 files a folder. */
export function createFolderBlobs(root: string): Blobs {
  removeAbandonedDrafts(join(root, DRAFTS)).catch(() => undefined)
  return {
    put: (bytes) => put(root, bytes),
    putStream: (source, maxBytes) => putStream(root, source, maxBytes),
    get: (sha256) => get(root, sha256),
  }
}

async function put(root: string, bytes: Uint8Array): Promise<StoredBlob> {
  const sha256 = sha256Of(bytes)
  if (await holds(root, sha256)) return { sha256, bytes: bytes.length }
  await onDisk(async () => {
    const draft = await openDraft(root)
    try {
      await draft.file.writeFile(bytes)
      await finish(root, draft, sha256)
    } catch (error) {
      await discard(draft)
      throw error
    }
  })
  return { sha256, bytes: bytes.length }
}

async function putStream(root: string, source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<StreamedBlob> {
  const draft = await onDisk(() => openDraft(root))
  let isFinished = false
  try {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const piece of source) {
      bytes += piece.length
      if (bytes > maxBytes) return { kind: 'too-large', maxBytes }
      hash.update(piece)
      await onDisk(() => draft.file.writeFile(piece))
    }
    const sha256 = hash.digest('hex')
    if (!(await holds(root, sha256))) {
      await onDisk(() => finish(root, draft, sha256))
      isFinished = true
    }
    return { kind: 'stored', sha256, bytes }
  } finally {
    if (!isFinished) await discard(draft)
  }
}

async function get(root: string, sha256: string): Promise<Buffer> {
  let bytes: Buffer
  try {
    bytes = await readFile(pathOf(root, sha256))
  } catch (cause) {
    throw new IntakeError('BLOB_MISSING', `${sha256} cannot be read (${codeOf(cause)}).`, { sha256 })
  }
  const found = sha256Of(bytes)
  if (found !== sha256) throw new IntakeError('BLOB_CORRUPT', `${sha256} now hashes to ${found}.`, { sha256, found })
  return bytes
}

/** Reads what is there: a copy that rotted on disk is written again by the mail that brings the bytes again. */
async function holds(root: string, sha256: string): Promise<boolean> {
  return await get(root, sha256).then(
    () => true,
    () => false,
  )
}

interface Draft {
  file: FileHandle
  path: string
}

/** What is being written; a process that was killed leaves its drafts, and nobody writes on one for a day. */
const DRAFTS = 'drafts'
const ABANDONED_AFTER_MS = 86_400_000

async function removeAbandonedDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const { mtimeMs } = await stat(path)
    if (mtimeMs < Date.now() - ABANDONED_AFTER_MS) await rm(path, { force: true })
  }
}

async function openDraft(root: string): Promise<Draft> {
  const path = join(root, DRAFTS, randomUUID())
  const file = await open(path, 'wx', 0o600).catch(async (error) => {
    if (codeOf(error) !== 'ENOENT') throw error
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    return await open(path, 'wx', 0o600)
  })
  return { file, path }
}

/** The name appears only once the bytes are on disk, and the folder that holds the name is synced too. */
async function finish(root: string, draft: Draft, sha256: string): Promise<void> {
  const path = pathOf(root, sha256)
  const folder = dirname(path)
  await draft.file.sync()
  await draft.file.close()
  await rename(draft.path, path).catch(async (error) => {
    if (codeOf(error) !== 'ENOENT') throw error
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await rename(draft.path, path)
    for (const parent of [dirname(folder), root]) await syncFolder(parent)
  })
  await syncFolder(folder)
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function discard(draft: Draft): Promise<void> {
  await draft.file.close().catch(() => undefined)
  await rm(draft.path, { force: true })
}

/** Only a hash becomes a path: nothing that a caller passes on can lead out of the store. */
function pathOf(root: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new IntakeError('BLOB_MISSING', 'the name is no SHA-256.')
  return join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
}

async function onDisk<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (cause) {
    throw new IntakeError('BLOB_UNWRITABLE', `the file system says ${codeOf(cause)}.`, { code: codeOf(cause) }, cause)
  }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : 'no code'
}
