import type { Document, Email } from '../../src/parse/email.js'
import type { ParseLimits } from '../../src/parse/parse-limits.js'

/** What is wrong with an email whatever the mail holds; empty for a sound one. Shared by tests and the fuzzer. */
export function emailFaults(email: Email, limits: ParseLimits): string[] {
  const { documents } = email
  const at = new Map(documents.map(({ id }, index) => [id, index]))
  const chars = documents.reduce(
    (sum, { text, hiddenText }) => sum + (text?.length ?? 0) + (hiddenText?.length ?? 0),
    0,
  )
  return [
    ...faultsOf('mail', [
      [documents[0]?.role === 'body', 'the first document is no body'],
      [at.size === documents.length, 'two documents have one id'],
      // The body, and what could not be unfolded any more, stand beside the parts.
      [documents.length <= limits.parts * 2 + 2, 'more documents than parts'],
      // Heads of nested messages are shown above their texts and not counted.
      [chars <= limits.mailTextChars + documents.length * limits.headerChars, 'more text than a mail may have'],
    ]),
    ...documents.flatMap((document, index) =>
      documentFaults(document, (at.get(document.parent ?? '') ?? index) < index),
    ),
  ]
}

function documentFaults(document: Document, isParentBefore: boolean): string[] {
  const { id, parent, text, status, reason, sections, links, pageStarts, hiddenText, name, sha256, pages } = document
  const words = text ?? ''
  return faultsOf(id, [
    [parent === null || isParentBefore, 'its parent does not stand before it'],
    [status === 'read' || (reason !== null && reason.length > 10), 'no reason'],
    [status !== 'infected' || text === null, 'an infected document was read'],
    [!/[\0\r]/.test(words + (hiddenText ?? '')), 'characters that PostgreSQL refuses'],
    [!/\p{Surrogate}/u.test(words + (hiddenText ?? '') + (name ?? '')), 'lone surrogates'],
    [!/[\0\r\n]/.test(name ?? '') && (name ?? '').length <= 1000, 'a name that is no line'],
    [/^[0-9a-f]{64}$/.test(sha256), 'no hash'],
    [sections.map(({ start, end }) => words.slice(start, end)).join('') === words, 'sections do not cover the text'],
    [
      links.every(({ start, end }) => 0 <= start && start <= end && end <= words.length),
      'a link lies outside the text',
    ],
    [
      pageStarts.every((start, page) => start >= (pageStarts[page - 1] ?? 0) && start <= words.length),
      'a page lies outside the text',
    ],
    [pages === null || (Number.isInteger(pages) && pages >= 0), 'a number of pages that is none'],
  ])
}

function faultsOf(what: string, checks: readonly [boolean, string][]): string[] {
  return checks.filter(([holds]) => !holds).map(([, fault]) => `${what}: ${fault}`)
}
