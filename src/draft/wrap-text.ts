/** Width at which plain mail stays readable everywhere (RFC 3676, 4.2: lines of at most 78 characters). */
const WIDTH = 76

/** Wraps long lines at spaces; a continued line keeps its indent, and hangs under the words of a list item. Quoted lines stay. */
export function wrapText(text: string): string {
  return text.split('\n').map(wrapLine).join('\n')
}

function wrapLine(line: string): string {
  if (line.length <= WIDTH || line.startsWith('>')) return line
  const indent = /^ */.exec(line)?.[0] ?? ''
  const hang = indent + ' '.repeat(/^(?:\d{1,2}\. |- )/.exec(line.slice(indent.length))?.[0].length ?? 0)
  const lines: string[] = []
  let current = indent
  for (const word of line.trim().split(' ')) {
    const isEmpty = current.trim() === ''
    if (!isEmpty && current.length + 1 + word.length > WIDTH) {
      lines.push(current)
      current = hang + word
    } else {
      current = isEmpty ? current + word : `${current} ${word}`
    }
  }
  return [...lines, current].join('\n')
}
