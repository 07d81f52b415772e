import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { IntakeError } from '../errors.js'
import { mergeLetters } from '../policy/merge-letters.js'
import { compileTemplates } from '../policy/notice-templates.js'
import type { LoadedPolicy } from '../policy/policy.js'
import { readPolicy } from '../policy/read-policy.js'

/** The letters that come with the product, for a policy that stands alone; three folders up from `dist/src/edges`. */
const PACKAGED_TEMPLATES = fileURLToPath(new URL('../../../policies/templates', import.meta.url))

/**
 * Every `*.yaml` of a folder as a policy with its letters: `templates/shared/KIND.liquid` (French: `KIND.fr.liquid`), and over them the
 * organisation's own `templates/ID/KIND.liquid`. Throws POLICY_INVALID or TEMPLATE_INVALID: with one wrong policy
 * nothing starts, for a mail must not be judged by half of the rules.
 */
export async function loadPolicies(folder: string): Promise<LoadedPolicy[]> {
  const files = (await list(folder)).filter((name) => name.endsWith('.yaml')).sort()
  if (files.length === 0) throw new IntakeError('POLICY_INVALID', `${folder} holds no .yaml file`, { folder })
  const loaded = await Promise.all(files.map((file) => loadPolicyFile(join(folder, file))))
  refuseTwins(loaded)
  return loaded
}

/** One policy file with the letters beside it, or with those of the product where it stands alone. */
export async function loadPolicyFile(file: string): Promise<LoadedPolicy> {
  const source = await text(file)
  const policy = readPolicy(source, basename(file))
  const beside = join(dirname(file), 'templates')
  const shared = await letters(join(beside, 'shared'))
  const base = Object.keys(shared).length > 0 ? shared : await letters(join(PACKAGED_TEMPLATES, 'shared'))
  return { policy, templates: compileTemplates(mergeLetters(base, await letters(join(beside, policy.id)))), source }
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
    for (const name of [`the id ${policy.id}`, ...policy.aliases]) {
      const owner = owners.get(name)
      if (owner)
        throw new IntakeError('POLICY_INVALID', `${policy.id} and ${owner} both claim ${name}`, { policy: policy.id })
      owners.set(name, policy.id)
    }
  }
}
