import { calibration, confusions, fieldFigures, typeFigure, worstMails } from './figures.js'
import { FIRST_SIGHTS } from './first-sights.js'
import type { SetResult, TypeAnswer } from './observation.js'

/** The figures of all sets as the page that the repository keeps. */
export function reportOf(results: readonly SetResult[], rulesVersion: string): string {
  const types = results.flatMap((result) => result.types)
  return `${[
    '# How often it is right',
    '',
    'Written by `npm run eval`; not by hand. A value counts as right where it says what the label says; a type must be exactly one that the',
    'label takes, and abstaining counts as wrong. Read each figure with what is said of its set: rules that were mended with a set in view',
    'do well on it. What to expect of a mail that nobody had in view is what a set got at first sight.',
    '',
    `Rules ${rulesVersion}.`,
    '',
    '## At first sight',
    '',
    'What the rules made of a set before anybody who writes rules had read it, in percent right.',
    '',
    ...FIRST_SIGHTS.map(
      ({ set, rules, mails, figures }) =>
        `- ${set}, ${mails} mails, rules ${rules}: ${figures.map(([measure, share]) => `${measure} ${share}`).join(', ')}`,
    ),
    ...results.flatMap(setLines),
    '',
    '## Types, all sets together',
    '',
    'Rows are the labels, the least sure first. What was answered instead is named with its count.',
    '',
    ...table(
      ['label', 'mails', 'right', 'answered instead'],
      confusions(types).map(({ want, total, right, instead }) => [want, `${total}`, `${right}`, instead]),
    ),
    '',
    '## Confidence, all sets together',
    '',
    'Of the answers given at a confidence, how many are right. Below the threshold the answer is `unknown`, which is none.',
    '',
    ...calibrationLines(types),
  ].join('\n')}\n`
}

function setLines(result: SetResult): string[] {
  const { answers, exact, abstained } = typeFigure(result.types)
  const fields = fieldFigures(result.observations)
  const worst = worstMails(result)
  return [
    '',
    `## ${result.name}`,
    '',
    `${result.about} ${result.mails} of them.`,
    '',
    ...(answers === 0
      ? []
      : [`Type exactly right: ${exact} of ${answers} (${percent(exact / answers)}); abstained: ${abstained}.`, '']),
    ...(fields.length === 0 ? [] : fieldTable(fields)),
    ...(worst.length === 0 ? ['Nothing in it is read otherwise than labelled.'] : worstLines(worst)),
  ]
}

function fieldTable(fields: ReturnType<typeof fieldFigures>): string[] {
  const rows = fields.map(({ measure, labelled, right, precision, recall }) => [
    measure,
    `${labelled}`,
    percent(right),
    precision === null ? '' : percent(precision),
    recall === null ? '' : percent(recall),
  ])
  return [...table(['value', 'labelled', 'right', 'precision', 'recall'], rows), '']
}

function worstLines(worst: ReturnType<typeof worstMails>): string[] {
  return ['The worst:', '', ...worst.map(({ id, wrong }) => `- ${id}: ${wrong.join('; ')}`)]
}

function calibrationLines(types: readonly TypeAnswer[]): string[] {
  const rows = calibration(types)
    .filter(({ answers }) => answers > 0)
    .map(({ from, to, answers, right }) => [`${from} to ${to}`, `${answers}`, `${right}`, percent(right / answers)])
  return table(['confidence', 'answers', 'right', 'share'], rows)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', ' ')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)]
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
