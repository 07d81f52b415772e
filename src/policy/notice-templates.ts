import { Liquid, type Template } from 'liquidjs'
import type { DraftKind } from '../draft/notice-draft.js'
import { AUDIENCES, DRAFT_KINDS } from '../draft/notice-draft.js'
import { IntakeError } from '../errors.js'
import { compileLayout, LAYOUT, type LaidOut } from './letter-layout.js'

/**
 * The words of an organisation's letters. A file starts with `Subject: …`, then an empty line, then the body; it can
 * render a part, a file whose name starts with an underscore. A template that names a variable or a filter which does
 * not exist is refused when it is loaded: an empty word in a legal letter is a mistake that nobody sees. The HTML part is one
 * page for all letters (letter-layout.ts).
 */
export interface Templates {
  /** Text of one letter. Throws TEMPLATE_INVALID: a wrong template is never half a letter. */
  render(kind: DraftKind, facts: LetterFacts, language: LetterLanguage): { subject: string; body: string }
  /** The HTML part of a letter as it stands: the same words in the organisation's page. */
  layOut(letter: LaidOut): string
  /** Whether there is a letter of this kind in that language; in English there always is. */
  speaks(kind: DraftKind, language: LetterLanguage): boolean
}

/** ISO 639-1. `KIND.liquid` is English; `KIND.fr.liquid` may stand beside it for letters to a requester. */
export type LetterLanguage = 'en' | 'fr'

/** All that a template may say; a letter is made of nothing else. */
export interface LetterFacts {
  organisation: { name: string; team: string; address: string }
  /** `LP-2026-000123-9`, or null before a case has one. */
  reference: string | null
  /** `[LP-2026-000123-9] ` or nothing. */
  tag: string
  /** What the request was read as, in words: "grand jury subpoena". */
  process: string
  /** The requester's own numbers for the matter. */
  their_references: string[]
  /** Every blocking finding: what it is, its clause, and what would cure it. */
  gaps: LetterGap[]
  /** What does not block, but can be cleared up by the same answer. */
  also: LetterGap[]
  /** The clause that the letter rests on. */
  clause: string
  preservation_days: number | null
  due_on: string | null
  waiting_days: number
  motion_by: string | null
  customer: { name: string; workspace: string } | null
  requester_kind: string
  categories: string[]
  accounts: string[]
  /** False where the demand names accounts of others too: then an extract, not the demand, can be given. */
  all_accounts_theirs: boolean
  /** The requester's own words, links disarmed; null where they name somebody else's accounts too. */
  request_text: string | null
  order_ended_on: string | null
  /** Internal letters only: codes, never content. */
  findings: string[]
  verdict: string
}

export interface LetterGap {
  problem: string
  clause: string
  /** The number of the earlier gap whose clause is the same: it is quoted once. */
  quoted_under: number | null
  cure: string
}

/** Each variable of LetterFacts; the compiler keeps the two lists equal. */
const KNOWN: Readonly<Record<keyof LetterFacts, true>> = {
  organisation: true,
  reference: true,
  tag: true,
  process: true,
  their_references: true,
  gaps: true,
  also: true,
  clause: true,
  preservation_days: true,
  due_on: true,
  waiting_days: true,
  motion_by: true,
  customer: true,
  requester_kind: true,
  categories: true,
  accounts: true,
  all_accounts_theirs: true,
  request_text: true,
  order_ended_on: true,
  findings: true,
  verdict: true,
}

/** `sources`: file names without ending, to text. Throws TEMPLATE_INVALID naming the file and what is wrong in it. */
export function compileTemplates(sources: Readonly<Record<string, string>>): Templates {
  const engine = new Liquid({
    templates: { ...sources },
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    lenientIf: false,
    greedy: false,
    // A letter is a page: these stop a template that loops.
    parseLimit: 200_000,
    renderLimit: 1_000,
    memoryLimit: 5_000_000,
  })
  const missing = DRAFT_KINDS.find((kind) => sources[kind] === undefined)
  if (missing) throw new IntakeError('TEMPLATE_INVALID', `there is no ${missing}.liquid`, { template: missing })
  const page = sources[LAYOUT]
  if (page === undefined)
    throw new IntakeError('TEMPLATE_INVALID', `there is no ${LAYOUT}.liquid`, { template: LAYOUT })
  const layOut = attempt(LAYOUT, () => compileLayout(page))
  const letters = Object.entries(sources).filter(([name]) => !name.startsWith('_') && name !== LAYOUT)
  const compiled = new Map<string, Template[]>()
  for (const [name, source] of letters) {
    compiled.set(
      name,
      attempt(name, () => checked(engine, name, source)),
    )
  }
  return {
    render: (kind, facts, language) => {
      const name = fileName(kind, language)
      return attempt(name, () => split(name, engine.renderSync(compiled.get(name) ?? [], { ...facts })))
    },
    layOut: (letter) => attempt(LAYOUT, () => layOut(letter)),
    speaks: (kind, language) => compiled.has(fileName(kind, language)),
  }
}

function fileName(kind: DraftKind, language: LetterLanguage): string {
  return language === 'en' ? kind : `${kind}.${language}`
}

/** Every name that a letter's file can have, without ending. */
const NAMES: ReadonlySet<string> = new Set(
  DRAFT_KINDS.flatMap((kind) => (AUDIENCES[kind] === 'requester' ? [kind, fileName(kind, 'fr')] : [kind])),
)

function checked(engine: Liquid, name: string, source: string): Template[] {
  if (!NAMES.has(name)) throw new Error('no letter is called so')
  if (!source.startsWith('Subject: ')) throw new Error('its first line must be "Subject: …"')
  const template = engine.parse(source, name)
  const unknown = engine.globalVariablesSync(template).filter((variable) => !(variable in KNOWN))
  if (unknown.length > 0) throw new Error(`it names ${unknown.join(', ')}, which no letter has`)
  return template
}

function split(name: string, text: string): { subject: string; body: string } {
  const end = text.indexOf('\n')
  if (end === -1) throw new Error(`${name} has no body`)
  return {
    subject: text.slice('Subject: '.length, end).trim(),
    body: `${text
      .slice(end)
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`,
  }
}

function attempt<T>(name: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof IntakeError) throw error
    const reason = error instanceof Error ? error.message : 'it does not parse'
    throw new IntakeError('TEMPLATE_INVALID', `${name}.liquid: ${reason}`, { template: name }, error)
  }
}
