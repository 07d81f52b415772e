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

/** Seals short secrets, each bound to a name: moved to another one it does not open. */
export interface Seal {
  seal(name: string, secret: string): Buffer
  /** Null where it was sealed with another key or for another name, or was changed. */
  open(name: string, sealed: Uint8Array): string | null
}

/** AES-256-GCM (NIST SP 800-38D) with a random nonce each, under a key of its own for each use. */
export function createSeal(key: Uint8Array, use: 'document password' | 'sign-in code'): Seal {
  const sealKey = deriveKey(key, use)
  return {
    seal(name, secret) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce).setAAD(Buffer.from(name))
      const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    open(name, sealed) {
      if (sealed.length < NONCE_BYTES + TAG_BYTES) return null
      const bytes = Buffer.from(sealed)
      const nonce = bytes.subarray(0, NONCE_BYTES)
      try {
        const decipher = createDecipheriv('aes-256-gcm', sealKey, nonce, { authTagLength: TAG_BYTES })
        decipher.setAAD(Buffer.from(name)).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
        return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)).toString('utf8') + decipher.final('utf8')
      } catch {
        return null
      }
    },
  }
}

/** The fingerprint, by which a password given twice is one, has a key of its own. */
export function createPasswordSeal(key: Uint8Array): PasswordSeal {
  const { seal, open } = createSeal(key, 'document password')
  const markKey = deriveKey(key, 'document password fingerprint')
  return {
    seal: (caseId, password) => ({
      sealed: seal(caseId, password),
      fingerprint: createHmac('sha256', markKey).update(`${caseId}\0${password}`).digest(),
    }),
    open,
  }
}

function deriveKey(key: Uint8Array, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `writdesk ${use}`, KEY_BYTES))
}
