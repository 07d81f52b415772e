import { organizationalDomain } from '../../names/host.js'
import { findRule } from '../match-government.js'
import { type Lookalike, likeness } from './lookalike.js'

/** Second levels that registries keep for governments; elsewhere they are worn by those who want to look like one. */
const RESERVED_LABELS: ReadonlySet<string> = new Set(['gov', 'gouv', 'gob', 'govt', 'gub'])

/** `homeoffice.gov.uk` as `homeofficegovuk.com` or `homeoffice-gov-uk.com`: endings whose dots were written out. */
const GLUED_ENDINGS = ['govuk', 'govau', 'govtnz', 'gouvfr', 'policeuk', 'gcca', 'govin', 'govbr', 'gobmx'] as const

/** `usdoj.gov.example.com`, `rcmp-grc.gc.ca.co`: a government's ending with somebody's own domain behind it. */
export function misplacedEnding(host: string): Lookalike | null {
  const labels = host.split('.')
  const reserved = labels.find((label) => RESERVED_LABELS.has(label))
  if (reserved !== undefined) return likeness(`the label "${reserved}" in ${host} is not a government registry's`)
  for (let end = 2; end < labels.length; end += 1) {
    const start = labels.slice(0, end).join('.')
    if (isGovernmentEnding(start)) {
      return likeness(`${host} begins like ${start} and is registered under ${organizationalDomain(host)}`)
    }
  }
  return writtenOutEnding(host)
}

/** `homeoffice-gov-uk.com`, `opp-ca.com`: the registered label, hyphens read as dots, is a government's name. */
function writtenOutEnding(host: string): Lookalike | null {
  const domain = organizationalDomain(host)
  const label = domain.split('.', 1)[0] ?? ''
  const dotted = label.replaceAll('-', '.')
  if (dotted !== label && isGovernmentEnding(dotted)) return likeness(`${domain} writes out ${dotted}`)
  const plain = label.replaceAll('-', '')
  const glued = GLUED_ENDINGS.find((ending) => plain.endsWith(ending) && plain.length > ending.length)
  return glued === undefined ? null : likeness(`${domain} writes out a government's ending ("${glued}")`)
}

/** Single labels (`int`) and two-letter ones (`ag.ch`, `go.id`) are too common inside private names to say anything. */
function isGovernmentEnding(name: string): boolean {
  const rule = findRule(name)
  if (rule === null || rule.kind === 'not-agency' || rule.kind === 'shared') return false
  const [first = '', ...rest] = rule.pattern.split('.')
  return rest.length > 0 && (first.length > 2 || rule.pattern === 'gc.ca')
}
