/** A person's name in running text: where it stands, and how it reads without titles. */
export interface FoundName {
  start: number
  end: number
  value: string
}

/** Capitalised words that are no part of a person's name, in lower case. */
const NOT_NAME = new Set(
  (
    'special agent agents officer detective sergeant lieutenant captain inspector constable investigator trooper deputy sheriff police chief attorney assistant united states district county judge magistrate court clerk ' +
    'federal bureau department office division unit squad section bureau department justice honorable hon the of for and to from by at in on dated date signed signature printed name title email e-mail telephone phone tel fax address ' +
    'badge shield no number case file agency attention re dear sincerely regards respectfully custodian records keeper inc llc llp corp ltd order warrant subpoena attachment exhibit your honour honor counsel senior legal cyber crime crimes ' +
    'supervisory supervisor analyst paralegal prosecutor state city town national security homeland internal revenue service secret postal drug enforcement administration street avenue road suite room floor box monday tuesday wednesday thursday friday saturday sunday ' +
    'january february march april may june july august september october november december northern southern eastern western central middle commissioner secretary director general issued this is an a telephone: desk cell direct mobile contact requesting issuing approving ' +
    'thank thanks kind best yours faithfully truly please attached enclosed hello good morning afternoon fbi dea atf irs hsi usss usms dhs doj ausa sa ssa det sgt lt capt cpl cst insp pc dc ds di jefe servicio delegado polícia policia federal estado ministério ministerio juzgado magistrada magistrado juez por autoridad autoridade ' +
    'rechtsanwalt staatsanwaltschaft staatsanwalt kriminalpolizei polizei landeskriminalamt direction générale police nationale gendarmerie procureur république tribunal judiciaire service commissariat plaintiff defendant applicant respondent partner solicitor solicitors associates group company limited responsible ' +
    'field resident agency major crimes economic fraud cybercrime organized enterprise workspace team account user position rank telefon téléphone teléfono telefone tél fono reference ref approved prepared supervisor: upload portal'
  ).split(' '),
)
const PARTICLES = new Set(
  'de da do dos das di del della la le van von der den ter ten el al bin ibn y e du des mac mc st'.split(' '),
)
const TOKEN = /[\p{L}][\p{L}\p{M}'.-]*/uy
const MAX_TOKENS = 6

/** Reads a name that begins at `offset`: two words or more, or one with an initial. */
export function readName(text: string, offset: number): FoundName | null {
  const tokens: { start: number; end: number }[] = []
  let at = offset
  while (tokens.length < MAX_TOKENS) {
    while (text[at] === ' ' && at < offset + 120) at += 1
    TOKEN.lastIndex = at
    const token = TOKEN.exec(text)?.[0]
    if (!token || !isNameToken(token, tokens.length > 0)) break
    const kept =
      token.length > 2 && token.endsWith('.') && !/^(?:Jr|Sr|St|Mc)\.$/.test(token) ? token.slice(0, -1) : token
    tokens.push({ start: at, end: at + kept.length })
    at += kept.length
    if (kept !== token || text[at] !== ' ') break
  }
  while (tokens.length > 0 && PARTICLES.has(text.slice(tokens.at(-1)?.start, tokens.at(-1)?.end).toLowerCase()))
    tokens.pop()
  return asName(text, tokens)
}

/** Reads the name that ends right before `offset` (spaces, a comma and signature marks may stand between). */
export function nameBefore(text: string, offset: number): FoundName | null {
  const from = Math.max(0, offset - 90)
  const head = text.slice(from, offset).replace(/[ ,_/|:-]+$/, '')
  for (let at = head.length, words = 0; words < MAX_TOKENS && at > 0; words += 1) {
    const space = head.lastIndexOf(' ', at - 1)
    const token = head.slice(space + 1, at)
    if (!isNameToken(token, true)) {
      const found = readName(text, from + at + 1)
      return found && found.end === from + head.length ? found : null
    }
    at = Math.max(space, 0)
    if (space === -1) break
  }
  for (let start = 0; start < head.length; start += 1) {
    if (start > 0 && head[start - 1] !== ' ') continue
    const found = readName(text, from + start)
    if (found && found.end === from + head.length) return found
  }
  return null
}

/** The name that a word at `offset` belongs to: grows to both sides. */
export function nameAround(text: string, offset: number): FoundName | null {
  let start = offset
  for (let words = 0; words < 4; words += 1) {
    const before = text.slice(Math.max(0, start - 30), start)
    const token = /(?:^|[ (>])([\p{L}][\p{L}\p{M}'.-]*) $/u.exec(before)?.[1]
    if (!token || !isNameToken(token, true) || (token.endsWith('.') && token.length > 2)) break
    start -= token.length + 1
  }
  for (let from = start; from <= offset; from += 1) {
    if (from > start && text[from - 1] !== ' ') continue
    const found = readName(text, from)
    if (found && found.end > offset) return found
  }
  return null
}

function isNameToken(token: string, mayBeParticle: boolean): boolean {
  const bare = token.replace(/[.'-]+$/, '').toLowerCase()
  if (mayBeParticle && PARTICLES.has(bare)) return true
  return /^\p{Lu}/u.test(token) && !NOT_NAME.has(bare) && !/[a-z]'s$/.test(token)
}

function asName(text: string, tokens: readonly { start: number; end: number }[]): FoundName | null {
  const first = tokens[0]
  const last = tokens.at(-1)
  if (!first || !last) return null
  const value = text.slice(first.start, last.end)
  if (tokens.length < 2 || !/\p{L}{2,}/u.test(text.slice(last.start, last.end))) return null
  return { start: first.start, end: last.end, value: titleCased(value) }
}

/** LORRAINE T. OKAFOR reads Lorraine T. Okafor; a name in mixed letters stays as it is written. */
export function titleCased(text: string): string {
  if (text !== text.toUpperCase() || text.length < 6) return text
  return text
    .toLowerCase()
    .replace(/(^|[ '-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}
