import { Secret, TOTP } from 'otpauth'

/** Codes of RFC 6238 as every authenticator makes them: six digits, SHA-1, 30 seconds. */
const STEP_SECONDS = 30
/** 160 bits: RFC 4226, 4, requirement 6. */
const SECRET_BYTES = 20
/** One step either way: RFC 6238, 5.2, for clocks that differ and persons who type slowly. */
const WINDOW = 1

export function newCodeSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32
}

/** The time step that a code is of, so that it can be taken once; null where it is of none near `now`. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const delta = totp(secret).validate({ token, timestamp: now.getTime(), window: WINDOW })
  return delta === null ? null : Math.floor(now.getTime() / 1_000 / STEP_SECONDS) + delta
}

/** What an authenticator shows at `now`. */
export function codeAt(secret: string, now: Date): string {
  return totp(secret).generate({ timestamp: now.getTime() })
}

/** For an authenticator: scanned as a QR code, or opened. */
export function codeAddress(secret: string, account: string): string {
  return totp(secret, account).toString()
}

function totp(secret: string, label = 'account'): TOTP {
  return new TOTP({ secret: Secret.fromBase32(secret), issuer: 'Writdesk', label, period: STEP_SECONDS })
}
