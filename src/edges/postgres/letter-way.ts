import { z } from 'zod'
import { asCorrected } from '../../cases/case-file.js'
import { AUDIENCES } from '../../draft/notice-draft.js'
import type { LetterWay } from '../../notices/letter-way.js'
import type { Notice } from '../../notices/notice.js'
import { loadCustomerLetterFacts } from './customer-letter-facts.js'
import { type Db, query } from './database.js'
import { loadDossier } from './dossiers.js'
import { sql } from './sql.js'

/** All that decides whether a letter may leave; null for one without a case. */
export async function loadLetterWay(db: Db, notice: Notice): Promise<LetterWay | null> {
  const { caseId, caseReference, kind, recipients } = notice
  if (caseId === null || caseReference === null) return null
  const dossier = await loadDossier(db, caseReference, { includeRestricted: true })
  if (dossier === null) return null
  const { file, records, callBacks, callBacksElsewhere } = dossier
  return {
    notice,
    emails: file.emails.map(asCorrected),
    holds: file.holds,
    records,
    callBacks,
    callBacksElsewhere,
    customers: AUDIENCES[kind] === 'customer' ? await loadCustomerLetterFacts(db, caseId) : null,
    ...(await loadAddresses(db, caseId, recipients)),
  }
}

async function loadAddresses(
  db: Db,
  caseId: string,
  recipients: readonly string[],
): Promise<Pick<LetterWay, 'provenParties' | 'directoryAddresses'>> {
  const [row] = await query(
    db,
    sql`select array(select address from parties where case_id = ${caseId} and proven) as "provenParties",
      array(select lower(r) from unnest(${recipients}::text[]) r where exists (
        select from customers where lower(owner_email) = lower(r)
          or lower(r) = any(select lower(a) from unnest(admin_emails || member_emails) a))) as "directoryAddresses"`,
    z.object({ provenParties: z.array(z.string()), directoryAddresses: z.array(z.string()) }),
  )
  return row ?? { provenParties: [], directoryAddresses: [] }
}
