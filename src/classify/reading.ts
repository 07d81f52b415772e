import type { Document, Email } from '../parse/email.js'
import type { Words } from '../text/words.js'
import type { KindFacts } from './decide-kind.js'
import type { Cue } from './find-cues.js'
import { findSignals, findSubjectSignals, type Signal, spokenText } from './find-signals.js'
import type { Jurisdiction } from './instrument.js'
import { type MailContext, readContext } from './read-context.js'
import { readJurisdiction } from './read-jurisdiction.js'
import type { Context } from './signals/contexts.js'
import { type Naming, weighDocument } from './weigh-document.js'

/** One document of the mail, read: its words, what fired in them, and what it is. */
export interface Reading extends Naming {
  document: Document
  words: Words
  signals: Signal[]
  context: MailContext
  jurisdiction: Jurisdiction | null
  cues: readonly Cue[]
  /** In none of the languages whose rows are here. */
  foreignTongue: boolean
  addressesMachine: boolean
}

/** Fewer words than this are in no language in particular. */
const LEAST_TONGUE_WORDS = 25
const LEAST_TEXT_CHARS = 40
/** A scanned page is larger than this, a logo or a signature's icon smaller. */
const LEAST_SCAN_BYTES = 60_000

/** Reads one document; `subject` is the mail's subject line where it may support this document, else null. */
export function readOneDocument(document: Document, subject: string | null): Reading {
  const found = findSignals(document)
  const { words } = found
  const signals = commandsArrest(found.signals, document) ? found.signals.map(asAnotherPaper) : found.signals
  const context = readContext(document, found)
  const told =
    subject === null ? [] : findSubjectSignals(subject).filter((signal) => isBorneOut(signal, signals, context))
  const naming = weighDocument([...signals, ...told], context.asksForData !== null)
  return {
    document,
    words,
    signals: [...signals, ...told],
    ...(isBlankDraft(document) || isSpecimen(document, signals) ? { ...naming, named: [], unnamed: true } : naming),
    context,
    jurisdiction: readJurisdiction(words, { cues: found.cues, spoken: spokenText(document) }),
    cues: found.cues,
    foreignTongue:
      words.folded.length >= LEAST_TONGUE_WORDS &&
      !found.isInKnownLanguage &&
      !isSpokenTo(context) &&
      !signals.some(isCommand),
    addressesMachine: found.cues.some(({ why }) => why === 'machine'),
  }
}

/** A note of few small words under a long signature asks for something, or encloses it, in words that a row knows. */
function isSpokenTo({ says }: MailContext): boolean {
  return says.has('asks') || says.has('encloses')
}

/** AO 442 and its kin: a warrant of arrest asks for no data, and in its caption stands what a subpoena's has. */
const ARREST =
  /\bcommanded\s{1,3}(?:forthwith\s{1,3})?to\s{1,3}(?:forthwith\s{1,3})?(?:arrest|apprehend|take\s{1,3}into)\b/i

function commandsArrest(signals: readonly Signal[], { text }: Document): boolean {
  const commands = signals.filter(
    ({ row, muted }) => muted === null && row.place === 'command' && row.id !== TO_OFFICERS,
  )
  const titles = signals.filter(
    ({ row, muted }) => muted === null && row.place === 'heading' && row.type !== 'any-order',
  )
  return commands.length === 0 && titles.length === 0 && ARREST.test((text ?? '').slice(0, LONGEST_DRAFT))
}

function asAnotherPaper(signal: Signal): Signal {
  return { ...signal, muted: signal.muted ?? 'other-paper' }
}

/** Whom warrants of every kind address. */
const TO_OFFICERS = 'warrant.to-any-officer'

function isCommand({ row }: Signal): boolean {
  return row.place === 'command'
}

/** A mail that shows a sample of an instrument has its title; where all words of command are an example's, the title is one too. */
function isSpecimen({ role }: Document, signals: readonly Signal[]): boolean {
  const commands = role === 'body' ? signals.filter(({ row }) => row.place === 'command') : []
  return commands.some(({ muted }) => muted === 'example') && commands.every(({ muted }) => muted !== null)
}

const DRAFT_TITLE = /^[^\p{L}]{0,40}(?:proposed|draft|specimen|sample|model|template)\b/iu
const BLANK_DATE = /_{2,40}\s{0,4}day\s{1,4}of\b|\bday\s{1,4}of\s{1,4}_{2}/i
const LONGEST_DRAFT = 50_000

/** "[PROPOSED] ORDER" with a blank for its day: judges sign such papers, and until one did it orders nothing. */
function isBlankDraft({ text }: Document): boolean {
  return text !== null && DRAFT_TITLE.test(text) && BLANK_DATE.test(text.slice(0, LONGEST_DRAFT))
}

/** A subject counts where the body asks for data, or says something of the same kind: else it is a title of nothing. */
function isBorneOut({ row }: Signal, signals: readonly Signal[], context: MailContext): boolean {
  if (context.asksForData && row.type === 'emergency-disclosure-request') return true
  return signals.some((signal) => signal.muted === null && signal.row.type === row.type)
}

/** Who writes may stand on a letterhead; what the mail is about stands in the mail: "reporter" in a subpoena is no press. */
const OF_ANY_DOCUMENT: ReadonlySet<Context> = new Set<Context>(['asks', 'data', 'authority', 'law-firm'])

/** What all documents together say to the question of what kind of mail this is. */
export function gatherFacts(email: Email, readings: readonly Reading[], official: boolean): KindFacts {
  const says = new Set<Context>(
    readings.flatMap(({ document, context }) =>
      [...context.says].filter((one) => document.role !== 'attachment' || OF_ANY_DOCUMENT.has(one)),
    ),
  )
  const demanding = readings.filter(({ named, unnamed, context }) => named.length > 0 || unnamed || context.asksForData)
  const attached = demanding.some(({ document, named }) => document.role !== 'body' && named.length > 0)
  const unknownTongue = readings.some(
    ({ document, foreignTongue, jurisdiction }) =>
      foreignTongue && (official || (document.role !== 'body' && jurisdiction)),
  )
  return {
    email,
    says,
    asked: readings.some(({ context }) => context.asksForData !== null),
    named: readings.some(({ named }) => named.length > 0),
    demand: attached ? 'in-attachment' : demanding.length > 0 ? 'in-text' : 'none',
    unread: email.documents.some(mayHideDemand) || unknownTongue,
    talksOfProcess: readings.some(({ document, signals }) => document.role !== 'body' && processWeight(signals) >= 8),
    official,
    officialProcess: official && readings.some(({ signals }) => processWeight(signals) >= 8),
    atStake: official || readings.some(isAtStake),
    asksGenerally: says.has('practice') && readings.every(asksGenerally),
    namesOthers: says.has('practice') && readings.some(({ document }) => namesOthers(document, email)),
    addressesMachine: readings.some(({ addressesMachine }) => addressesMachine),
  }
}

/** Somebody speaks of a demand, or asks for something and of data, in words that nobody could name; a privacy notice is no demand. */
function isAtStake({ signals, context }: Reading): boolean {
  return (
    (context.says.has('asks') && context.says.has('data')) ||
    signals.some(({ row, muted }) => muted === null && row.weight >= LEAST_STAKE && row.type !== 'data-subject-request')
  )
}

const LEAST_STAKE = 4

const IN_GENERAL =
  /^(?:users?|customers?|subscribers?|accounts?)(?:['\u2019]s?)? (?:data|information|records|details)$/i

function asksGenerally({ context: { asksForData }, document }: Reading): boolean {
  return asksForData === null || IN_GENERAL.test((document.text ?? '').slice(asksForData.start, asksForData.end))
}

const ADDRESS = /[^\s@<>"'(),;:]@([a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8})/gi
const MOST_ADDRESSES = 50

function namesOthers({ text }: Document, { source }: Email): boolean {
  const own = [source.from, ...source.to].map((each) => each?.address.split('@').at(-1)?.toLowerCase())
  const named = (text ?? '').matchAll(ADDRESS)
  for (let left = MOST_ADDRESSES; left > 0; left -= 1) {
    const next = named.next()
    if (next.done) return false
    if (!own.includes(next.value[1]?.toLowerCase())) return true
  }
  return true
}

/** Statutes, titles and phrases of process in an attachment that commands nothing: an application, a draft. */
function processWeight(signals: readonly Signal[]): number {
  const rows = new Map(
    signals.filter(({ muted }) => muted === null || muted === 'applied-for').map(({ row }) => [row.id, row.weight]),
  )
  return [...rows.values()].reduce((sum, weight) => sum + weight, 0)
}

/** Documents that were not read and are of a kind that holds demands: no signatures, calendars or logos. */
function mayHideDemand(document: Document): boolean {
  if (document.role === 'body') return false
  const name = (document.name ?? '').toLowerCase()
  if (/\.(?:p7s|ics|vcf|asc|sig|svg|gif)$/.test(name)) return false
  const unread = document.status !== 'read' || isBarePage(document)
  const picture = /^image\//.test(document.detectedType ?? document.declaredType)
  return unread && (!picture || document.bytes >= LEAST_SCAN_BYTES)
}

/** Pages without text: a scan that nobody read yet. */
function isBarePage(document: Document): boolean {
  return document.pages !== null && (document.text ?? '').trim().length < LEAST_TEXT_CHARS
}
