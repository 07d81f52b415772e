import { deflateSync, inflateSync } from 'node:zlib'
import type { Random } from '../bench/random.js'

type PdfMutation = (pdf: string, random: Random) => string

const OBJECT = /\b(\d{1,7}) \d{1,5} obj\b[\s\S]{0,4000}?\bendobj\b/g
const REFERENCE = /\b\d{1,7} 0 R\b/g
const NUMBER = /(?<![\d.])-?\d{1,9}(?:\.\d{1,6})?(?![\d.])/g
const STREAM = /\bstream\r?\n([\s\S]{1,100000}?)\r?\nendstream/g

function some(pdf: string, pattern: RegExp, random: Random): RegExpExecArray | null {
  const found = [...pdf.matchAll(pattern)].slice(0, 2_000)
  return found[random.between(0, found.length - 1)] ?? null
}

function put(pdf: string, at: number, length: number, by: string): string {
  return pdf.slice(0, at) + by + pdf.slice(at + length)
}

const ENTRIES: readonly [string, ...string[]] = [
  '/Kids [2 0 R 2 0 R 3 0 R]',
  '/Parent 3 0 R',
  '/Rotate 45',
  '/Rotate -90',
  '/UserUnit 1e9',
  '/MediaBox [0 0 0 0]',
  '/MediaBox [0 0 1e30 1e30]',
  '/CropBox [9 9 1 1]',
  '/Contents [4 0 R 4 0 R 4 0 R 4 0 R]',
  '/Count 99999999',
  '/Count -1',
  '/Annots [<< /Subtype /Widget /FT /Tx /T (a) /V (b) /Rect [0 0 9 9] >>]',
  '/Annots [<< /Subtype /Link /A << /S /URI /URI (http://x.example) >> /Rect [0 0 1e9 1e9] >>]',
  '/OpenAction << /S /JavaScript /JS (x) >>',
  '/PageLabels << /Nums [0 << /S /r /St 99999999 >>] >>',
  '/Names << /EmbeddedFiles << /Kids [1 0 R] >> >>',
  '/Encrypt << /Filter /Standard /V 5 /R 6 /Length 256 >>',
  '/Filter [/ASCIIHexDecode /ASCII85Decode /LZWDecode /RunLengthDecode]',
  '/DecodeParms << /Predictor 15 /Columns 99999999 >>',
  '/ToUnicode 4 0 R',
  '/Length 4 0 R',
  '/ActualText <FEFFD83DFFFE>',
]
const OPERATORS: readonly [string, ...string[]] = [
  'BT /F1 1e30 Tf (x) Tj ET ',
  'BT 3 Tr /F1 9 Tf (hidden) Tj ET ',
  'q '.repeat(2_000),
  '0 0 0 0 0 0 cm ',
  '1e38 0 0 1e38 0 0 cm ',
  '0 0 1e9 1e9 re W n ',
  '/X0 Do ',
  '/Span << /ActualText (other) >> BDC ',
  'BI /W 99999 /H 99999 /BPC 8 /CS /RGB ID x EI ',
  '(\\000\\377\\330\\000) Tj ',
  '[(a) -1e30 (b)] TJ ',
]

const MUTATIONS: readonly [PdfMutation, ...PdfMutation[]] = [
  // An object points to another one, perhaps to itself.
  (pdf, random) => {
    const [from, to] = [some(pdf, REFERENCE, random), some(pdf, REFERENCE, random)]
    return from === null || to === null ? pdf : put(pdf, from.index, from[0].length, to[0])
  },
  // An object comes twice, goes, or takes the number of another.
  (pdf, random) => {
    const [one, two] = [some(pdf, OBJECT, random), some(pdf, OBJECT, random)]
    if (one === null || two === null) return pdf
    const by = random.pick(['', `${one[0]}\n${one[0]}`, one[0].replace(/^\d+/, two[1] ?? '1')])
    return put(pdf, one.index, one[0].length, by)
  },
  // A dictionary gets an entry.
  (pdf, random) => {
    const dictionary = some(pdf, /<<(?!<)/g, random)
    return dictionary === null ? pdf : put(pdf, dictionary.index + 2, 0, ` ${random.pick(ENTRIES)} `)
  },
  // A number is another one: places of the cross-reference table among them.
  (pdf, random) => {
    const number = some(pdf, NUMBER, random)
    const by = random.pick(['0', '-1', '1', '99999999999', '2147483648', '0.0000001', '1e9', '-2147483649'])
    return number === null ? pdf : put(pdf, number.index, number[0].length, by)
  },
  // What is drawn changes, packed as it was.
  (pdf, random) => {
    const stream = some(pdf, STREAM, random)
    if (stream === null) return pdf
    const body = Buffer.from(stream[1] ?? '', 'latin1')
    const inside = inflated(body)
    const text = (inside ?? body).toString('latin1')
    const changed = Buffer.from(put(text, random.between(0, text.length), 0, random.pick(OPERATORS)), 'latin1')
    const packed = inside === null ? changed : deflateSync(changed)
    return put(pdf, stream.index, stream[0].length, `stream\n${packed.toString('latin1')}\nendstream`)
  },
  // A second end with a trailer of its own, as incremental updates have.
  (pdf, random) =>
    `${pdf}\n${random.between(1, 20)} 0 obj\n<< ${random.pick(ENTRIES)} >>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer << /Root 1 0 R /Prev ${random.pick([0, 9, pdf.length])} /Size 9 >>\nstartxref\n${pdf.length}\n%%EOF\n`,
]

function inflated(bytes: Buffer): Buffer | null {
  try {
    return inflateSync(bytes, { maxOutputLength: 1_000_000 })
  } catch {
    return null
  }
}

/** A PDF whose objects, places, dictionaries or operators are others. */
export function mutatePdf(bytes: Buffer, random: Random): Buffer {
  let pdf = bytes.toString('latin1')
  for (let left = random.between(1, 4); left > 0; left -= 1) pdf = random.pick(MUTATIONS)(pdf, random)
  return Buffer.from(pdf, 'latin1')
}
