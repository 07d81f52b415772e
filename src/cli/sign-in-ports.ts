import type { Role } from '../desk/access.js'
import { DESK } from '../desk/access.js'
import type { SignInPorts } from '../desk/ports.js'
import { isPasswordOf } from '../edges/argon2.js'
import { stepOfCode } from '../edges/one-time-codes.js'
import type { Pool } from '../edges/postgres/database.js'
import { beginTry, type LocalAccount, noteFailedTry, takeStep } from '../edges/postgres/local-credentials.js'
import { endSession, findSession, openSession, refreshSession } from '../edges/postgres/sessions.js'
import { createSeal } from '../edges/seal-passwords.js'

/** Sign-in over PostgreSQL. Without a key to seal codes with nobody has any, so nobody signs in with an account of ours. */
export function signInPorts(pool: Pool, key: Uint8Array | null, now = () => new Date()): SignInPorts {
  const seal = key === null ? null : createSeal(key, 'sign-in code')
  /** A try was counted; true where the code is right and was not used before. */
  const isRightCode = async ({ userId, totpSealed }: LocalAccount, code: string) => {
    const secret = seal?.open(userId, totpSealed) ?? null
    const step = secret === null ? null : stepOfCode(secret, code, now())
    return step !== null && (await takeStep(pool, userId, step))
  }
  return {
    async findSession(cookie) {
      const stored = await findSession(pool, cookie)
      if (stored === null) return null
      const { email, roles, secondFactor, openedBy } = stored
      if (email === null) return { openedBy, principal: DESK }
      const principal = { name: email, kind: 'person', roles: roles as Role[] } as const
      return { openedBy, principal: secondFactor === null ? principal : { ...principal, secondFactor } }
    },
    async signIn({ email, password, code }, before) {
      const account = seal === null ? null : await beginTry(pool, email)
      const isRight = await isPasswordOf(account?.passwordHash ?? null, password)
      if (account === null) return null
      if (!isRight || !(await isRightCode(account, code))) {
        await noteFailedTry(pool, account.userId)
        return null
      }
      const { userId, isBreakGlass } = account
      const openedBy = isBreakGlass ? 'break-glass' : 'local'
      return openSession(pool, { openedBy, userId, hasSecondFactor: true }, before)
    },
    signInAsTeam: (before) => openSession(pool, { openedBy: 'shared-password' }, before),
    async giveCode({ principal, cookie }, code) {
      const account = seal === null ? null : await beginTry(pool, principal.name)
      if (account === null) return null
      if (await isRightCode(account, code)) return refreshSession(pool, cookie)
      await noteFailedTry(pool, account.userId)
      return null
    },
    signOut: (cookie) => endSession(pool, cookie),
  }
}
