import { Command, InvalidArgumentError, Option } from 'commander'
import { ROLES, TOKEN_ROLES } from '../desk/access.js'
import { addToken, listTokens, revokeToken } from '../edges/postgres/api-tokens.js'
import { addUser, disableUser, listUsers } from '../edges/postgres/users.js'
import { IntakeError } from '../errors.js'
import { giveCredentials } from './give-credentials.js'
import { print, printable, tableLines } from './lines.js'
import { withDatabase } from './with-database.js'

/** `writdesk user add|list|password|disable`: the people of the legal team and of ops. */
export function userCommand(): Command {
  const user = new Command('user').description(
    'people and their roles; approver and counsel are given by two admins, at /people',
  )
  user
    .command('add')
    .argument('<email>', 'the address that names the person', emailArgument)
    .requiredOption('--name <name>', 'as colleagues know the person')
    .addOption(rolesOption(ROLES.filter((role) => role !== 'approver' && role !== 'counsel')))
    .action(async (email: string, { name, role }: { name: string; role: string[] }) => {
      await withDatabase(async ({ db, actor }) => {
        const added = await addUser(db, { email, name, roles: role }, actor)
        if (!added) throw new IntakeError('ARGUMENT_INVALID', `${email} is taken; a disabled user keeps the address.`)
        print(`${email} is added as ${role.join(', ')}.`)
      })
    })
  user.command('list').action(async () => {
    await withDatabase(async ({ db }) => {
      const users = await listUsers(db)
      const rows = users.map((each) => [
        each.email,
        printable(each.name),
        each.roles.join(' '),
        stateOf(each.disabledAt, 'disabled'),
      ])
      print(tableLines([['email', 'name', 'roles', 'state'], ...rows]))
    })
  })
  user
    .command('password')
    .description('a new password and a new secret for codes, where no identity provider signs the person in')
    .argument('<email>')
    .option('--break-glass', 'for the day on which the identity provider is down', false)
    .action(async (email: string, { breakGlass }: { breakGlass: boolean }) => {
      await withDatabase(async ({ db, actor, config }) => {
        const given = await giveCredentials(db, config.passwordKey, { email, isBreakGlass: breakGlass }, actor)
        print(`password  ${given.password}\ncodes     ${given.codeSecret}\n          ${given.codeAddress}\n`)
        process.stderr.write(
          'Hand both to the person now: they are stored as a hash and sealed, and never shown again.\n',
        )
      })
    })
  user
    .command('disable')
    .argument('<email>')
    .action(async (email: string) => {
      await withDatabase(async ({ db, actor }) => {
        if (!(await disableUser(db, email, actor)))
          throw new IntakeError('ARGUMENT_INVALID', `${email} is no user who could be disabled.`)
        print(`${email} is disabled.`)
      })
    })
  return user
}

/** `writdesk token add|list|revoke`: services that read the API. A token never holds a role that decides. */
export function tokenCommand(): Command {
  const token = new Command('token').description('bearer tokens of services')
  token
    .command('add')
    .argument('<name>', 'the service that will hold it')
    .addOption(rolesOption(TOKEN_ROLES))
    .option('--days <days>', 'how long it lives, 90 at most', daysArgument, 90)
    .action(async (name: string, { role, days }: { role: string[]; days: number }) => {
      await withDatabase(async ({ db, actor }) => {
        const secret = await addToken(db, { name, roles: role, days }, actor)
        if (secret === null)
          throw new IntakeError('ARGUMENT_INVALID', `There is a token of the name ${name}; revoked ones keep theirs.`)
        print(`${secret}\n`)
        process.stderr.write('Keep it now: it is stored as a hash and never shown again.\n')
      })
    })
  token.command('list').action(async () => {
    await withDatabase(async ({ db }) => {
      const tokens = await listTokens(db)
      const rows = tokens.map(({ name, roles, expiresAt, lastUsedAt, revokedAt }) => [
        printable(name),
        roles.join(' '),
        expiresAt.toISOString(),
        lastUsedAt?.toISOString() ?? 'never used',
        stateOf(revokedAt, 'revoked'),
      ])
      print(tableLines([['name', 'roles', 'expires', 'last used', 'state'], ...rows]))
    })
  })
  token
    .command('revoke')
    .argument('<name>')
    .action(async (name: string) => {
      await withDatabase(async ({ db, actor }) => {
        if (!(await revokeToken(db, name, actor)))
          throw new IntakeError('ARGUMENT_INVALID', `${name} is no token that could be revoked.`)
        print(`${name} is revoked.`)
      })
    })
  return token
}

function rolesOption(roles: readonly string[]): Option {
  return new Option('--role <role...>', 'one or more roles').choices([...roles]).makeOptionMandatory()
}

function emailArgument(value: string): string {
  if (!/^[^\s@<>"]{1,64}@[^\s@<>"]{1,255}$/.test(value)) throw new InvalidArgumentError('It is no mail address.')
  return value
}

function daysArgument(value: string): number {
  const days = Number(value)
  if (!Number.isInteger(days) || days < 1 || days > 90)
    throw new InvalidArgumentError('Give a whole number from 1 to 90.')
  return days
}

function stateOf(endedAt: Date | null, ended: string): string {
  return endedAt === null ? 'active' : `${ended} ${endedAt.toISOString()}`
}
