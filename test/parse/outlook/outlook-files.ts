import msgreader from '@kenjiuno/msgreader/lib/Burner.js'

/** What a test says of an Outlook message; `burnMessage` makes the file of it. */
export interface TestItem {
  subject?: string
  from?: { name: string; address: string }
  to?: { name: string; address: string }[]
  sentAt?: Date
  body?: string
  html?: string | Uint8Array
  rtf?: Uint8Array
  codePage?: number
  /** 8-bit text in place of Unicode, in the code page. */
  narrow?: Record<number, Uint8Array>
  attachments?: { name: string; type?: string; bytes: Uint8Array | TestItem }[]
}

interface Entry {
  name: string
  type: number
  length: number
  children?: number[]
  binaryProvider?: () => ArrayLike<number>
}

const DIRECTORY = 1
const DOCUMENT = 2
const ROOT = 5

/** An .msg file (MS-OXMSG), made by msgreader's writer of compound files. */
export function burnMessage(item: TestItem): Uint8Array {
  const entries: Entry[] = [{ name: 'Root Entry', type: ROOT, length: 0, children: [] }]
  addItem(entries, 0, item, 32)
  return msgreader.burn(entries as Parameters<typeof msgreader.burn>[0])
}

/** A compound file of the streams. */
export function burnStreams(streams: Record<string, Uint8Array>): Uint8Array {
  const entries: Entry[] = [{ name: 'Root Entry', type: ROOT, length: 0, children: [] }]
  for (const [name, bytes] of Object.entries(streams)) addStream(entries, 0, name, bytes)
  return msgreader.burn(entries as Parameters<typeof msgreader.burn>[0])
}

function addItem(entries: Entry[], parent: number, item: TestItem, header: number): void {
  const { from, sentAt, html, rtf } = item
  const text = (id: number, value: string | undefined) => {
    if (value !== undefined) addStream(entries, parent, tag(id, 0x1f), Buffer.from(value, 'utf16le'))
  }
  text(0x0037, item.subject)
  text(0x0042, from?.name)
  text(0x5d02, from?.address)
  text(0x1000, item.body)
  if (html !== undefined) addStream(entries, parent, tag(0x1013, 0x102), Buffer.from(html as string))
  if (rtf) addStream(entries, parent, tag(0x1009, 0x102), rtf)
  for (const [id, bytes] of Object.entries(item.narrow ?? {})) addStream(entries, parent, tag(Number(id), 0x1e), bytes)
  const fixed: [number, Buffer][] = []
  if (sentAt) fixed.push([0x00390040, fileTime(sentAt)])
  if (item.codePage) fixed.push([0x3ffd0003, long(item.codePage)], [0x3fde0003, long(item.codePage)])
  addProperties(entries, parent, fixed, header)
  for (const [index, { name, address }] of (item.to ?? []).entries()) {
    const recipient = addStorage(entries, parent, `__recip_version1.0_#${hex(index, 8)}`)
    addStream(entries, recipient, tag(0x3001, 0x1f), Buffer.from(name, 'utf16le'))
    addStream(entries, recipient, tag(0x39fe, 0x1f), Buffer.from(address, 'utf16le'))
    addProperties(entries, recipient, [[0x0c150003, long(1)]], 8)
  }
  for (const [index, attachment] of (item.attachments ?? []).entries())
    addAttachment(entries, parent, index, attachment)
}

function addAttachment(
  entries: Entry[],
  parent: number,
  index: number,
  { name, type, bytes }: NonNullable<TestItem['attachments']>[number],
): void {
  const storage = addStorage(entries, parent, `__attach_version1.0_#${hex(index, 8)}`)
  addStream(entries, storage, tag(0x3707, 0x1f), Buffer.from(name, 'utf16le'))
  if (type) addStream(entries, storage, tag(0x370e, 0x1f), Buffer.from(type, 'utf16le'))
  const embedded = !(bytes instanceof Uint8Array)
  addProperties(entries, storage, [[0x37050003, long(embedded ? 5 : 1)]], 8)
  if (embedded) addItem(entries, addStorage(entries, storage, '__substg1.0_3701000D'), bytes, 24)
  else addStream(entries, storage, tag(0x3701, 0x102), bytes)
}

function addProperties(entries: Entry[], parent: number, fixed: readonly [number, Buffer][], header: number): void {
  const rows = fixed.map(([id, value]) => {
    const row = Buffer.alloc(16)
    row.writeUInt32LE(id, 0)
    value.copy(row, 8)
    return row
  })
  addStream(entries, parent, '__properties_version1.0', Buffer.concat([Buffer.alloc(header), ...rows]))
}

function addStorage(entries: Entry[], parent: number, name: string): number {
  const index = entries.push({ name, type: DIRECTORY, length: 0, children: [] }) - 1
  entries[parent]?.children?.push(index)
  return index
}

function addStream(entries: Entry[], parent: number, name: string, bytes: Uint8Array): void {
  const binaryProvider = () => Uint8Array.from(bytes)
  const index = entries.push({ name, type: DOCUMENT, length: bytes.length, binaryProvider }) - 1
  entries[parent]?.children?.push(index)
}

function tag(id: number, type: number): string {
  return `__substg1.0_${hex(id, 4)}${hex(type, 4)}`
}

function hex(number: number, digits: number): string {
  return number.toString(16).toUpperCase().padStart(digits, '0')
}

function long(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeInt32LE(value)
  return bytes
}

function fileTime(date: Date): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE((BigInt(date.getTime()) + 11_644_473_600_000n) * 10_000n)
  return bytes
}
