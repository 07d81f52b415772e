import { openCompoundFile } from '../outlook/compound-file.js'
import { type ArchiveEntry, openArchive } from './zip-archive.js'

/** What a compound file holds, by the streams that each program needs; the bare type where none is there. */
export function compoundType(bytes: Uint8Array): string {
  try {
    const { streams } = openCompoundFile(bytes)
    return COMPOUND_TYPES.find(({ stream }) => streams.has(stream))?.type ?? 'application/x-cfb'
  } catch {
    return 'application/x-cfb'
  }
}

const COMPOUND_TYPES: readonly { stream: string; type: string }[] = [
  { stream: '__PROPERTIES_VERSION1.0', type: 'application/vnd.ms-outlook' },
  { stream: 'ENCRYPTEDPACKAGE', type: 'application/x-cfb' },
  { stream: 'WORDDOCUMENT', type: 'application/msword' },
  { stream: 'WORKBOOK', type: 'application/vnd.ms-excel' },
  { stream: 'BOOK', type: 'application/vnd.ms-excel' },
  { stream: 'POWERPOINT DOCUMENT', type: 'application/vnd.ms-powerpoint' },
  { stream: 'VISIODOCUMENT', type: 'application/vnd.visio' },
]

/** Parts that are looked through for the one that names the kind. */
const MAX_LISTED = 2000
const NO_LIMITS = { documentBytes: Number.MAX_SAFE_INTEGER, expansionRatio: Number.MAX_SAFE_INTEGER }

/** What a zip holds, by the part that each program needs, wherever it stands in the listing. */
export async function packageType(bytes: Uint8Array): Promise<string> {
  try {
    const { entries } = await openArchive(bytes, NO_LIMITS, MAX_LISTED)
    const names = new Set(entries.map(({ name }) => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()))
    if (names.has('content.xml')) return await openDocumentType(entries.find(({ name }) => name === 'mimetype'))
    if (!names.has('[content_types].xml')) return 'application/zip'
    return PACKAGE_TYPES.find(({ part }) => names.has(part))?.type ?? 'application/zip'
  } catch {
    return 'application/zip'
  }
}

/** OpenDocument 1.3, part 2, 3.3: a part of that name holds the type. */
async function openDocumentType(entry: ArchiveEntry | undefined): Promise<string> {
  if (entry === undefined || entry.bytes > 100) return 'application/zip'
  for await (const chunk of entry.chunks()) {
    const type = chunk.toString('latin1').trim()
    if (/^application\/vnd\.oasis\.opendocument\.[a-z-]{1,40}$/.test(type)) return type
  }
  return 'application/zip'
}

const OOXML = 'application/vnd.openxmlformats-officedocument'
const PACKAGE_TYPES: readonly { part: string; type: string }[] = [
  { part: 'word/document.xml', type: `${OOXML}.wordprocessingml.document` },
  { part: 'xl/workbook.xml', type: `${OOXML}.spreadsheetml.sheet` },
  { part: 'ppt/presentation.xml', type: `${OOXML}.presentationml.presentation` },
]
