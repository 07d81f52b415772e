import { z } from 'zod'
import type { RelatedCase } from '../../cases/likely-case.js'
import { type Db, query } from './database.js'
import { sql } from './sql.js'

/** More of one kind than a person compares. */
const MOST = 8
/** Of one case: names and papers that are looked for elsewhere. */
const NAMES = 4
/** Mails that hold such a name somewhere, of which those that mean it are told apart. */
const CANDIDATES = 30

const RelatedRow = z.object({
  reference: z.string(),
  state: z.string(),
  why: z.enum(['same-target', 'same-officer', 'same-document']),
})

/**
 * Other cases of the same target, officer or document. The words of all mails find the mails that may be meant; their fields say
 * which are. A document is one that holds a demand: a logo says nothing.
 */
export async function listRelatedCases(
  db: Db,
  caseId: string,
  { includeRestricted }: { includeRestricted: boolean },
): Promise<RelatedCase[]> {
  return await query(
    db,
    sql`with this as (select id, organisation from cases where id = ${caseId}), mine as (
      select e.id, coalesce(j.fields, e.fields) as fields, e.classification
      from case_emails m join emails e on e.id = m.email_id left join corrected_judgements j on j.email_id = e.id
      where m.case_id = ${caseId}
    ), names as (
      (select distinct 'same-target' as why, lower(t ->> 'value') as name
        from mine cross join jsonb_array_elements(mine.fields -> 'targets') t
        where length(t ->> 'value') between 4 and 200 limit ${NAMES})
      union
      (select distinct 'same-officer', lower(fields #>> '{officer,email,value}') from mine
        where length(fields #>> '{officer,email,value}') between 4 and 200 limit ${NAMES})
    ), hits as (
      select m.case_id, names.why from names cross join lateral (
        select w.email_id from search_words w where w.words @@ phraseto_tsquery('simple', names.name) limit ${CANDIDATES}
      ) found join emails e on e.id = found.email_id join case_emails m on m.email_id = e.id
      where case names.why
        when 'same-officer' then lower(e.fields #>> '{officer,email,value}') = names.name
        else exists (select from jsonb_array_elements(e.fields -> 'targets') t where lower(t ->> 'value') = names.name) end
      union
      select m.case_id, 'same-document' from mine
        cross join jsonb_array_elements(mine.classification -> 'instruments') i
        join documents own on own.email_id = mine.id and own.head ->> 'id' = i ->> 'document'
        cross join lateral (select email_id from documents d where d.sha256 = own.sha256 limit ${CANDIDATES}) same
        join case_emails m on m.email_id = same.email_id
    ), ranked as (
      select c.reference, c.state, h.why, row_number() over (partition by h.why order by c.opened_at desc, c.id) as place
      from hits h join cases c on c.id = h.case_id cross join this
      where c.id <> this.id and c.organisation = this.organisation and c.merged_into is null
        and (${includeRestricted}::boolean or not c.restricted)
    ) select reference, state, why from ranked where place <= ${MOST} order by why, place`,
    RelatedRow,
  )
}
