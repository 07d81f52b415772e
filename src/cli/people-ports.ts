import type { PeoplePorts } from '../desk/ports.js'
import { newCodeSecret } from '../edges/one-time-codes.js'
import type { Pool } from '../edges/postgres/database.js'
import { invitePerson } from '../edges/postgres/invitations.js'
import { askForRole, confirmRole, giveRole, listPeople, takeRole } from '../edges/postgres/people.js'
import { addUser, disableUser } from '../edges/postgres/users.js'
import { createSeal } from '../edges/seal-passwords.js'

interface Invitations {
  /** Seals the secret of the codes. */
  key: Uint8Array
  /** Where people open the desk; without it a link begins with its path. The Host header of a request is never taken for it. */
  deskUrl: string | null
}

/** People and their roles over PostgreSQL. */
export function peoplePorts(pool: Pool, invitations: Invitations | null = null): PeoplePorts {
  const seal = invitations && createSeal(invitations.key, 'sign-in code')
  return {
    list: () => listPeople(pool),
    add: (person, by) => addUser(pool, person, by),
    give: (change) => giveRole(pool, change),
    ask: (change) => askForRole(pool, change),
    confirm: (change) => confirmRole(pool, change),
    take: (change) => takeRole(pool, change),
    disable: (email, by) => disableUser(pool, email, by),
    invite:
      invitations &&
      seal &&
      (async (email, by) => {
        const sealTotp = (userId: string) => seal.seal(userId, newCodeSecret())
        const invited = await invitePerson(pool, { email, by, sealTotp })
        const link = `${invitations.deskUrl ?? ''}/invitation/${invited?.token}`
        return invited && { link, expiresAt: invited.expiresAt }
      }),
  }
}
