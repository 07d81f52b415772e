import type { Person } from '../edges/postgres/people.js'
import { type Principal, ROLES, type Role, whyMayNot } from './access.js'
import type { DeskPorts } from './ports.js'
import { forbidden, type Refusal } from './refusal.js'

/**
 * Who may do what, as admins give and take it. Nobody gives a role to himself; approver and counsel take two admins;
 * making somebody less takes one. The same rules stand in the database.
 */
export type PeopleAct = { kind: 'done'; words: string } | Refusal

const TWO_ADMINS: readonly Role[] = ['approver', 'counsel']

export function readPeople(ports: DeskPorts): Promise<Person[]> {
  return ports.people.list()
}

export async function addPerson(
  ports: DeskPorts,
  principal: Principal,
  { email, name, roles }: { email: string; name: string; roles: readonly string[] },
): Promise<PeopleAct> {
  const why = whyMayNot(principal, 'manage-people')
  if (why !== null) return forbidden(why)
  const known = roles.filter((each): each is Role => ROLES.includes(each as Role))
  if (known.length !== roles.length) return UNKNOWN_ROLE
  const now = known.filter((role) => !TWO_ADMINS.includes(role))
  if (!(await ports.people.add({ email, name, roles: now }, principal.name))) {
    return {
      kind: 'refused',
      status: 409,
      error: 'taken',
      message: 'The address is taken; a disabled person keeps it.',
    }
  }
  for (const role of known) {
    if (TWO_ADMINS.includes(role)) await ports.people.ask({ email, role, by: principal.name })
  }
  return { kind: 'done', words: `${name} is added.` }
}

/** Gives a role; for one that decides this is the first word, or the second where another admin asked for it. */
export async function giveRole(
  ports: DeskPorts,
  principal: Principal,
  { email, role }: { email: string; role: string },
): Promise<PeopleAct> {
  const person = await whoIsChanged(ports, principal, email)
  if ('kind' in person) return person
  if (!ROLES.includes(role as Role)) return UNKNOWN_ROLE
  const change = { email, role, by: principal.name }
  if (!TWO_ADMINS.includes(role as Role)) {
    return (await ports.people.give(change)) ? done(`${person.name} is ${role} now.`) : nothingToDo(person, role)
  }
  const waiting = person.asked.find((each) => each.role === role)
  if (waiting === undefined) {
    return (await ports.people.ask(change))
      ? done(`Asked. Another admin gives it: nobody is ${role} by one admin's word.`)
      : nothingToDo(person, role)
  }
  if (waiting.by === principal.name) return SAME_ADMIN
  return (await ports.people.confirm(change)) ? done(`${person.name} is ${role} now.`) : SAME_ADMIN
}

export async function takeRole(
  ports: DeskPorts,
  principal: Principal,
  { email, role }: { email: string; role: string },
): Promise<PeopleAct> {
  const person = await whoIsChanged(ports, principal, email)
  if ('kind' in person) return person
  const isTaken = await ports.people.take({ email, role, by: principal.name })
  return isTaken ? done(`${person.name} is no longer ${role}. What was open is signed out.`) : nothingToDo(person, role)
}

export async function disablePerson(ports: DeskPorts, principal: Principal, email: string): Promise<PeopleAct> {
  const person = await whoIsChanged(ports, principal, email)
  if ('kind' in person) return person
  return (await ports.people.disable(email, principal.name))
    ? done(`${person.name} is disabled and signed out.`)
    : nothingToDo(person, 'active')
}

/**
 * A link by which somebody who cannot sign in yet sets a password and codes himself. Whoever invited knows the link, so it is
 * for nobody who decides or administers: those are set up on the machine itself.
 */
export async function invitePerson(
  ports: DeskPorts,
  principal: Principal,
  { email }: { email: string },
): Promise<PeopleAct & { link?: string }> {
  const person = await whoIsChanged(ports, principal, email)
  if ('kind' in person) return person
  const invited = (await ports.people.invite?.(email, principal.name)) ?? null
  if (invited === null) return NOT_INVITED
  const until = invited.expiresAt.toISOString().slice(0, 16).replace('T', ' ')
  return {
    kind: 'done',
    words: `Hand this link to ${person.name} and to nobody else. It works once, until ${until} UTC, and is not shown again:`,
    link: invited.link,
  }
}

/** The rules that hold for every change: an admin under his own name, a fresh code, and another person than himself. */
async function whoIsChanged(ports: DeskPorts, principal: Principal, email: string): Promise<Person | Refusal> {
  const why = whyMayNot(principal, 'manage-people')
  if (why !== null) return forbidden(why)
  if (email.toLowerCase() === principal.name.toLowerCase()) return OWN_ROLE
  const person = (await ports.people.list()).find((each) => each.email === email.toLowerCase())
  return person === undefined || person.disabledAt !== null ? NOBODY : person
}

function done(words: string): PeopleAct {
  return { kind: 'done', words }
}

function nothingToDo({ name }: Person, role: string): Refusal {
  return { kind: 'refused', status: 409, error: 'unchanged', message: `Nothing changed: ${name}, ${role}.` }
}

const NOT_INVITED: Refusal = {
  kind: 'refused',
  status: 409,
  error: 'not-invited',
  message:
    'Only somebody without a password, and without the role approver, counsel or admin, is invited by a link. For anybody else: writdesk user password, on the machine.',
}
const OWN_ROLE: Refusal = {
  kind: 'refused',
  status: 422,
  error: 'own-role',
  message: 'Nobody changes his own roles. Ask another admin.',
}
const SAME_ADMIN: Refusal = {
  kind: 'refused',
  status: 422,
  error: 'same-admin',
  message: 'You asked for this role. Another admin gives it.',
}
const UNKNOWN_ROLE: Refusal = { kind: 'refused', status: 422, error: 'unknown-role', message: 'There is no such role.' }
const NOBODY: Refusal = { kind: 'refused', status: 404, error: 'not-found', message: 'There is no such person.' }
