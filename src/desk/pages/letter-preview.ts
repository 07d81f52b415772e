import { linesOfParagraphs } from '../../text/lines-of-paragraphs.js'
import { type Html, html, mailText } from '../html.js'

/** A letter as its reader sees it, with what is invisible by name. */
export function letterPreview(body: string): Html[] {
  return linesOfParagraphs(body).map(
    (lines) => html`<p>${lines.map((line, at) => html`${at > 0 && html`<br>`}${mailText(line)}`)}</p>`,
  )
}
