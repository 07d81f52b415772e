import type { Role } from '../desk/access.js'
import { DESK } from '../desk/access.js'
import type { OpenIdPorts, SignInPorts } from '../desk/ports.js'
import { hashPassword, isPasswordOf } from '../edges/argon2.js'
import { codeAddress, stepOfCode } from '../edges/one-time-codes.js'
import type { OpenId } from '../edges/openid.js'
import type { Pool } from '../edges/postgres/database.js'
import { acceptInvitation, findInvitation } from '../edges/postgres/invitations.js'
import {
  beginTry,
  hasCredentials,
  type LocalAccount,
  noteFailedTry,
  setPassword,
  takeStep,
} from '../edges/postgres/local-credentials.js'
import { userOfProvider } from '../edges/postgres/openid-users.js'
import {
  endOwnSessions,
  endSession,
  findSession,
  listOwnSessions,
  openSession,
  refreshSession,
} from '../edges/postgres/sessions.js'
import { createSeal, type Seal } from '../edges/seal-passwords.js'

interface SignInWorld {
  openId?: OpenId | null
  log?: { error(details: object, message: string): void }
  now?: () => Date
}

type OwnPorts = Pick<
  SignInPorts,
  'loadAccount' | 'endSessions' | 'changePassword' | 'findInvitation' | 'acceptInvitation'
>

const SILENT = { error: () => undefined }

/** Sign-in over PostgreSQL. Without a key to seal codes with nobody has any, so nobody signs in with an account of ours. */
export function signInPorts(
  pool: Pool,
  key: Uint8Array | null,
  { openId = null, log = SILENT, now = () => new Date() }: SignInWorld = {},
): SignInPorts {
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
      // Where a provider signs people in, an account of ours is for the day on which it is down.
      const isMeant = openId === null || account.isBreakGlass
      if (!isMeant || !isRight || !(await isRightCode(account, code))) {
        await noteFailedTry(pool, account.userId)
        return null
      }
      const { userId, isBreakGlass } = account
      const openedBy = isBreakGlass ? 'break-glass' : 'local'
      if (isBreakGlass) log.error({ alarm: 'break-glass', userId }, 'a break-glass account signed in')
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
    ...ownPorts(pool, { seal, isRightCode, now }),
    openId: openId && openIdPorts(pool, openId),
  }
}

interface OwnWorld {
  seal: Seal | null
  isRightCode(account: LocalAccount, code: string): Promise<boolean>
  now(): Date
}

/** What a person does with his own sign-in: sessions, password, and the first of both behind an invitation. */
function ownPorts(pool: Pool, { seal, isRightCode, now }: OwnWorld): OwnPorts {
  return {
    loadAccount: async ({ cookie, principal }) => ({
      sessions: await listOwnSessions(pool, cookie),
      hasPassword: principal.kind === 'person' && (await hasCredentials(pool, principal.name)),
    }),
    endSessions: ({ cookie }, id) => endOwnSessions(pool, cookie, id),
    async changePassword({ principal }, { current, code, password }) {
      const account = seal === null || principal.kind !== 'person' ? null : await beginTry(pool, principal.name)
      const isRight = await isPasswordOf(account?.passwordHash ?? null, current)
      if (account === null) return false
      if (!isRight || !(await isRightCode(account, code))) {
        await noteFailedTry(pool, account.userId)
        return false
      }
      await setPassword(pool, account.userId, await hashPassword(password))
      return true
    },
    async findInvitation(token) {
      const found = await findInvitation(pool, token)
      const codeSecret = found === null ? null : (seal?.open(found.userId, found.totpSealed) ?? null)
      if (found === null || codeSecret === null) return null
      return { email: found.email, codeSecret, codeAddress: codeAddress(codeSecret, found.email) }
    },
    async acceptInvitation(token, { password, code }) {
      const found = await findInvitation(pool, token)
      const secret = found === null ? null : (seal?.open(found.userId, found.totpSealed) ?? null)
      const step = secret === null ? null : stepOfCode(secret, code, now())
      return step !== null && acceptInvitation(pool, token, await hashPassword(password), step)
    },
  }
}

function openIdPorts(pool: Pool, openId: OpenId): OpenIdPorts {
  return {
    begin: (again) => openId.begin(again),
    async finish(search, trip, before, again) {
      const person = await openId.finish(search, trip, again !== null)
      if (person === null) return null
      const userId = await userOfProvider(pool, person)
      if (userId === null) return null
      // The second factor of another person makes nobody's session fresh: it opens one of his own.
      const isSame = again !== null && again.principal.name === person.email && person.hasSecondFactor
      if (isSame) return refreshSession(pool, again.cookie)
      return openSession(pool, { openedBy: 'openid', userId, hasSecondFactor: person.hasSecondFactor }, before)
    },
  }
}
