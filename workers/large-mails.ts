/**
 * Smaller mails are read side by side; of larger ones this process holds one, with its documents. Reading pictures needs no
 * turn: one process does it, and nothing of the mail is held here meanwhile.
 */
const LARGE = 8 * 1024 * 1024

let last: Promise<unknown> = Promise.resolve()

/** Work on a mail of so many bytes: where it is large, after the large ones before it, whatever became of them. */
export function oneLargeAtATime<Result>(bytes: number | null, work: () => Promise<Result>): Promise<Result> {
  if ((bytes ?? 0) <= LARGE) return work()
  const done = last.then(work)
  last = done.catch(() => undefined)
  return done
}
