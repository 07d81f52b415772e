import { createPublicKey } from 'node:crypto'

/**
 * RFC 6376 3.6.1 publishes an RSA key as the bare RSAPublicKey (PKCS #1); nearly everybody publishes the wrapped
 * SubjectPublicKeyInfo, and mailauth reads only that. The record is rewritten to what it reads; any other stays as it is.
 */
export function withReadableKey(record: string): string {
  const key = /(?:^|;)\s{0,16}p\s{0,16}=([A-Za-z0-9+/=\s]{1,8192})/.exec(record)?.[1]
  if (key === undefined) return record
  try {
    const bare = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'pkcs1' })
    return record.replace(key, bare.export({ format: 'der', type: 'spki' }).toString('base64'))
  } catch {
    return record
  }
}

/**
 * RFC 6376 3.2: a tag list whose tags are well formed and given once. A repeated tag is read one way by the signer's eye and
 * another by a verifier's, so such a signature is invalid as a whole. Tag names are case-sensitive.
 */
export function isTagList(field: string, required: readonly string[]): boolean {
  const value = field.slice(field.indexOf(':') + 1).trim()
  const tags = value.replace(/;$/, '').split(';')
  const names = tags.map((tag) => /^\s*([A-Za-z]\w{0,63})\s*=/.exec(tag)?.[1] ?? '')
  return !names.includes('') && new Set(names).size === names.length && required.every((name) => names.includes(name))
}
