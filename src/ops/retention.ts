import { addDays, type IsoDay } from '../calendar/iso-day.js'
import type { BlobEraser } from '../edges/blob-eraser.js'
import type { ErasureList, ListedErasure } from '../edges/erasure-list.js'
import type { Pool } from '../edges/postgres/database.js'
import { loadCustomers } from '../edges/postgres/directories.js'
import { erase, listBack, unreferenced } from '../edges/postgres/erasures.js'
import { loadCountedMailsOf } from '../edges/postgres/reports.js'
import { type KeptCase, listKeptCases, listOtherMail } from '../edges/postgres/retention.js'
import type { Policy } from '../policy/policy.js'
import { countInstruments } from '../report/count-instruments.js'
import { judgeKeeping, type KeepingVerdict } from '../retention/due.js'

export interface RetentionDependencies {
  pool: Pool
  policies: readonly Policy[]
  mailboxes: readonly { name: string; policy: string }[]
  blobs: BlobEraser
  erasures: ErasureList
  actor: string
}

/** A closed case with what its policy says of it. */
export type JudgedCase = KeptCase & { verdict: KeepingVerdict }

export async function judgeKeptCases(
  { pool, policies }: RetentionDependencies,
  today: IsoDay,
  closedBy: IsoDay | null = null,
): Promise<JudgedCase[]> {
  const kept = await listKeptCases(pool, closedBy)
  return kept.flatMap((each) => {
    // A case of an organisation that is configured no more is kept: nobody says for how long.
    const policy = policies.find(({ organisation }) => organisation === each.organisation)
    return policy ? [{ ...each, verdict: judgeKeeping(each, policy.retention.closedCaseDays, today) }] : []
  })
}

/** What was set aside may be named again: after this time whoever stored the same bytes has committed their row. */
const ASIDE_MS = 600_000

/** The daily round: what a backup brought back, what is due, and blobs that nothing names. Returns how many of each. */
export async function runRetention(
  dependencies: RetentionDependencies,
  today: IsoDay,
): Promise<{ cases: number; mails: number; redone: number; blobs: number }> {
  const blobs = await removeAside(dependencies)
  const redone = await redoErasures(dependencies)
  const shortest = Math.min(...dependencies.policies.map(({ retention }) => retention.closedCaseDays))
  const due = (await judgeKeptCases(dependencies, today, addDays(today, -shortest))).flatMap(({ verdict, ...each }) =>
    verdict.kind === 'due' ? [{ ...each, basis: verdict.basis }] : [],
  )
  for (const each of due) await eraseListed(dependencies, each)
  return { cases: due.length, mails: await eraseOtherMail(dependencies, today), redone, blobs }
}

/** The list first, then the database, then the blobs: a crash in between is mended by the next round. */
async function eraseListed(dependencies: RetentionDependencies, erasure: ListedErasure): Promise<void> {
  const { pool, blobs, erasures, actor } = dependencies
  const { caseId, emailIds, organisation, basis } = erasure
  await erasures.add(erasure)
  const counts = countInstruments(await loadCountedMailsOf(pool, emailIds), await loadCustomers(pool))
  const gone = await erase(pool, { caseId, emailIds, organisation, basis, actor, counts })
  for (const sha256 of gone) await blobs.setAside(sha256)
}

async function eraseOtherMail(dependencies: RetentionDependencies, today: IsoDay): Promise<number> {
  const { pool, policies, mailboxes } = dependencies
  let erased = 0
  for (const { name, policy: id } of mailboxes) {
    const policy = policies.find((one) => one.id === id)
    if (!policy) continue
    const { otherMailDays } = policy.retention
    const basis = `${otherMailDays} days after it came`
    for (const emailId of await listOtherMail(pool, name, addDays(today, -otherMailDays - 1))) {
      const { organisation } = policy
      await eraseListed(dependencies, { caseId: null, emailIds: [emailId], organisation, basis })
      erased += 1
    }
  }
  return erased
}

/** A backup that was restored brings back what had been erased since: it goes again, by ids, from the list outside. */
async function redoErasures(dependencies: RetentionDependencies): Promise<number> {
  const { pool, erasures } = dependencies
  const all = await erasures.all()
  const back = await listBack(pool, {
    caseIds: all.flatMap(({ caseId }) => caseId ?? []),
    emailIds: all.flatMap(({ emailIds }) => emailIds),
  })
  const again = all.filter(({ caseId, emailIds }) => (caseId === null ? emailIds : [caseId]).some((id) => back.has(id)))
  for (const erasure of again) await eraseListed(dependencies, erasure)
  return again.length
}

async function removeAside({ pool, blobs }: RetentionDependencies): Promise<number> {
  const aside = await blobs.listAside(ASIDE_MS)
  const gone = new Set(await unreferenced(pool, aside))
  for (const sha256 of aside) await (gone.has(sha256) ? blobs.remove(sha256) : blobs.putBack(sha256))
  return gone.size
}
