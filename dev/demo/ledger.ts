/** What the demo reads of the ledger: how far each delivered mail is, and the cases. It writes nothing. */
import pg from 'pg'
import type { Delivered } from './deliver.js'

export interface MailState {
  mail: Delivered
  /** null: the ledger has no row of it yet. */
  stage: string | null
  isDone: boolean
  /** Why it does not move on. */
  failure: string | null
}

export interface CaseLine {
  reference: string
  organisation: string
  instrument: string
  sender: string
  disposition: string
  mails: string
  agency: string
}

/** A mail's ways to end; every other stage has a next one. */
const ENDS = new Set(['drafted', 'duplicate', 'unreadable', 'closed'])

interface Row {
  mailbox: string
  uid_validity: string
  uid: string
  stage: string
  failure: string | null
}

const keyOf = (mailbox: string, uidValidity: string, uid: string | number) => `${mailbox} ${uidValidity} ${uid}`

export interface Ledger {
  states(mails: Delivered[]): Promise<MailState[]>
  cases(): Promise<CaseLine[]>
  close(): Promise<void>
}

export async function openLedger(url: string): Promise<Ledger> {
  const client = new pg.Client({ connectionString: url, application_name: 'demo' })
  client.on('error', () => undefined)
  await client.connect()
  return {
    states: async (mails) => {
      const { rows } = await client.query<Row>(
        `select mailbox, uid_validity, uid, stage, failure_code || ': ' || failure_reason as failure
         from emails where folder = 'INBOX'`,
      )
      const byPlace = new Map(rows.map((row) => [keyOf(row.mailbox, row.uid_validity, row.uid), row]))
      return mails.map((mail) => {
        const row = byPlace.get(keyOf(mail.mailbox, mail.uidValidity, mail.uid))
        const stage = row?.stage ?? null
        return { mail, stage, isDone: stage !== null && ENDS.has(stage), failure: row?.failure ?? null }
      })
    },
    cases: async () => {
      const { rows } = await client.query<CaseLine>(
        `select reference, organisation, instrument, coalesce(sender_verdict, '') as sender, disposition,
           coalesce(agency, '') as agency, (select count(*) from case_emails e where e.case_id = c.id)::text as mails
         from cases c order by year, number`,
      )
      return rows
    },
    close: () => client.end(),
  }
}
