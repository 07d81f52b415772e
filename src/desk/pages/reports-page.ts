import type { ReportFigures } from '../../edges/postgres/report-figures.js'
import { type Child, type Html, html, mailText } from '../html.js'
import { agencyShares, groupAnswers, hoursWords, monthsByInstrument, monthsOf } from '../report-figures.js'
import { dayWords, INSTRUMENT_WORDS, plainWords } from '../words.js'
import { type Bar, barChart, figuresTable, monthCharts, spreadChart } from './charts.js'
import { legalTerm } from './glossary-page.js'
import { page, type Viewer } from './layout.js'

export interface ReportFrame {
  from: string
  to: string
  organisation: string | null
  organisations: readonly string[]
  isCounsel: boolean
  viewer: Viewer
}

/** How many, how they ended, how long it took, who sends poor process. */
export function reportsPage(figures: ReportFigures, frame: ReportFrame): Html {
  const { from, to, organisation, isCounsel } = frame
  const content = html`<main id="main" tabindex="-1">
<div class="title"><h1>Reports</h1><span class="muted">${dayWords(from)} to ${dayWords(to)} · ${organisation ?? 'all organisations'}</span><span class="stamp">Internal, not for publication</span></div>
<div class="stack">${periodForm(frame)}
<div class="charts">${volumeSheet(figures, frame)}${outcomeSheet(figures)}<div class="stack">${answerSheet(figures)}${deficiencySheet(figures)}</div></div>
${!isCounsel && html`<p class="hint">Cases for counsel alone are in no figure here.</p>`}
<section class="sheet" aria-labelledby="r5"><header><h2 id="r5">Transparency report</h2><span class="muted small">what may leave the house: ${legalTerm('small-cell', 'small figures')} are hidden, ${legalTerm('national-security-bands', 'national security in bands')}</span><span class="right acts"><a class="btn" href="/reports/transparency">Preview the report</a></span></header></section></div>
</main>`
  return page('Reports', 'reports', content, frame.viewer)
}

function periodForm({ from, to, organisation, organisations }: ReportFrame): Html {
  return html`<form class="acts" action="/reports"><label for="from">From</label><span><input id="from" name="from" type="date" value="${from}" required></span><label for="to">To</label><span><input id="to" name="to" type="date" value="${to}" required></span><label for="org">Organisation</label><span><select id="org" name="organisation"><option value="">All</option>${organisations.map((each) => html`<option${each === organisation && html` selected`}>${each}</option>`)}</select></span><button>Show the period</button></form>`
}

function sheet(id: string, title: string, about: Child, body: Child): Html {
  return html`<section class="sheet" aria-labelledby="${id}"><header><h2 id="${id}">${title}</h2><span class="muted small">${about}</span></header><figure class="body">${body}</figure></section>`
}

const INSTRUMENTS_DRAWN = 6
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' })
const monthWords = (month: string) => MONTH.format(new Date(`${month}-01T00:00:00Z`))

function volumeSheet({ volume }: ReportFigures, { from, to }: ReportFrame): Html {
  const months = monthsOf(from, to)
  const rows = monthsByInstrument(volume, months)
  if (rows.length === 0)
    return sheet('r1', 'Cases a month', 'by instrument', nothing('No mail of this period opened a case.'))
  const drawn = rows
    .slice(0, INSTRUMENTS_DRAWN)
    .map(({ instrument, figures }) => ({ label: instrumentWords(instrument), figures }))
  const names = months.map(monthWords)
  const said = `Cases a month by instrument, ${names[0]} to ${names.at(-1)}`
  const table = figuresTable(
    'Cases a month',
    ['Instrument', ...names, 'Together'],
    rows.map(({ instrument, figures, total }) => [instrumentWords(instrument), ...figures, total]),
  )
  const rest = rows.length - drawn.length
  return sheet(
    'r1',
    'Cases a month',
    'by instrument, by receipt',
    html`${monthCharts(names, drawn, said)}${rest > 0 && html`<p class="hint">${rest} more instruments stand in the figures.</p>`}${table}`,
  )
}

function outcomeSheet({ outcomes }: ReportFigures): Html {
  const total = outcomes.reduce((sum, { cases }) => sum + cases, 0)
  if (total === 0) return sheet('r2', 'Outcomes', 'cases closed', nothing('No case was closed in this period.'))
  const bars = outcomes.map(({ outcome, cases }) => ({ label: plainWords(outcome), figure: cases }))
  return sheet(
    'r2',
    'Outcomes',
    `${total} cases closed`,
    html`${barChart(bars, 'Outcomes of cases closed')}${figuresTable(
      'Outcomes',
      ['Outcome', 'Cases'],
      bars.map(({ label, figure }) => [label, figure]),
    )}`,
  )
}

function answerSheet({ answers }: ReportFigures): Html {
  const groups = groupAnswers(answers)
  if (groups.length === 0)
    return sheet('r3', 'Time to answer', 'from receipt', nothing('No request of this period has been answered.'))
  const spreads = groups.map(({ words, halfBy, nineInTenBy }) => ({
    ...{ label: words, half: halfBy, nineInTen: nineInTenBy },
    says: `${hoursWords(halfBy)}, ${hoursWords(nineInTenBy)}`,
  }))
  return sheet(
    'r3',
    'Time to answer',
    'from receipt to production, an answering letter or closing',
    html`${spreadChart(spreads, 'Time to answer, half and nine in ten, by instrument')}${figuresTable(
      'Time to answer',
      ['Instrument', 'Cases', 'Half by', 'Nine in ten by'],
      answers.map(({ instrument, cases, halfBy, nineInTenBy }) => [
        ...([instrumentWords(instrument), cases] as const),
        ...[hoursWords(halfBy), hoursWords(nineInTenBy)],
      ]),
    )}`,
  )
}

function deficiencySheet({ deficiencies }: ReportFigures): Html {
  const { agencies, others, unproven } = agencyShares(deficiencies)
  const about = html`${legalTerm('deficiency', 'deficient')} share of requests`
  if (deficiencies.length === 0)
    return sheet('r4', 'Sent back to be cured', about, nothing('No request came in this period.'))
  const named = agencies.map(({ agency, ...share }) => ({ label: agency ?? '', ...share }))
  const together = [
    ...(others === null ? [] : [{ label: 'Agencies that ask seldom', ...others }]),
    ...(unproven === null ? [] : [{ label: 'Domain not proven', ...unproven }]),
  ]
  const rows = [...named, ...together]
  const bars: Bar[] = rows.map(({ label, cases, deficient }) => ({
    label,
    figure: deficient / cases,
    says: percent(deficient, cases),
  }))
  const table = figuresTable(
    'Sent back to be cured',
    ['Agency', 'Share', 'Sent back', 'Requests'],
    rows.map(({ label, cases, deficient }) => [mailText(label), percent(deficient, cases), deficient, cases]),
  )
  return sheet(
    'r4',
    'Sent back to be cured',
    about,
    html`${barChart(bars, 'Share of requests sent back to be cured, by agency')}${table}`,
  )
}

function nothing(words: string): Html {
  return html`<p class="muted">${words} Choose another one.</p>`
}

function percent(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)} %`
}

function instrumentWords(instrument: string): string {
  return (INSTRUMENT_WORDS as Readonly<Record<string, string>>)[instrument] ?? plainWords(instrument)
}
