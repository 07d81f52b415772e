import type { SignedPart } from './open-signed.js'

/** A text with PGP's clear signatures (RFC 9580, 7) taken off it. */
export interface ClearText {
  /** What is left for a person: no armour lines, no dash escapes. */
  bytes: Buffer
  signed: SignedPart[]
}

/** Of one text; further ones stay as they stand. */
const MAX_SIGNED = 5
/** Longer texts are cut anyway before they are read. */
const MAX_BYTES = 16 * 1024 * 1024
const BEGIN = '-----BEGIN PGP SIGNED MESSAGE-----'
const SIGNATURE = '-----BEGIN PGP SIGNATURE-----'
const END = '-----END PGP SIGNATURE-----'

/**
 * Takes clear signatures off a text. What does not keep to the form stays as it stands, as nobody's signed words: a line
 * that a reader would skip could otherwise be unsigned text, or signed text unseen. Null where there is none.
 */
export function readClearSigned(bytes: Buffer): ClearText | null {
  if (bytes.length > MAX_BYTES || !bytes.includes(BEGIN)) return null
  // Bytes to characters one by one: the charset is read later, and a signature is on bytes.
  const lines = bytes.toString('latin1').split(/\r?\n/)
  const shown: string[] = []
  const signed: SignedPart[] = []
  let outside = false
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? ''
    const block = line.trimEnd() === BEGIN && signed.length < MAX_SIGNED ? blockAt(lines, at) : null
    if (block === null) {
      if (line.trim() !== '') outside = true
      shown.push(line)
      at += 1
      continue
    }
    for (const text of block.text) shown.push(text)
    signed.push(entityOf(block))
    at = block.next
  }
  if (signed.length === 0) return null
  const whole = !outside && signed.length === 1
  return { bytes: Buffer.from(shown.join('\n'), 'latin1'), signed: signed.map((part) => ({ ...part, whole })) }
}

interface Block {
  text: string[]
  signature: string[]
  /** The line after it. */
  next: number
}

function blockAt(lines: readonly string[], begin: number): Block | null {
  let at = begin + 1
  while (HEADER.test(lines[at] ?? '')) at += 1
  if ((lines[at] ?? 'end').trim() !== '') return null
  const text: string[] = []
  for (at += 1; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line.startsWith('-') && !line.startsWith('- ')) break
    text.push(line.startsWith('- ') ? line.slice(2) : line)
  }
  const signature: string[] = []
  if ((lines[at] ?? '').trimEnd() !== SIGNATURE) return null
  for (; at < lines.length && signature.length < MAX_SIGNATURE_LINES; at += 1) {
    signature.push(lines[at] ?? '')
    if ((lines[at] ?? '').trimEnd() === END) return { text, signature, next: at + 1 }
  }
  return null
}

/** RFC 9580, 7.1 allows Hash alone; older programs write Charset. Any other line could be words that nobody signed. */
const HEADER = /^(?:Hash|Charset): [\w, -]{1,80}$/
const MAX_SIGNATURE_LINES = 1000

/** RFC 9580, 7.2: signed are the lines without the blanks at their ends, CR LF between, none after the last. */
function entityOf({ text, signature }: Block): SignedPart {
  const content = text.map(withoutBlanks).join('\r\n')
  return {
    standard: 'pgp',
    form: 'clear',
    content: Buffer.from(content, 'latin1'),
    signature: Buffer.from(signature.join('\n'), 'latin1'),
    whole: false,
  }
}

/** A pattern for it takes quadratic time on a long run of blanks. */
function withoutBlanks(line: string): string {
  let end = line.length
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end -= 1
  return line.slice(0, end)
}
