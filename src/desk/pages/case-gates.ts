import type { CaseStep } from '../../cases/case.js'
import { CASE_OUTCOMES } from '../../cases/case.js'
import type { GateId } from '../../cases/gates.js'
import { whyMayNot } from '../access.js'
import { type Html, html, mailText } from '../html.js'
import type { CaseSheet } from '../read-case-sheet.js'
import { plainWords } from '../words.js'
import { type CaseForms, folded, formFor } from './case-form.js'
import { chip } from './layout.js'

/** Who opens a gate, in the roles of access.ts. */
const OPENS: Readonly<Record<GateId, { roles: readonly string[]; where: string }>> = {
  hold: { roles: ['approver', 'counsel'], where: '#release' },
  'call-back': { roles: ['reviewer', 'approver', 'counsel'], where: '#callback' },
  'drawn-text': { roles: ['reviewer', 'approver', 'counsel'], where: '#documents' },
  finding: { roles: ['approver', 'counsel'], where: '#findings' },
  consent: { roles: ['approver', 'counsel'], where: '#records' },
  notice: { roles: ['approver', 'counsel'], where: '#letters' },
  'document-unread': { roles: ['approver', 'counsel'], where: '#records' },
  'second-person': { roles: ['reviewer', 'approver', 'counsel'], where: '#gates' },
}

const GATE_WORDS: Readonly<Record<GateId, string>> = {
  hold: 'No sender of the case was taken over',
  'call-back': 'Call-back to the agency at a number that is not from the mail',
  'drawn-text': 'The text of every page is what is drawn on it',
  finding: 'No finding blocks',
  consent: 'Consent is confirmed through an address that we hold',
  notice: 'Notice to the customer',
  'document-unread': 'Every document of the thread is read',
  'second-person': 'Approval by a second person',
}

/** Whose move it is: of whoever looks, of whoever has the case, or of those who may. */
export function whoseMove(sheet: CaseSheet, gate: GateId): string {
  const { roles } = OPENS[gate]
  const { principal, dossier } = sheet
  if (gate === 'second-person') return othersWhoMay(sheet)
  const may = (who: readonly string[]) => who.some((role) => roles.includes(role))
  if (principal.kind !== 'service' && may(principal.roles)) return 'yours'
  const owner = sheet.colleagues.find(({ email }) => email === dossier.assignee)
  if (owner !== undefined && may(owner.roles)) return owner.name
  return `${roles[0] === 'approver' ? 'an' : 'a'} ${roles.join(', ').replace(/, (\w+)$/, ' or $1')}`
}

/** Up to three who may, and are not whoever looks. */
function othersWhoMay({ colleagues, principal, dossier: { file } }: CaseSheet): string {
  const roles = file.restricted ? ['counsel'] : ['approver', 'counsel']
  const others = colleagues.filter(
    (one) => one.email !== principal.name && one.roles.some((role) => roles.includes(role)),
  )
  if (others.length === 0) return `another ${roles.join(' or ')}`
  return others
    .slice(0, 3)
    .map(({ name }) => name)
    .join(' or ')
}

/** What production waits for, met or owed and by whom, and the steps that lead on. */
export function gatesSheet(sheet: CaseSheet, forms: CaseForms): Html {
  const owed = sheet.gates.filter(({ reason }) => reason !== null)
  return html`<section class="sheet" id="gates" aria-labelledby="h-gates"><header><h2 id="h-gates">Gates before production</h2><span class="right">${owed.length === 0 ? 'all met' : `${owed.length} owed`}</span></header>
<ul class="check">${[...owed, ...sheet.gates.filter(({ reason }) => reason === null)].map((gate) => gateLine(sheet, gate))}</ul>
${approvalForms(sheet, forms)}${stepForms(sheet, forms)}</section>`
}

function gateLine(sheet: CaseSheet, { id, reason, source }: CaseSheet['gates'][number]): Html {
  if (reason !== null)
    return html`<li><span>${chip('owed', 'Owed')}</span><span>${GATE_WORDS[id]}. ${mailText(reason)} <b>${whoseMove(sheet, id)}</b>${id !== 'second-person' && html` · <a href="${OPENS[id].where}">to it</a>`}<br><span class="small muted">${source}</span></span></li>`
  const notAsked = whyNotAsked(sheet, id)
  return notAsked === null
    ? html`<li><span>${chip('ok', 'Met')}</span><span>${GATE_WORDS[id]}</span></li>`
    : html`<li><span>${chip('info', 'Not asked')}</span><span>${GATE_WORDS[id]}: ${notAsked}</span></li>`
}

/** Why an open gate was none for this case. */
function whyNotAsked({ dossier: { file, records } }: CaseSheet, id: GateId): string | null {
  const reviews = file.emails.flatMap(({ review, corrected }) => corrected?.review ?? review ?? [])
  if (
    id === 'consent' &&
    !records.some(({ kind }) => kind === 'consent') &&
    !reviews.some(({ actions }) => actions.includes('verify-consent'))
  )
    return 'no consent is enclosed'
  if (id !== 'notice' || reviews.some(({ notice }) => notice === 'required' || notice === 'withheld')) return null
  return reviews.some(({ notice }) => notice === 'prohibited') ? 'an order forbids it' : 'nothing can be disclosed'
}

/** The first of two words, then the second person's: each shown to whoever cannot give it, with the reason. */
function approvalForms(sheet: CaseSheet, forms: CaseForms): Html {
  const { life, gates, principal } = sheet
  const said = life.approvals.filter(({ version }) => version === life.version)
  const isMine = said.some(({ approvedBy }) => approvedBy.toLowerCase() === principal.name.toLowerCase())
  const canGoOn = life.steps.some(({ to }) => to === 'approved-for-production')
  const shut = gates.filter(({ reason }) => reason !== null)
  const first = formFor(forms, {
    id: 'approve-first',
    path: 'approvals',
    act: 'approve-first',
    go: 'Approve as the first person',
    isPlain: true,
    shut:
      life.mergedInto !== null
        ? 'The case was merged.'
        : isMine
          ? 'You have approved the case as it stands. Somebody else goes on.'
          : null,
  })
  const production = formFor(forms, {
    id: 'approve',
    path: 'steps',
    act: 'approve-production',
    go: 'Approve for production',
    shut: canGoOn
      ? shut.length > 0
        ? `Waits for ${shut.length} ${shut.length === 1 ? 'gate' : 'gates'}: ${shut.map(({ id }) => `${plainWords(id).toLowerCase()} (${whoseMove(sheet, id)})`).join(', ')}.`
        : null
      : `A case that is ${plainWords(life.state).toLowerCase()} is not approved from there.`,
  })
  return html`${first.render(false)}${production.render(production.hidden('to', 'approved-for-production'))}`
}

/** Every other step of the table from here, and the end with its outcome. */
function stepForms(sheet: CaseSheet, forms: CaseForms): Html {
  const { steps, outcomes, state } = sheet.life
  const others = steps.filter(({ to }) => to !== 'closed' && to !== 'approved-for-production')
  const id = state === 'closed' ? 'reopen' : 'step'
  const step = formFor(forms, {
    id,
    path: 'steps',
    act: 'take-step',
    go: 'Change the state',
    isPlain: true,
    shut: others.length === 0 ? 'No step leads on from here.' : null,
  })
  const close = formFor(forms, {
    id: 'close',
    path: 'steps',
    act: 'close-case',
    go: 'Close the case',
    isPlain: true,
    shut: steps.some(({ to }) => to === 'closed') ? whyNotClosed(sheet) : 'No step leads from here to the end.',
  })
  return html`${folded(forms, id, state === 'closed' ? 'Reopen the case' : 'Change the state', step.render(step.choose({ name: 'to', label: 'To', from: others.map((one) => [one.to, stepWords(one)]) })))}
${state !== 'closed' && folded(forms, 'close', 'Close the case', close.render(html`${close.hidden('to', 'closed')}${close.choose({ name: 'outcome', label: 'Outcome', hint: 'What an outcome needs on record is said when it is missing.', from: CASE_OUTCOMES.filter((one) => outcomes.includes(one)).map((one) => [one, plainWords(one)]) })}`))}`
}

function stepWords({ to, gate }: CaseStep): string {
  return `${plainWords(to)}${gate === 'callback-recorded' ? ' (takes a call at which somebody answered)' : ''}`
}

function whyNotClosed({ principal, life: { state }, dossier: { callBacks } }: CaseSheet): string | null {
  const why = whyMayNot(principal, 'close-case')
  if (why !== null) return why
  return state === 'verifying' && !callBacks.some(({ outcome }) => outcome !== 'not-reached')
    ? 'A case that is doubted is closed once a call to the agency, at which somebody answered, is on record.'
    : null
}
