import type { Agency } from '../../directory/agency.js'
import type { InvestigatorClaim } from './claimed-investigators.js'
import { codeOfState } from './state-codes.js'

/** A public body that does not investigate crimes, by the name it registered under, and how its own police would be named. */
interface BodyRow {
  id: string
  says: string
  name: RegExp
  own: RegExp
}

/**
 * The registry's type alone tells too little: "- Election" is put behind counties and cities that hold elections as well
 * (`kingcounty.gov`), libraries are "City" or "Special district", and some special districts are police districts.
 * Source: the .gov registry of 2026-08, its types and names.
 */
const BODIES: readonly BodyRow[] = [
  {
    id: 'school',
    says: 'a school body',
    name: /\b(?:schools?(?! of)|school district|[iu]sd|education(?:al)?|college|university|academy)\b/i,
    own: /\b(?:schools?|[iu]sd|campus|college|university|education)\b/i,
  },
  { id: 'library', says: 'a library', name: /\b(?:library|libraries)\b/i, own: /\blibrary\b/i },
  {
    id: 'elections',
    says: 'an election office',
    name: /\b(?:elections?|registrar of\s{1,4}voters|voter registration|clean elections)\b/i,
    own: /\belections?\b/i,
  },
  {
    id: 'fire',
    says: 'a fire or rescue body',
    name: /\b(?:fire|rescue|ambulance|emergency (?:communications?|services?|medical)|911)\b.{0,40}\b(?:district|department|authority|protection|rescue|company|center)\b|\b911$/i,
    own: /\b(?:fire|arson|rescue)\b/i,
  },
  {
    id: 'utility',
    says: 'a utility or service district',
    name: /\b(?:water|sewer|sanitary|sanitation|irrigation|drainage|utility|utilities|electric|power|mosquito|cemetery|conservation|flood control|waste|recreation|museum|convention|library|health|hospital|housing|retirement|employment)\b.{0,40}\b(?:district|authority|department|association|trust|board|commission|works)\b|\bmetropolitan district\b/i,
    own: /\b(?:water|sewer|sanitary|irrigation|utility|power|hospital|housing|park|recreation|health)\b/i,
  },
]

const INVESTIGATES =
  /\b(?:police|sheriff|attorney|prosecut\w{0,8}|public safety|marshal|constable|investigat\w{0,8}|HIDTA|drug task force)\b/i

/** What the holder is where it is no investigator, or null. A special district that is nothing else we know is none either. */
export function bodyThatDoesNotInvestigate({ organization, type }: Agency): { says: string; own: RegExp } | null {
  const isSchool = /^school district/i.test(type ?? '')
  if (INVESTIGATES.test(organization) && !isSchool) return null
  const row = isSchool ? BODIES[0] : BODIES.find(({ name }) => name.test(organization))
  if (row !== undefined && (isSchool || !isGeneralGovernment(organization) || row.id === 'library')) return row
  return /^special district/i.test(type ?? '') && !isGeneralGovernment(organization) ? ANY_DISTRICT : null
}

/** "City of Albany, City Hall and Water Department", "County of Kern". */
function isGeneralGovernment(organization: string): boolean {
  return (
    /\b(?:city|town|village|county|borough|parish|township|municipality|state|commonwealth) (?:of|hall|government|commission)\b/i.test(
      organization,
    ) && !/^(?:board of elections|.{0,40}\b(?:elections?|supervisor|registrar|schools?|district)\b)/i.test(organization)
  )
}

const ANY_DISTRICT = {
  says: 'a special district',
  own: /\b(?:transit|airport|port|harbou?r|rail\w{0,4}|bridge|tunnel|parks?|forest|preserve|district|authority|metro(?:politan)?)\b/i,
}

/** Whether investigators of that kind and place can be at work under a name of this holder. */
export function fitsHolder(claim: InvestigatorClaim, holder: Agency): boolean {
  const body = bodyThatDoesNotInvestigate(holder)
  if (body !== null) return claim.kind !== 'federal' && body.own.test(claim.text)
  if (claim.kind === 'federal') return isFederal(holder)
  if (/^(?:state|interstate)/i.test(holder.type ?? '')) return claim.kind === 'local' || isOfState(claim, holder)
  if (isFederal(holder)) return false
  if (claim.kind === 'state') return claim.place.length === 0 || (isOfState(claim, holder) && namesStateBody(holder))
  return claim.place.length === 0 || isOfPlace(claim, holder)
}

function isFederal({ type, level }: Agency): boolean {
  return /^federal/i.test(type ?? '') || level === 'federal' || level === 'judicial' || level === 'legislative'
}

/** A state's police that names another state is another's; one that names none may be this one's. */
function isOfState({ text }: InvestigatorClaim, { state }: Agency): boolean {
  const named = codeOfState(text)
  return named === null || state === null || named === state.toUpperCase()
}

/** A few bodies of a state are registered as a county's or a city's. */
function namesStateBody({ organization }: Agency): boolean {
  return /\b(?:state|highway patrol|public safety|attorney general)\b/i.test(organization)
}

/** One word of the place is enough: "Miami-Dade Police Department" of "Miami Dade County". */
function isOfPlace({ place, text }: InvestigatorClaim, { organization, city, domain }: Agency): boolean {
  const known = new Set(`${organization} ${city ?? ''}`.toLowerCase().split(/[^\p{L}']+/u))
  const label = domain.split('.', 1)[0] ?? ''
  return (
    place.some((word) => known.has(word) || (word.length >= 4 && label.includes(word.replace(/[^a-z]/g, '')))) ||
    // nyc.gov, of "New York City Police Department".
    (label.length >= 3 && initialsOf(text).startsWith(label))
  )
}

function initialsOf(text: string): string {
  return text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .join('')
}
