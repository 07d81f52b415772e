import { pdfOf } from './build-mail.js'

/** Letters, and how far each next one stands from it, in steps so small that a gap hangs on each letter's own width. */
const LETTERS: readonly [string, number][] = [
  ['o', 21],
  ['r', 14],
  ['d', 22],
  ['e', 21],
  ['r', 46],
  ['j', 12],
  ['\\355', 10],
  [',', 46],
  ['j', 12],
  ['i', 10],
  ['n', 22],
]
const FORM = 'BT /F2 41 Tf 249 1469 Td (Seen by drawing it) Tj ET'

/**
 * Found by the fuzzer: a font that says nothing of itself is drawn by PDFium's own, which drawing changes for good, and
 * with it the gaps that PDFium sees. Words in a form make the page drawn.
 */
export const NAMELESS_FONT_PDF: Buffer = pdfOf(
  `0.24 0 0 0.24 0 0 cm q /P0 Do Q BT /F2 33.3333 Tf 465 3004 Td ${LETTERS.map(([letter, step]) => `(${letter}) Tj ${step} 0 Td`).join(' ')} ET`,
  {
    objects: [
      '<< /Note (no font) >>',
      `<< /Type /XObject /Subtype /Form /BBox [0 0 2480 3508] /Length ${FORM.length} >>\nstream\n${FORM}\nendstream`,
    ],
    page: '/XObject << /P0 7 0 R >> /Font << /F1 5 0 R /F2 6 0 R >>',
  },
)
