import { countsUntil } from '../../cases/call-back.js'
import { asCorrected, type CaseEmail } from '../../cases/case-file.js'
import { recordsOf } from '../../cases/case-record.js'
import { holdWords } from '../../cases/gates.js'
import { findSilence } from '../../cases/silence.js'
import type { DataCategory } from '../../extract/fields.js'
import type { Evidence } from '../../text/evidence.js'
import { type Child, type Html, html, mailText } from '../html.js'
import type { CaseSheet } from '../read-case-sheet.js'
import {
  CATEGORY_WORDS,
  DEADLINE_WORDS,
  DISPOSITION_WORDS,
  dayWords,
  languageWords,
  NOTICE_WORDS,
  periodWords,
  plainWords,
  shortDayWords,
  timeLeftWords,
} from '../words.js'
import { whoseMove } from './case-gates.js'
import { senderWords } from './case-sender.js'
import type { Cites } from './cites.js'
import { chip } from './layout.js'
import { CATEGORY_TERMS, DEADLINE_TERMS, DISPOSITION_TERMS, type LegalWords } from './legal-words.js'

/** The lines that must be read first, always all eight; what holds a case, or may be gone from it, stands with them. */
export function headnote(sheet: CaseSheet, cites: readonly Cites[], legal: LegalWords): Html {
  const { file } = sheet.dossier
  const lead = leadMail(sheet)
  return html`<dl class="sheet headnote">
${file.holds.length > 0 && html`<div class="stopline"><dt>Held</dt><dd><b>${mailText(holdWords(file.holds))}.</b> Nothing is approved or sent until a person lets go of it.</dd></div>`}
${line('Recommendation', recommendation(sheet, lead, legal))}
${line('Time left', timeLeft(sheet, cites, legal))}
${noticeLine(sheet, cites, legal)}
${line('Who sent it', whoSent(sheet, lead, legal))}
${line('Could be produced', couldBeProduced(sheet, legal))}
${line('What blocks', whatBlocks(sheet, legal))}
${(file.mayBeGone ?? []).map(({ workspace, says }) => line('May no longer exist', html`<b>${mailText(workspace)}.</b> ${says}`))}
${line('Documents not read', notRead(sheet))}
${line('Other cases', otherCases(sheet))}
</dl>`
}

function line(name: string, words: Child): Html {
  return html`<div><dt>${name}</dt><dd>${words}</dd></div>`
}

/** The mail that the case is about: the newest that asks for something, as people have corrected it. */
export function leadMail({ dossier }: CaseSheet): CaseEmail | undefined {
  const emails = dossier.file.emails.map(asCorrected)
  return emails.findLast(({ classification }) => classification?.kind === 'request') ?? emails.at(-1)
}

function recommendation({ dossier }: CaseSheet, lead: CaseEmail | undefined, legal: LegalWords): Child {
  const disposition = lead?.review?.disposition ?? dossier.file.disposition
  const { words, why } = DISPOSITION_WORDS[disposition]
  return html`<b>${legal(DISPOSITION_TERMS[disposition], words)}.</b> ${lead?.reason == null ? why : mailText(lead.reason)}${unnamedLanguage(lead)}`
}

/** Whoever has to name what the rules could not is told in which language it is written. */
function unnamedLanguage(email: CaseEmail | undefined): string | false {
  if (email?.classification?.primary.type !== 'unknown') return false
  const languages = new Set(
    email.documents.flatMap(({ language }) => (language === null ? [] : [languageWords(language)])),
  )
  return languages.size > 0 && ` It is written in ${[...languages].join(' and ')}.`
}

function timeLeft({ dossier: { file }, now }: CaseSheet, cites: readonly Cites[], legal: LegalWords): Child {
  const next = file.nextDeadline
  if (next === null) return 'no clock'
  const basis = file.deadlines.find(({ kind, dueOn }) => kind === next.kind && dueOn === next.dueOn)?.basis
  return html`<b>${timeLeftWords(next.dueAt, now)}</b> · ${legal(DEADLINE_TERMS[next.kind], DEADLINE_WORDS[next.kind])}, ${dayWords(next.dueOn)}${next.kind === 'response' && citesOfAll(file.emails, cites, ({ fields }) => fields?.dueOn?.evidence)}${basis !== undefined && html` · <span class="muted">${mailText(basis)}</span>`}`
}

/** What some value of each mail rests on, as links. */
function citesOfAll(
  emails: readonly CaseEmail[],
  cites: readonly Cites[],
  of: (email: CaseEmail) => readonly Evidence[] | undefined,
): Html[] {
  return emails.flatMap((email, i) => {
    const evidence = of(email) ?? []
    return evidence.length === 0 ? [] : [html` · ${cites[i]?.linksTo(evidence)}`]
  })
}

/** Until when the orders of a case forbid notice, as last recorded; null in it where one names no end. */
export function prohibitedUntil({ dossier, now }: CaseSheet): { until: string | null } | null {
  const orders = findSilence(dossier.file.emails, dossier.records, now).filter(({ kind }) => kind === 'order')
  if (orders.length === 0) return null
  const ends = orders.map(({ emailId }) => {
    const extended = recordsOf(dossier.records, 'order-extended').findLast((one) => one.emailId === emailId)
    const email = dossier.file.emails.find((one) => one.emailId === emailId)
    return extended === undefined ? ((email && asCorrected(email).fields?.nonDisclosure.until) ?? null) : extended.until
  })
  return { until: ends.some((end) => end === null) ? null : (ends.sort().at(-1) ?? null) }
}

function noticeLine(sheet: CaseSheet, cites: readonly Cites[], legal: LegalWords): Html {
  const { dossier, life } = sheet
  const prohibited = prohibitedUntil(sheet)
  if (prohibited === null)
    return line(
      'Tell the customer?',
      html`${legal('customer-notice', noticeWords(sheet))}${life.silence.length > 0 && html` <span class="muted">${life.silence.join(' ')}</span>`}`,
    )
  const { until } = prohibited
  const order = citesOfAll(dossier.file.emails, cites, ({ fields }) =>
    fields?.nonDisclosure.ordered ? fields.nonDisclosure.evidence : [],
  )
  return html`<div class="stopline"><dt>Tell the customer?</dt><dd><b>${legal('non-disclosure-order', `NOTICE PROHIBITED${until === null ? '' : ` until ${dayWords(until)}`}`)}</b>${until === null ? ', with no stated end' : ', the whole day, and until a person records the end'}${order}</dd></div>`
}

function noticeWords({ dossier: { file, letters }, timeZone }: CaseSheet): Child {
  const reviews = file.emails.map(asCorrected).flatMap(({ review }) => review ?? [])
  if (reviews.length === 0) return 'Not until the mail is read.'
  const sent = letters.findLast(
    ({ kind, state }) => (kind === 'customer-notice' || kind === 'delayed-notice') && state === 'sent',
  )
  if (sent?.sentAt) return `Notice sent ${shortDayWords(sent.sentAt, timeZone)}`
  const duty = (['withheld', 'required'] as const).find((each) => reviews.some(({ notice }) => notice === each))
  const look = file.deadlines.find(({ kind, settledAt }) => kind === 'notice-review' && settledAt === null)
  if (duty === 'withheld' && look !== undefined) return `Notice withheld, look again ${dayWords(look.dueOn)}`
  return NOTICE_WORDS[duty ?? 'not-applicable']
}

function whoSent({ dossier, owed, timeZone }: CaseSheet, lead: CaseEmail | undefined, legal: LegalWords): Child {
  const calls = [...dossier.callBacks, ...dossier.callBacksElsewhere]
  const speaking = calls.findLast((call) => countsUntil(call) !== null)
  const waiting = dossier.callBacks.find(({ secondedAt, outcome }) => secondedAt === null && outcome === 'confirmed')
  return html`${senderWords(lead?.sender ?? null, legal)} ${
    owed.length > 0
      ? html`${chip('owed', legal('call-back', 'Call-back owed'))} ${waiting === undefined ? owed[0]?.reasons[0]?.says : 'One is recorded and waits for its second person.'} <a href="#callback">record it</a>`
      : speaking !== undefined &&
        html`${chip('ok', legal('call-back', 'Call-back done'))} ${shortDayWords(speaking.calledAt, timeZone)}`
  }`
}

function couldBeProduced({ dossier }: CaseSheet, legal: LegalWords): Child {
  const reviews = dossier.file.emails.map(asCorrected).flatMap(({ review }) => review ?? [])
  const opened = reviews.flatMap(({ perInstrument }) =>
    (perInstrument ?? []).filter(({ categories }) => categories.some(({ allowed }) => allowed)),
  )
  const categories = new Set<DataCategory>([
    ...reviews.flatMap(({ disclosable }) => disclosable),
    ...opened.flatMap((one) => one.categories.flatMap(({ category, allowed }) => (allowed ? [category] : []))),
  ])
  if (categories.size === 0) return 'Nothing.'
  const targets = new Set(opened.flatMap((one) => one.targets.map(({ kind, value }) => `${kind} ${value}`)))
  const [period] = opened.flatMap((one) => one.period ?? [])
  return html`${[...categories].map((one, i) => html`${i > 0 && ', '}${legal(CATEGORY_TERMS[one], CATEGORY_WORDS[one].toLowerCase())}`)}${targets.size > 0 && ` for ${targets.size} ${targets.size === 1 ? 'target' : 'targets'}`}${period !== undefined && `, ${periodWords(period)}`}, if everything else is ${legal('cure', 'cured')} · <a href="#targets">by target</a>`
}

function whatBlocks(sheet: CaseSheet, legal: LegalWords): Child {
  const blocking = sheet.life.findings.filter(
    ({ severity, settled }) => severity === 'blocks' && (settled === null || settled.outcome === 'upheld'),
  )
  const shut = sheet.gates.filter(({ id, reason }) => reason !== null && id !== 'finding')
  const review =
    blocking.length === 0 ? 'nothing' : [...new Set(blocking.map(({ code }) => plainWords(code)))].join(' · ')
  return html`Review: ${blocking.length === 0 ? review : legal('deficiency', review)}. Production: ${shut.length === 0 ? 'nothing' : shut.map(({ id }, i) => html`${i > 0 && ', '}<b>${plainWords(id).toLowerCase()}</b> (${whoseMove(sheet, id)})`)} · <a href="#gates">gates</a>`
}

function notRead({ dossier: { file, records } }: CaseSheet): Child {
  const documents = file.emails.flatMap((email) => email.documents)
  const unread = documents.filter(({ status }) => status !== 'read')
  const empty = file.emails.filter((email) => email.documents.length === 0)
  const byPeople = recordsOf(records, 'document-read').length
  if (unread.length === 0 && empty.length === 0) return `None. ${documents.length} of ${documents.length} read.`
  return html`${unread.length > 0 && `${unread.length} of ${documents.length}: ${[...new Set(unread.map(({ status }) => plainWords(status)))].join(', ')}. `}${empty.length > 0 && `${empty.length === 1 ? 'A mail' : `${empty.length} mails`} could not be read at all. `}${byPeople > 0 && `A person has read ${byPeople === 1 ? 'one mail' : `${byPeople} mails`} of it. `}<a href="#documents">see why</a>`
}

function otherCases({ life: { likely, mergedInto }, related }: CaseSheet): Child {
  if (mergedInto !== null) return html`The mails of this case are in <a href="/cases/${mergedInto}">${mergedInto}</a>.`
  const told = RELATED.map(({ why, words }) => {
    const cases = related.filter((one) => one.why === why)
    return html`${words}: ${cases.length === 0 ? 'none' : caseLinks(cases)}. `
  })
  const claimed = likely.filter(({ why }) => why.includes('claimed'))
  const others = likely.filter(({ why }) => !why.includes('claimed'))
  return html`${told}${others.length > 0 && html`Same agency: ${caseLinks(others)}. `}${claimed.length > 0 && html`${chip('warn', `${claimed.length === 1 ? 'A case is' : `${claimed.length} cases are`} claimed by a mail`)} ${caseLinks(claimed)}`}`
}

const RELATED = [
  { why: 'same-target', words: 'Same target' },
  { why: 'same-officer', words: 'Same officer' },
  { why: 'same-document', words: 'Same document' },
] as const

function caseLinks(cases: readonly { reference: string; state: string }[]): Html[] {
  return cases.map(
    ({ reference, state }, i) =>
      html`${i > 0 && ', '}<a href="/cases/${reference}">${reference}</a> (${plainWords(state).toLowerCase()})`,
  )
}
