import { parse, YAMLParseError } from 'yaml'
import type { z } from 'zod'
import { IntakeError } from '../errors.js'
import { type Policy, policySchema } from './policy.js'

/**
 * A policy from the text of its YAML file. `name` is the file's name, for the message.
 * Throws POLICY_INVALID with the path of the first wrong keys and the reason for each.
 */
export function readPolicy(text: string, name: string): Policy {
  const read = policySchema.safeParse(parseYaml(text, name))
  if (read.success) return read.data
  const reasons = read.error.issues
    .slice(0, 8)
    .map((issue) => `${issue.path.join('.') || 'the file'}: ${inWords(issue)}`)
  throw new IntakeError('POLICY_INVALID', `${name}: ${reasons.join('; ')}`, { file: name })
}

function inWords(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'unrecognized_keys') return issue.message
  return `there is no key ${issue.keys.join(', ')}; docs/policy.md lists those that there are`
}

function parseYaml(text: string, name: string): unknown {
  try {
    // No aliases: a policy of a few lines must not expand to gigabytes.
    return parse(text, { maxAliasCount: 0, uniqueKeys: true })
  } catch (error) {
    const where = error instanceof YAMLParseError ? error.message.split('\n')[0] : 'it is no YAML'
    throw new IntakeError('POLICY_INVALID', `${name}: ${where}`, { file: name }, error)
  }
}
