import { z } from 'zod'
import type { LedgerMailFile, LedgerPage, LedgerQuery } from '../edges/postgres/ledger.js'
import { STAGES } from '../edges/postgres/save-stage.js'
import { maySeeRestricted, type Principal } from './access.js'
import type { DeskPorts } from './ports.js'

/** An address of the ledger as somebody wrote it: what is no filter asks nothing, and nothing of it is an error. */
const word = (max = 60) => z.string().trim().min(1).max(max).nullable().catch(null)
const Address = z.object({
  q: word(200),
  stage: z.enum(STAGES).nullable().catch(null),
  mailbox: word(63),
  from: z.iso.date().nullable().catch(null),
  to: z.iso.date().nullable().catch(null),
  case: z.enum(['yes', 'no']).nullable().catch(null),
  after: z.uuid().nullable().catch(null),
})

export function readLedgerQuery(address: unknown): LedgerQuery {
  const read = Address.parse(typeof address === 'object' && address !== null ? address : {})
  const { q, case: inCase, ...rest } = read
  return { ...rest, words: q, inCase }
}

/** The address of these filters, from the first page; empty for the ledger as it opens. */
export function ledgerAddress({ words, inCase, after: _, ...rest }: LedgerQuery): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries({ q: words, ...rest, case: inCase }))
    if (value !== null) search.append(name, value)
  return search.toString()
}

export function readLedger(ports: DeskPorts, principal: Principal, asked: LedgerQuery): Promise<LedgerPage> {
  return ports.ledger.list(asked, { includeRestricted: maySeeRestricted(principal) })
}

/** One mail, and the record that it was seen; null where there is none, or none that this reader may know of. */
export async function readMail(
  ports: DeskPorts,
  principal: Principal,
  emailId: string,
): Promise<LedgerMailFile | null> {
  if (!z.uuid().safeParse(emailId).success) return null
  const file = await ports.ledger.load(emailId, { includeRestricted: maySeeRestricted(principal) })
  if (file !== null) await ports.ledger.recordView(principal.name, emailId)
  return file
}

/** Whether nothing has come yet that this reader may know of. */
export async function isLedgerEmpty(ports: DeskPorts, principal: Principal): Promise<boolean> {
  return (await readLedger(ports, principal, readLedgerQuery({}))).mails.length === 0
}
