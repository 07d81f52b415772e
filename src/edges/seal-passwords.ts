import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Keeps passwords of documents so that the database alone does not tell them. */
export interface PasswordSeal {
  /** Bound to the case: moved to another one it does not open. */
  seal(caseId: string, password: string): { sealed: Buffer; fingerprint: Buffer }
  /** Null where it was sealed with another key or for another case, or was changed. */
  open(caseId: string, sealed: Uint8Array): string | null
}

const NONCE_BYTES = 12
const TAG_BYTES = 16
export const KEY_BYTES = 32

/** AES-256-GCM (NIST SP 800-38D) with a random nonce each; the fingerprint has a key of its own. */
export function createPasswordSeal(key: Uint8Array): PasswordSeal {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', key, '', `writdesk ${use}`, KEY_BYTES))
  const sealKey = derive('document password')
  const markKey = derive('document password fingerprint')
  return {
    seal(caseId, password) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce).setAAD(Buffer.from(caseId))
      const body = Buffer.concat([cipher.update(password, 'utf8'), cipher.final()])
      const fingerprint = createHmac('sha256', markKey).update(`${caseId}\0${password}`).digest()
      return { sealed: Buffer.concat([nonce, cipher.getAuthTag(), body]), fingerprint }
    },
    open(caseId, sealed) {
      if (sealed.length < NONCE_BYTES + TAG_BYTES) return null
      const bytes = Buffer.from(sealed)
      const nonce = bytes.subarray(0, NONCE_BYTES)
      try {
        const decipher = createDecipheriv('aes-256-gcm', sealKey, nonce, { authTagLength: TAG_BYTES })
        decipher.setAAD(Buffer.from(caseId)).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
        return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)).toString('utf8') + decipher.final('utf8')
      } catch {
        return null
      }
    },
  }
}
