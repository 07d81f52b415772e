import { readdirSync, readFileSync } from 'node:fs'
import { createFolderBlobs } from '../../src/edges/blobs.js'
import { recordReceived } from '../../src/edges/postgres/emails.js'
import type { FreshDatabase } from '../fresh-database.js'

const SAMPLES = new URL('../../../test/mail/cases/', import.meta.url)

/** Every sample mail `times` over, each copy with a header of its own, as the poller leaves them: stored and in the ledger. */
export async function receiveSamples({ pool }: FreshDatabase, blobsFolder: string, times: number): Promise<string[]> {
  const blobs = createFolderBlobs(blobsFolder)
  const names = readdirSync(SAMPLES).filter((name) => name.endsWith('.eml'))
  const emailIds: string[] = []
  for (let copy = 0; copy < times; copy++) {
    for (const name of names) {
      const label = JSON.parse(readFileSync(new URL(name.replace('.eml', '.expected.json'), SAMPLES), 'utf8'))
      const head = copy === 0 ? '' : `X-Copy: ${copy}\r\n`
      const raw = Buffer.concat([Buffer.from(head), readFileSync(new URL(name, SAMPLES))])
      const received = await recordReceived(pool, {
        mailbox: raw.includes('@qukku.example') ? 'qukku' : 'kutano',
        folder: 'INBOX',
        uidValidity: 1n,
        uid: emailIds.length + 1,
        ...(await blobs.put(raw)),
        receivedAt: new Date(label.received),
        junk: false,
      })
      emailIds.push(received.emailId)
    }
  }
  return emailIds
}

/**
 * What must hold of the ledger however often a step was interrupted: each mail at one end, in one case, told once. What
 * is drawn and seen within its time may be more when a step is taken again: it is told again only where it differs.
 */
export async function ledgerTruth({ pool }: FreshDatabase) {
  const one = async (text: string) => (await pool.query(text)).rows[0]
  const ends = await one(
    `select count(*)::int as mails, count(*) filter (where stage in ('drafted', 'closed', 'unreadable'))::int as ended,
       count(failed_at)::int as failed from emails`,
  )
  const cases = await one(
    `select (select count(*)::int from cases) as cases,
       (select count(distinct case_id)::int from case_emails) as "casesWithMails",
       (select count(*)::int from emails where case_id is not null) as "mailsInCases",
       (select count(*)::int from case_emails) as joinings`,
  )
  const { twice } = await one(
    `select count(*)::int as twice from (
       select email_id, action from audit_events where email_id is not null
       group by email_id, action, case when action in ('pages-drawn', 'drawn-text-compared') then details end having count(*) > 1
     ) as repeated`,
  )
  return { ...ends, ...cases, twice }
}

/** How many mails have reached an end. */
export async function countEnded({ pool }: FreshDatabase): Promise<number> {
  const { rows } = await pool.query(
    `select count(*)::int as ended from emails where stage in ('drafted', 'closed', 'unreadable')`,
  )
  return rows[0].ended
}
