import { AUDIENCES } from '../../draft/notice-draft.js'
import type { AddressStanding } from '../../notices/know-address.js'
import type { NoticeLine, NoticeLines, UnsavedText } from '../../notices/notice.js'
import { whyMayNot } from '../access.js'
import { type Child, type Html, html, mailText } from '../html.js'
import type { LetterSheet } from '../read-letter.js'
import { formTokenField } from '../sign-in/session.js'
import { instantWords, plainWords, timeLeftWords, VERDICT_WORDS } from '../words.js'
import { chip, page } from './layout.js'
import { LETTER_TERMS, type LegalWords, legalWords } from './legal-words.js'
import { changesSheet } from './letter-changes.js'
import type { LetterFrame } from './letter-frame.js'
import { letterPreview } from './letter-preview.js'
import { twoTextsSheet } from './letter-two-texts.js'
import { waySheet } from './letter-way-sheet.js'
import { STATE_CHIPS, stateWords, summaryWords, whoGets } from './notices-page.js'

/** One letter: the words beside how they will look, what people changed, what keeps it from leaving. */
export function letterPage(sheet: LetterSheet, all: NoticeLines, frame: LetterFrame): Html {
  const { notice, unsaved } = sheet
  const { principal, note } = frame
  const mine = unsaved.find(({ owner }) => owner === principal.name) ?? null
  const isOvertaken = mine !== null && mine.version !== notice.version
  const legal = legalWords()
  const content = html`<main id="main" tabindex="-1">
<div class="title"><h1>Notices</h1><span class="muted">${summaryWords(all)}</span></div>
${note !== null && html`<p class="note${note.isFault && ' alarm'}" role="status">${note.words}</p>`}
<div class="bench">${pickSheet(all, notice.id, frame.now)}<div class="stack">${isOvertaken && twoTextsSheet(sheet, mine, frame)}${wordsSheet(sheet, mine, frame, legal)}${changesSheet(sheet)}${waySheet(sheet, frame, legal)}</div></div>
</main>`
  return page(`${plainWords(notice.kind)}, ${notice.caseReference ?? 'no case'}`, 'notices', content, frame.viewer)
}

/** The next ones are in reach: so many of each, the rest on the list. */
const MOST_TO_PICK = 10

function pickSheet({ lines, counts }: NoticeLines, current: string, now: Date): Html {
  const of = (...states: string[]) => lines.filter(({ state }) => states.includes(state)).slice(0, MOST_TO_PICK)
  const [waiting, settle] = [of('draft'), of('uncertain', 'bounced')]
  const pick = (some: NoticeLine[]) => html`<ul class="pick">${some.map((line) => pickLine(line, current, now))}</ul>`
  return html`<section class="sheet pick-sheet" aria-labelledby="h-p"><header><h2 id="h-p">Drafts</h2><span class="right muted small">${counts.draft ?? 0} wait for approval</span></header>${waiting.length > 0 ? pick(waiting) : html`<p class="body muted">No letter waits.</p>`}
${settle.length > 0 && html`<h3>To settle</h3>${pick(settle)}`}<p class="body"><a href="/notices">All letters</a></p></section>`
}

function pickLine(line: NoticeLine, current: string, now: Date): Html {
  const { id, kind, state, dueAt, editedBy } = line
  const due = dueAt === null ? 'no clock' : `due in ${timeLeftWords(dueAt, now)}`
  const words =
    state === 'draft' && !line.isHeld
      ? html`${due}${editedBy !== null && ` · edited by ${editedBy}`}`
      : stateWords(line, now)
  return html`<li><a href="/notices/${id}"${id === current && html` aria-current="true"`}><b>${plainWords(kind)}</b>${whoGets(line)}<small>${words}</small></a></li>`
}

function wordsSheet(sheet: LetterSheet, mine: UnsavedText | null, frame: LetterFrame, legal: LegalWords): Html {
  const { notice } = sheet
  const { kind, caseReference, state, version } = notice
  const { shape, words } = STATE_CHIPS[state]
  // Of two texts one is picked first, in the sheet above.
  const isOvertaken = mine !== null && mine.version !== version
  const mayEdit =
    !isOvertaken &&
    state === 'draft' &&
    AUDIENCES[kind] !== 'internal' &&
    whyMayNot(frame.principal, 'edit-notice') === null
  return html`<section class="sheet" aria-labelledby="h-e"><header><h2 id="h-e">${plainWords(kind)}</h2>${caseReference !== null && html`<a class="ref" href="/cases/${caseReference}">${caseReference}</a>`}${chip(shape, state === 'draft' ? `Draft ${version}` : words)}${notice.isHeld && chip('stop', 'Held')}<span class="right muted small" data-saved role="status">${savedWords(sheet, mine)}</span></header>
${headOf(sheet, frame.principal.name, legal)}
${mayEdit ? editForm(sheet, mine, frame) : html`<div class="body letter">${letterPreview(notice.body)}</div>`}</section>`
}

function savedWords({ notice, texts, names }: LetterSheet, mine: UnsavedText | null): string {
  if (mine !== null && mine.version === notice.version)
    return `Not saved yet. Your text is kept since ${instantWords(mine.keptAt)}.`
  const last = texts.at(-1)
  if (last === undefined) return ''
  if (last.writtenBy === null) return `As the machine wrote it, ${instantWords(last.writtenAt)}`
  return `Saved ${instantWords(last.writtenAt)} by ${names.get(last.writtenBy) ?? last.writtenBy}`
}

function headOf({ notice, standings, unsaved, names }: LetterSheet, reader: string, legal: LegalWords): Html {
  const others = unsaved
    .filter(({ owner }) => owner !== reader)
    .map(({ owner, keptAt }) => `${names.get(owner) ?? owner}, ${instantWords(keptAt)}`)
  const to: Child =
    standings.length === 0
      ? mailText(notice.recipients.join(', '))
      : standings.map(
          ({ address, standing }, at) =>
            html`${at > 0 && html`<br>`}${mailText(address)} ${standingWords(standing, legal)}`,
        )
  const term = LETTER_TERMS[notice.kind]
  return html`<dl class="to">${term !== undefined && html`<dt>Kind</dt><dd>${legal(term, plainWords(notice.kind))}</dd>`}<dt>To</dt><dd>${to}</dd><dt>Subject</dt><dd>${mailText(notice.subject)}</dd>${notice.because !== null && html`<dt>Came back</dt><dd>${mailText(notice.because)}</dd>`}${others.length > 0 && html`<dt>Not saved</dt><dd>${others.join(' · ')}</dd>`}</dl>`
}

/** Only a domain is ever proven, never a person. */
function standingWords(standing: AddressStanding, legal: LegalWords): Html {
  switch (standing.kind) {
    case 'author': {
      const { words, chip: shape } = VERDICT_WORDS[standing.verdict]
      const mark = standing.isTakenOver
        ? chip('stop', legal('taken-over', 'Taken over'))
        : chip(shape, legal(standing.verdict === 'verified-government' ? 'domain-proven' : undefined, words))
      return html`${mark} <span class="muted">the From of the mail that it answers</span>`
    }
    case 'proven-party':
      return html`${chip('ok', legal('domain-proven', 'Domain proven'))} <span class="muted">wrote in this case, and its mail proved it</span>`
    case 'called-back':
      return html`${chip('ok', legal('call-back', 'Called back'))} <span class="muted">a call-back stands for this address</span>`
    case 'directory':
      return html`${chip('ok', 'In the directory')} <span class="muted">an address of a customer that we already held</span>`
    case 'unknown':
      return html`${chip('warn', 'Not known')} <span class="muted">never wrote in this case, and is in no directory</span>`
  }
}

function editForm({ notice }: LetterSheet, mine: UnsavedText | null, { viewer }: LetterFrame): Html {
  const { id, version } = notice
  const text = mine ?? { ...notice, recipients: notice.recipients.join('\n') }
  return html`<form class="edit" method="post" action="/notices/${id}/edit" data-guard data-keep="/notices/${id}/unsaved">${formTokenField(viewer)}<input type="hidden" name="version" value="${version}">
<div class="tight"><label for="recipients">To</label><p class="hint" id="rh">One address a line, without a name.</p><textarea class="short" id="recipients" name="recipients" rows="2" maxlength="8000" aria-describedby="rh" required>
${text.recipients}</textarea>
<label for="subject">Subject</label><input id="subject" name="subject" value="${text.subject}" maxlength="200" required>
<label for="letter">Letter</label><p class="hint" id="lh">Plain text. Your text is kept every few seconds; it takes effect when you save.</p><textarea id="letter" name="body" aria-describedby="lh" spellcheck="true" maxlength="40000" required>
${text.body}</textarea><div class="acts"><button class="go">Save the letter</button>${mine !== null && html`<button form="drop">Drop my unsaved text</button>`}<button form="machine">Back to the machine\u2019s draft</button></div></div>
<div class="tight"><h3 class="label">Preview, as it will be sent</h3><div class="letter" data-preview>${letterPreview(text.body)}</div></div></form>
<form id="machine" method="post" action="/notices/${id}/machine">${formTokenField(viewer)}<input type="hidden" name="version" value="${version}"></form>
<form id="drop" method="post" action="/notices/${id}/unsaved/drop">${formTokenField(viewer)}</form>`
}
