import { findToldFindings } from '../../draft/find-told-findings.js'
import { type ComparedParagraph, compareLetters } from '../../notices/compare-letters.js'
import { type Html, html, mailText } from '../html.js'
import type { LetterSheet } from '../read-letter.js'
import { instantWords } from '../words.js'

/** What people changed in the machine's draft, by paragraph, and which part of the template wrote each. */
export function changesSheet({ notice, texts, names }: LetterSheet): Html {
  const paragraphs = compareLetters(texts)
  const changed = paragraphs.filter(({ words }) => words.some(({ kind }) => kind !== 'same')).length
  return html`<section class="sheet" aria-labelledby="h-d"><header><h2 id="h-d">What changed since the machine\u2019s draft</h2><span class="right muted small">${changed === 0 ? 'nothing' : html`${changed} of ${paragraphs.length} paragraphs · <del>removed</del> <ins>added</ins>`}</span></header>
${headChanges(texts)}<ol class="diff">${paragraphs.map((paragraph, at) => item(paragraph, at + 1, { kind: notice.kind, names }))}</ol></section>`
}

function headChanges(texts: LetterSheet['texts']): Html | false {
  const [first, last] = [texts[0], texts.at(-1)]
  if (first === undefined || last === undefined) return false
  const lines = [
    ['To', first.recipients.join(', '), last.recipients.join(', ')],
    ['Subject', first.subject, last.subject],
  ].filter(([, before, after]) => before !== after)
  return (
    lines.length > 0 &&
    html`<dl class="to">${lines.map(([name, before = '', after = '']) => html`<dt>${name}</dt><dd><del>${mailText(before)}</del> <ins>${mailText(after)}</ins></dd>`)}</dl>`
  )
}

function item(
  { place, words, changedBy }: ComparedParagraph,
  number: number,
  { kind, names }: { kind: string; names: ReadonlyMap<string, string> },
): Html {
  const findings =
    place === null
      ? []
      : findToldFindings(
          words
            .filter((one) => one.kind !== 'added')
            .map(({ text }) => text)
            .join(''),
        )
  const isSame = words.every((one) => one.kind === 'same')
  return html`<li><span class="n">${number}</span><div class="letter"><p>${words.map(marked)}</p></div><p class="small muted">${isSame ? 'unchanged' : changedBy === null ? 'changed' : `${names.get(changedBy.name) ?? changedBy.name}, ${instantWords(changedBy.at)}`}${place === null ? ' · added by a person' : html` · <code>${kind}.${place}</code>`}${findings.length > 0 && html` · finding ${findings.map((code, at) => html`${at > 0 && ', '}<code>${code}</code>`)}`}</p></li>`
}

export function marked({ kind, text }: ComparedParagraph['words'][number]): Html {
  if (kind === 'same') return mailText(text)
  return kind === 'added' ? html`<ins>${mailText(text)}</ins>` : html`<del>${mailText(text)}</del>`
}
