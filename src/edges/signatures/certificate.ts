import { X509Certificate } from 'node:crypto'
import type { BitString } from 'asn1js'
import {
  AltName,
  BasicConstraints,
  Certificate,
  ExtKeyUsage,
  NameConstraints,
  type RelativeDistinguishedNames,
} from 'pkijs'
import { isStrongAlgorithm } from './algorithms.js'

/** A certificate as path building and mail need it (RFC 5280, RFC 8550): its own claims, nothing of them checked. */
export interface MailCertificate {
  x509: X509Certificate
  parsed: Certificate
  /** The common name, or the whole subject. */
  name: string
  issuer: string
  serial: string
  /** rfc822Name of the subject alternative name; else emailAddress of the subject, as old certificates have it. */
  addresses: string[]
  notBefore: Date
  notAfter: Date
  isCa: boolean
  /** How many CA certificates may follow; null where it says nothing. */
  pathLength: number | null
  /** The first octet of key usage; null where it says nothing. */
  keyUsage: number | null
  /** Extended key usage as object identifiers; null where it says nothing. */
  purposes: string[] | null
  constraints: NameConstraints | null
  /** Has a critical extension that is not understood here: it must not be used (RFC 5280, 4.2). */
  beyondUs: boolean
  /** Signed with SHA-2. */
  strong: boolean
}

export const KEY_USAGE = { digitalSignature: 0x80, nonRepudiation: 0x40, keyCertSign: 0x04 } as const
export const PURPOSE = { emailProtection: '1.3.6.1.5.5.7.3.4', any: '2.5.29.37.0' } as const

/** The largest seen, with a photograph in it, had 12 KB. */
const MAX_BYTES = 64 * 1024
const MAX_ADDRESSES = 20
/** Longer names are cut: nobody reads them. */
const MAX_NAME = 200

/** Reads one certificate in DER; null where it is none that both OpenSSL and pkijs read. */
export function readCertificate(der: Uint8Array): MailCertificate | null {
  if (der.length > MAX_BYTES) return null
  try {
    const x509 = new X509Certificate(der)
    const parsed = Certificate.fromBER(Uint8Array.from(der).buffer)
    return {
      x509,
      parsed,
      name: nameOf(parsed.subject),
      issuer: nameOf(parsed.issuer),
      serial: x509.serialNumber,
      addresses: addressesOf(parsed),
      notBefore: parsed.notBefore.value,
      notAfter: parsed.notAfter.value,
      strong: isStrongAlgorithm(parsed.signatureAlgorithm),
      ...extensionsOf(parsed),
    }
  } catch {
    return null
  }
}

type Extensions = Pick<MailCertificate, 'isCa' | 'pathLength' | 'keyUsage' | 'purposes' | 'constraints' | 'beyondUs'>

function extensionsOf(certificate: Certificate): Extensions {
  const basic = extensionOf(certificate, OID.basicConstraints)
  const usage = extensionOf(certificate, OID.keyUsage) as BitString | null
  const purposes = extensionOf(certificate, OID.extKeyUsage)
  const constraints = extensionOf(certificate, OID.nameConstraints)
  return {
    isCa: basic instanceof BasicConstraints && basic.cA,
    pathLength: basic instanceof BasicConstraints ? numberOf(basic.pathLenConstraint) : null,
    keyUsage: usage === null ? null : (usage.valueBlock.valueHexView[0] ?? 0),
    purposes: purposes instanceof ExtKeyUsage ? purposes.keyPurposes : null,
    constraints: constraints instanceof NameConstraints ? constraints : null,
    beyondUs: (certificate.extensions ?? []).some(({ critical, extnID }) => critical && !UNDERSTOOD.has(extnID)),
  }
}

/** Null where there is none. Throws where it is there twice or cannot be read: such a certificate is none. */
function extensionOf(certificate: Certificate, id: string): unknown {
  const [found, second] = (certificate.extensions ?? []).filter(({ extnID }) => extnID === id)
  if (found === undefined) return null
  if (second !== undefined || !found.parsedValue) throw new Error('extension')
  return found.parsedValue
}

function addressesOf(certificate: Certificate): string[] {
  const names = extensionOf(certificate, OID.subjectAltName)
  const alternative = names instanceof AltName ? names.altNames.filter(({ type }) => type === RFC822_NAME) : []
  const addresses = alternative.map(({ value }) => String(value))
  return (addresses.length > 0 ? addresses : valuesOf(certificate.subject, OID.emailAddress)).slice(0, MAX_ADDRESSES)
}

function nameOf(subject: RelativeDistinguishedNames): string {
  const [common] = valuesOf(subject, OID.commonName)
  const all = subject.typesAndValues.map(({ value }) => String(value.valueBlock.value)).join(', ')
  return (common ?? all).slice(0, MAX_NAME)
}

function valuesOf(subject: RelativeDistinguishedNames, id: string): string[] {
  return subject.typesAndValues.filter(({ type }) => type === id).map(({ value }) => String(value.valueBlock.value))
}

function numberOf(value: BasicConstraints['pathLenConstraint']): number | null {
  if (value === undefined) return null
  return typeof value === 'number' ? value : value.valueBlock.valueDec
}

/** The choice of GeneralName that holds a mail address. */
export const RFC822_NAME = 1

const OID = {
  commonName: '2.5.4.3',
  emailAddress: '1.2.840.113549.1.9.1',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  extKeyUsage: '2.5.29.37',
} as const

/** Certificate policies, their mappings and constraints are read past: no policy is asked for here (RFC 5280, 6.1.1 c). */
const POLICIES = ['2.5.29.32', '2.5.29.33', '2.5.29.36', '2.5.29.54']
const UNDERSTOOD: ReadonlySet<string> = new Set([
  OID.keyUsage,
  OID.subjectAltName,
  OID.basicConstraints,
  OID.nameConstraints,
  OID.extKeyUsage,
  ...POLICIES,
])
