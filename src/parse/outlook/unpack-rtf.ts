/** What every packed RTF may refer back to (MS-OXRTFCP, 2.1.2.1). */
const DICTIONARY = Buffer.from(
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx',
  'latin1',
)
const HEADER_BYTES = 16
const WINDOW = 4096
const PACKED = 0x75465a4c
const STORED = 0x414c454d
/** Two packed bytes stand for seventeen at most. */
const LARGEST_RATIO = 9

/** The RTF text of an Outlook message (MS-OXRTFCP), at most `maxBytes` of it; what is cut off ends early. Throws where it is none. */
export function unpackRtf(packed: Buffer, maxBytes: number): Buffer {
  if (packed.length < HEADER_BYTES) throw new Error('no packed RTF')
  const kind = packed.readUInt32LE(8)
  if (kind === STORED) return packed.subarray(HEADER_BYTES, HEADER_BYTES + maxBytes)
  if (kind !== PACKED) throw new Error('no packed RTF')
  const output = Buffer.alloc(Math.min(packed.readUInt32LE(4), packed.length * LARGEST_RATIO, maxBytes) + WINDOW)
  DICTIONARY.copy(output)
  let length = DICTIONARY.length
  const end = DICTIONARY.length + output.length - WINDOW
  let at = HEADER_BYTES
  while (at < packed.length && length < end) {
    const control = packed[at++] ?? 0
    for (let bit = 0; bit < 8 && at < packed.length && length < end; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        output[length++] = packed[at++] ?? 0
        continue
      }
      const token = ((packed[at] ?? 0) << 8) | (packed[at + 1] ?? 0)
      at += 2
      const back = (length - (token >> 4)) & (WINDOW - 1)
      if (back === 0) return output.subarray(DICTIONARY.length, length)
      for (let count = (token & 15) + 2; count > 0 && length < output.length; count -= 1)
        output[length] = output[length++ - back] ?? 0
    }
  }
  return output.subarray(DICTIONARY.length, Math.min(length, end))
}
