/**
 * Where to go after signing in: a path of this desk, or `/`. Traps: `//host`, `/\host` and a tab within are other hosts
 * to a browser; what is left after its own parser is judged, not the text.
 */
export function safePath(next: unknown): string {
  if (typeof next !== 'string' || next.length > MAX_LENGTH || !next.startsWith('/')) return '/'
  if (!URL.canParse(next, BASE)) return '/'
  const { origin, pathname, search } = new URL(next, BASE)
  const isOurs = origin === BASE && !pathname.startsWith('//') && !pathname.startsWith('/sign-')
  return isOurs ? `${pathname}${search}` : '/'
}

/** No address of ours is longer; a header of a redirect has bounds. */
const MAX_LENGTH = 1_000
const BASE = 'http://desk.invalid'
