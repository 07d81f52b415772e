import type { Reading } from '../passage.js'
import type { FoundName } from '../person-name.js'

/** Words of a From that names an office, not a person. */
const ORGANISATION = new Set(
  'office department centre center legal service services court clerk listing authority unit police sheriff cooperación cooperation jurídica judicial notices notice desk team subpoena compliance bureau division agency records support designated ministry county city state communications dispatch center intake administration association commission company inc llc llp university district sheriffs investigations ministerio ministère procura juzgado tribunal parquet staatsanwaltschaft kantons kanton polizei kriminalpolizei landeskriminalamt delegacia delegación comisaría comisaria nucleo núcleo juzgado cyber station verifications central talitus fiscalía fiscalia procuradoria questura comando commissariat nodal officer act polizia postale grand jury coord coordinator prokuratura gendarmerie guardia policía polícia politie parket brigada brigade cellule legale'.split(
    ' ',
  ),
)

/** The words of the writer's name in From: "Whitfield, Dana R. (SF) (FBI)" gives whitfield, dana. */
export function writerTokens({ email }: Reading): string[] {
  const name = (email.source.from?.name ?? '').slice(0, 200).replace(/\([^)]{0,200}\)/g, ' ')
  const local = (email.source.from?.address ?? '').split('@')[0] ?? ''
  const words = wordsOf(name).filter((word) => word.length > 1)
  if (words.some((word) => ORGANISATION.has(word))) return []
  return words.length > 0
    ? words
    : wordsOf(local.slice(0, 64).replace(/[._\d-]+/g, ' ')).filter((word) => word.length > 2)
}

/** How surely a name is the writer's: surname and first name, or surname with an initial. */
export function closeness(name: FoundName, writer: readonly string[]): number {
  const tokens = wordsOf(name.value)
  const same = tokens.filter((token) => token.length > 1 && writer.includes(token)).length
  const initial = tokens.some((token) => token.length === 1 && writer.some((each) => each.startsWith(token)))
  if (same >= 2) return 40
  return same === 1 && initial ? 34 : 0
}

/** A word of the writer's name, or an initial of it. */
export function isWriterWord(word: string, writer: readonly string[]): boolean {
  return wordsOf(word).some((part) =>
    part.length > 1 ? writer.includes(part) : writer.some((each) => each.startsWith(part)),
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

/** "C. Vandenberg" is the From's "Cosima Vandenberg" where a document writes that out; else a name stays as it stands. */
export function fullName(name: string, { email, sender, passages }: Reading): string {
  const from = sender.government.matched ? nameInFrom(email) : null
  const [first = '', ...rest] = name.split(' ')
  const initialOnly = /^\p{Lu}\.?$|^\p{Lu}{2,4}$/u.test(first) && rest.length === 1
  if (from === null || !initialOnly || rest[0]?.toLowerCase() !== from.surname.toLowerCase()) return name
  const full = `${from.given} ${from.surname}`
  return passages.some(({ text }) => text.includes(full)) ? full : name
}
