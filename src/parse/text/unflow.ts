/**
 * format=flowed (RFC 3676): a line that ends in a space goes on in the next one of the same quote depth. libmime's own
 * decoder ignores the depth and glues quoted lines together.
 */
export function unflow(text: string, delSp: boolean): string {
  const lines: string[] = []
  let open: { depth: number; pieces: string[] } | null = null
  for (const line of text.split('\n')) {
    const depth = quoteDepth(line)
    const words = line.slice(depth).replace(/^ /, '')
    if (open === null || open.depth !== depth || words === '-- ') {
      if (open !== null) lines.push(close(open))
      open = { depth, pieces: [] }
    }
    const flows = words.endsWith(' ') && words !== '-- '
    open.pieces.push(flows && delSp ? words.slice(0, -1) : words)
    if (!flows) {
      lines.push(close(open))
      open = null
    }
  }
  if (open !== null) lines.push(close(open))
  return lines.join('\n')
}

function quoteDepth(line: string): number {
  let depth = 0
  while (line[depth] === '>') depth += 1
  return depth
}

function close(paragraph: { depth: number; pieces: string[] }): string {
  const text = paragraph.pieces.join('')
  return paragraph.depth === 0 ? text : `${'>'.repeat(paragraph.depth)} ${text}`
}
