import { asCorrected, type CaseEmail } from '../../cases/case-file.js'
import { type Html, html, mailText } from '../html.js'
import type { CaseSheet } from '../read-case-sheet.js'
import { instantWords, plainWords, VERDICT_WORDS } from '../words.js'
import { type CaseForms, folded, formFor } from './case-form.js'
import { chip } from './layout.js'

/** Every mail of the case and every letter of it that left, by time, and the way of a mail to another case. */
export function threadSheet(sheet: CaseSheet, inView: number, forms: CaseForms): Html {
  const { file } = sheet.dossier
  const mails = file.emails.map((email, i) => ({ at: email.receivedAt, item: mailItem(sheet, email, i, i === inView) }))
  const sent = sheet.letters.flatMap((letter) =>
    letter.sentAt === null
      ? []
      : [
          {
            at: letter.sentAt,
            item: html`<li><div class="head"><b>${plainWords(letter.kind)}</b>${chip('ok', plainWords(letter.state))}<span class="right muted small">${instantWords(letter.sentAt, sheet.timeZone)}</span></div><p>To ${mailText(letter.recipients.join(', '))} · <a href="/notices/${letter.id}">read it</a></p></li>`,
          },
        ],
  )
  const items = [...mails, ...sent].sort((a, b) => a.at.getTime() - b.at.getTime())
  return html`<section class="sheet" id="thread" aria-labelledby="h-thread"><header><h2 id="h-thread">Thread</h2><span class="right">${file.emails.length} ${file.emails.length === 1 ? 'mail' : 'mails'}</span></header><ol class="items">${items.map(({ item }) => item)}</ol>${moveForms(sheet, forms)}</section>`
}

function mailItem({ dossier: { file }, timeZone }: CaseSheet, email: CaseEmail, at: number, isInView: boolean): Html {
  const { sender, source, classification, review } = asCorrected(email)
  const verdict = sender === null ? null : VERDICT_WORDS[sender.verdict]
  const claims = review?.findings.some(({ code }) => code === 'claims-case') ?? false
  const { length } = email.documents
  return html`<li><div class="head"><b>${at + 1} · ${mailText(shortened(source?.subject ?? 'no subject'))}</b>${verdict !== null && chip(verdict.chip, verdict.words)}${claims && chip('warn', 'Claims another case')}<span class="right muted small">${instantWords(email.receivedAt, timeZone)}</span></div>
<p>${sender?.address ? mailText(sender.address) : 'no From address'} · ${plainWords(classification?.kind ?? 'unreadable').toLowerCase()} · ${length} ${length === 1 ? 'document' : 'documents'} · ${mailText(plainWords(email.joinedBecause).toLowerCase())}${email.reason !== null && html` · ${mailText(email.reason)}`}</p>
${isInView ? html`<p class="small muted">Shown above.</p>` : html`<p><a href="/cases/${file.reference}?mail=${at + 1}#documents">Show its documents and fields</a></p>`}</li>`
}

/** Subjects come from the sender and may be of any length. */
function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 159)}…` : text
}

function moveForms({ dossier: { file }, life }: CaseSheet, forms: CaseForms): Html {
  const shut = life.state === 'closed' ? 'The case is closed: reopen it first.' : null
  const merge = formFor(forms, {
    id: 'merge',
    path: 'merge',
    act: 'move-mail',
    go: 'Merge into that case',
    isPlain: true,
    shut,
    hint: 'All its mails go there, and it closes as a duplicate.',
  })
  const move = formFor(forms, {
    id: 'move',
    path: 'moves',
    act: 'move-mail',
    go: 'Move the mails',
    isPlain: true,
    shut: shut ?? (file.emails.length < 2 ? 'The case has one mail: merge it instead.' : null),
  })
  return html`${folded(forms, 'move', 'Move mails out', move.render(html`<fieldset class="wide"><legend>Which mails</legend>${file.emails.map(({ emailId, source }, i) => move.tick({ name: 'emailIds', value: emailId, label: html`${i + 1} · ${mailText(shortened(source?.subject ?? 'no subject'))}` }))}</fieldset>${move.text({ name: 'into', label: 'Into which case', hint: 'Its reference. Empty: a case of their own opens.', isOptional: true, max: 40 })}`))}
${folded(forms, 'merge', 'Merge the case into another', merge.render(merge.text({ name: 'into', label: 'Into which case', hint: 'Its reference, such as LP-2026-000123-C.', max: 40 })))}`
}
