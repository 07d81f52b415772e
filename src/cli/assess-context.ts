import type { Command } from 'commander'
import type { AssessContext } from '../assess.js'
import { PACKAGED_POLICIES } from '../config.js'
import { createAgencyDirectory } from '../directory/agency-directory.js'
import { readAgencies } from '../directory/read-agencies.js'
import { readCustomers } from '../directory/read-customers.js'
import { systemResolver, zoneResolver } from '../edges/dns.js'
import { authenticateMail } from '../edges/mail-authentication.js'
import { loadPolicies, loadPolicyFile } from '../edges/policies.js'
import type { Reader } from '../edges/reader.js'
import { keysFault, rootsFault } from '../edges/signatures/trust.js'
import { readZone } from '../edges/zone-file.js'
import { IntakeError } from '../errors.js'
import type { LoadedPolicy } from '../policy/policy.js'
import { instantArgument, readTextArgument } from './arguments.js'

/** The options of every command that judges mails from files. */
export interface ContextOptions {
  policy?: string
  dns?: string
  trustAuthserv: string[]
  customers?: string
  agencies?: string
  received?: Date
  smimeRoot: string[]
  pgpKey: string[]
  text?: boolean
}

export function withContextOptions(command: Command): Command {
  return command
    .option('--policy <id|file>', 'the policy to review by; by default that of the alias in To, Cc or Delivered-To')
    .option('--dns <file>', 'answer DNS from this JSON file')
    .option('--trust-authserv <id>', 'trust the Authentication-Results of this server', collect, [])
    .option('--customers <file>', 'the customer directory (CSV)')
    .option('--agencies <file>', 'registered government domains (CSV)')
    .option('--received <iso>', 'the time of arrival', instantArgument)
    .option('--smime-root <file>', 'trust S/MIME signatures under these root certificates (PEM)', collect, [])
    .option('--pgp-key <file>', 'trust PGP signatures of this public key (armoured)', collect, [])
}

/** What a mail from a file is judged with. @throws IntakeError ARGUMENT_INVALID, POLICY_INVALID, CUSTOMERS_INVALID */
export async function assessContext(options: ContextOptions, reader: Reader): Promise<AssessContext> {
  const { policies, policyId } = await policiesFor(options.policy)
  const resolver =
    options.dns === undefined
      ? systemResolver()
      : zoneResolver(readZone(await readTextArgument(options.dns), options.dns))
  const trust = {
    smimeRoots: await readTrusted(options.smimeRoot, rootsFault),
    pgpKeys: await readTrusted(options.pgpKey, keysFault),
  }
  return {
    policies,
    policyId,
    trustedAuthservIds: options.trustAuthserv,
    customers: options.customers === undefined ? [] : readCustomers(await readTextArgument(options.customers)),
    agencies: createAgencyDirectory(
      options.agencies === undefined ? [] : readAgencies(await readTextArgument(options.agencies)),
    ),
    receivedAt: options.received ?? null,
    now: new Date(),
    withText: options.text ?? false,
    read: (raw, opens) => reader.read(raw, { opens, trust, ...(options.received && { receivedAt: options.received }) }),
    authenticate: (raw, receivedAt) => authenticateMail(raw, { resolver, receivedAt }),
  }
}

async function policiesFor(option: string | undefined): Promise<{ policies: LoadedPolicy[]; policyId: string | null }> {
  if (option !== undefined && /\.ya?ml$/.test(option)) {
    const loaded = await loadPolicyFile(option)
    return { policies: [loaded], policyId: loaded.policy.id }
  }
  const policies = await loadPolicies(PACKAGED_POLICIES)
  if (option !== undefined && !policies.some(({ policy }) => policy.id === option)) {
    const known = policies.map(({ policy }) => policy.id).join(', ')
    throw new IntakeError('ARGUMENT_INVALID', `--policy ${option} is none of ${known}, and no .yaml file.`)
  }
  return { policies, policyId: option ?? null }
}

function readTrusted(files: readonly string[], faultIn: (text: string) => string | null): Promise<string[]> {
  const read = async (file: string) => {
    const text = await readTextArgument(file)
    const fault = faultIn(text)
    if (fault !== null) throw new IntakeError('ARGUMENT_INVALID', `${file} ${fault}.`)
    return text
  }
  return Promise.all(files.map(read))
}

function collect(value: string, before: string[]): string[] {
  return [...before, value]
}
