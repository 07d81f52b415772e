import { X509Certificate } from 'node:crypto'

/** Whose signatures are trusted: texts of PEM certificates, and of armoured PGP public keys. Settings, never from a mail. */
export interface SignatureTrust {
  smimeRoots: readonly string[]
  pgpKeys: readonly string[]
}

export const NO_TRUST: SignatureTrust = { smimeRoots: [], pgpKeys: [] }

/** Every certificate of a PEM text. Throws where one is damaged. */
export function certificatesIn(text: string): X509Certificate[] {
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]{1,100000}-----END CERTIFICATE-----/g) ?? []
  return blocks.map((pem) => new X509Certificate(pem))
}

/** What is wrong with a file of root certificates, or null. */
export function rootsFault(text: string): string | null {
  try {
    return certificatesIn(text).length > 0 ? null : 'holds no PEM certificate (-----BEGIN CERTIFICATE-----)'
  } catch {
    return 'holds a certificate that is damaged'
  }
}

/** What is wrong with a file of PGP keys, or null. A private key has no place here. */
export function keysFault(text: string): string | null {
  if (text.includes('-----BEGIN PGP PRIVATE KEY BLOCK-----')) return 'holds a private key; export the public one'
  if (text.includes('-----BEGIN PGP PUBLIC KEY BLOCK-----')) return null
  return 'holds no armoured public key (-----BEGIN PGP PUBLIC KEY BLOCK-----)'
}
