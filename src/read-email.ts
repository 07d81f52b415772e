import { classifyInstruments } from './classify/classify-instruments.js'
import { SIGNALS } from './classify/signals/signals.js'
import { createAgencyDirectory } from './directory/agency-directory.js'
import type { Email, ParseResult } from './parse/email.js'
import { isKeptClosed } from './parse/pictures/keep-closed.js'
import { screenSender } from './screen/screen-sender.js'
import { NO_AUTHENTICATION } from './screen/sender-verdict.js'

/**
 * How a mail is read: its text first, images and archives closed. Only where they are there, the text is asked whether
 * this is a child-safety matter; where it is none they are opened, by a second reading. Mails without such parts are
 * read once.
 */
export interface ReadingSteps {
  /** `text` leaves images and archives closed; `all` opens them. */
  read(opens: 'text' | 'all'): Promise<ParseResult>
  /** The addresses of our own legal mailboxes. */
  aliases: readonly string[]
  receivedAt: Date
}

/** `to-open`: there is more to read, and nothing forbids it; what was read so far is no result. */
export type FirstReading = { kind: 'complete'; result: ParseResult } | { kind: 'to-open' }

/** The first reading, and whether it is the last. */
export async function readClosed(steps: ReadingSteps): Promise<FirstReading> {
  const result = await steps.read('text')
  if (result.kind === 'unreadable' || !holdsClosed(result.email)) return { kind: 'complete', result }
  if (isChildSafety(result.email, steps)) return { kind: 'complete', result: withoutClosed(result) }
  return result.unopened === 0 ? { kind: 'complete', result } : { kind: 'to-open' }
}

/** Both readings, where there are two. A report that only an image or an archive tells of keeps their bytes out of the store too. */
export async function readEmail(steps: ReadingSteps): Promise<ParseResult> {
  const first = await readClosed(steps)
  if (first.kind === 'complete') return first.result
  const result = await steps.read('all')
  return result.kind === 'email' && isChildSafety(result.email, steps) ? withoutClosed(result) : result
}

const NOBODY_KNOWN = createAgencyDirectory([])
const CHILD_SAFETY_RULES: ReadonlySet<string> = new Set(
  SIGNALS.flatMap(({ id, type }) => (type === 'child-safety-report' ? [id] : [])),
)

/**
 * Whether the text speaks of a child-safety report: named as one, or in its words where nothing else is named. Who sent
 * the mail is not known yet and does not matter: a forged report may carry the same material. A warrant in such an
 * investigation is process, and its scan is read.
 */
export function isChildSafety(
  email: Email,
  { aliases, receivedAt }: Pick<ReadingSteps, 'aliases' | 'receivedAt'>,
): boolean {
  const authentication = NO_AUTHENTICATION
  const sender = screenSender({ email, authentication, receivedAt, agencies: NOBODY_KNOWN, aliases })
  const { instruments, primary, signals } = classifyInstruments(email, sender, { aliases })
  if (instruments.some(({ type }) => type === 'child-safety-report')) return true
  if (primary.type !== 'none' && primary.type !== 'unknown') return false
  return isNamed(email) || signals.some(({ rule, weight }) => weight > 0 && CHILD_SAFETY_RULES.has(rule))
}

/** In a subject without a text below it, or in the name of a file that nobody has opened yet. */
const NAMES =
  /(?<![a-z])(?:cs[ae]m|cyber[ _-]?tip(?:line)?|child[ _-]?(?:porn(?:ography)?|(?:sexual[ _-]?)?(?:abuse|exploitation)))(?![a-z])/i
const NAME_CHARS = 1000

function isNamed({ source, documents }: Email): boolean {
  const names = [source.subject, ...documents.map(({ name }) => name)]
  return names.some((name) => NAMES.test(name?.slice(0, NAME_CHARS) ?? ''))
}

function holdsClosed({ documents }: Email): boolean {
  return documents.some(isKeptClosed)
}

/** Hash and size only: their bytes go into no store of their own. */
function withoutClosed(result: Extract<ParseResult, { kind: 'email' }>): ParseResult {
  const closed = new Set(result.email.documents.filter(isKeptClosed).map(({ sha256 }) => sha256))
  return { ...result, contents: result.contents.filter(({ sha256 }) => !closed.has(sha256)) }
}
