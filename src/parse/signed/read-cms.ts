import { type BerElement, BerWalk, CONSTRUCTED } from './walk-ber.js'

/** CMS signed-data (RFC 5652, 5.1) taken apart, nothing checked: what is signed, and the pieces that a check needs. */
export interface SignedData {
  /** The object identifier of what is signed, as its DER octets in hexadecimal. */
  contentType: string
  /** What is signed, where it lies inside; null where it lies beside, as in multipart/signed. */
  content: Buffer | null
  /** Certificates and signers as they stand, one element each. */
  certificates: Buffer[]
  signers: Buffer[]
}

const OID = 0x06
const OCTETS = 0x04
const SEQUENCE = 0x30
const SET = 0x31
/** [0], constructed: the content of ContentInfo, of EncapsulatedContentInfo, and the certificates. */
const ZERO = 0xa0
const SIGNED_DATA = '2a864886f70d010702'

/** Reads signed-data in BER or DER; null where the bytes are anything else. The content is a view where it is in one piece. */
export function readCms(bytes: Uint8Array): SignedData | null {
  const cms = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const walk = new BerWalk(cms)
  const whole = walk.element(0, cms.length)
  const [type, wrapped] = (whole?.tag === SEQUENCE && walk.children(whole)) || []
  if (type?.tag !== OID || hexOf(cms, type) !== SIGNED_DATA || wrapped?.tag !== ZERO) return null
  const signedData = walk.element(wrapped.body, wrapped.bodyEnd)
  if (signedData?.tag !== SEQUENCE) return null
  const [, , encapsulated, ...rest] = walk.children(signedData) ?? []
  const inner = (encapsulated?.tag === SEQUENCE && walk.children(encapsulated)) || []
  if (inner[0]?.tag !== OID) return null
  const signers = rest.findLast(({ tag }) => tag === SET)
  const certificates = rest.find(({ tag }) => tag === ZERO)
  const list = (element: BerElement | undefined) =>
    (element === undefined ? [] : (walk.children(element) ?? []))
      .filter(({ tag }) => tag === SEQUENCE)
      .map(({ start, end }) => cms.subarray(start, end))
  const content = inner[1] === undefined ? null : contentOf(cms, walk, inner[1])
  if (content === 'damaged') return null
  return { contentType: hexOf(cms, inner[0]), content, certificates: list(certificates), signers: list(signers) }
}

/** CMS that was sent as base64 once more, with or without its PEM lines; anything else as it is. */
export function cmsBytes(bytes: Buffer): Buffer {
  const head = bytes.subarray(0, 200).toString('latin1')
  if (!/^\s{0,20}(?:-----BEGIN (?:PKCS7|CMS)-----\s{1,4})?MI[A-Za-z0-9+/]{8}/.test(head)) return bytes
  const text = bytes.toString('latin1').replace(/-----[A-Z0-9 ]{1,40}-----/g, '')
  return Buffer.from(text, 'base64')
}

/** An octet string, in one piece or (BER, as streams write it) in many, of which each may be in pieces again. */
function contentOf(cms: Buffer, walk: BerWalk, wrapped: BerElement): Buffer | 'damaged' {
  const string = wrapped.tag === ZERO ? walk.element(wrapped.body, wrapped.bodyEnd) : null
  if (string === null) return 'damaged'
  const pieces: Buffer[] = []
  const open = [string]
  for (let element = open.pop(); element; element = open.pop()) {
    const inside = element.tag === (OCTETS | CONSTRUCTED) ? walk.children(element) : null
    if (element.tag === OCTETS) pieces.push(cms.subarray(element.body, element.bodyEnd))
    else if (inside === null) return 'damaged'
    else for (const piece of inside.reverse()) open.push(piece)
  }
  const [only] = pieces
  return pieces.length === 1 && only !== undefined ? only : Buffer.concat(pieces)
}

function hexOf(bytes: Buffer, { body, bodyEnd }: BerElement): string {
  return bytes.toString('hex', body, Math.min(bodyEnd, body + MAX_OID))
}

const MAX_OID = 40
