/** Where src/draft/wrap-text.ts ends a line. */
const WIDTH = 76

/** The paragraphs of a letter as its reader sees them, line by line. */
export function linesOfParagraphs(text: string): string[][] {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => joinWrapped(paragraph.split('\n')))
}

/** A line that was broken only because its next word did not fit goes on. */
function joinWrapped(lines: readonly string[]): string[] {
  const joined: string[] = []
  let last = ''
  for (const line of lines) {
    const next = line.trimStart().split(' ', 1)[0] ?? ''
    const isContinued = joined.length > 0 && last.length + 1 + next.length > WIDTH && !last.startsWith('>')
    if (isContinued) joined.push(`${joined.pop()} ${line.trimStart()}`)
    else joined.push(line)
    last = line
  }
  return joined
}
