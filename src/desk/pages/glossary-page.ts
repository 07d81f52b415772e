import { GLOSSARY, type GlossaryTerm, type TermId } from '../glossary.js'
import { type Child, type Html, html } from '../html.js'
import { page, type Viewer } from './layout.js'

/**
 * A legal word with its definition: shown while the word has the focus, so by keyboard, by a click and by a tap; a pointer over
 * it shows it too. Once a page for each word: the definition has an id. `words` where the page needs another form of it.
 */
export function legalTerm(id: TermId, words?: Child): Html {
  const { term, definition, source }: GlossaryTerm = GLOSSARY[id]
  return html`<span class="term"><button type="button" class="term-word" tabindex="0" aria-describedby="term-${id}">${words ?? term}</button><span role="tooltip" class="term-says" id="term-${id}">${definition} <small>${source}</small></span></span>`
}

/** Every legal word of the desk, by the alphabet. */
export function glossaryPage(viewer: Viewer): Html {
  const terms = Object.entries<GlossaryTerm>(GLOSSARY).sort(([, a], [, b]) => a.term.localeCompare(b.term, 'en'))
  const content = html`<main id="main" tabindex="-1">
<div class="title"><h1>Glossary</h1><span class="muted">${terms.length} legal words as this desk uses them</span></div>
<section class="sheet w60" aria-label="Legal words"><dl class="body stack">${terms.map(
    ([id, { term, definition, source }]) =>
      html`<div id="${id}"><dt>${term}</dt><dd class="letter">${definition}</dd><dd class="small muted">${source}</dd></div>`,
  )}</dl></section>
</main>`
  return page('Glossary', null, content, viewer)
}
