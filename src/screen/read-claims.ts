import type { AgencyDirectory } from '../directory/agency-directory.js'
import { isWithin } from '../names/host.js'
import type { Document, Email } from '../parse/email.js'
import { claimedInvestigators } from './content/claimed-investigators.js'
import { bodyThatDoesNotInvestigate, fitsHolder } from './content/holder-fit.js'
import { ownText } from './content/own-text.js'
import { stateOfHost, statesCited } from './content/state-codes.js'
import { KNOWN_AGENCIES } from './known-agencies.js'
import type { Remark } from './remark.js'
import type { GovernmentMatch } from './sender-verdict.js'

/** Where a document says whose it is: its first and its last lines. */
const HEAD_LINES = 15
const FOOT_LINES = 15
const MAX_LINE = 120
const MAX_DOCUMENTS = 50

/**
 * Whether the agency that the documents claim fits the holder of the domain that the mail came from. Only for a government's
 * domain: what a private sender claims is judged by its domain and its name. The text is not proof of anything; it is only
 * compared.
 */
export function readClaims(
  email: Email,
  host: string,
  government: GovernmentMatch,
  agencies: AgencyDirectory,
): Remark[] {
  if (!government.matched) return []
  const lines = email.documents
    .slice(0, MAX_DOCUMENTS)
    .map(linesOf)
    .flatMap(({ head, foot }) => [...head, ...foot])
  return [
    ...anothersLetterhead(lines, host),
    ...otherWork(lines, host, agencies),
    ...anothersLaw(email.documents, government),
    ...anotherStatesLaw(email.documents, host, agencies),
  ]
}

function linesOf(document: Document): { head: string[]; foot: string[] } {
  const text = ownText(document)
  const lines = (part: string) =>
    part
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && line.length <= MAX_LINE)
  return { head: lines(text.slice(0, 4_000)).slice(0, HEAD_LINES), foot: lines(text.slice(-4_000)).slice(-FOOT_LINES) }
}

/** A line that begins with a known agency's full name, on the paper of somebody else. */
function anothersLetterhead(lines: readonly string[], host: string): Remark[] {
  const plain = lines.map(plainName)
  const claimed = FULL_NAMES.filter(({ name }) =>
    plain.some((line) => line.startsWith(name) && isWholeWord(line, name)),
  )
  // A task force writes under several names: one of its own is enough.
  if (claimed.length === 0 || claimed.some(({ domains }) => domains.some((domain) => isWithin(host, domain)))) return []
  const own = claimed[0]?.domains[0] ?? ''
  return [
    { flag: 'agency-name-mismatch', saw: `the documents bear the name of the agency of ${own}, From is at ${host}` },
  ]
}

function isWholeWord(line: string, name: string): boolean {
  return !/[\p{L}\p{N}]/u.test(line[name.length] ?? ' ')
}

function plainName(line: string): string {
  return line.toLowerCase().replace(/^(the )?(united states |u\.?s\.? )?/, '')
}

/** An acronym in a letterhead is too little: only names of several words are compared. */
const FULL_NAMES = KNOWN_AGENCIES.flatMap(({ names, domains }) =>
  names.filter((name) => name.includes(' ')).map((name) => ({ name: plainName(name), domains })),
)

/**
 * Investigators whose work or place is not the holder's: the police on the name of a school district, a library or an
 * election office, another city's police on a city's name. A task force signs under several names: one that fits is enough.
 */
function otherWork(lines: readonly string[], host: string, agencies: AgencyDirectory): Remark[] {
  const holder = agencies.find(host)
  if (holder?.type == null) return []
  const claims = claimedInvestigators(lines)
  if (claims.length === 0 || claims.some((claim) => fitsHolder(claim, holder))) return []
  const body = bodyThatDoesNotInvestigate(holder)
  const held = `${holder.domain} is registered as "${holder.type}"`
  const kinds = [...new Set(claims.map(({ kind }) => kind))].join(' and ')
  const saw =
    body === null
      ? `the documents claim ${kinds} investigators of another body or place; ${held}`
      : `the documents claim ${kinds} investigators; ${held}, by ${body.says}`
  return [{ flag: 'agency-name-mismatch', saw }]
}

const UNITED_STATES_LAW =
  /\b(pursuant to|under|by authority of|authori[sz]ed by|in accordance with|as required by) (the )?(title )?(18 U\.?\s?S\.?\s?C|28 U\.?\s?S\.?\s?C|21 U\.?\s?S\.?\s?C|Fed(eral)?\.? R(ules?)?\.? (of )?Crim)/i

/** A statute that does not fit the issuer: an American code invoked by another country's authority. */
function anothersLaw(documents: readonly Document[], { country }: GovernmentMatch): Remark[] {
  if (country === null || country === 'US' || TERRITORIES.has(country)) return []
  const invoked = documents.slice(0, MAX_DOCUMENTS).some((document) => UNITED_STATES_LAW.test(ownText(document)))
  return invoked
    ? [
        {
          flag: 'agency-name-mismatch',
          saw: `the documents invoke a law of the United States, the domain is ${country}'s`,
        },
      ]
    : []
}

/** Under the law of the United States with an ending of their own. */
const TERRITORIES: ReadonlySet<string> = new Set(['AS', 'GU', 'MP', 'PR', 'VI'])

/** A state's or a town's own demand rests on its own state's code; one that cites only another's does not fit. */
function anotherStatesLaw(documents: readonly Document[], host: string, agencies: AgencyDirectory): Remark[] {
  const holder = agencies.find(host)
  const isFederal = holder?.level === 'federal' || holder?.level === 'judicial'
  const home = stateOfHost(host) ?? (isFederal ? null : (holder?.state ?? null))
  if (home === null) return []
  const cited = new Set(documents.slice(0, MAX_DOCUMENTS).flatMap((document) => [...statesCited(ownText(document))]))
  if (cited.size === 0 || cited.has(home)) return []
  const others = [...cited].join(', ')
  return [
    { flag: 'agency-name-mismatch', saw: `the documents cite the code of ${others}, the domain is one of ${home}` },
  ]
}
