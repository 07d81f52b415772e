import { type Html, html, plainText } from '../html.js'

/** Charts as inline SVG: their look is all in classes, and the figures they are drawn from stand in a table below. */

/** Narrow enough that its text is 12 px and more at every width. */
const WIDTH = 320
const NUMBER_ROOM = 52

export interface Bar {
  /** From a mail, perhaps: text of an SVG knows no isolation, so it is made plain here. */
  label: string
  figure: number
  /** As it is read; the figure itself where absent. */
  says?: string
}

/** A bar a row, its label above it. */
export function barChart(bars: readonly Bar[], said: string): Html {
  const most = Math.max(1, ...bars.map(({ figure }) => figure))
  const rows = bars.map(({ label, figure, says }, at) => {
    const y = at * 44
    const width = Math.max(figure > 0 ? 2 : 0, Math.round((figure / most) * (WIDTH - NUMBER_ROOM)))
    return html`<text x="0" y="${y + 13}">${plainLabel(label)}</text><rect x="0" y="${y + 19}" width="${width}" height="14"/><text class="b" x="${width + 6}" y="${y + 31}">${says ?? figure}</text>`
  })
  return drawing(bars.length * 44, said, rows)
}

export interface MonthSeries {
  label: string
  figures: readonly number[]
}

const CELL = { width: 148, height: 128, gap: 24, top: 22, bottom: 104 }

/** Small charts beside each other, one scale for all: a bar a month. */
export function monthCharts(months: readonly string[], series: readonly MonthSeries[], said: string): Html {
  const most = Math.max(1, ...series.flatMap(({ figures }) => figures))
  const step = CELL.width / Math.max(1, months.length)
  const cells = series.map(({ label, figures }, at) => {
    const x = (at % 2) * (CELL.width + CELL.gap)
    const y = Math.floor(at / 2) * (CELL.height + 12)
    const base = y + CELL.bottom
    const bars = figures.map((figure, month) => {
      const height = round((figure / most) * (CELL.bottom - CELL.top - 14))
      return html`<rect x="${round(x + month * step)}" y="${round(base - height)}" width="${round(step * 0.65)}" height="${height}"/>`
    })
    const last = figures.at(-1) ?? 0
    const lastTop = base - (last / most) * (CELL.bottom - CELL.top - 14) - 4
    return html`<text class="b" x="${x}" y="${y + 12}">${plainLabel(label, 24)}</text><line x1="${x}" x2="${x + CELL.width}" y1="${base + 0.5}" y2="${base + 0.5}"/>${bars}<text class="mu" x="${x}" y="${base + 16}">${months[0] ?? ''}</text>${months.length > 1 && html`<text class="mu" x="${x + CELL.width}" y="${base + 16}" text-anchor="end">${months.at(-1) ?? ''}</text>`}<text x="${x + CELL.width}" y="${round(lastTop)}" text-anchor="end">${last}</text>`
  })
  return drawing(Math.ceil(series.length / 2) * (CELL.height + 12), said, cells)
}

export interface Spread {
  label: string
  /** Both in hours. */
  half: number
  nineInTen: number
  says: string
}

/** From one minute to a year, each tenfold as wide as the one before. */
const [FROM_HOURS, TO_HOURS] = [1 / 60, 8_760]

/** From half to nine in ten, on a scale on which each step is ten times the one before. */
export function spreadChart(spreads: readonly Spread[], said: string): Html {
  const rows = spreads.map(({ label, half, nineInTen, says }, at) => {
    const y = 24 + at * 44
    const [from, to] = [placeOf(half), placeOf(nineInTen)]
    return html`<text x="0" y="${y + 13}">${plainLabel(label)}</text><line class="r" x1="${from}" x2="${to}" y1="${y + 26}" y2="${y + 26}"/><circle cx="${from}" cy="${y + 26}" r="5"/><circle class="o" cx="${to}" cy="${y + 26}" r="5"/><text class="b" x="${WIDTH}" y="${y + 13}" text-anchor="end">${says}</text>`
  })
  const key = html`<circle cx="6" cy="8" r="5"/><text x="16" y="12">half by</text><circle class="o" cx="96" cy="8" r="5"/><text x="106" y="12">nine in ten by</text>`
  return drawing(24 + spreads.length * 44, said, [key, ...rows])
}

function placeOf(hours: number): number {
  const bounded = Math.min(TO_HOURS, Math.max(FROM_HOURS, hours))
  const share = Math.log(bounded / FROM_HOURS) / Math.log(TO_HOURS / FROM_HOURS)
  return round(6 + share * (WIDTH - 12))
}

function drawing(height: number, said: string, parts: readonly Html[]): Html {
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${said}; figures in the table below">${parts}</svg>`
}

const LABEL_CHARS = 44

/** What turns the reading direction is left out; the table below shows it by name. */
function plainLabel(label: string, most = LABEL_CHARS): string {
  const letters = [...plainText(label)]
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}\u2026` : letters.join('')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** The same figures as the chart above it, on request. */
export function figuresTable(
  name: string,
  heads: readonly string[],
  rows: readonly (readonly [string | Html, ...(string | number)[]])[],
): Html {
  const [first = '', ...others] = heads
  return html`<details class="data"><summary>Figures<span class="vh">: ${name}</span></summary><div class="scroll" tabindex="0" role="region" aria-label="Figures: ${name}"><table class="grid-table"><caption class="vh">${name}</caption><thead><tr><th scope="col">${first}</th>${others.map((head) => html`<th scope="col" class="num">${head}</th>`)}</tr></thead><tbody>${rows.map(([head, ...cells]) => html`<tr><th scope="row">${head}</th>${cells.map((cell) => html`<td class="num">${cell}</td>`)}</tr>`)}</tbody></table></div></details>`
}
