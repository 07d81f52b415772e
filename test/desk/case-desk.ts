import type { CaseState } from '../../src/cases/case.js'
import { formatCaseReference } from '../../src/cases/case-reference.js'
import type { NewCase } from '../../src/cases/new-case.js'
import type { InstrumentType } from '../../src/classify/instrument.js'
import { caseLifePorts } from '../../src/cli/case-life-ports.js'
import { verificationPorts } from '../../src/cli/verification-ports.js'
import type { Principal } from '../../src/desk/access.js'
import type { DeskPorts } from '../../src/desk/ports.js'
import { loadPolicies } from '../../src/edges/policies.js'
import { nextCaseNumber, saveOpened } from '../../src/edges/postgres/case-openings.js'
import { loadCase } from '../../src/edges/postgres/cases.js'
import type { Pool } from '../../src/edges/postgres/database.js'
import { saveClassified, saveDrafted } from '../../src/edges/postgres/email-stages.js'
import type { Document, Email } from '../../src/parse/email.js'
import { reviewRequest } from '../../src/review/review-request.js'
import { aJudgement, aNewCase, aParsedEmail } from '../a-ledger.js'
import { aClassification, aDocument, anEmail, aSender, aSenderRecord, someFields } from '../builders.js'
import { aSignedInPerson } from './a-signed-in-person.js'
import { apiFor } from './api-for.js'
import { emptyPorts } from './empty-ports.js'

const POLICIES = new URL('../../../policies', import.meta.url).pathname

export const ANN = aSignedInPerson()
export const BEA = aSignedInPerson({ name: 'bea@kutano.example', roles: ['approver'] })
export const CY = aSignedInPerson({ name: 'cy@kutano.example', roles: ['counsel'] })

export interface Reply {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: whatever the API answered; each test says what it expects.
  [key: string]: any
}

export interface CaseDesk {
  /** A request by one person; with a payload, a POST. */
  ask(who: Principal, url: string, payload?: object | null): Promise<Reply>
  /** A POST with the version that the case has at this moment. */
  act(who: Principal, reference: string, path: string, payload?: object): Promise<Reply>
  close(): Promise<void>
}

/** The API over the real stores. One server a person: who asks is who signed in. */
export async function openCaseDesk(pool: Pool, over: Partial<DeskPorts> = {}): Promise<CaseDesk> {
  const policies = await loadPolicies(POLICIES)
  const ports = emptyPorts({
    ...verificationPorts(pool),
    life: caseLifePorts(pool, policies, null),
    loadCase: (reference, query) => loadCase(pool, reference, query),
    now: () => new Date(),
    ...over,
  })
  const servers = new Map<string, ReturnType<typeof apiFor>>()
  const ask: CaseDesk['ask'] = async (who, url, payload) => {
    const key = JSON.stringify(who)
    const server = servers.get(key) ?? apiFor(who, ports)
    servers.set(key, server)
    const app = await server
    const reply = await app.inject(
      payload === undefined ? { url } : { method: 'POST', url, ...(payload === null ? {} : { payload }) },
    )
    return { status: reply.statusCode, ...reply.json() }
  }
  return {
    ask,
    async act(who, reference, path, payload = {}) {
      const { version } = await ask(CY, `/cases/${reference}/life`)
      return await ask(who, `/cases/${reference}/${path}`, { ...payload, version })
    },
    async close() {
      for (const server of servers.values()) await (await server).close()
    },
  }
}

/** A case of one mail, drafted, as the workers would leave it. */
export async function aStandingCase(
  pool: Pool,
  {
    email = anEmail(),
    judgement = {},
    newCase = {},
  }: { email?: Email; judgement?: Parameters<typeof aJudgement>[0]; newCase?: Partial<NewCase> } = {},
): Promise<{ emailId: string; reference: string }> {
  const emailId = await aParsedEmail(pool, email)
  await saveClassified(pool, emailId, aJudgement(judgement), aSenderRecord())
  const { year, number } = await nextCaseNumber(pool)
  const reference = formatCaseReference(year, number)
  const restricted = newCase.restricted ?? false
  const decision = { kind: 'open', reason: 'new-matter', claimedCase: null, restricted } as const
  await saveOpened(pool, emailId, decision, aNewCase(newCase), { year, number, reference })
  await saveDrafted(pool, emailId, [])
  return { emailId, reference }
}

const said = (text: string) => ({ value: text, evidence: [] })

/** A subpoena of a proven officer that states all that Kutano asks but for what a test changes, as the review judges it. */
export async function aSubpoena(
  pool: Pool,
  {
    fields = {},
    documents = [],
    instrument = 'grand-jury-subpoena',
    state = 'new',
    address = 'agent@fbi.gov',
  }: {
    fields?: Parameters<typeof someFields>[0]
    documents?: Document[]
    instrument?: InstrumentType
    state?: CaseState
    address?: string
  } = {},
) {
  const [policy] = (await loadPolicies(POLICIES)).filter((one) => one.policy.id === 'kutano')
  if (policy === undefined) throw new RangeError('no policy kutano')
  const type = {
    type: instrument,
    jurisdiction: { country: 'US', subdivision: null, level: 'federal' },
    confidence: 0.9,
  } as const
  const email = anEmail({
    documents: [aDocument({ text: 'To Kutano, Inc. YOU ARE COMMANDED to produce the records below.' }), ...documents],
    source: { from: { name: 'Jo Roe', address }, authors: [{ name: 'Jo Roe', address }] },
  })
  const read = {
    sender: aSender({
      address,
      domain: 'fbi.gov',
      organizationalDomain: 'fbi.gov',
      government: { matched: true, rule: 'us-gov', country: 'US', level: 'federal', organization: 'FBI' },
      verdict: 'verified-government',
    }),
    classification: aClassification({ primary: type, instruments: [{ ...type, document: 'd0', evidence: [] }] }),
    fields: someFields({
      agency: said('Federal Bureau of Investigation'),
      officer: {
        name: said('Jo Roe'),
        title: null,
        badge: null,
        email: said(address),
        phone: said('+1 202 555 0142'),
        address: null,
      },
      matter: { nature: { value: 'criminal', evidence: [] }, references: [said('GJ-2026-1')], offence: said('fraud') },
      targets: [{ kind: 'workspace', value: 'acme.kutano.example', evidence: [] }],
      dateRange: { from: '2026-01-01', to: '2026-03-31', evidence: [] },
      dataSought: [{ category: 'basic-account', item: 'name', evidence: [] }],
      signed: true,
      ...fields,
    }),
  }
  const receivedAt = new Date('2026-11-20T10:00:00Z')
  const review = reviewRequest({ email, ...read, policy: policy.policy, customers: [], receivedAt })
  return await aStandingCase(pool, {
    email,
    judgement: { ...read, review },
    newCase: { disposition: review.disposition, instrument, state },
  })
}

/** As the sending worker leaves a letter to a customer: the drafted one where there is one. */
export async function customerTold(
  pool: Pool,
  reference: string,
  daysAgo: number,
  state: 'sent' | 'bounced' = 'sent',
): Promise<void> {
  const sent = `state = $3, approved_by = 'bea', approved_at = now(), message_id = 'x' || n.id,
    message_id_hash = sha256(n.id::text::bytea), sent_at = now() - make_interval(days => $2)`
  await pool.query(
    `insert into notices (case_id, email_id, position, kind, recipients, subject, body)
      select c.id, m.email_id, 90, 'customer-notice', '{owner@acme.example}', 's', 'b'
      from cases c join case_emails m on m.case_id = c.id
      where c.reference = $1 and not exists (
        select from notices n where n.case_id = c.id and n.kind = 'customer-notice') limit 1`,
    [reference],
  )
  await pool.query(
    `update notices n set ${sent} from cases c where c.id = n.case_id and c.reference = $1 and n.kind = 'customer-notice'`,
    [reference, daysAgo, state],
  )
}
