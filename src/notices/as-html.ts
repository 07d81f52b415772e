const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Where src/draft/wrap-text.ts ends a line. */
const WIDTH = 76

/** The same words as HTML, and nothing else: no link, no picture, no style that hides. */
export function asHtml(text: string): string {
  const paragraphs = linesOfParagraphs(text).map((lines) => `<p>${lines.map(escaped).join('<br>\n')}</p>`)
  return `<!DOCTYPE html>\n<html>\n<head><meta charset="utf-8"></head>\n<body>\n${paragraphs.join('\n')}\n</body>\n</html>\n`
}

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

function escaped(line: string): string {
  const indent = /^ {0,40}/.exec(line)?.[0].length ?? 0
  return '&nbsp;'.repeat(indent) + line.slice(indent).replace(/[&<>"']/g, (character) => NAMED[character] ?? '')
}
