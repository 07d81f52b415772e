import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { Command, Option } from 'commander'
import { type AssessContext, assess, failed } from '../assess.js'
import type { Assessment } from '../assessment.js'
import { PACKAGED_POLICIES } from '../config.js'
import { createAgencyDirectory } from '../directory/agency-directory.js'
import { readAgencies } from '../directory/read-agencies.js'
import { readCustomers } from '../directory/read-customers.js'
import { systemResolver, zoneResolver } from '../edges/dns.js'
import { authenticateMail } from '../edges/mail-authentication.js'
import { loadPolicies, loadPolicyFile } from '../edges/policies.js'
import { createReader, type Reader } from '../edges/reader.js'
import { readZone } from '../edges/zone-file.js'
import { IntakeError } from '../errors.js'
import { PARSE_LIMITS } from '../parse/parse-limits.js'
import type { LoadedPolicy } from '../policy/policy.js'
import { instantArgument, readTextArgument } from './arguments.js'
import { tableOf } from './assessment-table.js'

interface AssessOptions {
  policy?: string
  dns?: string
  trustAuthserv: string[]
  customers?: string
  agencies?: string
  received?: Date
  text: boolean
  format: 'json' | 'ndjson' | 'table'
}

/** `writdesk assess FILE.eml…`: the whole assessment of files, with no server and no network but DNS. */
export function assessCommand(): Command {
  return new Command('assess')
    .description('assess mails from files: no server, no network but DNS')
    .argument('<files...>', 'messages (.eml); - reads one from stdin')
    .option('--policy <id|file>', 'the policy to review by; by default that of the alias in To, Cc or Delivered-To')
    .option('--dns <file>', 'answer DNS from this JSON file')
    .option('--trust-authserv <id>', 'trust the Authentication-Results of this server', collect, [])
    .option('--customers <file>', 'the customer directory (CSV)')
    .option('--agencies <file>', 'registered government domains (CSV)')
    .option('--received <iso>', 'the time of arrival', instantArgument)
    .option('--text', 'include the text of documents', false)
    .addOption(new Option('--format <format>', 'how to print').choices(['json', 'ndjson', 'table']).default('json'))
    .action(assessFiles)
}

async function assessFiles(files: string[], options: AssessOptions): Promise<void> {
  const reader = createReader({ processes: Math.min(files.length, FILES_IN_WORK), limits: PARSE_LIMITS })
  try {
    const context = await contextFor(options, reader)
    const print = printer(options.format)
    for await (const assessment of assessInOrder(files, context)) {
      print.one(assessment)
      if (assessment.error !== null) process.exitCode = exitStatusFor(assessment.error.code, process.exitCode)
    }
    print.end()
  } finally {
    await reader.close()
  }
}

/** Exit status 2 where an option would have helped, 1 where a file failed; the graver stays. */
function exitStatusFor(code: string, before: typeof process.exitCode): number {
  return code === 'ASSESS_POLICY_UNKNOWN' || before === 2 ? 2 : 1
}

async function contextFor(options: AssessOptions, reader: Reader): Promise<AssessContext> {
  const { policies, policyId } = await policiesFor(options.policy)
  const resolver =
    options.dns === undefined
      ? systemResolver()
      : zoneResolver(readZone(await readTextArgument(options.dns), options.dns))
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
    withText: options.text,
    read: (raw) => reader.read(raw),
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

/** Results come in the order of the arguments, with a few files in work at a time. */
async function* assessInOrder(files: string[], context: AssessContext): AsyncGenerator<Assessment> {
  const inWork: Promise<Assessment>[] = []
  for (const file of files) {
    inWork.push(assessFile(file, context))
    const first = inWork.length > FILES_IN_WORK ? inWork.shift() : undefined
    if (first) yield await first
  }
  for (const pending of inWork) yield await pending
}

async function assessFile(file: string, context: AssessContext): Promise<Assessment> {
  let raw: Uint8Array = new Uint8Array()
  try {
    raw = file === '-' ? await buffer(process.stdin) : await readFile(file)
    return await assess(file, raw, context)
  } catch (error) {
    return failed(file, raw, describeFailure(error))
  }
}

function describeFailure(error: unknown): { code: string; message: string } {
  if (error instanceof IntakeError) return { code: error.code, message: error.message }
  if (error instanceof Error && 'syscall' in error && 'code' in error) {
    return { code: 'ASSESS_FILE_UNREADABLE', message: `The file could not be read (${error.code}).` }
  }
  return { code: 'ASSESS_FAILED', message: 'The program failed on this file; the others go on. Please report it.' }
}

function printer(format: AssessOptions['format']): { one(assessment: Assessment): void; end(): void } {
  if (format === 'ndjson') return { one: (each) => process.stdout.write(`${JSON.stringify(each)}\n`), end: () => {} }
  const all: Assessment[] = []
  return {
    one: (each) => all.push(each),
    end: () => process.stdout.write(format === 'json' ? `${JSON.stringify(all, null, 2)}\n` : tableOf(all)),
  }
}

function collect(value: string, before: string[]): string[] {
  return [...before, value]
}

/** One for each core of the smallest machine that we run on. */
const FILES_IN_WORK = 2
