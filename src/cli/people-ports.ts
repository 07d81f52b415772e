import type { PeoplePorts } from '../desk/ports.js'
import type { Pool } from '../edges/postgres/database.js'
import { askForRole, confirmRole, giveRole, listPeople, takeRole } from '../edges/postgres/people.js'
import { addUser, disableUser } from '../edges/postgres/users.js'

/** People and their roles over PostgreSQL. */
export function peoplePorts(pool: Pool): PeoplePorts {
  return {
    list: () => listPeople(pool),
    add: (person, by) => addUser(pool, person, by),
    give: (change) => giveRole(pool, change),
    ask: (change) => askForRole(pool, change),
    confirm: (change) => confirmRole(pool, change),
    take: (change) => takeRole(pool, change),
    disable: (email, by) => disableUser(pool, email, by),
  }
}
