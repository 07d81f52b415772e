import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** No mail moved for this long: something is broken, and a figure would be a lie. */
const STUCK_MS = 60_000

/** Waits until so many mails have reached their end. @throws where none moves any more */
export async function untilDrafted(databaseUrl: string, mails: number): Promise<void> {
  let [done, movedAt] = [-1, performance.now()]
  while (done < mails) {
    if (performance.now() - movedAt > STUCK_MS) throw new Error(`${done} of ${mails} mails are done, and none moves.`)
    await sleep(250)
    const now = await ask(
      databaseUrl,
      `select count(*) as figure from emails where stage in ('drafted', 'duplicate', 'closed')`,
    )
    if (now !== done) movedAt = performance.now()
    done = now
  }
}

/** The one figure of a question. */
export async function ask(databaseUrl: string, question: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ figure: string }>(question)
  await client.end()
  return Number(rows[0]?.figure ?? 0)
}
