import { isStuck, type PipelineStage } from '../../ops/pipeline.js'
import { type Html, html } from '../html.js'
import { ageWords } from '../words.js'

/** A box below a stage: where mails end there, or what runs beside. */
export interface PipelineAside {
  below: PipelineStage['name']
  name: string
  what: string
  words: string
  isFlow: boolean
}

/** The picture twice, since one text size cannot serve both widths, and the same figures as a table. */
export function pipelinePicture(stages: readonly PipelineStage[], asides: readonly PipelineAside[], at: string): Html {
  const most = Math.max(1, ...stages.map(({ waiting }) => waiting))
  return html`<svg class="pipe flat" viewBox="0 0 1240 292" role="img" aria-labelledby="pt1 pd1"><title id="pt1">The pipeline at ${at}</title><desc id="pd1">${stages.length} stages from receive to send. ${stickingWords(stages)} The table below has every figure.</desc>${stages.map(
    (stage, i) =>
      html`${box(stage, most, { x: 2 + i * STEP_X, y: 14, width: 180 })}${i > 0 && arrow(184 + (i - 1) * STEP_X, 102, stage.name === 'send')}`,
  )}${asides.map((aside) =>
    asideBox(
      aside,
      stages.findIndex(({ name }) => name === aside.below),
    ),
  )}</svg><svg class="pipe tall" viewBox="0 0 350 ${stages.length * STEP_Y - 14}" role="img" aria-labelledby="pt2"><title id="pt2">The pipeline at ${at}, ${stages.length} stages; the table below has every figure</title>${stages.map(
    (stage, i) =>
      html`${box(stage, most, { x: 60, y: 4 + i * STEP_Y, width: 230 })}${i > 0 && arrowDown(175, i * STEP_Y - 18, 20, stage.name === 'send')}`,
  )}</svg>`
}

const STEP_X = 206
const STEP_Y = 200

function stickingWords(stages: readonly PipelineStage[]): string {
  const stuck = stages.filter(isStuck)
  return stuck.length === 0
    ? 'Nothing sticks.'
    : stuck.map((stage) => `${stage.name}: ${figureWords(stage)}.`).join(' ')
}

function figureWords({ waiting, failed, oldestSeconds }: PipelineStage): string {
  return `${waiting} waiting, ${failed} failed, oldest ${ageWords(oldestSeconds)}`
}

function box(stage: PipelineStage, most: number, { x, y, width }: { x: number; y: number; width: number }): Html {
  const { name, by, waiting, active, anHour, failed, oldestSeconds } = stage
  const isHot = isStuck(stage)
  const left = x + 12
  const bar = Math.max(1, Math.round(((width - 24) * waiting) / most))
  return html`<rect${isHot && html` class="hot"`} x="${x}" y="${y}" width="${width}" height="176" rx="3"/><text class="t" x="${left}" y="${y + 24}">${name}</text><text class="mu" x="${left}" y="${y + 41}">${by}</text><text class="big" x="${left}" y="${y + 76}">${waiting}</text><text class="mu" x="${left + 6 + 14 * String(waiting).length}" y="${y + 76}">waiting</text><rect class="${isHot ? 'barbad' : 'bar'}" x="${left}" y="${y + 85}" width="${bar}" height="4"/><text x="${left}" y="${y + 108}">${active} in work</text><text x="${left}" y="${y + 126}">${anHour} an hour</text><text${failed > 0 && html` class="bad"`} x="${left}" y="${y + 144}">${failed > 0 && '\u2715 '}${failed} failed</text><text x="${left}" y="${y + 162}">oldest ${ageWords(oldestSeconds)}</text>`
}

/** Dashed where a person stands between. */
function arrow(x: number, y: number, isDashed: boolean): Html {
  return html`<path${isDashed && html` class="dashed"`} d="M${x} ${y}L${x + 22} ${y}"/><path class="head" d="M${x + 22} ${y}l-7 -4v8z"/>`
}

function arrowDown(x: number, y: number, length: number, isDashed: boolean): Html {
  return html`<path${isDashed && html` class="dashed"`} d="M${x} ${y}L${x} ${y + length}"/><path class="head" d="M${x} ${y + length}l-4 -7h8z"/>`
}

function asideBox({ name, what, words, isFlow }: PipelineAside, stage: number): Html {
  const x = 2 + stage * STEP_X
  return html`${isFlow && arrowDown(x + 90, 192, 30, false)}<rect class="dash" x="${x}" y="224" width="180" height="62" rx="3"/><text class="t" x="${x + 12}" y="246">${name}</text><text class="mu" x="${x + 12}" y="261">${what}</text><text x="${x + 12}" y="278">${words}</text>`
}

/** Every figure of the picture. */
export function pipelineTable(stages: readonly PipelineStage[], asides: readonly PipelineAside[]): Html {
  return html`<details class="data"><summary>The same as a table</summary><table class="grid-table cards"><caption class="vh">Pipeline by stage</caption><thead><tr><th scope="col">Stage</th><th scope="col" class="num">Waiting</th><th scope="col" class="num">In work</th><th scope="col" class="num">An hour</th><th scope="col" class="num">Failed</th><th scope="col" class="num">Oldest</th></tr></thead><tbody>${stages.map(
    ({ name, by, waiting, active, anHour, failed, oldestSeconds }) =>
      html`<tr><th scope="row"><b>${name}</b> <code class="muted">${by}</code></th><td class="num" data-l="Waiting">${waiting}</td><td class="num" data-l="In work">${active}</td><td class="num" data-l="An hour">${anHour}</td><td class="num" data-l="Failed">${failed}</td><td class="num" data-l="Oldest">${ageWords(oldestSeconds)}</td></tr>`,
  )}</tbody></table>
<table class="grid-table cards"><caption class="vh">Where mails end, and what runs beside</caption><thead><tr><th scope="col">Beside</th><th scope="col">What it is</th><th scope="col">Now</th></tr></thead><tbody>${asides.map(
    ({ name, what, words }) =>
      html`<tr><th scope="row">${name}</th><td data-l="What it is">${what}</td><td data-l="Now">${words}</td></tr>`,
  )}</tbody></table></details>`
}
