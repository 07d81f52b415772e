import { createHash } from 'node:crypto'

/** A finding as it stood: one that reads otherwise, after a correction say, is another one and needs its own word. */
export function hashFinding({ code, severity, message }: { code: string; severity: string; message: string }): string {
  return createHash('sha256')
    .update(JSON.stringify([code, severity, message]))
    .digest('hex')
}
