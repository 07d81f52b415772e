/** Longer lists are no signature's: reading stops there. */
const MAX_TAGS = 64

/**
 * A tag list (RFC 6376 3.2): `name=value` between semicolons, white space around them meaning nothing. Null where a tag is
 * malformed or given twice: one reader would take the first, another the last. Names are case-sensitive.
 */
export function parseTagList(text: string): ReadonlyMap<string, string> | null {
  const parts = text
    .trim()
    .replace(/;$/, '')
    .split(';', MAX_TAGS + 1)
  if (parts.length > MAX_TAGS) return null
  const tags = new Map<string, string>()
  for (const part of parts) {
    const equals = part.indexOf('=')
    const name = part.slice(0, Math.max(equals, 0)).trim()
    if (!/^[A-Za-z]\w{0,63}$/.test(name) || tags.has(name)) return null
    tags.set(
      name,
      part
        .slice(equals + 1)
        .replace(/\s+/g, ' ')
        .trim(),
    )
  }
  return tags
}
