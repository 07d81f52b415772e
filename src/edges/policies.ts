import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { IntakeError } from '../errors.js'
import { compileTemplates, type Templates } from '../policy/notice-templates.js'
import type { Policy } from '../policy/policy.js'
import { readPolicy } from '../policy/read-policy.js'

export interface LoadedPolicy {
  policy: Policy
  templates: Templates
}

/**
 * Every `*.yaml` of a folder as a policy with its letters: `templates/shared/KIND.liquid`, and over them the
 * organisation's own `templates/ID/KIND.liquid`. Throws POLICY_INVALID or TEMPLATE_INVALID: with one wrong policy
 * nothing starts, for a mail must not be judged by half of the rules.
 */
export async function loadPolicies(folder: string): Promise<LoadedPolicy[]> {
  const files = (await list(folder)).filter((name) => name.endsWith('.yaml')).sort()
  if (files.length === 0) throw new IntakeError('POLICY_INVALID', `${folder} holds no .yaml file`, { folder })
  const loaded = await Promise.all(files.map((file) => loadPolicy(join(folder, file))))
  refuseTwins(loaded)
  return loaded
}

/** One policy file; its templates stand beside it, or in `templatesFolder`. */
export async function loadPolicy(
  file: string,
  templatesFolder = join(dirname(file), 'templates'),
): Promise<LoadedPolicy> {
  const policy = readPolicy(await text(file), basename(file))
  const shared = await letters(join(templatesFolder, 'shared'))
  const own = await letters(join(templatesFolder, policy.id))
  return { policy, templates: compileTemplates({ ...shared, ...own }) }
}

/** The letters in a folder by name; none if there is no such folder. */
async function letters(folder: string): Promise<Record<string, string>> {
  const files = (await list(folder)).filter((name) => name.endsWith('.liquid'))
  const entries = await Promise.all(
    files.map(async (name) => [name.slice(0, -'.liquid'.length), await text(join(folder, name))] as const),
  )
  return Object.fromEntries(entries)
}

async function list(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch {
    return []
  }
}

async function text(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new IntakeError('POLICY_INVALID', `${basename(file)} cannot be read`, { file: basename(file) }, error)
  }
}

/** An alias belongs to one organisation, or a mail would have two policies. */
function refuseTwins(loaded: readonly LoadedPolicy[]): void {
  const owners = new Map<string, string>()
  for (const { policy } of loaded) {
    for (const name of [`the id ${policy.id}`, ...policy.organisation.aliases]) {
      const owner = owners.get(name)
      if (owner)
        throw new IntakeError('POLICY_INVALID', `${policy.id} and ${owner} both claim ${name}`, { policy: policy.id })
      owners.set(name, policy.id)
    }
  }
}
