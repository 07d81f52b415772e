import { type Html, html, mailText } from '../html.js'
import type { CaseSheet } from '../read-case-sheet.js'
import { instantWords } from '../words.js'
import { type CaseForms, folded, formFor } from './case-form.js'

/** The name that an address stands for; the address itself where it is nobody's of the team. */
export function nameOf({ colleagues }: Pick<CaseSheet, 'colleagues'>, address: string): string {
  return colleagues.find(({ email }) => email.toLowerCase() === address.toLowerCase())?.name ?? address
}

/** What people wrote down beside the case. */
export function notesSheet(sheet: CaseSheet, forms: CaseForms): Html {
  const { notes } = sheet.dossier
  const form = formFor(forms, { id: 'note', path: 'notes', act: 'write-note', go: 'Write the note', isPlain: true })
  return html`<section class="sheet" id="notes" aria-labelledby="h-notes"><header><h2 id="h-notes">Notes</h2><span class="right">${notes.length}</span></header>
<ol class="items">${notes.map(({ text, writtenBy, writtenAt }) => html`<li><div class="head"><b>${nameOf(sheet, writtenBy)}</b><span class="right muted small">${instantWords(writtenAt, sheet.timeZone)}</span></div><p class="lines-kept">${mailText(text)}</p></li>`)}</ol>
${form.render(form.area({ name: 'text', label: 'Note', max: 10_000 }))}</section>`
}

const READERS = ['reviewer', 'approver', 'counsel']

/** Whose case it is, and who can have it. */
export function assignmentForm(sheet: CaseSheet, forms: CaseForms): Html | false {
  const {
    colleagues,
    dossier: { assignee, file },
  } = sheet
  const may = colleagues.filter(({ roles }) =>
    roles.some((role) => (file.restricted ? ['counsel'] : READERS).includes(role)),
  )
  const form = formFor(forms, {
    id: 'assign',
    path: 'assignment',
    act: 'assign-case',
    go: 'Assign the case',
    isPlain: true,
  })
  return folded(
    forms,
    'assign',
    'Assign',
    form.render(
      form.choose({
        name: 'to',
        label: 'To',
        isOptional: true,
        value: assignee ?? '',
        from: [['', 'Nobody'], ...may.map(({ email, name }) => [email, name] as const)],
      }),
    ),
  )
}
