import { randomBytes } from 'node:crypto'
import { hashPassword } from '../edges/argon2.js'
import { codeAddress, newCodeSecret } from '../edges/one-time-codes.js'
import type { Pool } from '../edges/postgres/database.js'
import { setCredentials } from '../edges/postgres/local-credentials.js'
import { createSeal } from '../edges/seal-passwords.js'
import { IntakeError } from '../errors.js'

/** Shown once, to whoever hands it to the person. */
export interface GivenCredentials {
  password: string
  /** In base32, as authenticators take it, and as the address in their QR codes. */
  codeSecret: string
  codeAddress: string
}

/** 120 bits: nothing that a person chose, and nothing that can be guessed. */
const PASSWORD_BYTES = 15

/**
 * Makes and keeps a new password and a new secret for codes; what the person had open ends.
 * @throws IntakeError CONFIG_INVALID without a key to seal with, ARGUMENT_INVALID where there is no such user
 */
export async function giveCredentials(
  db: Pool,
  key: Uint8Array | null,
  { email, isBreakGlass }: { email: string; isBreakGlass: boolean },
  actor: string,
): Promise<GivenCredentials> {
  if (key === null) {
    throw new IntakeError('CONFIG_INVALID', 'PASSWORD_KEY is not set, and local accounts seal their codes with it.')
  }
  const seal = createSeal(key, 'sign-in code')
  const password = randomBytes(PASSWORD_BYTES).toString('base64url')
  const codeSecret = newCodeSecret()
  const isSet = await setCredentials(
    db,
    {
      email,
      isBreakGlass,
      passwordHash: await hashPassword(password),
      sealTotp: (userId) => seal.seal(userId, codeSecret),
    },
    actor,
  )
  if (!isSet) throw new IntakeError('ARGUMENT_INVALID', `${email} is no user who could sign in; add the user first.`)
  return { password, codeSecret, codeAddress: codeAddress(codeSecret, email) }
}
