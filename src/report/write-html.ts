import type { Report, ReportPeriod, ReportTable } from './report.js'
import { TOTAL } from './report.js'
import { TITLES } from './write-text.js'

/** A page that stands by itself: no script, no address, charts as SVG whose figures are read aloud. */
export function writeHtml(reports: readonly Report[]): string {
  const title = `Transparency report: ${reports.map(({ organisation }) => organisation).join(', ')}`
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><main>${reports.map(reportSection).join('\n')}</main></body>
</html>
`
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;margin:0}main{max-width:76rem;margin:0 auto;padding:2rem 1rem}
h1{font-size:1.75rem}h2{font-size:1.375rem;margin-top:2.5rem}h3{font-size:1.0625rem}.scroll{overflow-x:auto}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}th,td{padding:.25rem .75rem;border-bottom:1px solid #d0d0d0;text-align:right;white-space:nowrap}
th:first-child,td:first-child,th:nth-child(2),td:nth-child(2){text-align:left}tr:last-child{font-weight:600}.warn{background:#fff3cd;padding:.5rem 1rem;border-left:4px solid #8a6d00}
svg text{font:13px system-ui,sans-serif;fill:#1a1a1a}svg rect{fill:#1f5fa8}`

function reportSection(report: Report): string {
  const { organisation, from, to, forPublication, periods, notes } = report
  return [
    `<h1>${escaped(organisation)}: requests received, ${from} to ${to}</h1>`,
    forPublication ? '' : '<p class="warn"><strong>Not for publication.</strong></p>',
    ...periods.map((period) => periodSection(period)),
    bands(report),
    restated(report),
    `<h2>How to read it</h2><ul>${notes.map((note) => `<li>${escaped(note)}</li>`).join('')}</ul>`,
  ].join('\n')
}

function periodSection({ name, tables }: ReportPeriod): string {
  const sections = tables.map((table) =>
    [`<h3>${escaped(TITLES[table.id])}</h3>`, chart(table, `${name}, ${TITLES[table.id]}`), grid(table)].join('\n'),
  )
  return `<h2>${escaped(name)}</h2>\n${sections.join('\n')}`
}

function grid({ columns, rows }: ReportTable): string {
  const head = ['jurisdiction', 'type', ...columns].map((column) => `<th scope="col">${escaped(column)}</th>`).join('')
  const body = rows.map(({ jurisdiction, type, cells }) => {
    const figures = cells.map((cell) => `<td>${cell === null ? NOT_PRINTED : cell}</td>`).join('')
    return `<tr><td>${escaped(jurisdiction)}</td><td>${escaped(type)}</td>${figures}</tr>`
  })
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`
}

const NOT_PRINTED = '<abbr title="not printed: too small, or it would give a small figure away">*</abbr>'
const BAR = 20
const LABELS = 280
const WIDEST = 420

/** Bars of the first column, of rows whose figure is printed: what a table hides its picture does not draw. */
function chart({ columns, rows }: ReportTable, title: string): string {
  const bars = rows.flatMap(({ jurisdiction, type, cells: [figure] }) =>
    jurisdiction !== TOTAL && typeof figure === 'number' && figure > 0
      ? [{ label: `${jurisdiction}, ${type}`, figure }]
      : [],
  )
  if (bars.length === 0) return ''
  const most = Math.max(...bars.map(({ figure }) => figure))
  const drawn = bars.map(({ label, figure }, at) => {
    const width = Math.max(1, Math.round((figure / most) * WIDEST))
    const y = at * (BAR + 6)
    return `<text x="${LABELS - 8}" y="${y + 15}" text-anchor="end">${escaped(label)}</text><rect x="${LABELS}" y="${y}" width="${width}" height="${BAR}" rx="2"></rect><text x="${LABELS + width + 6}" y="${y + 15}">${figure}</text>`
  })
  const said = `${title}: ${columns[0]} by jurisdiction and type. ${bars.map(({ label, figure }) => `${label}: ${figure}`).join('; ')}`
  const [width, height] = [LABELS + WIDEST + 70, bars.length * (BAR + 6)]
  return `<svg role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><title>${escaped(said)}</title>${drawn.join('')}</svg>`
}

function bands({ nationalSecurity }: Report): string {
  const sections = nationalSecurity.map(
    ({ name, rows }) =>
      `<h3>${escaped(name)}</h3><table><tbody>${rows.map(({ what, band }) => `<tr><td>${escaped(what)}</td><td>${escaped(band)}</td></tr>`).join('')}</tbody></table>`,
  )
  return sections.length === 0 ? '' : `<h2>National security, in bands</h2>\n${sections.join('\n')}`
}

function restated({ restatements }: Report): string {
  if (restatements.length === 0) return ''
  const rows = restatements.map(
    ({ period, table, jurisdiction, type, column, publishedOn, was, is }) =>
      `<li>${escaped(`${period}, ${TITLES[table]}: ${jurisdiction} ${type}, ${column}: ${was} on ${publishedOn}, now ${is}`)}</li>`,
  )
  return `<h2>Restated</h2><ul>${rows.join('')}</ul>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
