import { asCorrected } from '../../cases/case-file.js'
import { SETTLEMENTS, type Settlement } from '../../cases/dossier.js'
import type { StandingFinding } from '../../cases/find-open-findings.js'
import { isNeverWaived } from '../../cases/judge-finding.js'
import type { Evidence } from '../../text/evidence.js'
import { type Child, type Html, html, mailText } from '../html.js'
import type { CaseSheet } from '../read-case-sheet.js'
import { instantWords, plainWords, SEVERITY_WORDS } from '../words.js'
import { type CaseForms, folded, formFor } from './case-form.js'
import { nameOf } from './case-notes.js'
import type { Cites } from './cites.js'
import { chip } from './layout.js'

/** Every finding of the case, the machine's and people's, with its clause, what was decided of it and who may decide. */
export function findingsSheet(sheet: CaseSheet, cites: readonly Cites[], forms: CaseForms): Html {
  const { findings } = sheet
  const open = findings.filter(
    ({ severity, settled }) => severity === 'blocks' && (settled === null || settled.outcome === 'upheld'),
  )
  return html`<section class="sheet" id="findings" aria-labelledby="h-findings"><header><h2 id="h-findings">Findings</h2><span class="right">${findings.length} · ${open.length === 0 ? 'none blocks' : `${open.length} block`}</span></header>
<ol class="items">${findings.map((finding, i) => findingItem(sheet, finding, cites, forms, i))}</ol>
${addForm(sheet, forms)}</section>`
}

function findingItem(
  sheet: CaseSheet,
  finding: StandingFinding,
  cites: readonly Cites[],
  forms: CaseForms,
  at: number,
): Html {
  const { code, severity, message, clause, by, emailId, findingHash } = finding
  const mail = sheet.dossier.file.emails.findIndex((email) => email.emailId === emailId)
  const evidence = evidenceOf(sheet, finding)
  const id = `finding-${at + 1}`
  const waiting = sheet.dossier.settlements.filter((one) => one.emailId === emailId && one.findingHash === findingHash)
  return html`<li id="${id}"><div class="head">${chip(SEVERITY_WORDS[severity].chip, SEVERITY_WORDS[severity].words)} <b>${mailText(message)}</b> ${evidence.length > 0 && cites[mail]?.linksTo(evidence, id)}<span class="right muted small">${by === 'review' ? 'Machine' : nameOf(sheet, by)}</span></div>
<p class="clause">${mailText(clause)}</p><p class="small muted"><code>${code}</code>${sheet.dossier.file.emails.length > 1 && ` · mail ${mail + 1}`}</p>
${waiting.map((one) => settlementLine(sheet, one, forms))}${severity === 'blocks' && settleForm(forms, finding, id)}</li>`
}

function evidenceOf({ dossier }: CaseSheet, { emailId, code, message, by }: StandingFinding): readonly Evidence[] {
  const email = dossier.file.emails.find((one) => one.emailId === emailId)
  if (by !== 'review' || email === undefined) return []
  return asCorrected(email).review?.findings.find((one) => one.code === code && one.message === message)?.evidence ?? []
}

function settlementLine(
  sheet: CaseSheet,
  { id, outcome, reason, decidedBy, decidedAt, secondedBy }: Settlement,
  forms: CaseForms,
): Html {
  const said = html`${plainWords(outcome)} by <b>${nameOf(sheet, decidedBy)}</b>, ${instantWords(decidedAt, sheet.timeZone)}: ${mailText(reason)}`
  if (secondedBy !== null)
    return html`<p>${chip('ok', 'Decided')} ${said} Confirmed by <b>${nameOf(sheet, secondedBy)}</b>.</p>`
  const isMine = decidedBy.toLowerCase() === sheet.principal.name.toLowerCase()
  const form = formFor(forms, {
    id: `second-${id}`,
    path: 'settlements/second',
    act: 'second-settlement',
    go: 'Confirm this decision',
    isPlain: true,
    shut: isMine ? 'You decided it: somebody else confirms it.' : null,
  })
  return html`<div class="note"><p>${chip('owed', 'Second person owed')} ${said}</p>${form.render(form.hidden('id', id))}</div>`
}

function settleForm(forms: CaseForms, { code, emailId, findingHash }: StandingFinding, at: string): Child {
  const id = `settle-${at}`
  const form = formFor(forms, {
    id,
    path: 'settlements',
    act: 'settle-finding',
    go: 'Decide the finding',
    isPlain: true,
    hint: 'It counts once a second person has confirmed it.',
    about: `settle ${findingHash}`,
  })
  const from = isNeverWaived(code) ? SETTLEMENTS.filter((one) => one === 'upheld') : SETTLEMENTS
  return folded(
    forms,
    id,
    'Decide it',
    form.render(
      html`${form.hidden('at', id)}${form.hidden('emailId', emailId)}${form.hidden('findingHash', findingHash)}${form.choose(
        {
          name: 'outcome',
          label: 'Outcome',
          from: from.map((one) => [one, plainWords(one)]),
          ...(isNeverWaived(code) ? { hint: 'Nobody waives this one: it goes away only by a corrected fact.' } : {}),
        },
      )}${form.text({ name: 'reason', label: 'Why', isWide: true, max: 2_000 })}`,
    ),
    form.isKept,
  )
}

function addForm({ dossier }: CaseSheet, forms: CaseForms): Child {
  const form = formFor(forms, {
    id: 'add-finding',
    path: 'findings',
    act: 'add-finding',
    go: 'Add the finding',
    isPlain: true,
  })
  return folded(
    forms,
    'add-finding',
    'Add a finding',
    form.render(
      html`${mailChoice(dossier.file.emails, form)}${form.text({ name: 'code', label: 'Code', hint: 'Small words with hyphens, such as unclear, inappropriate or overbroad.', max: 60 })}${form.choose(
        {
          name: 'severity',
          label: 'Severity',
          from: [
            ['warns', 'Warns'],
            ['blocks', 'Blocks'],
            ['informs', 'Informs'],
          ],
        },
      )}${form.text({ name: 'clause', label: 'Clause', hint: "The policy's or the law's own words.", isWide: true, max: 2_000 })}${form.text({ name: 'reason', label: 'What you saw, and why it matters', isWide: true, max: 2_000 })}`,
    ),
  )
}

/** Which mail of the case something is about; no question where there is one. */
export function mailChoice(
  emails: readonly { emailId: string; source: { subject: string | null } | null }[],
  form: ReturnType<typeof formFor>,
): Child {
  const [only, ...others] = emails
  if (others.length === 0) return form.hidden('emailId', only?.emailId ?? '')
  return form.choose({
    name: 'emailId',
    label: 'About which mail',
    isWide: true,
    from: emails.map(
      ({ emailId, source }, i) => [emailId, `${i + 1} · ${(source?.subject ?? 'no subject').slice(0, 80)}`] as const,
    ),
  })
}
