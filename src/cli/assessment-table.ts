import type { Assessment } from '../assessment.js'

const COLUMNS: readonly { title: string; width: number; of(assessment: Assessment): string }[] = [
  { title: 'file', width: 48, of: ({ source }) => source.file.split('/').at(-1) ?? '' },
  { title: 'kind', width: 10, of: ({ kind, error }) => kind ?? `error ${error?.code ?? ''}` },
  { title: 'instrument', width: 28, of: ({ instrument }) => instrument?.type ?? '' },
  { title: 'sender', width: 26, of: ({ sender }) => sender?.verdict ?? '' },
  { title: 'disposition', width: 21, of: ({ review }) => review?.disposition ?? '' },
  { title: 'notice', width: 14, of: ({ review }) => review?.notice ?? '' },
  { title: 'blocks', width: 40, of: ({ review }) => blockingCodes(review).join(' ') },
]

/** Assessments as lines of a table for a terminal: identifiers and verdicts, and no words of a mail. */
export function tableOf(assessments: readonly Assessment[]): string {
  const rows = [COLUMNS.map(({ title }) => title), ...assessments.map((each) => COLUMNS.map(({ of }) => of(each)))]
  const lines = rows.map((row) => row.map((cell, i) => cell.padEnd(COLUMNS[i]?.width ?? 0)).join('  '))
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

function blockingCodes(review: Assessment['review']): string[] {
  return (review?.findings ?? []).filter(({ severity }) => severity === 'blocks').map(({ code }) => code)
}
