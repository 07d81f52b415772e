import { createHash, type KeyObject } from 'node:crypto'
import { fromBER, type ObjectIdentifier, type OctetString } from 'asn1js'
import { type Attribute, IssuerAndSerialNumber, SignerInfo } from 'pkijs'
import type { MailSignature } from '../../parse/email.js'
import { readCms } from '../../parse/signed/read-cms.js'
import { digestOf, keyFault, signatureScheme, verifies } from './algorithms.js'
import { buildChain } from './build-chain.js'
import { KEY_USAGE, type MailCertificate, PURPOSE, readCertificate } from './certificate.js'
import { asSigned } from './line-ends.js'

export type Checked = Pick<MailSignature, 'signer' | 'issuer' | 'key' | 'signedAt' | 'result' | 'reason'>

/** Without what is signed inside; certificates with photographs and lists of revoked ones are some dozens of KB. */
const MAX_STRUCTURE = 1024 * 1024
const MAX_CERTIFICATES = 20
const MAX_SIGNERS = 5
const MAX_SIGNER_BYTES = 64 * 1024

interface Trust {
  roots: readonly MailCertificate[]
  /** When the mail was received: validity is asked for that time, whenever the check runs. */
  at: Date
}

/** Checks every signer of CMS signed-data (RFC 5652) over `content`. Never throws for what a mail holds; one entry at least. */
export function checkCms(content: Uint8Array, signature: Uint8Array, trust: Trust): Checked[] {
  const cms = readCms(signature)
  if (cms === null)
    return [unchecked(`The signature part (${signature.length} bytes) is no S/MIME signature.`, 'invalid')]
  const structure = signature.length - (cms.content?.length ?? 0)
  if (structure > MAX_STRUCTURE + (cms.content?.length ?? 0) / 4)
    return [unchecked(`The signature has ${structure} bytes; the limit is ${MAX_STRUCTURE}.`)]
  if (cms.certificates.length > MAX_CERTIFICATES)
    return [unchecked(`It carries ${cms.certificates.length} certificates; the limit is ${MAX_CERTIFICATES}.`)]
  if (cms.signers.length === 0) return [unchecked('The S/MIME envelope names no signer.', 'invalid')]
  const certificates = cms.certificates.flatMap((der) => readCertificate(der) ?? [])
  const forms = asSigned(content)
  const checked = cms.signers
    .slice(0, MAX_SIGNERS)
    .map((der) => checkSigner(der, { contentType: cms.contentType, forms, certificates, trust }))
  const more = cms.signers.length - checked.length
  return more === 0 ? checked : [...checked, unchecked(`It has ${more} more signers; the limit is ${MAX_SIGNERS}.`)]
}

interface Signed {
  contentType: string
  forms: Uint8Array[]
  certificates: readonly MailCertificate[]
  trust: Trust
}

function checkSigner(der: Buffer, signed: Signed): Checked {
  const info = der.length > MAX_SIGNER_BYTES ? null : readSigner(der)
  if (info === null) return unchecked(`A signer of it (${der.length} bytes) cannot be read.`, 'invalid')
  const certificate = certificateOf(info, [...signed.certificates, ...signed.trust.roots])
  if (certificate === null) return unchecked('It does not carry the certificate of its signer.')
  const known = {
    signer: { name: certificate.name, addresses: certificate.addresses },
    issuer: certificate.issuer,
    key: certificate.serial,
    signedAt: timeOf(info),
  }
  try {
    return { ...known, ...judge(info, certificate, signed) }
  } catch {
    return {
      ...known,
      result: 'invalid',
      reason: 'The signature cannot be computed: it is damaged or of a wrong kind.',
    }
  }
}

type Judged = Pick<Checked, 'result' | 'reason'>

function judge(info: SignerInfo, certificate: MailCertificate, signed: Signed): Judged {
  const digest = digestOf(info.digestAlgorithm.algorithmId)
  const scheme = digest && signatureScheme(info.signatureAlgorithm, digest.hash)
  if (!digest || !scheme) return { result: 'unchecked', reason: 'It is made by an algorithm that is not checked here.' }
  const broken = whyBroken(info, digest.hash, signed) ?? whyForged(info, scheme, certificate.x509.publicKey)
  if (broken !== null) return { result: 'invalid', reason: broken }
  const unfit = whyUnfit(certificate, signed.trust.at)
  if (unfit !== null) return { result: 'invalid', reason: unfit }
  const weak = digest.weak || scheme.weak ? 'it uses SHA-1 or an older digest, which can be forged' : null
  const proves = weak ?? keyFault(certificate.x509.publicKey)
  if (proves !== null)
    return { result: 'untrusted', reason: `The text is unchanged since it was signed, but ${proves}.` }
  const chain = buildChain(certificate, { extra: signed.certificates, roots: signed.trust.roots, at: signed.trust.at })
  if (!chain.trusted)
    return { result: 'untrusted', reason: `The text is unchanged since it was signed, but ${chain.why}.` }
  return {
    result: 'valid',
    reason: `The text is unchanged since it was signed, and the certificate leads to "${chain.root}".`,
  }
}

/** RFC 5652, 5.4 and 11: the signed attributes name the type and the digest of what is signed, once each. */
function whyBroken(info: SignerInfo, hash: string, { contentType, forms }: Signed): string | null {
  const type = attributeOf(info, OID.contentType) as ObjectIdentifier | null
  const digest = attributeOf(info, OID.messageDigest) as OctetString | null
  if (type === null || digest === null) return 'It lacks the attributes that tie a signature to its text.'
  if (Buffer.from(type.valueBlock.toBER()).toString('hex') !== contentType)
    return 'It is a signature on something else.'
  const told = Buffer.from(digest.valueBlock.valueHexView)
  if (forms.some((form) => createHash(hash).update(form).digest().equals(told))) return null
  return 'The text was changed after it was signed.'
}

function whyForged(
  info: SignerInfo,
  scheme: NonNullable<ReturnType<typeof signatureScheme>>,
  key: KeyObject,
): string | null {
  const attributes = new Uint8Array(info.signedAttrs?.encodedValue ?? new ArrayBuffer(0))
  const signature = Buffer.from(info.signature.valueBlock.valueHexView)
  return verifies(scheme, key, attributes, signature) ? null : 'It was not made with the key of its certificate.'
}

/** RFC 8550, 4.4: a certificate for mail, valid when the mail arrived. */
function whyUnfit(certificate: MailCertificate, at: Date): string | null {
  const { notBefore, notAfter, keyUsage, purposes, beyondUs } = certificate
  const day = (date: Date) => date.toISOString().slice(0, 10)
  if (at > notAfter) return `The certificate of the signer had expired on ${day(notAfter)}, before the mail arrived.`
  if (at < notBefore)
    return `The certificate of the signer is valid only from ${day(notBefore)}, after the mail arrived.`
  if (beyondUs) return 'The certificate of the signer has critical terms that are not understood here.'
  if (keyUsage !== null && (keyUsage & (KEY_USAGE.digitalSignature | KEY_USAGE.nonRepudiation)) === 0)
    return 'The certificate of the signer is not for signing.'
  if (purposes !== null && !purposes.includes(PURPOSE.emailProtection) && !purposes.includes(PURPOSE.any))
    return 'The certificate of the signer is not for mail.'
  return null
}

function readSigner(der: Buffer): SignerInfo | null {
  try {
    const { result, offset } = fromBER(Uint8Array.from(der).buffer, { maxDepth: 20, maxNodes: 2000 })
    return offset === -1 ? null : new SignerInfo({ schema: result })
  } catch {
    return null
  }
}

/** By issuer and serial number, or by the key's identifier (RFC 5652, 5.3). */
function certificateOf(info: SignerInfo, certificates: readonly MailCertificate[]): MailCertificate | null {
  const { sid } = info
  if (sid instanceof IssuerAndSerialNumber)
    return (
      certificates.find(
        ({ parsed }) => parsed.serialNumber.isEqual(sid.serialNumber) && parsed.issuer.isEqual(sid.issuer),
      ) ?? null
    )
  const wanted = keyIdentifierOf(sid)
  const named = ({ parsed }: MailCertificate) =>
    (parsed.extensions ?? []).some(
      ({ extnID, parsedValue }) =>
        extnID === OID.subjectKeyIdentifier && wanted !== null && keyIdentifierOf(parsedValue)?.equals(wanted),
    )
  return certificates.find(named) ?? null
}

function keyIdentifierOf(value: unknown): Buffer | null {
  const view = (value as OctetString | undefined)?.valueBlock?.valueHexView
  return view === undefined || view.length === 0 ? null : Buffer.from(view)
}

/** Null where it is absent, there twice, or has several values. */
function attributeOf(info: SignerInfo, id: string): unknown {
  const [found, second] = (info.signedAttrs?.attributes ?? []).filter(({ type }: Attribute) => type === id)
  return second === undefined && found?.values.length === 1 ? found.values[0] : null
}

function timeOf(info: SignerInfo): string | null {
  const time = attributeOf(info, OID.signingTime) as { toDate?(): Date } | null
  const date = time?.toDate?.()
  return date === undefined || Number.isNaN(date.getTime()) ? null : date.toISOString()
}

/** Nothing is known of a signer. */
export function unchecked(reason: string, result: 'unchecked' | 'invalid' = 'unchecked'): Checked {
  return { signer: null, issuer: null, key: null, signedAt: null, result, reason }
}

const OID = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  subjectKeyIdentifier: '2.5.29.14',
} as const
