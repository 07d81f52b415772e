import type { KeyObject } from 'node:crypto'
import { constants, verify } from 'node:crypto'
import { type AlgorithmIdentifier, RSASSAPSSParams } from 'pkijs'

/** Digests of CMS (RFC 5754) by object identifier. The weak ones are computed to tell damage from age; they are no pass. */
const DIGESTS: Readonly<Record<string, { hash: string; weak: boolean }>> = {
  '2.16.840.1.101.3.4.2.1': { hash: 'sha256', weak: false },
  '2.16.840.1.101.3.4.2.2': { hash: 'sha384', weak: false },
  '2.16.840.1.101.3.4.2.3': { hash: 'sha512', weak: false },
  '2.16.840.1.101.3.4.2.4': { hash: 'sha224', weak: true },
  '1.3.14.3.2.26': { hash: 'sha1', weak: true },
  '1.2.840.113549.2.5': { hash: 'md5', weak: true },
}

type Scheme = 'rsa' | 'pss' | 'ecdsa' | 'eddsa'

/** Signature algorithms: the scheme, and the hash where the identifier names it. */
const SIGNATURES: Readonly<Record<string, { scheme: Scheme; hash: string | null }>> = {
  '1.2.840.113549.1.1.1': { scheme: 'rsa', hash: null },
  '1.2.840.113549.1.1.4': { scheme: 'rsa', hash: 'md5' },
  '1.2.840.113549.1.1.5': { scheme: 'rsa', hash: 'sha1' },
  '1.2.840.113549.1.1.11': { scheme: 'rsa', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { scheme: 'rsa', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { scheme: 'rsa', hash: 'sha512' },
  '1.2.840.113549.1.1.10': { scheme: 'pss', hash: null },
  '1.2.840.10045.2.1': { scheme: 'ecdsa', hash: null },
  '1.2.840.10045.4.1': { scheme: 'ecdsa', hash: 'sha1' },
  '1.2.840.10045.4.3.2': { scheme: 'ecdsa', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { scheme: 'ecdsa', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { scheme: 'ecdsa', hash: 'sha512' },
  '1.3.101.112': { scheme: 'eddsa', hash: 'sha512' },
}

const STRONG: ReadonlySet<string | null> = new Set(['sha256', 'sha384', 'sha512'])
/** NIST SP 800-131A: shorter RSA keys are not for signing any more. */
const MIN_RSA_BITS = 2048
/** Longer ones only cost time. */
const MAX_RSA_BITS = 8192

export function digestOf(oid: string): { hash: string; weak: boolean } | null {
  return DIGESTS[oid] ?? null
}

/** How a signature was made, or null where it is of a kind that is not checked here. */
export function signatureScheme(
  algorithm: AlgorithmIdentifier,
  digest: string,
): { scheme: Scheme; hash: string; weak: boolean } | null {
  const known = SIGNATURES[algorithm.algorithmId]
  if (known === undefined) return null
  const hash = known.scheme === 'pss' ? pssHash(algorithm) : (known.hash ?? digest)
  return hash === null ? null : { scheme: known.scheme, hash, weak: !STRONG.has(hash) }
}

/** Whether a certificate was signed with SHA-2: SHA-1 and MD5 certificates have been forged. */
export function isStrongAlgorithm(algorithm: AlgorithmIdentifier): boolean {
  return signatureScheme(algorithm, 'none')?.weak === false
}

/** Why a key proves nothing, or null. */
export function keyFault(key: KeyObject): string | null {
  const { modulusLength: bits, namedCurve } = key.asymmetricKeyDetails ?? {}
  if (namedCurve !== undefined && !STRONG_CURVES.has(namedCurve)) return 'its key is on a curve that is not trusted'
  if (bits === undefined) return null
  if (bits < MIN_RSA_BITS) return `its key has only ${bits} bits (at least ${MIN_RSA_BITS} are asked)`
  return bits > MAX_RSA_BITS ? `its key has ${bits} bits (at most ${MAX_RSA_BITS} are checked)` : null
}

/** Those of NIST, and Brainpool's of European authorities (BSI TR-02102-1), of 256 bits or more. */
const STRONG_CURVES: ReadonlySet<string> = new Set([
  'prime256v1',
  'secp384r1',
  'secp521r1',
  'brainpoolP256r1',
  'brainpoolP384r1',
  'brainpoolP512r1',
])

/** @throws where the key is of another kind than the signature. */
export function verifies(
  { scheme, hash }: { scheme: Scheme; hash: string },
  key: KeyObject,
  signed: Uint8Array,
  signature: Uint8Array,
): boolean {
  const kinds: Record<Scheme, string[]> = { rsa: ['rsa'], pss: ['rsa', 'rsa-pss'], ecdsa: ['ec'], eddsa: ['ed25519'] }
  if (!kinds[scheme].includes(key.asymmetricKeyType ?? '')) return false
  if (scheme === 'eddsa') return verify(null, signed, key, signature)
  if (scheme === 'ecdsa') return verify(hash, signed, key, signature)
  const padding = scheme === 'pss' ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING
  const saltLength = scheme === 'pss' ? { saltLength: constants.RSA_PSS_SALTLEN_AUTO } : {}
  return verify(hash, signed, { key, padding, ...saltLength }, signature)
}

/** RFC 4056: the hash stands in the parameters; the default is SHA-1. */
function pssHash(algorithm: AlgorithmIdentifier): string | null {
  if (!algorithm.algorithmParams) return 'sha1'
  const { hashAlgorithm } = new RSASSAPSSParams({ schema: algorithm.algorithmParams })
  return digestOf(hashAlgorithm.algorithmId)?.hash ?? null
}
