import { createHash } from 'node:crypto'
import { readRtf } from '../office/read-rtf.js'
import type { ParseLimits } from '../parse-limits.js'
import { bodyOf, headOf, type OutlookItem } from './outlook-item.js'

/**
 * A message inside an Outlook message, written as RFC 5322: it has no bytes of its own that could be kept or opened. The
 * same message gives the same bytes, so that a second reading finds the same document.
 */
export async function writeMessage(item: OutlookItem, limits: ParseLimits): Promise<Buffer> {
  const { plain, html, rtf } = bodyOf(item.properties, limits)
  const versions = [
    ...(plain === null ? [] : [leaf('text/plain; charset=utf-8', Buffer.from(plain))]),
    ...(html === null ? [] : [leaf(`text/html; charset=${html.charset ?? 'utf-8'}`, html.bytes)]),
    ...(html === null && plain === null && rtf !== null
      ? [leaf('text/plain; charset=utf-8', Buffer.from(readRtf(rtf, limits).text ?? ''))]
      : []),
  ]
  const parts = versions.length < 2 ? versions : [multipart('alternative', versions)]
  for (const file of item.files) {
    if (file.refusal !== null) continue
    const bytes = await file.unpack()
    const name = `Content-Disposition: attachment; filename="${(file.name ?? 'file').replace(/[\r\n"\\\0]/g, '_')}"`
    parts.push(
      file.declaredType === 'message/rfc822'
        ? Buffer.concat([Buffer.from(`Content-Type: message/rfc822\r\n${name}\r\n\r\n`), bytes])
        : leaf(typeOf(file.declaredType), bytes, [name]),
    )
  }
  const head = headOf(item).map(({ name, value }) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`${head.join('')}MIME-Version: 1.0\r\n`), multipart('mixed', parts)])
}

function leaf(type: string, bytes: Buffer, fields: readonly string[] = []): Buffer {
  const head = [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', ...fields, '', '']
  return Buffer.from(`${head.join('\r\n')}${bytes.toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`)
}

/** The boundary is made of the parts, which therefore cannot hold it. */
function multipart(kind: string, parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  const boundary = `part-${hash.digest('hex').slice(0, 40)}`
  const pieces = parts.flatMap((part) => [Buffer.from(`\r\n--${boundary}\r\n`), part])
  const head = `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n`
  return Buffer.concat([Buffer.from(head), ...pieces, Buffer.from(`\r\n--${boundary}--\r\n`)])
}

function typeOf(declared: string): string {
  return /^[\w.+-]{1,80}\/[\w.+-]{1,80}$/.test(declared) ? declared : 'application/octet-stream'
}
