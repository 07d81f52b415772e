/**
 * HTML by tagged template: what is interpolated is text and is escaped, unless it is itself the result of `html`.
 * The type keeps the two apart, so that no word of a mail can become markup by forgetting something.
 */
export class Html {
  constructor(readonly source: string) {}

  toString(): string {
    return this.source
  }
}

export type Child = Html | string | number | null | undefined | false | readonly Child[]

export function html(strings: TemplateStringsArray, ...children: Child[]): Html {
  return new Html(strings.reduce((before, part, i) => before + rendered(children[i - 1]) + part))
}

/**
 * Words from a mail as a reader may safely see them: isolated from the text around them, with invisible and
 * bidirectional characters shown by their code point (trap: U+202E turns `exe.fdp` into `pdf.exe`).
 */
export function mailText(text: string): Html {
  const parts = text.split(INVISIBLE)
  const shown = parts.map((part, i) => (i % 2 === 0 ? part : html`<code class="invisible">${codePoint(part)}</code>`))
  return html`<bdi>${shown}</bdi>`
}

/** The same where no markup can stand, as in an option or a drawing: what is invisible is a space. */
export function plainText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
}

/** The same as plain text, for a script that writes it as such. */
export function plainMailText(text: string): string {
  return text
    .split(INVISIBLE)
    .map((part, i) => (i % 2 === 0 ? part : `[${codePoint(part)}]`))
    .join('')
}

const INVISIBLE = /([\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff])/

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

function rendered(child: Child): string {
  if (child === null || child === undefined || child === false) return ''
  if (child instanceof Html) return child.source
  if (typeof child === 'object') return child.map(rendered).join('')
  return String(child).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
