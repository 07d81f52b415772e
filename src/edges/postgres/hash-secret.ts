import { createHash } from 'node:crypto'

/** What the database keeps of a secret of ours that somebody carries: 32 random bytes need neither salt nor slowness. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
