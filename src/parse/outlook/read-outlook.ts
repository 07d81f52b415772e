import type { ParseLimits } from '../parse-limits.js'
import { type ContainedFile, containedFile } from '../readers/contained-file.js'
import { notRead, type Reading } from '../readers/reading.js'
import { bytesIn, type CompoundStorage, openCompoundFile, storageOf, streamOf } from './compound-file.js'
import { type MapiProperties, numberOf, PR, textOf } from './mapi-properties.js'
import { codePageOf, MAX_RECIPIENTS, type OutlookItem, readOutlookItem } from './outlook-item.js'
import { writeMessage } from './write-message.js'

const PROPERTIES = '__properties_version1.0'
const EMBEDDED = '__substg1.0_3701000D'
/** Bytes before the first property, by what the storage is (MS-OXMSG, 2.4.1). */
const HEADER = { top: 32, embedded: 24, member: 8 } as const
/** A message in an attachment (MS-OXCMSG, 2.2.2.9). */
const METHOD_EMBEDDED = 5

/** A message that Outlook saved (MS-OXMSG): its head, its text, its attachments. Throws nothing. */
export function readOutlook(bytes: Uint8Array, limits: ParseLimits): Reading {
  try {
    return readOutlookItem(itemOf(openCompoundFile(bytes), HEADER.top, limits), limits)
  } catch {
    const reason = `The Outlook message (${bytes.length} bytes) cannot be opened: damaged or cut off. Ask the sender for it again, or as a PDF.`
    return notRead('malformed', reason)
  }
}

function itemOf(storage: CompoundStorage, header: number, limits: ParseLimits): OutlookItem {
  const properties = propertiesOf(storage, header)
  const page = codePageOf(properties)
  const members = (prefix: string, most: number) =>
    storage.storages.filter(({ name }) => name.startsWith(prefix)).slice(0, most)
  return {
    properties,
    recipients: members('__recip_version1.0_', MAX_RECIPIENTS).map((member) => propertiesOf(member, HEADER.member)),
    files: members('__attach_version1.0_', limits.parts + 1).map((member) => fileOf(member, page, limits)),
  }
}

function fileOf(storage: CompoundStorage, page: number | null, limits: ParseLimits): ContainedFile {
  const properties = propertiesOf(storage, HEADER.member)
  const get = (id: number) => textOf(properties, id, page)
  const name = get(PR.attachLongName) ?? get(PR.attachName) ?? get(PR.displayName)
  const embedded = storageOf(storage, EMBEDDED)
  if (embedded !== null && numberOf(properties, PR.attachMethod) === METHOD_EMBEDDED)
    return {
      name: name === null ? null : `${name}.eml`,
      declaredType: 'message/rfc822',
      bytes: bytesIn(embedded),
      refusal: null,
      unpack: () => writeMessage(itemOf(embedded, HEADER.embedded, limits), limits),
    }
  const data = storage.streams.get('__SUBSTG1.0_37010102')
  if (data === undefined) return { ...containedFile(name, Buffer.alloc(0)), refusal: NO_DATA }
  return {
    name,
    declaredType: get(PR.attachMimeType) ?? 'application/octet-stream',
    bytes: data.size,
    refusal: null,
    unpack: async () => data.read(),
  }
}

const NO_DATA = {
  status: 'unsupported',
  reason:
    'The attachment of the Outlook message is a link or an object of another program, and no file. Open the original.',
} as const

function propertiesOf(storage: CompoundStorage, header: number): MapiProperties {
  const table = new Map<number, Buffer>()
  const stream = streamOf(storage, PROPERTIES) ?? Buffer.alloc(0)
  for (let at = header; at + 16 <= stream.length; at += 16)
    table.set(stream.readUInt16LE(at + 2), stream.subarray(at + 8, at + 16))
  const nameOf = (id: number, type: number) => `__substg1.0_${hex(id)}${hex(type)}`
  return {
    bytes: (id, type, maxBytes) => streamOf(storage, nameOf(id, type), maxBytes),
    fixed: (id) => table.get(id) ?? null,
  }
}

function hex(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, '0')
}
