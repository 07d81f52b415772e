/**
 * A header section may be made to be expensive: megabytes of folding, thousands of signatures. The verifier that reads it
 * next joins folded lines in quadratic time, so what is too large is refused here, with its reason, before it starts.
 */
const MAX_HEADER_BYTES = 512 * 1024
const MAX_HEADER_LINES = 4_000

/** RFC 6376 6.1 lets a verifier stop; ten signatures are more than any real path adds. */
const MAX_SIGNATURES = 10
const MAX_SIGNATURE_BYTES = 16 * 1024

export interface HeaderSection {
  /** Header fields with their folding, top to bottom, as bytes in a latin1 string. */
  fields: { name: string; raw: string }[]
  body: Buffer
  eol: string
}

/**
 * Splits a message at its first empty line; null where the header section is past the bounds or has a bare CR or a NUL in it:
 * RFC 5322 2.2 forbids both, and readers differ on whether a line ends there, so one could see an author that another does not.
 */
export function splitHeaderSection(raw: Uint8Array): HeaderSection | null {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const end = endOfHeaders(bytes)
  if (end > MAX_HEADER_BYTES) return null
  const text = bytes.toString('latin1', 0, end)
  if (/\r(?!\n)|\0/.test(text)) return null
  const lines = text.split('\n')
  if (lines.length > MAX_HEADER_LINES) return null
  const eol = lines[0]?.endsWith('\r') ? '\r\n' : '\n'
  return { fields: joinFolded(lines), body: bytes.subarray(end + lengthOfEmptyLine(bytes, end)), eol }
}

/** Which DKIM signatures are worth checking; the rest are left out of the message that is verified. */
export function isCheckable(signature: string, index: number): boolean {
  return index < MAX_SIGNATURES && signature.length <= MAX_SIGNATURE_BYTES
}

/** Where the first empty line begins, whichever way lines end; the whole message where there is none. */
function endOfHeaders(bytes: Buffer): number {
  const ends = [bytes.indexOf('\n\r\n'), bytes.indexOf('\n\n')].filter((at) => at !== -1)
  return ends.length === 0 ? bytes.length : Math.min(...ends) + 1
}

function lengthOfEmptyLine(bytes: Buffer, at: number): number {
  if (at >= bytes.length) return 0
  return bytes[at] === 0x0d ? 2 : 1
}

function joinFolded(lines: readonly string[]): HeaderSection['fields'] {
  const fields: { name: string; lines: string[] }[] = []
  for (const line of lines) {
    if (/^[ \t]/.test(line)) fields.at(-1)?.lines.push(line)
    else if (line.trim() !== '')
      fields.push({ name: (line.split(':', 1)[0] ?? '').trim().toLowerCase(), lines: [line] })
  }
  return fields.map(({ name, lines: folded }) => ({ name, raw: folded.join('\n') }))
}
