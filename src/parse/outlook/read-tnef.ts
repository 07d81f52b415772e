import type { ParseLimits } from '../parse-limits.js'
import { type ContainedFile, containedFile } from '../readers/contained-file.js'
import { notRead, type Reading } from '../readers/reading.js'
import { BINARY, type MapiProperties, numberOf, PR, textOf } from './mapi-properties.js'
import { codePageOf, MAX_RECIPIENTS, readOutlookItem } from './outlook-item.js'
import {
  ATT,
  readAttributes,
  readProperties,
  readRecipients,
  type TnefAttribute,
  together,
  toProperties,
} from './tnef-attributes.js'

export const TNEF_TYPE = 'application/vnd.ms-tnef'
const TEXT_8BIT = 0x001e
const OBJECT = 0x000d
const IID_BYTES = 16
const METHOD_EMBEDDED = 5

/** A winmail.dat (MS-OXTNEF): the text and the attachments that Exchange packed into it. Throws nothing. */
export function readTnef(bytes: Uint8Array, limits: ParseLimits): Reading {
  try {
    const { attributes, whole } = readAttributes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    const reading = readMessage(attributes, limits)
    if (whole || reading.status !== 'read') return reading
    return {
      ...reading,
      status: 'malformed',
      reason: `${damaged(bytes.length)} What stands before the damage is kept.`,
    }
  } catch {
    return notRead('malformed', damaged(bytes.length))
  }
}

function readMessage(attributes: readonly TnefAttribute[], limits: ParseLimits): Reading {
  const first = attributes.findIndex(({ id }) => id === ATT.attachBegins)
  const own = first === -1 ? attributes : attributes.slice(0, first)
  const data = (id: number) => own.find((attribute) => attribute.id === id)?.data
  const list = data(ATT.properties)
  const properties = together(list ? readProperties(list) : NONE, fromAttributes(data))
  const recipients = readRecipients(data(ATT.recipients) ?? Buffer.alloc(4), MAX_RECIPIENTS)
  const files = toFiles(first === -1 ? [] : attributes.slice(first), codePageOf(properties), limits)
  const reading = readOutlookItem({ properties, recipients, files }, limits)
  // The head of the mail that carried it is above it already; only a message inside one says who wrote it.
  const isMessage = reading.head?.some(({ name }) => name === 'from') ?? false
  return isMessage ? reading : { ...reading, head: null }
}

const NONE: MapiProperties = { bytes: () => null, fixed: () => null }

/** The attributes of before MAPI, in the terms of MAPI. */
function fromAttributes(data: (id: number) => Buffer | undefined): MapiProperties {
  const list = new Map<string, Buffer>()
  const put = (key: string, bytes: Buffer | undefined) => {
    if (bytes !== undefined) list.set(key, bytes)
  }
  put(`${PR.subject}/${TEXT_8BIT}`, data(ATT.subject))
  put(`${PR.body}/${TEXT_8BIT}`, data(ATT.body))
  put(`${PR.messageCodePage}`, data(ATT.codePage))
  return toProperties(list)
}

function toFiles(attributes: readonly TnefAttribute[], page: number | null, limits: ParseLimits): ContainedFile[] {
  const groups: TnefAttribute[][] = []
  for (const attribute of attributes) {
    if (attribute.id === ATT.attachBegins) groups.push([])
    groups.at(-1)?.push(attribute)
    if (groups.length > limits.parts + 1) break
  }
  return groups.map((group) => toFile(group, page))
}

function toFile(group: readonly TnefAttribute[], page: number | null): ContainedFile {
  const data = (id: number) => group.find((attribute) => attribute.id === id)?.data
  const list = data(ATT.attachProperties)
  const properties = list ? readProperties(list) : NONE
  const title = data(ATT.attachTitle)
  const titled = toProperties(new Map(title ? [[`${PR.attachName}/${TEXT_8BIT}`, title]] : []))
  const get = (id: number) => textOf(together(properties, titled), id, page)
  const name = get(PR.attachLongName) ?? get(PR.attachName) ?? get(PR.displayName)
  const object = properties.bytes(PR.attachData, OBJECT)?.subarray(IID_BYTES)
  if (object !== undefined && numberOf(properties, PR.attachMethod) === METHOD_EMBEDDED)
    return containedFile(name, object, TNEF_TYPE)
  const bytes = data(ATT.attachData) ?? properties.bytes(PR.attachData, BINARY) ?? object ?? Buffer.alloc(0)
  return containedFile(name, bytes, get(PR.attachMimeType) ?? 'application/octet-stream')
}

function damaged(bytes: number): string {
  return `The file of Outlook (winmail.dat, ${bytes} bytes) is damaged or cut off. Ask the sender for it again, sent as HTML or plain text.`
}
