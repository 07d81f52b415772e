import { type Principal, whyMayNot } from './access.js'
import type { DeskPorts } from './ports.js'
import { readCase } from './read-cases.js'
import { forbidden, type Refusal } from './refusal.js'

/** `mails`: how many mails of the case are now read again. */
export type Giving = { kind: 'given'; mails: number } | Refusal

/** A person gives a case the password of its documents; it is kept sealed, and what it may open is read again. */
export async function givePassword(
  ports: DeskPorts,
  principal: Principal,
  reference: string,
  password: string,
): Promise<Giving> {
  const why = whyMayNot(principal, 'give-password')
  if (why !== null) return forbidden(why)
  const file = await readCase(ports, principal, reference)
  if (file === null) return { kind: 'refused', ...REFUSALS['no-case'] }
  if (ports.givePassword === null) return { kind: 'refused', ...REFUSALS['no-key'] }
  const mails = await ports.givePassword(file.reference, password, principal.name)
  return mails === null ? { kind: 'refused', ...REFUSALS['nothing-encrypted'] } : { kind: 'given', mails }
}

const REFUSALS = {
  'no-case': { status: 404, error: 'not-found', message: 'There is no case of this reference.' },
  'no-key': {
    status: 409,
    error: 'no-key',
    message: 'PASSWORD_KEY is not set, so passwords cannot be kept. Nothing was kept or changed; ask ops to set it.',
  },
  'nothing-encrypted': {
    status: 409,
    error: 'nothing-encrypted',
    message: 'No document of this case asks for a password. Nothing was kept or changed.',
  },
} as const
