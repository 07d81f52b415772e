/**
 * A text without the characters at its end that `loose`, a pattern of one character without flags `g` or `y`, finds. In one
 * pass: `[...]+$` as a pattern is tried from every such character of the text, which is quadratic where they stand in rows.
 */
export function withoutEnd(text: string, loose: RegExp): string {
  let end = text.length
  while (end > 0 && loose.test(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
