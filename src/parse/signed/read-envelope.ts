import { type ContainedFile, containedFile } from '../readers/contained-file.js'
import { notRead, type Reading } from '../readers/reading.js'
import { isMimeEntity } from './is-mime-entity.js'
import { cmsBytes, readCms } from './read-cms.js'

export interface Envelope {
  bytes: Buffer
  detectedType: string | null
  declaredType: string
  name: string | null
}

/**
 * A document that is CMS or a PGP signature and not the mail's own text: null for any other. Signed files (a PDF in a
 * .p7m, as Italian courts send them, ETSI EN 319 122) are unfolded like an archive; what is encrypted stays closed.
 */
export function readEnvelope(envelope: Envelope): Reading | null {
  const { bytes, detectedType, declaredType } = envelope
  if (/smime-type=(?:enveloped|encrypted|authEnveloped)-data/.test(detectedType ?? ''))
    return notRead('encrypted', 'It is encrypted with S/MIME. Ask the sender for it unencrypted or by a portal.')
  if (detectedType === 'application/pgp-encrypted')
    return notRead('encrypted', 'It is encrypted with PGP. Ask the sender for it unencrypted or by a portal.')
  if (declaredType === 'application/pgp-signature' && bytes.includes(PGP_SIGNATURE))
    return notRead('unsupported', `It is a PGP signature (${bytes.length} bytes) ${SHOWN}`)
  if (isSavedMail(envelope)) return { ...notRead('read', null), files: [fileOf(envelope, bytes)] }
  if (!isSigned(envelope)) return null
  const signed = readCms(cmsBytes(bytes))
  if (signed === null && !/pkcs7-signature$/.test(declaredType))
    return notRead('malformed', `The S/MIME envelope (${bytes.length} bytes) is damaged. Ask the sender for it again.`)
  if (signed === null || signed.content === null)
    return notRead('unsupported', `It is an S/MIME signature or certificate (${bytes.length} bytes) ${SHOWN}`)
  return { ...notRead('read', null), files: [fileOf(envelope, signed.content)] }
}

/** The content of a signed file, for the check of its signature; null where nothing is signed in it. */
export function signedFileOf(envelope: Envelope): Buffer | null {
  return isSigned(envelope) ? (readCms(cmsBytes(envelope.bytes))?.content ?? null) : null
}

const SHOWN = 'and holds no text. What it is worth stands with the sender.'
const PGP_SIGNATURE = '-----BEGIN PGP SIGNATURE-----'

/** By its bytes; a .p7m that is a text may be the same in base64. */
function isSigned({ bytes, detectedType, name }: Envelope): boolean {
  if (detectedType?.includes('smime-type=signed-data')) return true
  return detectedType === 'text/plain' && /\.p7[ms]$/i.test(name ?? '') && cmsBytes(bytes) !== bytes
}

/** Outlook keeps multipart/signed whole, as a MIME entity in a file called smime.p7m (MS-OXOSMIME, 2.1.2). */
function isSavedMail({ bytes, detectedType, name }: Envelope): boolean {
  return detectedType === 'text/plain' && /\.p7m$/i.test(name ?? '') && isMimeEntity(bytes)
}

/** The file under its name without .p7m; a mail that somebody saved is a message. */
function fileOf({ name }: Envelope, content: Buffer): ContainedFile {
  if (isMimeEntity(content)) return containedFile(name, content, 'message/rfc822')
  return containedFile(name?.replace(/\.p7m$/i, '') ?? null, content)
}
