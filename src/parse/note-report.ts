import type { Header } from './email.js'
import { firstHeader } from './mime/read-headers.js'

/** What the structure of a message adds to its head: is a delivery report (RFC 3464) in it, and what it returns. */
export interface ReportParts {
  deliveryReport: boolean
  returnedMessageId: string | null
}

export function isDeliveryReport(headers: readonly Header[]): boolean {
  const type = firstHeader(headers, 'content-type') ?? ''
  return /^multipart\/report\b[^\n]{0,2000}report-type="?delivery-status/i.test(type)
}

/** RFC 3464: that a report is there, and the Message-ID of the message or head that it returns. */
export function noteReport(report: ReportParts, type: string, bytes: Buffer, limits: { headerChars: number }): void {
  if (type === 'message/delivery-status') report.deliveryReport = true
  if (type !== 'message/rfc822' && type !== 'text/rfc822-headers') return
  const head =
    bytes
      .subarray(0, limits.headerChars)
      .toString('latin1')
      .split(/\r?\n\r?\n/, 1)[0] ?? ''
  const id = /^message-id:\s{0,20}(<[^<>\s]{1,995}>)/im.exec(head)?.[1]
  report.returnedMessageId ??= id ?? null
}
