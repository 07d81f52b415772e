import { type Attributes, type Declarations, readDeclarations } from './html-look.js'

/** The rules of a document's style sheets that name one tag, class or id; others, and all in @media, are left aside. */
export interface StyleSheet {
  rulesFor(tag: string, attributes: Attributes): Declarations[]
}

/** A newsletter has some hundred rules. */
const MAX_RULES = 2000
const SIMPLE_SELECTOR = /^([a-z][a-z0-9]{0,20})?([.#][\w-]{1,100})?$/i

/** Reads every style element before the text, wherever it stands: a sheet at the end hides text above it. */
export function readStyleSheet(html: string): StyleSheet {
  const rules = new Map<string, Declarations[]>()
  let count = 0
  for (const css of styleElements(html)) {
    for (const [selectors, body] of topLevelRules(css)) {
      if (count++ > MAX_RULES) break
      const declarations = readDeclarations(body)
      for (const selector of selectors.split(',').map((each) => each.trim())) {
        if (selector === '' || !SIMPLE_SELECTOR.test(selector)) continue
        rules.set(selector, [...(rules.get(selector) ?? []), declarations])
      }
    }
  }
  return { rulesFor: (tag, attributes) => (rules.size === 0 ? [] : match(rules, tag, attributes)) }
}

function match(rules: ReadonlyMap<string, Declarations[]>, tag: string, attributes: Attributes): Declarations[] {
  const classes = (attributes.class ?? '').split(/\s+/, 50).filter((name) => name !== '')
  const names = [...classes.map((name) => `.${name}`), ...(attributes.id ? [`#${attributes.id}`] : [])]
  return [tag, ...names, ...names.map((name) => `${tag}${name}`)].flatMap((selector) => rules.get(selector) ?? [])
}

function* styleElements(html: string): Generator<string> {
  const opening = /<style\b[^<>]{0,1000}>/gi
  const closing = /<\/style/gi
  for (let open = opening.exec(html); open; open = opening.exec(html)) {
    closing.lastIndex = opening.lastIndex
    const close = closing.exec(html)
    yield html.slice(opening.lastIndex, close?.index ?? html.length)
    if (close === null) return
    opening.lastIndex = closing.lastIndex
  }
}

/** `selectors { body }` at the top level; blocks in blocks (@media and kin) are skipped whole. */
function* topLevelRules(css: string): Generator<[string, string]> {
  const text = withoutComments(css.replaceAll('<!--', ' ').replaceAll('-->', ' '))
  let start = 0
  let depth = 0
  let open = 0
  for (const brace of text.matchAll(/[{}]/g)) {
    if (brace[0] === '{') {
      if (depth === 0) open = brace.index
      depth += 1
    } else if (depth > 0) {
      depth -= 1
      if (depth === 0) {
        const selectors = text.slice(start, open).trim()
        if (!selectors.startsWith('@')) yield [selectors, text.slice(open + 1, brace.index)]
        start = brace.index + 1
      }
    }
  }
}

function withoutComments(css: string): string {
  return css
    .split('/*')
    .map((piece, index) => (index === 0 ? piece : afterComment(piece)))
    .join(' ')
}

/** An unclosed comment runs to the end, as in a browser. */
function afterComment(piece: string): string {
  const end = piece.indexOf('*/')
  return end === -1 ? '' : piece.slice(end + 2)
}
