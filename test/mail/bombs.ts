import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
import { zipSync } from 'fflate'

/** Small files that ask for much: each is refused by a bound, and shows that the bound holds. */

const MB = 1024 * 1024

/** One file of zeros in a zip, 1000 times smaller; `says` is the size that its listing gives. */
export function zipOfZeros(megabytes: number, says = megabytes * MB): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(megabytes * MB))
  const name = Buffer.from('zeros.bin')
  // APPNOTE 4.3.7 and 4.3.12: version, flags, method, time, date, CRC, sizes, lengths.
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(20, 0)
  facts.writeUInt16LE(8, 4)
  facts.writeUInt32LE(packed.length, 14)
  facts.writeUInt32LE(says, 18)
  facts.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, name, packed])
  const listing = Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), facts, Buffer.alloc(14), name])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, listing, end])
}

/** Sixteen copies of a zip in a zip, level by level: 16 ** levels files in the end. */
export function zipOfZips(levels: number): Uint8Array {
  let inner: Uint8Array = zipSync({ 'page.txt': Buffer.alloc(64 * 1024, 'records of the workspace\n') })
  for (let level = 0; level < levels; level += 1) {
    inner = zipSync(Object.fromEntries(Array.from({ length: 16 }, (_, index) => [`${index}.zip`, inner])))
  }
  return inner
}

/** A zip in a zip in a zip, so many deep. */
export function deepZip(levels: number): Uint8Array {
  let inner: Uint8Array = zipSync({ 'core.txt': Buffer.from('core') })
  for (let level = 0; level < levels; level += 1) inner = zipSync({ 'inner.zip': inner })
  return inner
}

/** A PDF of so many pages, each with a line. */
export function pdfOfPages(pages: number): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${Array.from({ length: pages }, (_, index) => `${index + 5} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Length 44 >>\nstream\nBT /F1 12 Tf 72 720 Td (One page of many.) Tj ET\nendstream',
  ]
  const page =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>'
  const all = [...objects, ...Array<string>(pages).fill(page)]
  const body = all.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')
  return Buffer.from(`%PDF-1.4\n${body}trailer << /Root 1 0 R /Size ${all.length + 1} >>\n%%EOF\n`, 'latin1')
}

/** A PNG of one bit a pixel, all white, whole and valid. */
export function hugePng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const row = Buffer.alloc(Math.ceil(width / 8) + 1, 0xff)
  row[0] = 0
  const rows = deflateSync(Buffer.concat(Array<Buffer>(height).fill(row)), { level: 9 })
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, pngChunk('IHDR', head), pngChunk('IDAT', rows), pngChunk('IEND', Buffer.alloc(0))])
}

function pngChunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PDF whose one page is an image of this many pixels, packed small. */
export function pdfOfImage(width: number, height: number): Buffer {
  const row = Buffer.alloc(Math.ceil(width / 8), 0xff)
  const pixels = deflateSync(Buffer.concat(Array<Buffer>(height).fill(row)), { level: 9 })
  const draw = 'q 612 0 0 792 0 0 cm /Im Do Q'
  const pieces = [
    '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /XObject << /Im 5 0 R >> >> >>\nendobj\n',
    `4 0 obj\n<< /Length ${draw.length} >>\nstream\n${draw}\nendstream\nendobj\n`,
    `5 0 obj\n<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode /Length ${pixels.length} >>\nstream\n`,
  ]
  const end = '\nendstream\nendobj\ntrailer << /Root 1 0 R /Size 6 >>\n%%EOF\n'
  return Buffer.concat([Buffer.from(pieces.join(''), 'latin1'), pixels, Buffer.from(end, 'latin1')])
}
