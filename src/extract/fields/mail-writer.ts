import { NOT_NAME } from '../not-name.js'
import type { Reading } from '../passage.js'
import { type FoundName, nameAround } from '../person-name.js'

/** Words of a From that names an office, not a person. */
const ORGANISATION = new Set(
  'office department centre center legal service services court clerk listing authority unit police sheriff cooperación cooperation jurídica judicial notices notice desk team subpoena compliance bureau division agency records support designated ministry county city state communications dispatch center intake administration association commission company inc llc llp university district sheriffs investigations ministerio ministère procura juzgado tribunal parquet staatsanwaltschaft kantons kanton polizei kriminalpolizei landeskriminalamt delegacia delegación comisaría comisaria nucleo núcleo juzgado cyber station verifications central talitus fiscalía fiscalia procuradoria questura comando commissariat nodal officer act polizia postale grand jury coord coordinator prokuratura gendarmerie guardia policía polícia politie parket brigada brigade cellule legale rcmp grc sûreté surete trading standards council constabulary enforcement fraud cybercrime cybercriminalité cybercriminalite prosecutor prosecutors attorney attorneys diap ccdb secção seção seccao sección seccion sezione abteilung abt répartition repartition servicio serviço servizio unidad unidade unità nucleo équipe grupo gruppo hotline oficina ufficio greffe registro cancelleria mesa partes dipartimento wydział komenda wage hour duty victim patrol detectives investigative gmbh associates partners chambers'.split(
    ' ',
  ),
)

/** Letters of an office ("CBP Regulatory Audit", "LSP TOC"): a person shares a word with the address, or the address is no person's. */
const LETTERS = /(?<![\p{L}'-])\p{Lu}{2,5}(?![\p{L}'-])/u

/** "Ravenscroft & Amaya, P.A.", "RCMP/GRC Kelowna": no person is called so. */
const FIRM = /[&/]|\bP\.?A\.?$|\bP\.?C\.?$/

/**
 * The words of the writer's name in From: "Whitfield, Dana R. (SF) (FBI)" gives whitfield, dana, r. Where an office stands
 * there, an address of two names or more tells who writes for it: tavish.okanagan-reid@.
 */
export function writerTokens({ email, passages }: Pick<Reading, 'email' | 'passages'>): string[] {
  const name = (email.source.from?.name ?? '')
    .slice(0, 200)
    .replace(/\([^)]{0,200}\)/g, ' ')
    .replace(RANK, '')
  const local = (email.source.from?.address ?? '').split('@')[0] ?? ''
  const words = wordsOf(name)
  const ofAddress = wordsOf(local.slice(0, 64).replace(/[._\d-]+/g, ' ')).filter((word) => word.length > 2)
  const ofPerson = personal(ofAddress, words)
  if (words.some((word) => ORGANISATION.has(word)) || FIRM.test(name))
    return ofPerson.length > 0 ? ofPerson : (withInitial(ofAddress, passages) ?? [])
  if (LETTERS.test(name) && ofPerson.length > 0 && !ofAddress.some((word) => words.includes(word))) return ofPerson
  if (words.some((word) => word.length > 1)) return words
  return withInitial(ofAddress, passages) ?? ofAddress
}

/** "Officer Blythe Kerrigan" is a person, "Nodal Officer" an office. */
const RANK = /^ *(?:(?:police|probation|parole|patrol) )?officer (?=\p{Lu})/iu

/** ngrange@ writes for Niall Grange, vargai@ for Ilse Varga: where the mail has that surname. */
function withInitial([word = '', ...others]: readonly string[], passages: Reading['passages']): string[] | null {
  if (others.length > 0) return null
  const parts = [
    [word.slice(1), word.charAt(0)],
    [word.slice(0, -1), word.slice(-1)],
  ] as const
  const found = parts.find(([surname]) => isSurname(surname, passages))
  return found === undefined ? null : [...found]
}

function isSurname(word: string, passages: Reading['passages']): boolean {
  const known = ORGANISATION.has(word) || NOT_NAME.has(word)
  return word.length > LEAST_SURNAME && !known && passages.some(({ words }) => words.has(word))
}
const LEAST_SURNAME = 3

/** Words of an address that the office's own name has are the office's: ciberdelincuencia.lima@. */
function personal(words: readonly string[], office: readonly string[]): string[] {
  const isOffice = (word: string) => ORGANISATION.has(word) || NOT_NAME.has(word) || office.includes(word)
  return words.length > 1 && !words.some(isOffice) ? [...words] : []
}

/** Words of police and prosecutors in the From of a mail that an office writes. */
const FORCE =
  /\b(?:police|sheriff|constabulary|polizei|polizia|policía|polícia|politie|gendarmerie|carabinieri|rcmp|grc|sûreté|prosecutor|attorney general|procureur|parquet|procura|fiscalía|staatsanwaltschaft)/i

/** The mail is written in the name of a force or a prosecutor ("Service de police de Lévis"), from an address of a domain of its own. */
export function isWrittenByForce({ email, sender }: Reading): boolean {
  if (sender.verdict === 'impersonating' || sender.flags.includes('free-mail')) return false
  return FORCE.test((email.source.from?.name ?? '').slice(0, 200))
}

/** How surely a name is the writer's: surname and first name, or surname with an initial. */
export function closeness(name: FoundName, writer: readonly string[]): number {
  const tokens = wordsOf(name.value)
  const same = tokens.filter((token) => token.length > 1 && writer.includes(token)).length
  const initial =
    tokens.some((token) => token.length === 1 && writer.some((each) => each.startsWith(token))) ||
    tokens.some(
      (token) => !writer.includes(token) && writer.some((each) => each.length === 1 && token.startsWith(each)),
    )
  if (same >= 2) return 40
  return same === 1 && initial ? 34 : 0
}

/** A word of the writer's name, or an initial of it. */
export function isWriterWord(word: string, writer: readonly string[]): boolean {
  return wordsOf(word).some((part) =>
    part.length > 1
      ? writer.includes(part) || writer.some((each) => each.length === 1 && part.startsWith(each))
      : writer.some((each) => each.startsWith(part)),
  )
}

export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}]+(?:['-][\p{L}]+)*/gu)
      ?.flatMap((word) => word.split("'")) ?? []
  )
}

/** "OKAFOR-HIRST, Dominic 6417", "Plain Clothes Snr Cst Jarrah Whitfield-Nguyen": given name and surname. */
export function nameInFrom({ source }: Reading['email']): { given: string; surname: string } | null {
  const from = (source.from?.name ?? '').slice(0, 200).replace(/\([^)]{0,200}\)|[\d#]+/g, ' ')
  const comma = /^ *(\p{Lu}[\p{L}'-]{1,40}), +(\p{Lu}[\p{L}'-]{0,30})/u.exec(from)
  if (comma?.[1] && comma[2]) return { given: comma[2], surname: comma[1] }
  if (from.includes(',')) return null
  const [given, surname] = [...from.matchAll(/\p{Lu}[\p{L}'-]*\p{L}/gu)].slice(-2).map(([word]) => word)
  return given && surname && surname.length > 2 ? { given, surname } : null
}

/** "C. Vandenberg" is the From's "Cosima Vandenberg", or the instrument's, where a document writes that out; else a name stays as it stands. */
export function fullName(name: string, { email, sender, passages }: Reading): string {
  const [first = '', surname = '', ...rest] = name.split(' ')
  if (!/^\p{Lu}\.?$|^\p{Lu}{2,4}$/u.test(first) || surname === '' || rest.length > 0) return name
  const from = sender.government.matched ? nameInFrom(email) : null
  const full = from === null ? '' : `${from.given} ${from.surname}`
  if (from?.surname.toLowerCase() === surname.toLowerCase() && passages.some(({ text }) => text.includes(full)))
    return full
  const written = new Set(passages.flatMap((passage) => writtenOut(first.charAt(0), surname, passage)))
  return written.size === 1 ? ([...written][0] ?? name) : name
}

/** Mentions of one surname that are looked at. */
const MAX_MENTIONS = 40

function writtenOut(initial: string, surname: string, { text, words }: Reading['passages'][number]): string[] {
  const [part = ''] = surname.toLowerCase().split(/[-']/)
  return (words.get(part) ?? []).slice(0, MAX_MENTIONS).flatMap((offset) => {
    const value = nameAround(text, offset)?.value ?? ''
    const [given = '', ...others] = value.split(' ')
    return given.length > 2 && given.startsWith(initial) && others.at(-1) === surname ? [value] : []
  })
}
