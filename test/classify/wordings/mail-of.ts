import type { Wording } from './wording.js'

/** The wording as a raw message: its body and each attachment as plain text, an empty one as an encrypted PDF. */
export function mailOf({ from, subject, body, attachments = [], headers = [] }: Wording): Uint8Array {
  const encode = (text: string) => Buffer.from(text, 'utf8').toString('base64').replace(/.{76}/g, '$&\r\n')
  const parts = [body, ...attachments].map((text, index) =>
    text === ''
      ? `Content-Type: application/pdf; name="scan${index}.pdf"\r\nContent-Disposition: attachment; filename="scan${index}.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${encode('%PDF-1.7 damaged')}`
      : `Content-Type: text/plain; charset=utf-8${index > 0 ? `; name="document${index}.txt"` : ''}\r\n${index > 0 ? `Content-Disposition: attachment; filename="document${index}.txt"\r\n` : ''}Content-Transfer-Encoding: base64\r\n\r\n${encode(`\n${text}`)}`,
  )
  const head = [
    ['From', `Sender <${from}>`],
    ['To', 'legal@kutano.example'],
    ['Subject', `=?utf-8?B?${Buffer.from(subject ?? 'Matter 26-118').toString('base64')}?=`],
    ['Message-ID', '<wording@sample.example>'],
    ['Date', 'Mon, 16 Nov 2026 10:00:00 +0000'],
    ...headers,
    ['MIME-Version', '1.0'],
    ['Content-Type', 'multipart/mixed; boundary="part"'],
  ]
  const lines = head.map(([name, value]) => `${name}: ${value}`).join('\r\n')
  return Buffer.from(`${lines}\r\n\r\n${parts.map((part) => `--part\r\n${part}\r\n`).join('')}--part--\r\n`)
}
