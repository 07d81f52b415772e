const CODE_UNITS = 0x10000

/**
 * The letters of all scripts, as they stand in a character class: `[^${LETTERS}]`. They are what `\p{L}` is, whose flag `u`
 * makes a pattern that minds no capitals (`iu`) three times as dear as one without. Letters of two units are left out.
 */
export const LETTERS = rangesOf(/\p{L}/u)

function rangesOf(kind: RegExp): string {
  let ranges = ''
  let start = -1
  for (let code = 0; code <= CODE_UNITS; code += 1) {
    const belongs = code < CODE_UNITS && kind.test(String.fromCharCode(code))
    if (belongs && start === -1) start = code
    if (belongs || start === -1) continue
    ranges += start === code - 1 ? escaped(start) : `${escaped(start)}-${escaped(code - 1)}`
    start = -1
  }
  return ranges
}

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`
}
