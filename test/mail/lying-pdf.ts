/** A line of a page: what a person sees, and what the text of the file says; of one length. */
export interface LyingLine {
  drawn: string
  says: string
}

const GLYPHS: Readonly<Record<string, string>> = {
  ' ': 'space',
  '.': 'period',
  ',': 'comma',
  ':': 'colon',
  '-': 'hyphen',
  '(': 'parenleft',
  ')': 'parenright',
  '0': 'zero',
  '1': 'one',
  '2': 'two',
  '3': 'three',
  '4': 'four',
  '5': 'five',
  '6': 'six',
  '7': 'seven',
  '8': 'eight',
  '9': 'nine',
}
const FIRST_CODE = 33

/**
 * A PDF whose fonts lie: each line has a font of its own that draws one letter at each code and maps the code to another
 * (ISO 32000, 9.10.3: a reader takes the text from ToUnicode, and draws by the encoding).
 */
export function buildLyingPdf(lines: readonly LyingLine[]): Buffer {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '', '']
  const fonts: string[] = []
  let content = ''
  for (const [index, { drawn, says }] of lines.entries()) {
    if (drawn.length !== says.length) throw new Error('a line must say as much as it shows')
    const codes = [...drawn].map((_letter, at) => FIRST_CODE + at)
    const differences = [...drawn].map((letter) => `/${GLYPHS[letter] ?? letter}`).join(' ')
    const pairs = codes.map((code, at) => `<${hex(code, 2)}> <${hex(says.charCodeAt(at), 4)}>`)
    const map = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange ${pairs.length} beginbfchar\n${pairs.join('\n')}\nendbfchar endcmap end`
    const font = objects.length + 1
    objects.push(
      `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [${FIRST_CODE} ${differences}] >> /ToUnicode ${font + 1} 0 R >>`,
      `<< /Length ${map.length} >>\nstream\n${map}\nendstream`,
    )
    fonts.push(`/F${index} ${font} 0 R`)
    content += `BT /F${index} 12 Tf 60 ${700 - 24 * index} Td <${codes.map((code) => hex(code, 2)).join('')}> Tj ET\n`
  }
  objects[2] =
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << ${fonts.join(' ')} >> >> >>`
  objects[3] = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')
  return Buffer.from(`%PDF-1.4\n${body}trailer << /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF\n`, 'latin1')
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}
