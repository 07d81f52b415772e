import type { Report, ReportPeriod, ReportTable } from '../../report/report.js'
import { TOTAL } from '../../report/report.js'
import { TITLES } from '../../report/write-text.js'
import { type Html, html } from '../html.js'
import { dayWords, INSTRUMENT_WORDS, plainWords } from '../words.js'
import { legalTerm } from './glossary-page.js'
import { page, type Viewer } from './layout.js'

export interface TransparencyFrame {
  period: string
  periods: readonly { id: string; words: string }[]
  organisation: string | null
  organisations: readonly string[]
  internal: boolean
  viewer: Viewer
}

/** The transparency report as it would leave the house: the same figures as those of the command. */
export function transparencyPage(reports: readonly Report[], frame: TransparencyFrame): Html {
  const isPublishable = reports.length > 0 && reports.every(({ forPublication }) => forPublication)
  const content = html`<main id="main" tabindex="-1">
<div class="title"><h1>Transparency report</h1><span class="stamp">${isPublishable ? 'Fit for publication' : 'Not for publication'}</span></div>
<div class="stack">${choiceForm(frame)}${downloads(frame)}${reports.map((report, at) => reportSheet(report, at === 0))}
${reports.length === 0 && html`<p class="note">No organisation has a policy of this name. <a href="/reports/transparency">Show all.</a></p>`}
<p class="acts"><a href="/reports">All reports</a></p></div>
</main>`
  return page('Transparency report', 'reports', content, frame.viewer)
}

function choiceForm({ period, periods, organisation, organisations, internal }: TransparencyFrame): Html {
  return html`<form class="acts" action="/reports/transparency"><label for="period">Period</label><span><select id="period" name="period">${periods.map(({ id, words }) => html`<option value="${id}"${id === period && html` selected`}>${words}</option>`)}</select></span><label for="org">Organisation</label><span><select id="org" name="organisation"><option value="">All</option>${organisations.map((each) => html`<option${each === organisation && html` selected`}>${each}</option>`)}</select></span><label for="figures">Figures</label><span><select id="figures" name="internal"><option value="">As published</option><option value="yes"${internal && html` selected`}>Small ones too, internal</option></select></span><button>Show the report</button></form>`
}

function downloads({ period, organisation, internal }: TransparencyFrame): Html {
  const search = new URLSearchParams({
    period,
    ...(organisation === null ? {} : { organisation }),
    ...(internal ? { internal: 'yes' } : {}),
  }).toString()
  return html`<p class="acts">${(['csv', 'json', 'html'] as const).map((format) => html`<a class="btn" href="/reports/transparency/${format}?${search}">Download ${format.toUpperCase()}</a>`)}</p>`
}

function reportSheet(report: Report, isFirst: boolean): Html {
  const { organisation, from, to, periods, nationalSecurity, restatements, notes } = report
  const id = `t-${organisation.replace(/\W/g, '-')}`
  return html`<section class="sheet" aria-labelledby="${id}"><header><h2 id="${id}">${organisation}</h2><span class="muted small">${dayWords(from)} to ${dayWords(to)}</span></header><div class="body stack">
${periods.map((period) => periodTables(organisation, period))}
${nationalSecurity.map(({ name, rows }) => html`<section><h3>${name}: national security</h3>${isFirst && html`<p class="hint">Given in ${legalTerm('national-security-bands', 'bands')} alone.</p>`}<div class="scroll" tabindex="0" role="region" aria-label="${organisation}, ${name}, national security"><table class="grid-table"><caption class="vh">National security, in bands</caption><thead><tr><th scope="col">What</th><th scope="col" class="num">Band</th></tr></thead><tbody>${rows.map(({ what, band }) => html`<tr><th scope="row">${what}</th><td class="num">${band}</td></tr>`)}</tbody></table></div></section>`)}
${restatements.length > 0 && html`<section><h3>${isFirst ? legalTerm('restatement', 'Restated') : 'Restated'}</h3><ul>${restatements.map(({ period, table, jurisdiction, type, column, publishedOn, was, is }) => html`<li>${period}, ${TITLES[table]}: ${jurisdiction} ${typeWords(type)}, ${column}: ${was} on ${dayWords(publishedOn)}, now ${is}</li>`)}</ul></section>`}
<section><h3>How to read it</h3><ul class="letter"><li>Columns of nought alone are left out here; the files have them.</li>${notes.map((note) => html`<li>${note}</li>`)}</ul></section></div></section>`
}

function periodTables(organisation: string, { name, tables }: ReportPeriod): Html {
  return html`${tables.map(
    (table) =>
      html`<section><h3>${name}: ${TITLES[table.id]}</h3>${grid(table, `${organisation}, ${name}, ${TITLES[table.id]}`)}</section>`,
  )}`
}

/**
 * A figure that is not printed is said to be so: small itself, or it would give a small one away. Columns of nought alone are
 * left out, as in the table of the command.
 */
function grid({ columns: all, rows }: ReportTable, name: string): Html {
  const shown = all.flatMap((column, at) =>
    at === 0 || rows.some(({ cells }) => cells[at] !== 0) ? [{ column, at }] : [],
  )
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table class="grid-table"><caption class="vh">${name}</caption><thead><tr><th scope="col">Where</th><th scope="col">Instrument</th>${shown.map(({ column }) => html`<th scope="col" class="num">${plainWords(column)}</th>`)}</tr></thead><tbody>${rows.map(({ jurisdiction, type, cells }) => html`<tr><th scope="row">${jurisdiction === TOTAL ? 'Together' : jurisdiction}</th><td>${typeWords(type)}</td>${shown.map(({ at }) => html`<td class="num">${cells[at] ?? html`<span class="muted">not shown</span>`}</td>`)}</tr>`)}</tbody></table></div>`
}

function typeWords(type: string): string {
  if (type === TOTAL) return 'All'
  return (INSTRUMENT_WORDS as Readonly<Record<string, string>>)[type] ?? plainWords(type)
}
