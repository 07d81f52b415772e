import type { ParseLimits } from '../parse-limits.js'

/**
 * The passwords that a reader may try on one document: at most `passwordsPerDocument`, and no further one once the tries
 * have taken `passwordMs` of the process' CPU. `candidates` are asked for when a document wants one. A reader just walks over them; each walk has a budget of its own.
 * Passwords never leave the reading process but by `ParseResult.openedWith`.
 */
export function passwordTries(
  candidates: () => readonly string[],
  limits: Pick<ParseLimits, 'passwordsPerDocument' | 'passwordMs'>,
  cpuMs: () => number = () => 0,
): Iterable<string> {
  return {
    *[Symbol.iterator]() {
      const tried = [...new Set(candidates())].slice(0, limits.passwordsPerDocument)
      const until = cpuMs() + limits.passwordMs
      for (const password of tried) {
        if (cpuMs() > until) return
        yield password
      }
    },
  }
}
