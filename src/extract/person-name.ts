import { withoutEnd } from '../text/without-end.js'
import { BODY_HEADS, BODY_PLACES, NOT_NAME } from './not-name.js'
import { US_STATES } from './us-states.js'

/** A person's name in running text: where it stands, and how it reads. */
export interface FoundName {
  start: number
  end: number
  value: string
}

interface Token {
  start: number
  end: number
  text: string
}

const PARTICLES = new Set(
  'de da do dos das di del della la le van von der den ter ten el al bin ibn y e du des mac mc st san zu'.split(' '),
)
/** "Special Agent, South Dakota Division": a state of two words is nobody. */
const STATES: ReadonlySet<string> = new Set(US_STATES.map((state) => state.toLowerCase()))
const TOKEN = /[\p{L}][\p{L}\p{M}'.-]*/uy
const MAX_TOKENS = 6
/** Given name, middle name, surname: where a body's name follows without a comma, what is beyond belongs to it. */
const TOKENS_BEFORE_BODY = 2

/** Reads a name that begins at `offset`: two words or more. */
export function readName(text: string, offset: number): FoundName | null {
  return asName(text, tokensFrom(text, offset))
}

/** Reads the name that ends right before `offset`; spaces, a comma or signature marks may stand between. */
export function nameBefore(text: string, offset: number): FoundName | null {
  const from = Math.max(0, offset - 90)
  const whole = withoutEnd(text.slice(from, offset), /[ ,_/|:)(#\d-]/)
  return endingIn(text, from, whole) ?? endingIn(text, from, whole.replace(CREDENTIAL, ''))
}

/** "Corin Talbot, D-ABMDI": letters of a degree or licence. */
const CREDENTIAL = /(?<=\p{Ll}),? \p{Lu}[\p{Lu}.-]{1,8}$/u

function endingIn(text: string, from: number, head: string): FoundName | null {
  const end = from + head.length
  for (const match of head.matchAll(/(?<=^|[ (/]-?)\p{Lu}/gu)) {
    const tokens = tokensFrom(text, from + match.index, end)
    if (tokens.at(-1)?.end === end && tokens.length > 1) return asName(text, tokens)
  }
  return null
}

/** The name that the word at `offset` belongs to: grows to both sides. */
export function nameAround(text: string, offset: number): FoundName | null {
  let start = offset
  for (let words = 0; words < 4; words += 1) {
    const before = /(?:^|[ (>/]-?)([\p{L}][\p{L}\p{M}'.-]*) $/u.exec(text.slice(Math.max(0, start - 30), start))?.[1]
    if (!before || !isNameToken(before, true) || (before.endsWith('.') && before.length > 2)) break
    start -= before.length + 1
  }
  for (let from = start; from <= offset; from += 1) {
    if (from > start && !/[ (>/-]/.test(text[from - 1] ?? '')) continue
    const found = readName(text, from)
    if (found && found.end > offset) return found
  }
  return null
}

/** A name cut down to the words of it that satisfy `belongs`, with what stands between them. */
export function trimName(text: string, name: FoundName, belongs: (word: string) => boolean): FoundName {
  const tokens = tokensFrom(text, name.start, name.end)
  const first = tokens.findIndex((token) => belongs(token.text))
  const last = tokens.findLastIndex((token) => belongs(token.text))
  return asName(text, tokens.slice(Math.max(0, first), last + 1)) ?? name
}

function tokensFrom(text: string, offset: number, limit = text.length): Token[] {
  const tokens: Token[] = []
  let at = offset
  for (let ended = false; !ended && tokens.length < MAX_TOKENS && at < limit; ) {
    while (text[at] === ' ' && at < offset + 120) at += 1
    TOKEN.lastIndex = at
    const word = TOKEN.exec(text)?.[0]
    if (!word) break
    const token = closingStop(word) ? word.slice(0, -1) : word
    if (/\d/.test(text[at + word.length] ?? '') || OF_PLACE.test(text.slice(at, at + OF_PLACE_REACH))) break
    if (!isNameToken(token, tokens.length > 0) || isRepeated(token, tokens)) return beforeBody(tokens, token)
    tokens.push({ start: at, end: at + token.length, text: token })
    at += token.length
    ended = token !== word || text[at] !== ' '
  }
  return tokens
}

/** "Ola Brekke | Port of Calder Police": the name of a body begins behind the person's. */
const OF_PLACE = /^(?:port|isle|pueblo|cities|tribes?|confederated tribes) of /i
const OF_PLACE_REACH = 24

/** A full stop ends a name unless it stands behind an initial or a "Jr.". */
function closingStop(word: string): boolean {
  return word.length > 2 && word.endsWith('.') && !/^(?:Jr|Sr|St|Mc|Ma|Wm|Chas)\.$|^(?:\p{Lu}\.)+$/u.test(word)
}

function isRepeated(token: string, tokens: readonly Token[]): boolean {
  return token.length > 2 && tokens.some(({ text }) => text.toLowerCase() === token.toLowerCase())
}

/** "Colleen Farraday Cedar Rapids | Police Department": the place belongs to the body that follows. */
function beforeBody(tokens: Token[], next: string): Token[] {
  const isHead = BODY_HEADS.has(next.toLowerCase())
  if (!isHead && next.toLowerCase() !== 'federal') return tokens
  const place = tokens.findIndex(({ text }) => BODY_PLACES.has(text.toLowerCase()))
  if (place !== -1) return tokens.slice(0, place)
  if (!isHead) return tokens
  if (tokens.length <= TOKENS_BEFORE_BODY) return tokens
  const kept: Token[] = []
  let full = 0
  for (const token of tokens) {
    if (full === TOKENS_BEFORE_BODY) break
    kept.push(token)
    if (token.text.replace('.', '').length > 1 && !PARTICLES.has(token.text.toLowerCase())) full += 1
  }
  return kept
}

function isNameToken(token: string, mayBeParticle: boolean): boolean {
  const bare = withoutEnd(token, /[.'-]/).toLowerCase()
  if (mayBeParticle && PARTICLES.has(bare)) return true
  if (bare.length === 1) return /^\p{Lu}/u.test(token)
  return /^\p{Lu}/u.test(token) && !NOT_NAME.has(bare) && !/[a-zA-Z]'[sS]$/.test(token)
}

function asName(text: string, tokens: readonly Token[]): FoundName | null {
  const kept = [...tokens]
  while (kept.length > 0 && PARTICLES.has(kept.at(-1)?.text.toLowerCase() ?? '')) kept.pop()
  const first = kept[0]
  const last = kept.at(-1)
  if (!first || !last || kept.length < 2 || !/\p{L}{2,}/u.test(last.text)) return null
  if (STATES.has(text.slice(first.start, last.end).toLowerCase())) return null
  return { start: first.start, end: last.end, value: titleCased(text.slice(first.start, last.end)) }
}

/** LORRAINE T. O'KEEFE reads Lorraine T. O'Keefe; a name in mixed letters stays as it is written. */
export function titleCased(text: string): string {
  if (text !== text.toUpperCase() || text.length < 6) return text
  return text
    .toLowerCase()
    .replace(
      /(^|[ (/-]|\bo'|\bd'|\bmc(?=\p{Ll}{3}))(\p{Ll})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    )
    .replace(/(?<= )(?:Of|And|The|For|De|Du|Des|La|Le|Di|Da|Do|Del|Della|Van|Der|Von)(?= )/g, (word) =>
      word.toLowerCase(),
    )
}
