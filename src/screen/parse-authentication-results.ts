/**
 * The grammar of Authentication-Results, RFC 8601 2.2, read once from left to right: comments nest, values may be quoted,
 * a method may have a version and properties of several types. One malformed method is left out; the others count.
 */
export interface AuthenticationResults {
  authservId: string
  version: string | null
  results: MethodResult[]
}

export interface MethodResult {
  method: string
  result: string
  reason: string | null
  /** `smtp.mailfrom`, `header.d`, `policy.dmarc` …: type and name joined, lower case, in order. */
  properties: { name: string; value: string }[]
}

/** Real headers stay under 4 KB; a longer one is somebody's attempt to be expensive, and says nothing. */
const MAX_LENGTH = 16_384
const MAX_RESULTS = 64
const MAX_WORDS = 64

/** Reads one header's value; null where it has no authserv-id or is too long. */
export function parseAuthenticationResults(value: string): AuthenticationResults | null {
  if (value.length > MAX_LENGTH) return null
  const [head = [], ...methods] = splitMethods(tokenize(value))
  const authservId = head[0]
  if (authservId === undefined || authservId.kind === 'mark') return null
  return {
    authservId: authservId.text.toLowerCase(),
    version: head[1]?.kind === 'word' ? head[1].text : null,
    results: methods.slice(0, MAX_RESULTS).flatMap((tokens) => readMethod(tokens) ?? []),
  }
}

interface Token {
  kind: 'word' | 'mark'
  text: string
}

/** Words and the mark `;`. A word keeps its `=` and `.`: `header.d=fbi.gov` is one word, quoted parts joined to it. */
function tokenize(value: string): Token[] {
  const tokens: Token[] = []
  let word: string | null = null
  const flush = () => {
    if (word !== null) tokens.push({ kind: 'word', text: word })
    word = null
  }
  for (let at = 0; at < value.length; ) {
    const char = value[at] as string
    if (char === '(') {
      flush()
      at = endOfComment(value, at)
    } else if (char === '"') {
      const end = endOfQuoted(value, at)
      word = (word ?? '') + value.slice(at + 1, end).replace(/\\(.)/g, '$1')
      at = end + 1
    } else if (char === ';') {
      flush()
      tokens.push({ kind: 'mark', text: char })
      at += 1
    } else if (/\s/.test(char)) {
      flush()
      at += 1
    } else {
      word = (word ?? '') + char
      at += 1
    }
  }
  flush()
  return tokens
}

/** RFC 5322 3.2.2: comments nest and may escape their parentheses; one that never closes swallows the rest. */
function endOfComment(value: string, start: number): number {
  let depth = 0
  for (let at = start; at < value.length; at += 1) {
    if (value[at] === '\\') at += 1
    else if (value[at] === '(') depth += 1
    else if (value[at] === ')') depth -= 1
    if (depth === 0) return at + 1
  }
  return value.length
}

function endOfQuoted(value: string, start: number): number {
  for (let at = start + 1; at < value.length; at += 1) {
    if (value[at] === '\\') at += 1
    else if (value[at] === '"') return at
  }
  return value.length
}

function splitMethods(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (token.kind === 'mark') parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}

/** `method[/version]=result [reason=value] [ptype.property=value …]`, with white space or comments around every mark. */
function readMethod(tokens: readonly Token[]): MethodResult | null {
  const [spec, ...rest] = readPairs(tokens)
  if (spec === undefined || spec.value === '') return null
  const reason = rest.find(({ name }) => name === 'reason')?.value ?? null
  return {
    method: spec.name.split('/', 1)[0] ?? '',
    result: spec.value.toLowerCase(),
    reason,
    properties: rest.filter(({ name }) => name.includes('.')),
  }
}

/** Joins what CFWS set apart (`header.d = fbi.gov`, `smtp . mailfrom=x`) and splits each at its first `=`. */
function readPairs(tokens: readonly Token[]): { name: string; value: string }[] {
  const words: string[] = []
  for (const { text } of tokens.slice(0, MAX_WORDS)) {
    const open = words.at(-1)
    const joins = open !== undefined && (opensPair(open) || /^[=./]/.test(text))
    if (joins) words[words.length - 1] = open + text
    else words.push(text)
  }
  return words.flatMap((word) => {
    const equals = word.indexOf('=')
    return equals < 1 ? [] : [{ name: word.slice(0, equals).toLowerCase(), value: word.slice(equals + 1) }]
  })
}

/** A name whose value has not come yet: it ends in its first `=`, or in a mark that stands before one. */
function opensPair(word: string): boolean {
  return word.indexOf('=') === word.length - 1 || (/[./]$/.test(word) && !word.includes('='))
}
