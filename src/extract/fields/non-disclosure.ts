import { dayOf, lastDayOf } from '../../calendar/find-dates.js'
import { addPeriod, readPeriod } from '../../calendar/period.js'
import type { InstrumentType } from '../../classify/instrument.js'
import type { Evidence } from '../../text/evidence.js'
import { matchRows, type Row } from '../../text/row.js'
import type { NonDisclosure } from '../fields.js'
import { evidenceOf, type Passage, type Reading } from '../passage.js'
import { issueDateOf } from './issued-on.js'

/**
 * Instruments that a court or a judge makes: words of silence in them are an order (18 U.S.C. 2705(b), 2511(2)(a)(ii),
 * 3123(d)); so are the conditions of a Canadian demand (s. 487.012(4)) and the confidentiality of an EPOC.
 */
const ORDERS = new Set<InstrumentType>([
  'search-warrant',
  'court-order',
  'court-order-2703d',
  'non-disclosure-order',
  'production-order',
  'pen-register-order',
  'wiretap-order',
  'fisa-order',
  'foreign-legal-process',
])

/** Words that forbid, addressed to the provider. */
const FORBIDS: readonly Row[] = [
  {
    id: 'shall-not-disclose',
    language: 'en',
    source: '18 U.S.C. 2705(b)',
    words: [
      'shall',
      'must',
      'may',
      'not',
      'nor',
      'neither',
      'will',
      'refrain',
      'prohibited',
      'forbidden',
      'enjoined',
      'restrained',
      'barred',
      'precluded',
    ],
    pattern:
      /(?:(?:shall|must|may|will|is|are|be)? ?not,? (?:(?:directly or indirectly|at any time|further|otherwise|in any (?:way|manner)|under any circumstances|before [^,;.]{3,40}),? )?(?:to )?(?:disclose|notify|inform|reveal|tell|divulge|communicate|make known|advise|alert|give notice|provide notice|publish)|neither [^.;]{3,80} (?:shall|may|will) (?:disclose|notify|inform|reveal)|(?:prohibited|forbidden|enjoined|restrained|barred|precluded) from (?:directly or indirectly )?(?:disclos|notify|inform|reveal|divulg)ing|refrain from (?:disclos|notify|inform|reveal)ing)\b/iy,
  },
  {
    id: 'no-disclosure',
    language: 'en',
    words: ['no', 'without', 'disclosure', 'confidentiality', 'secrecy'],
    pattern:
      /(?:no (?:notice|disclosure|notification) (?:of|to|shall)|without (?:notice|notification|notifying|disclosing)|disclosure [^.;]{0,50}is (?:hereby )?prohibited|(?:confidentiality|secrecy) of (?:this|the) (?:epoc|order|request))/iy,
  },
  {
    id: 'delay-notice',
    language: 'en',
    words: ['delay', 'keep', 'maintain', 'treat', 'remain', 'kept'],
    pattern:
      /(?:delay (?:any )?(?:notice|notification)|(?:keep|kept|maintain|treat|remain)(?:ed)? (?:this|the|it|your)?[^.;]{0,50}(?:confidential|secret|confidence))/iy,
  },
  {
    id: 'ne-pas-divulguer',
    language: 'fr',
    source: 'Code criminel, art. 487.0191',
    words: [
      'divulguer',
      'interdit',
      'interdite',
      'informer',
      'révéler',
      'aviser',
      'communiquer',
      'confidentialité',
      'confidentielle',
      'défense',
    ],
    pattern:
      /(?:(?<=(?:ne (?:pas )?|interdiction de |interdit(?: [^.;]{0,40})? (?:de|d'|à) ?|défense (?:de|d')|sans |s'abstenir (?:de|d'))(?:pas |lui |leur )?)(?:divulguer|informer|révéler|aviser|communiquer)|interdite? (?:à [^.;]{3,60} )?(?:de |d')(?:divulguer|informer|révéler|aviser|communiquer)|confidentialité|(?:strictement )?confidentielle)/iy,
  },
  {
    id: 'stillschweigen',
    language: 'de',
    words: [
      'stillschweigen',
      'vertraulich',
      'benachrichtigung',
      'unterrichtung',
      'mitteilung',
      'offenbaren',
      'informieren',
    ],
    pattern:
      /(?:stillschweigen|vertraulich|(?:benachrichtigung|unterrichtung|mitteilung) (?:des|der|an)[^.;]{0,60}(?:untersagt|unterbleib|zu unterlassen|nicht)|(?<=nicht )(?:offenbaren|informieren))/iy,
  },
  {
    id: 'no-revelar',
    language: ['es', 'pt', 'it', 'nl'],
    words: [
      'revelar',
      'divulgar',
      'comunicar',
      'informar',
      'sigilo',
      'secreto',
      'confidencialidad',
      'confidencialidade',
      'confidencial',
      'segreto',
      'geheimhouding',
      'reserva',
      'comunicación',
    ],
    pattern:
      /(?:(?<=(?:no |não |non |abstenerse de |prohibi(?:do|ción)(?: de)? |vedad[oa] |abster-se de )(?:se )?)(?:revelar|divulgar|comunicar|informar)|sigilo|secreto (?:de las actuaciones|absoluto)|confidencialida(?:d|de)|confidencial|segreto|geheimhouding|reserva absoluta)/iy,
  },
]
/** What the words must be about, else they forbid something else (contents of the records, testimony, passwords). */
const ABOUT =
  /(?:existence|subscriber|customer|account ?holder|any(?:one| (?:other )?person|body)|user|notice|notif|this (?:order|warrant|request|subpoena|demand|letter|matter|inquiry|investigation)|the (?:order|warrant|subpoena|application|investigation|request|demand|proceedings?|making)|attached|third part|abonné|titulaire|client|utilisateur|quiconque|existence|personne|betroffen|kunde|nutzer|dritt|titular|usuari|cliente|investigaci|investigaç|inquérito|terceros|terceiros|indagin|klant|gebruiker|oficio|ofício|owner|members?|tell|parties)/i
/** Talk of silence that orders none: a letter's pointer to another paper, the form's own delayed-notice box, an exception. */
const NO_ORDER =
  /(?:3103a|6\(e\)|delayed[- ]notice|requesting that the court|has (?:requested|applied|submitted)|application (?:pursuant|for)|request(?:s|ing)? (?:an|the) (?:order|court)|will (?:seek|apply|obtain|request)|may (?:seek|apply)|(?:does|do|did) not (?:prohibit|forbid|preclude|restrict|prevent)|nothing (?:in|herein)[^.]{0,60}(?:prohibit|prevent|preclude)|no (?:non-?disclosure|order)|(?:is|are) (?:free|permitted|allowed) to (?:notify|inform|tell))[^.;]{0,160}$/i
const ASKS =
  /(?:we |i |you are |kindly |please|it is |hereby )(?:\w+ ){0,4}?(?:ask|request|requested|would appreciate)|please|\brequest(?:ed|s)? (?:that )?you|s'il vous plaît|veuillez|merci de|nous vous (?:prions|demandons)|prière de|bitte|wir bitten|rogamos|se ruega|solicit\w+|por favor|si prega|verzoek/i
const UNTIL =
  /\b(?:until|till|through|to|before|expir\w+ (?:on|at)|ending(?: on)?|jusqu'au|jusqu'à|bis zum|bis|hasta(?: el)?|até(?: o dia)?|fino al|tot)(?: and including)?[ :]*(?:midnight on |the end of |\d{1,2}:\d\d [ap]\.?m\.?,? (?:on )?)?(?:the |le |el |den )?$/i
const NEXT_CHARS = 620

interface Silence {
  ordered: boolean
  until: string | null
  basis: string
  evidence: Evidence[]
}

/** Whether notice is forbidden by an order or merely asked for, and the order's last day. */
export function findNonDisclosure(reading: Reading): NonDisclosure {
  const found = reading.passages.flatMap((passage) => silencesIn(passage, reading))
  const orders = found.filter(({ ordered }) => ordered)
  const last = latest(orders)
  const chosen = last ?? found[0]
  return {
    ordered: orders.length > 0,
    requested: orders.length === 0 && found.length > 0,
    until: last?.until ?? null,
    basis: chosen?.basis ?? null,
    evidence: chosen?.evidence ?? [],
  }
}

/** Of several orders the one that lasts longest binds: one without an end outlasts all, but for the end another clause of it states. */
function latest(orders: readonly Silence[]): Silence | null {
  const dated = orders
    .filter(({ until }) => until !== null)
    .sort((a, b) => (a.until ?? '').localeCompare(b.until ?? ''))
  return dated.at(-1) ?? orders[0] ?? null
}

function silencesIn(passage: Passage, reading: Reading): Silence[] {
  const found: Silence[] = []
  for (const { start, end, row } of matchRows(passage, FORBIDS)) {
    const before = passage.text.slice(Math.max(0, start - 260), start)
    const after = passage.text.slice(end, end + 220)
    if (!ABOUT.test(after) && !ABOUT.test(passage.text.slice(start, end))) continue
    if (NO_ORDER.test(before) || (row.id !== 'delay-notice' && /\brequesting that the court[^.]*$/i.test(before)))
      continue
    const asked = ASKS.test(before.slice(before.lastIndexOf('. ') + 1).slice(-150))
    const ordered = !asked && isOrder(passage, reading, row)
    const until = ordered ? endOfSilence(passage, start, reading) : null
    found.push({
      ordered,
      until: until?.day ?? null,
      basis: basisOf(passage, start),
      evidence: [evidenceOf(passage, start, until?.end ?? Math.min(passage.text.length, end + after.search(/[.;]|$/)))],
    })
  }
  return found
}

function isOrder(passage: Passage, reading: Reading, row: Row): boolean {
  const { instruments } = passage
  if (instruments.includes('national-security-letter')) return /2709\(c\)|certif/i.test(passage.text)
  if (row.id === 'delay-notice') return instruments.includes('non-disclosure-order')
  if (instruments.some((type) => ORDERS.has(type))) return true
  const canadianDemand = reading.country === 'CA' && instruments.includes('preservation-request')
  return canadianDemand && /condition|487\.012\(4\)/i.test(passage.text)
}

/** The last day: a stated one before a counted one, within the clause that forbids. */
function endOfSilence(passage: Passage, start: number, reading: Reading): { day: string; end: number } | null {
  const limit = start + NEXT_CHARS
  for (const date of passage.dates) {
    if (date.start < start - 60 || date.start > limit) continue
    const before = passage.text.slice(Math.max(0, date.start - 50), date.start)
    const day = dayOf(date) ?? lastDayOf(date)
    if (day !== null && UNTIL.test(before)) return { day, end: Math.max(date.end, start) }
  }
  for (const match of passage.text.slice(Math.max(0, start - 60), limit).matchAll(PERIOD_LEAD)) {
    const at = Math.max(0, start - 60) + match.index + match[0].length
    const period = readPeriod(passage.text, at)
    if (!period || period.unit === 'hour') continue
    const base = issueDateOf(passage)?.value ?? reading.receivedOn
    return { day: addPeriod(base, period, reading.country), end: Math.max(period.end, start) }
  }
  return null
}
const PERIOD_LEAD =
  /\b(?:for (?:a (?:further )?period of |an (?:initial |additional )?period of |a term of |at least )?|period of |until |pendant (?:une (?:période|durée) de )?|(?:période|durée|délai) de |für (?:die dauer von |einen zeitraum von )?|durante (?:un (?:plazo|periodo) de )?|por (?:um |el )?(?:período |prazo |plazo )?(?:de )?|per )(?=[\w(])/giu

function basisOf(passage: Passage, start: number): string {
  const around = passage.text.slice(Math.max(0, start - 500), start + 400)
  const statute =
    /18 U\.?S\.?C\.?,? ?(?:§+ ?|section )?(?:2705\(b\)|2511\(2\)\(a\)\(ii\)|3123\(d\)|2709\(c\))|section \d[\d.()a-z]*|s\. ?487\.\d+(?:\(\d\))?|article [\d.-]+/i.exec(
      around,
    )
  return statute?.[0] ?? 'words of the document'
}
