import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import selfsigned from 'selfsigned'

export interface Certificate {
  /** The certificate is its own authority: clients are given this file as CA. */
  certFile: string
  keyFile: string
  cert: string
  key: string
}

const DAY_MS = 86_400_000
/** A demo's certificate is made anew before it ends. */
const VALID_DAYS = 397
const RENEW_DAYS = 30

function isFresh(file: string): boolean {
  if (!existsSync(file)) return false
  return Number(readFileSync(file, 'utf8')) > Date.now() + RENEW_DAYS * DAY_MS
}

/** A certificate for localhost and 127.0.0.1, made on the spot and kept in `folder` for the next start. */
export async function localCertificate(folder: string): Promise<Certificate> {
  const certFile = path.join(folder, 'cert.pem')
  const keyFile = path.join(folder, 'key.pem')
  const endFile = path.join(folder, 'cert.ends')
  if (!isFresh(endFile)) {
    const ends = new Date(Date.now() + VALID_DAYS * DAY_MS)
    const made = await selfsigned.generate([{ name: 'commonName', value: 'localhost' }], {
      keyType: 'ec',
      algorithm: 'sha256',
      notAfterDate: ends,
      extensions: [
        { name: 'basicConstraints', cA: true, critical: true },
        {
          name: 'subjectAltName',
          altNames: [
            { type: 2, value: 'localhost' },
            { type: 7, ip: '127.0.0.1' },
          ],
        },
      ],
    })
    writeFileSync(certFile, made.cert, { mode: 0o644 })
    writeFileSync(keyFile, made.private, { mode: 0o600 })
    writeFileSync(endFile, String(ends.getTime()))
  }
  return { certFile, keyFile, cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') }
}
