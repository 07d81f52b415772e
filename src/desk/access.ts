import { createHash, timingSafeEqual } from 'node:crypto'

/** Who may see what: the one place where roles meet routes. */
export const ROLES = ['reviewer', 'approver', 'counsel', 'ops', 'auditor', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** A token names a service and never decides: case-life.md, People. */
export const TOKEN_ROLES = ['reviewer', 'ops', 'auditor'] as const
export type TokenRole = (typeof TOKEN_ROLES)[number]

export interface Principal {
  /** Who acts, as the audit log names it: `desk`, or `token:NAME`. */
  name: string
  /** A person under his own name, the team behind the one shared password, or a service with a token. */
  kind: 'person' | 'team' | 'service'
  roles: readonly Role[]
  /** A person's second factor: `fresh` for a quarter of an hour after its code; absent where the session has none. */
  secondFactor?: 'fresh' | 'stale'
}

/** What a route shows. `content` is of mails and cases; ops never see it. `own` is of the session itself. */
export type Area = 'content' | 'queues' | 'people' | 'own'

const AREAS: Readonly<Record<Exclude<Area, 'own'>, readonly Role[]>> = {
  content: ['reviewer', 'approver', 'counsel', 'auditor'],
  queues: ['ops'],
  people: ['admin'],
}

export function maySee(principal: Principal, area: Area): boolean {
  if (area === 'own') return principal.kind !== 'service'
  return principal.roles.some((role) => AREAS[area].includes(role))
}

/** NSL, FISA, sealed and child-safety cases are counsel's alone, auditors not excepted. */
export function maySeeRestricted(principal: Principal): boolean {
  return principal.roles.includes('counsel')
}

/** What a person does and a service never: case-life.md, People. */
export type Act =
  | 'record-call-back'
  | 'second-call-back'
  | 'vouch'
  | 'second-vouching'
  | 'end-vouching'
  | 'mark-sender'
  | 'let-go'
  | 'give-password'
  | 'confirm-drawn-text'
  | 'manage-people'
  | 'take-step'
  | 'close-case'
  | 'approve-first'
  | 'approve-production'
  | 'add-finding'
  | 'settle-finding'
  | 'second-settlement'
  | 'correct-field'
  | 'record-event'
  | 'record-what-frees'
  | 'record-production'
  | 'assign-case'
  | 'write-note'
  | 'move-mail'
  | 'take-up-mail'
  | 'draft-notice'
  | 'edit-notice'
  | 'approve-notice'
  | 'send-notice'
  | 'accept-page'
  | 'export-case'
  | 'approve-policy'
  | 'legal-hold'
  | 'release-restore'
  | 'import-customers'
  | 'keep-calendar'

interface ActRule {
  roles: readonly Role[]
  /** Needs a person under his own name: behind a shared password one human can be two. */
  named: boolean
  /** Needs a person's fresh second factor (case-life: approving, sending, call-backs, vouching, waiving, production). */
  fresh: boolean
}

/** The one place for acts. */
const ACTS: Readonly<Record<Act, ActRule>> = {
  'record-call-back': { roles: ['reviewer', 'approver', 'counsel'], named: false, fresh: true },
  'give-password': { roles: ['reviewer', 'approver', 'counsel'], named: false, fresh: false },
  'confirm-drawn-text': { roles: ['reviewer', 'approver', 'counsel'], named: false, fresh: false },
  'second-call-back': { roles: ['reviewer', 'approver', 'counsel'], named: true, fresh: true },
  vouch: { roles: ['approver'], named: true, fresh: true },
  'second-vouching': { roles: ['reviewer', 'approver', 'counsel'], named: true, fresh: true },
  'end-vouching': { roles: ['approver', 'counsel'], named: false, fresh: false },
  'mark-sender': { roles: ['reviewer', 'approver', 'counsel'], named: false, fresh: false },
  'manage-people': { roles: ['admin'], named: true, fresh: true },
  'draft-notice': { roles: ['reviewer', 'approver', 'counsel'], named: false, fresh: false },
  'edit-notice': { roles: ['reviewer', 'approver', 'counsel'], named: false, fresh: false },
  'approve-notice': { roles: ['approver', 'counsel'], named: true, fresh: true },
  'send-notice': { roles: ['approver', 'counsel'], named: true, fresh: true },
  'accept-page': { roles: ['reviewer', 'approver', 'counsel'], named: false, fresh: false },
  'export-case': { roles: ['reviewer', 'approver', 'counsel', 'auditor'], named: false, fresh: false },
  'approve-policy': { roles: ['approver', 'counsel'], named: true, fresh: true },
  'legal-hold': { roles: ['approver', 'counsel'], named: false, fresh: false },
  'release-restore': { roles: ['approver', 'counsel'], named: true, fresh: true },
  'import-customers': { roles: ['approver', 'counsel'], named: true, fresh: false },
  // The address of his own calendar: a person's, since whoever knows it reads under his name.
  'keep-calendar': { roles: ['reviewer', 'approver', 'counsel', 'auditor'], named: true, fresh: false },
  'let-go': { roles: ['approver', 'counsel'], named: true, fresh: true },
  'take-step': { roles: ['reviewer', 'approver', 'counsel'], named: false, fresh: false },
  'close-case': { roles: ['approver', 'counsel'], named: true, fresh: false },
  'approve-first': { roles: ['reviewer', 'approver', 'counsel'], named: true, fresh: true },
  'approve-production': { roles: ['approver', 'counsel'], named: true, fresh: true },
  'add-finding': { roles: ['reviewer', 'approver', 'counsel'], named: false, fresh: false },
  'settle-finding': { roles: ['approver', 'counsel'], named: true, fresh: true },
  'second-settlement': { roles: ['reviewer', 'approver', 'counsel'], named: true, fresh: true },
  'correct-field': { roles: ['reviewer', 'approver', 'counsel'], named: false, fresh: false },
  // What makes the house more careful, or changes nothing that was decided.
  'record-event': { roles: ['reviewer', 'approver', 'counsel'], named: false, fresh: false },
  // What opens a gate: a consent, the end of an order, a document that a person has read.
  'record-what-frees': { roles: ['approver', 'counsel'], named: true, fresh: true },
  'record-production': { roles: ['reviewer', 'approver', 'counsel'], named: true, fresh: true },
  'assign-case': { roles: ['reviewer', 'approver', 'counsel'], named: false, fresh: false },
  'write-note': { roles: ['reviewer', 'approver', 'counsel'], named: false, fresh: false },
  'move-mail': { roles: ['reviewer', 'approver', 'counsel'], named: true, fresh: false },
  'take-up-mail': { roles: ['reviewer', 'approver', 'counsel'], named: true, fresh: false },
}

/** Null where the principal may, else why not, in words for the caller. */
export function whyMayNot({ kind, roles, secondFactor }: Principal, act: Act): string | null {
  const rule = ACTS[act]
  if (kind === 'service') return 'A token reads and never acts. A person does this, signed in.'
  if (!roles.some((role) => rule.roles.includes(role))) return `This takes the role ${rule.roles.join(' or ')}.`
  if (rule.named && kind !== 'person') return 'The shared password is no person. Somebody with an account does this.'
  // The shared password has no second factor; what it may do at all is never confirmed by it.
  if (rule.fresh && kind === 'person' && secondFactor !== 'fresh') return SECOND_FACTOR_OWED
  return null
}

/** The one refusal that a person ends by himself. */
export const SECOND_FACTOR_OWED =
  'This asks for your second factor again. Enter a code, then repeat it: nothing is lost.'

/** The one password of the plain pages is the legal team's: it opens everything that the team sees. */
export const DESK: Principal = { name: 'desk', kind: 'team', roles: ['counsel', 'reviewer', 'ops'] }

export type Credentials = { kind: 'bearer'; token: string } | { kind: 'basic'; password: string } | { kind: 'none' }

/** Reads an Authorization header (RFC 7617 Basic, whose user name is ignored; RFC 6750 Bearer). */
export function readCredentials(header: string | undefined): Credentials {
  const [scheme = '', value = ''] = (header ?? '').split(' ', 2)
  if (/^bearer$/i.test(scheme) && value !== '') return { kind: 'bearer', token: value }
  if (!/^basic$/i.test(scheme)) return { kind: 'none' }
  const decoded = Buffer.from(value, 'base64').toString('utf8')
  return { kind: 'basic', password: decoded.slice(decoded.indexOf(':') + 1) }
}

/** Compares in a time that tells nothing of either, their lengths included. */
export function isSamePassword(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
