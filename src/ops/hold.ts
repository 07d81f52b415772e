/** The same answer for a while: what is asked every few seconds need not be found out each time. A failure is not held. */
export function hold<Answer>(ask: () => Promise<Answer>, forMs: number): () => Promise<Answer> {
  let held: Promise<Answer> | null = null
  let askedAt = 0
  return () => {
    if (held === null || performance.now() - askedAt > forMs) {
      askedAt = performance.now()
      held = ask()
      held.catch(() => {
        held = null
      })
    }
    return held
  }
}
