import { Command } from 'commander'
import { loadPolicyFile } from '../edges/policies.js'
import { describePolicy } from '../policy/describe-policy.js'
import { dayArgument } from './arguments.js'
import type { DiffOptions } from './policy-diff.js'

/** `writdesk policy check FILE.yaml`: what a policy says, in words; a wrong one is refused with path and reason. */
export function policyCommand(): Command {
  const policy = new Command('policy').description("an organisation's rules")
  policy
    .command('check')
    .description('validate a policy and print what it says')
    .argument('<file>', 'the policy (.yaml)')
    .action(async (file: string) => {
      const loaded = await loadPolicyFile(file)
      process.stdout.write(`${describePolicy(loaded.policy)}\n`)
    })
  policy
    .command('diff')
    .description('what differs between two policies, and what that would do to stored mails; nothing is decided again')
    .argument('<old>', 'the policy that mails were judged under (.yaml)')
    .argument('<new>', 'the policy that could follow it (.yaml)')
    .option('--from <date>', 'mails received from this day on', dayArgument)
    .option('--to <date>', 'mails received up to this day', dayArgument)
    .action(async (old: string, next: string, options: DiffOptions) => {
      const { diffPolicies } = await import('./policy-diff.js')
      await diffPolicies(old, next, options)
    })
  return policy
}
