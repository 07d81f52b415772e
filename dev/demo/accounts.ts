/** The demo's people, one of each role: made at the first start with secrets of their own, and kept with the demo's data. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { giveCredentials } from '../../src/cli/give-credentials.js'
import { openPool, type Pool } from '../../src/edges/postgres/database.js'
import { askForRole, confirmRole } from '../../src/edges/postgres/people.js'
import { addUser } from '../../src/edges/postgres/users.js'

const Account = z.object({ email: z.string(), role: z.string(), password: z.string(), codeSecret: z.string() })
export type Account = z.infer<typeof Account>

/** Two admins, since one alone gives nobody a role that decides. */
const PEOPLE = [
  { name: 'Ada Lind', role: 'admin' },
  { name: 'Bo Tran', role: 'admin' },
  { name: 'Rosa Marsh', role: 'reviewer' },
  { name: 'June Park', role: 'approver' },
  { name: 'Noor Haddad', role: 'counsel' },
  { name: 'Otis Bell', role: 'ops' },
  { name: 'Uma Stone', role: 'auditor' },
] as const

const addressOf = (name: string) => `${name.toLowerCase().replace(' ', '.')}@desk.example`

/** The accounts of this demo, made if they are not there. */
export async function demoAccounts(databaseUrl: string, key: Uint8Array, home: string): Promise<Account[]> {
  const file = path.join(home, 'accounts.json')
  if (existsSync(file)) return z.array(Account).parse(JSON.parse(readFileSync(file, 'utf8')))
  const pool = openPool({ url: databaseUrl, maxConnections: 1, applicationName: 'demo-accounts' }, console)
  try {
    for (const { name, role } of PEOPLE) {
      const roles = decides(role) ? [] : [role]
      await addUser(pool, { email: addressOf(name), name, roles }, 'demo')
    }
    const accounts: Account[] = []
    for (const { name, role } of PEOPLE) {
      const email = addressOf(name)
      if (decides(role)) await giveByTwoAdmins(pool, email, role)
      const { password, codeSecret } = await giveCredentials(pool, key, { email, isBreakGlass: false }, 'demo')
      accounts.push({ email, role, password, codeSecret })
    }
    writeFileSync(file, JSON.stringify(accounts, null, 1), { mode: 0o600 })
    return accounts
  } finally {
    await pool.end()
  }
}

function decides(role: string): boolean {
  return role === 'approver' || role === 'counsel'
}

async function giveByTwoAdmins(pool: Pool, email: string, role: string): Promise<void> {
  const [first, second] = PEOPLE.filter((each) => each.role === 'admin').map(({ name }) => addressOf(name))
  await askForRole(pool, { email, role, by: first ?? '' })
  await confirmRole(pool, { email, role, by: second ?? '' })
}

export function accountTable(accounts: Account[]): string {
  const lines = accounts.map(
    ({ role, email, password, codeSecret }) =>
      `  ${role.padEnd(9)} ${email.padEnd(26)} password ${password}  codes ${codeSecret}`,
  )
  return ['Accounts (give the secret of the codes to an authenticator, as base32):', ...lines].join('\n')
}
