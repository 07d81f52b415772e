import { localTime } from '../../calendar/clock-in-zone.js'
import {
  CALL_OUTCOMES,
  type CallBack,
  type CallOutcome,
  NUMBER_SOURCES,
  type NumberSource,
} from '../../cases/call-back.js'
import { type Html, html, mailText } from '../html.js'
import type { CaseSheet } from '../read-case-sheet.js'
import { instantWords, plainWords, shortDayWords, zoneWords } from '../words.js'
import { mailChoice } from './case-findings.js'
import { type CaseForms, formFor } from './case-form.js'
import { nameOf } from './case-notes.js'
import { chip } from './layout.js'

const OUTCOME_WORDS: Readonly<Record<CallOutcome, string>> = {
  confirmed: 'Confirmed: this person asks, and sent this request',
  denied: 'Denied: the agency did not send it',
  'unknown-person': 'The agency knows no such person',
  'not-reached': 'Nobody who could answer was reached',
  inconclusive: 'Neither confirmed nor denied',
}

const SOURCE_WORDS: Readonly<Record<NumberSource, string>> = {
  registry: 'Agency registry of this desk',
  'earlier-case': 'A call-back of an earlier case',
  'agency-website': "The agency's own site, not by a link of the mail",
  'official-directory': 'Official directory of agencies',
  'phone-book': 'Telephone book',
  'other-agency': 'Put through by another body',
}

/** Numbers that stand in the list already come with their source. */
const LOOKED_UP = NUMBER_SOURCES.filter((source) => source !== 'registry' && source !== 'earlier-case')

/** What is owed, what was recorded and waits for a second person, and the form of a new call. */
export function callBackSheet(sheet: CaseSheet, forms: CaseForms): Html {
  const { owed, dossier } = sheet
  const reasons = [...new Set(owed.flatMap((each) => each.reasons.map(({ says }) => says)))]
  return html`<section class="sheet" id="callback" aria-labelledby="h-callback"><header><h2 id="h-callback">Call-back</h2><span class="right">${owed.length > 0 ? chip('owed', 'Owed') : chip('ok', 'Not owed')}</span></header>
${reasons.length > 0 && html`<div class="body"><ul>${reasons.map((says) => html`<li>${mailText(says)}</li>`)}</ul></div>`}
${dossier.callBacks.length > 0 && html`<ol class="items">${dossier.callBacks.map((call) => callItem(sheet, call, forms))}</ol>`}
${recordForm(sheet, forms)}</section>`
}

function callItem(sheet: CaseSheet, call: CallBack, forms: CaseForms): Html {
  const isMine = call.recordedBy.toLowerCase() === sheet.principal.name.toLowerCase()
  const second = formFor(forms, {
    id: `second-call-${call.id}`,
    path: `call-backs/${call.id}/second`,
    act: 'second-call-back',
    go: 'Confirm this record as the second person',
    isPlain: true,
    shut: isMine ? 'You recorded it: somebody else confirms it.' : null,
  })
  return html`<li><div class="head"><b>${OUTCOME_WORDS[call.outcome]}</b> ${call.secondedBy === null ? chip('owed', 'Second person owed') : chip('ok', 'Confirmed by two')}<span class="right muted small">${instantWords(call.calledAt, sheet.timeZone)}</span></div>
<p>${mailText(call.number)}${call.extension !== null && html` ext. ${mailText(call.extension)}`} · ${SOURCE_WORDS[call.numberSource]}${call.foundAt !== null && html`: ${mailText(call.foundAt)}`}${call.answeredBy !== null && html` · answered by ${mailText(call.answeredBy)}`}</p>
<p class="small muted">Recorded by ${nameOf(sheet, call.recordedBy)}${call.secondedBy !== null && `, confirmed by ${nameOf(sheet, call.secondedBy)}`}${call.requester !== null && html` · for ${mailText(call.requester)}`}${call.inMessage && ' · this number stands in the mail as well'}${call.uncompared.length > 0 && ` · ${call.uncompared.length} documents could not be compared with the number`}</p>
${call.secondedBy === null && second.render(false)}</li>`
}

function recordForm(sheet: CaseSheet, forms: CaseForms): Html | false {
  const { numbers, dossier, now, timeZone } = sheet
  const form = formFor(forms, {
    id: 'callback-form',
    path: 'call-backs',
    act: 'record-call-back',
    go: 'Record call-back',
    hint: 'Asks for your second factor. Another person confirms it; it is not undone.',
  })
  return form.render(
    html`${mailChoice(dossier.file.emails, form)}${form.choose({
      name: 'known',
      label: 'Numbers that do not come from the mail',
      isWide: true,
      isOptional: true,
      from: [
        ...numbers.map(
          ({ number, source, agency, since }) =>
            [
              `${source} ${number}`,
              `${number} · ${agency ?? 'agency not named'} · ${SOURCE_WORDS[source].toLowerCase()}, ${shortDayWords(since, timeZone)}`,
            ] as const,
        ),
        ['', 'Another number'],
      ],
      value: numbers[0] === undefined ? '' : `${numbers[0].source} ${numbers[0].number}`,
    })}${form.text({ name: 'number', label: 'Number called', type: 'tel', hint: 'Where it is another one; with its country, such as +1 312 555 0142.', isOptional: true, max: 40 })}${form.choose(
      {
        name: 'numberSource',
        label: 'Where the number came from',
        isOptional: true,
        from: LOOKED_UP.map((source) => [source, SOURCE_WORDS[source]]),
      },
    )}${form.text({ name: 'foundAt', label: 'Where it stands', hint: "For instance the page of the agency's own site, with its address, or the edition of a directory.", isOptional: true })}${form.text({ name: 'answeredBy', label: 'Who answered', isOptional: true, max: 200 })}${form.choose({ name: 'outcome', label: 'Outcome', from: [['', 'Choose'], ...CALL_OUTCOMES.map((outcome) => [outcome, OUTCOME_WORDS[outcome]] as const)] })}${form.text({ name: 'calledAt', label: `When, ${zoneWords(timeZone)}`, type: 'datetime-local', value: localTime(timeZone, now) })}${form.hidden('timeZone', timeZone)}<p class="hint wide">Second person: ${secondPersons(sheet)}.</p>`,
  )
}

function secondPersons({ colleagues, principal, dossier: { file } }: CaseSheet): string {
  const roles = file.restricted ? ['counsel'] : ['reviewer', 'approver', 'counsel']
  const others = colleagues.filter(
    (one) => one.email !== principal.name && one.roles.some((role) => roles.includes(role)),
  )
  const named = others.slice(0, 4).map(({ name }) => name)
  return named.length === 0 ? `another ${plainWords(roles.join(' or ')).toLowerCase()}` : named.join(' or ')
}
