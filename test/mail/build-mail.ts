import { createDeflate } from 'node:zlib'

/** A part of a mail that a test builds: its head lines and its bytes. */
export interface TestPart {
  type: string
  name?: string
  bytes: Uint8Array | string
}

/** A multipart message of the parts, base64 each. */
export function buildMail(parts: readonly TestPart[], head: readonly string[] = []): Buffer {
  const boundary = 'part-of-the-test'
  const lines = [
    'From: Officer <officer@agency.example>',
    'To: legal@kutano.example',
    'Subject: Records',
    'Message-ID: <one@agency.example>',
    'MIME-Version: 1.0',
    ...head,
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
  ]
  for (const { type, name, bytes } of parts) {
    const disposition = name === undefined ? [] : [`Content-Disposition: attachment; filename="${name}"`]
    lines.push(`--${boundary}`, `Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', ...disposition, '')
    lines.push(Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n'))
  }
  return Buffer.from([...lines, `--${boundary}--`, ''].join('\r\n'), 'latin1')
}

/** One page whose content stream is `stream`, compressed or not. */
export function buildPdf(stream: Uint8Array, filter: string | null): Buffer {
  return assemblePdf(stream, filter === null ? '' : ` /Filter /${filter}`, {})
}

/** What a page can have beside its content: objects from number 6 on, resources, entries of the catalog. */
export interface PdfExtras {
  objects?: readonly string[]
  page?: string
  catalog?: string
}

/** One page with these operators, Helvetica as F1, and what is named beside. */
export function pdfOf(operators: string, extras: PdfExtras = {}): Buffer {
  return assemblePdf(Buffer.from(operators, 'latin1'), '', extras)
}

function assemblePdf(stream: Uint8Array, filter: string, { objects = [], page = '', catalog = '' }: PdfExtras): Buffer {
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${page} >> >>`,
    null,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...objects,
  ]
  const pieces: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  for (const [index, object] of all.entries()) {
    pieces.push(Buffer.from(`${index + 1} 0 obj\n`))
    if (object !== null) pieces.push(Buffer.from(object))
    else {
      const dictionary = `<< /Length ${stream.length}${filter} >>\nstream\n`
      pieces.push(Buffer.from(dictionary), Buffer.from(stream), Buffer.from('\nendstream'))
    }
    pieces.push(Buffer.from('\nendobj\n'))
  }
  pieces.push(Buffer.from(`trailer << /Root 1 0 R /Size ${all.length + 1} >>\n%%EOF\n`))
  return Buffer.concat(pieces)
}

/** A PDF of some hundred kilobytes whose page is `megabytes` of the given operators when it is unpacked. */
export async function buildFlateBomb(megabytes: number, operators: string): Promise<Buffer> {
  const deflate = createDeflate({ level: 9 })
  const packed: Buffer[] = []
  deflate.on('data', (chunk: Buffer) => packed.push(chunk))
  const block = Buffer.from(operators.repeat(Math.ceil((1024 * 1024) / operators.length)))
  for (let count = 0; count < megabytes; count += 1) {
    if (!deflate.write(block)) await new Promise((resolve) => deflate.once('drain', resolve))
  }
  await new Promise<void>((resolve) => {
    deflate.once('end', resolve)
    deflate.end()
  })
  return buildPdf(Buffer.concat(packed), 'FlateDecode')
}
