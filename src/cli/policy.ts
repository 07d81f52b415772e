import { Command } from 'commander'
import { loadPolicyFile } from '../edges/policies.js'
import { describePolicy } from '../policy/describe-policy.js'

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
  return policy
}
