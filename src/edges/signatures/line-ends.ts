const CR = 0x0d
const LF = 0x0a

/**
 * Bytes that were signed, as they may have been signed: as they lie here, and with every line end made CR LF (RFC 8551,
 * 3.1.1; RFC 3156, 5), for a store or a file may have changed them on the way. Both read the same to a person.
 */
export function asSigned(content: Uint8Array): Uint8Array[] {
  const bare = countBare(content)
  return bare === 0 ? [content] : [content, canonical(content, bare)]
}

function countBare(content: Uint8Array): number {
  let bare = 0
  for (let at = content.indexOf(LF); at !== -1; at = content.indexOf(LF, at + 1)) if (content[at - 1] !== CR) bare += 1
  return bare
}

function canonical(content: Uint8Array, bare: number): Uint8Array {
  const lines = Buffer.allocUnsafe(content.length + bare)
  let length = 0
  for (let at = 0; at < content.length; at += 1) {
    if (content[at] === LF && content[at - 1] !== CR) lines[length++] = CR
    lines[length++] = content[at] ?? 0
  }
  return lines
}
