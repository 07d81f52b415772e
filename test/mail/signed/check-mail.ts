import { readFileSync } from 'node:fs'
import { checkSignatures } from '../../../src/edges/signatures/check-signatures.js'
import { NO_TRUST, type SignatureTrust } from '../../../src/edges/signatures/trust.js'
import type { Email } from '../../../src/parse/email.js'
import { parseEmail } from '../../../src/parse/parse-email.js'
import { PARSE_LIMITS } from '../../../src/parse/parse-limits.js'

/** When the mails of these tests arrive. */
export const ARRIVAL = new Date('2026-11-23T15:00:07Z')

/** Samples made with OpenSSL and GnuPG, so that two implementations meet; README.md there says how. */
export function sample(name: string): Buffer {
  return readFileSync(`test/mail/signed/${name}`)
}

/** Reads a mail and checks its signatures as the reading process does. */
export async function checkMail(
  raw: Uint8Array,
  trust: Partial<SignatureTrust> = {},
  receivedAt: Date | null = ARRIVAL,
): Promise<Email> {
  const result = await parseEmail(raw, PARSE_LIMITS, {
    checkSignatures: (signed, source) =>
      checkSignatures(signed, source, { trust: { ...NO_TRUST, ...trust }, receivedAt, now: ARRIVAL }),
  })
  if (result.kind !== 'email') throw new Error(result.reason)
  return result.email
}
