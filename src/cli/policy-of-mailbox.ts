import { IntakeError } from '../errors.js'
import type { LoadedPolicy } from '../policy/policy.js'
import type { Installation } from './installation.js'

/** The policy that a mailbox's mail is under. It throws ASSESS_POLICY_UNKNOWN where that is no longer configured. */
export function policyOfMailbox(
  { config }: Pick<Installation, 'config'>,
  policies: readonly LoadedPolicy[],
): (mailbox: string) => LoadedPolicy {
  return (mailbox) => {
    const name = config.mailboxes.find((one) => one.name === mailbox)?.policy
    const loaded = policies.find(({ policy }) => policy.id === name)
    if (loaded) return loaded
    throw new IntakeError('ASSESS_POLICY_UNKNOWN', `mailbox ${mailbox} has none in the configuration.`, { mailbox })
  }
}
