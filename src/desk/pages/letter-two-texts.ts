import { compareLetters } from '../../notices/compare-letters.js'
import type { UnsavedText } from '../../notices/notice.js'
import { type Html, html } from '../html.js'
import type { LetterSheet } from '../read-letter.js'
import { formTokenField } from '../sign-in/session.js'
import { instantWords } from '../words.js'
import { marked } from './letter-changes.js'
import type { LetterFrame } from './letter-frame.js'

/** Somebody saved while this person was writing: both texts, and he picks. Nothing is overwritten by being later. */
export function twoTextsSheet({ notice, texts, names }: LetterSheet, mine: UnsavedText, { viewer }: LetterFrame): Html {
  const { id, version, recipients, subject, body, editedBy } = notice
  const saved = texts.at(-1)
  const who = editedBy === null ? 'The machine' : (names.get(editedBy) ?? editedBy)
  const theirs = { version: 0, recipients, subject, body, writtenBy: null, writtenAt: mine.keptAt }
  const own = { ...theirs, version: 1, subject: mine.subject, body: mine.body, writtenBy: mine.owner }
  return html`<section class="sheet" aria-labelledby="h-2"><header><h2 id="h-2">Two texts: pick one</h2><span class="right muted small">from theirs to yours: <del>removed</del> <ins>added</ins></span></header>
<p class="note caution">${who} saved version ${version}${saved !== undefined && `, ${instantWords(saved.writtenAt)}`}. You began from version ${mine.version}; your text of ${instantWords(mine.keptAt)} is kept and not in the letter.</p>
<ol class="diff">${compareLetters([theirs, own]).map(({ words }, at) => html`<li><span class="n">${at + 1}</span><div class="letter"><p>${words.map(marked)}</p></div></li>`)}</ol>
<form class="body stack" method="post" action="/notices/${id}/edit" data-guard>${formTokenField(viewer)}<input type="hidden" name="version" value="${version}">
<div><label for="my-recipients">Your recipients</label><textarea class="short" id="my-recipients" name="recipients" rows="2" maxlength="8000" required>
${mine.recipients}</textarea></div>
<div><label for="my-subject">Your subject</label><input id="my-subject" name="subject" value="${mine.subject}" maxlength="200" required></div>
<div><label for="my-letter">Your text</label><textarea id="my-letter" name="body" rows="16" maxlength="40000" required>
${mine.body}</textarea></div>
<div class="acts"><button class="go">Save my text over version ${version}</button><button form="keep-theirs">Keep version ${version}, drop mine</button></div></form>
<form id="keep-theirs" method="post" action="/notices/${id}/unsaved/drop">${formTokenField(viewer)}</form></section>`
}
