import { createPublicKey } from 'node:crypto'
import { parseTagList } from '../text/tag-list.js'

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

/** A header field whose value is a well-formed tag list with all of these tags. */
export function isTagList(field: string, required: readonly string[]): boolean {
  const tags = parseTagList(field.slice(field.indexOf(':') + 1))
  return tags !== null && required.every((name) => tags.has(name))
}
