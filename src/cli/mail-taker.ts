import type { DeskPorts } from '../desk/ports.js'
import { attachClosedMail, openClosedMail } from '../ops/take-up-mail.js'
import type { LoadedPolicy } from '../policy/policy.js'
import type { Installation } from './installation.js'
import { policyOfMailbox } from './policy-of-mailbox.js'

/** Has a mail that ended without a case taken up. The row first, then the bell: what is not heard is offered again by reconcile. */
export function mailTaker(
  installation: Pick<Installation, 'config' | 'pool' | 'queues'>,
  policies: readonly LoadedPolicy[],
): DeskPorts['takeUpMail'] {
  const { pool, queues } = installation
  const policyOf = policyOfMailbox(installation, policies)
  return async (taking, into) => {
    const taken =
      into === null
        ? await openClosedMail(pool, policyOf, taking)
        : await attachClosedMail(pool, policyOf, taking, into)
    if (taken?.kind === 'taken-up') await queues.handOver('draft-notices', taking.emailId)
    return taken
  }
}
