import { pdfOf } from '../build-mail.js'
import { type Holder, signCms } from './make-signed.js'

const ORDER = 'BT /F1 12 Tf 72 720 Td (The records of the workspace are commanded.) Tj ET'
/** Hex digits that are left for the signature. */
const ROOM = 6000

/** A PDF with a signature field over all of it, as signing programs write it: the gap first, then its place, then CMS. */
export async function signedPdf(
  signer: Holder,
  { kind = 'adbe.pkcs7.detached', drawing = ORDER } = {},
): Promise<Buffer> {
  const hole = '0'.repeat(ROOM)
  const place = '/ByteRange [0 ********** ********** **********]'
  const pdf = pdfOf(drawing, {
    objects: [
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${kind} ${place} /M (D:20261122093000-08'00') /Contents <${hole}> >>`,
      '<< /Type /Annot /Subtype /Widget /FT /Sig /T (judge) /V 6 0 R /Rect [0 0 0 0] /P 3 0 R >>',
    ],
    catalog: '/AcroForm << /Fields [7 0 R] /SigFlags 3 >>',
  }).toString('latin1')
  const start = pdf.indexOf(`<${hole}>`)
  const end = start + ROOM + 2
  const range = `/ByteRange [0 ${start} ${end} ${pdf.length - end}]`.padEnd(place.length)
  const filled = pdf.replace(place, range)
  const covered = Buffer.from(filled.slice(0, start) + filled.slice(end), 'latin1')
  const cms = (await signCms(covered, [signer])).toString('hex').padEnd(ROOM, '0')
  return Buffer.from(filled.replace(hole, cms), 'latin1')
}

