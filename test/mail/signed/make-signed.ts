import { webcrypto } from 'node:crypto'
import * as asn1js from 'asn1js'
import {
  AltName,
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  ExtKeyUsage,
  GeneralName,
  GeneralSubtree,
  IssuerAndSerialNumber,
  NameConstraints,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'

/** A certificate with its keys, made for a test. */
export interface Holder {
  certificate: Certificate
  keys: webcrypto.CryptoKeyPair
  pem: string
}

export interface CertificateWishes {
  name: string
  /** Null signs itself. */
  issuer: Holder | null
  ca?: boolean
  pathLength?: number
  address?: string
  from?: string
  until?: string
  /** First octet of key usage. */
  usage?: number
  purposes?: string[]
  permittedAddresses?: string[]
  critical?: string
  hash?: 'SHA-1' | 'SHA-256'
  rsaBits?: number
  /** Another certificate of the same keys. */
  keys?: webcrypto.CryptoKeyPair
}

export const EMAIL_PROTECTION = '1.3.6.1.5.5.7.3.4'
let serial = 1

/** Issues a certificate as wished: ECDSA on P-256 unless `rsaBits` says otherwise. */
export async function issue(wishes: CertificateWishes): Promise<Holder> {
  const keys = wishes.keys ?? (await keysFor(wishes.rsaBits))
  const certificate = new Certificate()
  certificate.version = 2
  certificate.serialNumber = new asn1js.Integer({ value: serial++ })
  certificate.subject.typesAndValues.push(named(wishes.name))
  certificate.issuer.typesAndValues.push(...(wishes.issuer?.certificate.subject.typesAndValues ?? [named(wishes.name)]))
  certificate.notBefore.value = new Date(wishes.from ?? '2025-01-01')
  certificate.notAfter.value = new Date(wishes.until ?? '2040-01-01')
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  certificate.extensions = extensionsFor(wishes)
  await certificate.sign((wishes.issuer?.keys ?? keys).privateKey, wishes.hash ?? 'SHA-256')
  const base64 = Buffer.from(certificate.toSchema(true).toBER(false)).toString('base64')
  return { certificate, keys, pem: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n` }
}

export interface SigningWishes {
  /** Inside the envelope, or beside. */
  opaque?: boolean
  hash?: 'SHA-1' | 'SHA-256' | 'SHA-512'
  /** Certificates carried besides the signers'. */
  others?: Holder[]
  /** What is digested, where it is not the content: a forger's work. */
  digestOf?: Uint8Array
  withoutAttributes?: boolean
  signedAt?: string
}

/** CMS signed-data over the content by each signer, in DER. */
export async function signCms(content: Uint8Array, signers: Holder[], wishes: SigningWishes = {}): Promise<Buffer> {
  const hash = wishes.hash ?? 'SHA-256'
  const data = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: '1.2.840.113549.1.7.1',
      ...(wishes.opaque && { eContent: new asn1js.OctetString({ valueHex: Uint8Array.from(content).buffer }) }),
    }),
    certificates: [...signers, ...(wishes.others ?? [])].map(({ certificate }) => certificate),
    signerInfos: signers.map(
      ({ certificate }) =>
        new SignerInfo({
          version: 1,
          sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        }),
    ),
  })
  const digest = await webcrypto.subtle.digest(hash, Uint8Array.from(wishes.digestOf ?? content))
  for (const [index, signer] of signers.entries()) {
    const info = data.signerInfos[index]
    if (info && !wishes.withoutAttributes) info.signedAttrs = attributesFor(digest, wishes.signedAt)
    await data.sign(signer.keys.privateKey, index, hash, Uint8Array.from(content).buffer)
  }
  const envelope = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: data.toSchema(true) })
  return Buffer.from(envelope.toSchema().toBER(false))
}

const HEAD = [
  'From: Dana Okafor <d.okafor@revenue.agency.example>',
  'To: legal@kutano.example',
  'Subject: Summons 26-0417',
  'Message-ID: <one@revenue.agency.example>',
  'Date: Mon, 23 Nov 2026 10:00:00 -0500',
  'MIME-Version: 1.0',
]

export function entity(text: string): Buffer {
  return Buffer.from(`Content-Type: text/plain; charset=utf-8\r\n\r\n${text}`)
}

/** multipart/signed of the entity, with the head of a mail above it unless told otherwise; `more` are further parts. */
export function detachedMail(content: Uint8Array, signature: Buffer, { head = HEAD, more = [] as string[] } = {}): Buffer {
  const before = [
    ...head,
    'Content-Type: multipart/signed; protocol="application/pkcs7-signature"; micalg=sha-256; boundary="outer-signed"',
    '',
    '--outer-signed',
    '',
  ].join('\r\n')
  const after = [
    '',
    '--outer-signed',
    'Content-Type: application/pkcs7-signature; name="smime.p7s"',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment; filename="smime.p7s"',
    '',
    folded(signature),
    ...more.flatMap((part) => ['--outer-signed', part]),
    '--outer-signed--',
    '',
  ].join('\r\n')
  return Buffer.concat([Buffer.from(before), content, Buffer.from(after)])
}

export function opaqueMail(
  envelope: Buffer,
  { head = HEAD, type = 'application/pkcs7-mime; smime-type=signed-data' } = {},
): Buffer {
  const lines = [
    ...head,
    `Content-Type: ${type}; name="smime.p7m"`,
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment; filename="smime.p7m"',
    '',
    folded(envelope),
  ]
  return Buffer.from(lines.join('\r\n'))
}

export function folded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')
}

async function keysFor(rsaBits: number | undefined): Promise<webcrypto.CryptoKeyPair> {
  const algorithm =
    rsaBits === undefined
      ? { name: 'ECDSA', namedCurve: 'P-256' }
      : { name: 'RSASSA-PKCS1-v1_5', modulusLength: rsaBits, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' }
  return (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair
}

function named(name: string): AttributeTypeAndValue {
  return new AttributeTypeAndValue({ type: '2.5.4.3', value: new asn1js.Utf8String({ value: name }) })
}

function extensionsFor(wishes: CertificateWishes): Extension[] {
  const { ca = false, pathLength, address, purposes, permittedAddresses, critical } = wishes
  const usage = wishes.usage ?? (ca ? 0x06 : 0xc0)
  const basic = new BasicConstraints({ cA: ca, ...(pathLength !== undefined && { pathLenConstraint: pathLength }) })
  const list = [
    extension('2.5.29.19', true, basic.toSchema()),
    extension('2.5.29.15', true, new asn1js.BitString({ valueHex: new Uint8Array([usage]).buffer, unusedBits: 1 })),
  ]
  if (address !== undefined) {
    const names = new AltName({ altNames: [new GeneralName({ type: 1, value: address })] })
    list.push(extension('2.5.29.17', false, names.toSchema()))
  }
  if (!ca) list.push(extension('2.5.29.37', false, new ExtKeyUsage({ keyPurposes: purposes ?? [EMAIL_PROTECTION] }).toSchema()))
  if (permittedAddresses !== undefined) {
    const permittedSubtrees = permittedAddresses.map(
      (value) => new GeneralSubtree({ base: new GeneralName({ type: 1, value }) }),
    )
    list.push(extension('2.5.29.30', true, new NameConstraints({ permittedSubtrees }).toSchema()))
  }
  if (critical !== undefined) list.push(extension(critical, true, new asn1js.Null()))
  return list
}

function extension(extnID: string, critical: boolean, value: asn1js.BaseBlock): Extension {
  return new Extension({ extnID, critical, extnValue: value.toBER(false) })
}

function attributesFor(digest: ArrayBuffer, signedAt = '2026-11-23T14:00:00Z'): SignedAndUnsignedAttributes {
  const attributes = [
    new Attribute({
      type: '1.2.840.113549.1.9.3',
      values: [new asn1js.ObjectIdentifier({ value: '1.2.840.113549.1.7.1' })],
    }),
    new Attribute({ type: '1.2.840.113549.1.9.5', values: [new asn1js.UTCTime({ valueDate: new Date(signedAt) })] }),
    new Attribute({ type: '1.2.840.113549.1.9.4', values: [new asn1js.OctetString({ valueHex: digest })] }),
  ]
  return new SignedAndUnsignedAttributes({ type: 0, attributes })
}

