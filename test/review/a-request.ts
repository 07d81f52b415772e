import type { Classification, InstrumentType, Jurisdiction, MailKind } from '../../src/classify/instrument.js'
import { loadPolicies } from '../../src/edges/policies.js'
import type { DataCategory, Fields } from '../../src/extract/fields.js'
import type { Document } from '../../src/parse/email.js'
import type { LoadedPolicy } from '../../src/policy/policy.js'
import type { ReviewInput } from '../../src/review/request-facts.js'
import type { SenderVerdict, Verdict } from '../../src/screen/sender-verdict.js'
import { aDocument, anEmail, aSender } from '../builders.js'

const POLICIES = await loadPolicies('policies')

export function loaded(id: string): LoadedPolicy {
  const found = POLICIES.find(({ policy }) => policy.id === id)
  if (!found) throw new Error(`no policy ${id}`)
  return found
}

export const said = (value: string) => ({ value, evidence: [] })
const FEDERAL: Jurisdiction = { country: 'US', subdivision: null, level: 'federal' }

export interface RequestChange {
  policy?: string
  kind?: MailKind
  type?: InstrumentType
  also?: InstrumentType[]
  jurisdiction?: Partial<Jurisdiction>
  verdict?: Verdict
  sender?: Partial<SenderVerdict>
  sought?: DataCategory[]
  fields?: Partial<Fields>
  text?: string
  subject?: string
  documents?: Partial<Document>[]
  partyTo?: string[]
  customers?: ReviewInput['customers']
}

/** A federal grand jury subpoena in which nothing is missing, for account data, and what is changed in it. */
export function aRequest(change: RequestChange = {}): ReviewInput {
  const verdict = change.verdict ?? 'verified-government'
  const type = change.type ?? 'grand-jury-subpoena'
  const jurisdiction = { ...FEDERAL, ...change.jurisdiction }
  const text = change.text ?? 'To: Custodian of Records. Grand jury subpoena.'
  return {
    email: anEmail({
      source: {
        subject: change.subject ?? 'Subpoena',
        from: { name: null, address: 'agent@fbi.gov' },
        authors: [{ name: null, address: 'agent@fbi.gov' }],
      },
      documents: [
        aDocument({ text }),
        ...(change.documents ?? []).map((one, at) => aDocument({ id: `d${at + 1}`, ...one })),
      ],
    }),
    sender: aSender({
      address: 'agent@fbi.gov',
      domain: 'fbi.gov',
      verdict,
      government: {
        matched: verdict.endsWith('-government') && verdict !== 'non-government',
        rule: null,
        country: 'US',
        level: 'federal',
        organization: null,
      },
      ...change.sender,
    }),
    classification: classification(type, jurisdiction, change),
    fields: { ...COMPLETE, dataSought: (change.sought ?? ['basic-account']).map(item), ...change.fields },
    policy: loaded(change.policy ?? 'kutano').policy,
    customers: change.customers ?? [],
    receivedAt: new Date('2026-11-20T15:00:00Z'),
    ...(change.partyTo ? { partyTo: change.partyTo } : {}),
  }
}

function item(category: DataCategory) {
  return { category, item: category, evidence: [] }
}

function classification(
  type: InstrumentType,
  jurisdiction: Jurisdiction,
  { kind, also = [] }: RequestChange,
): Classification {
  const one = (each: InstrumentType) => ({ type: each, jurisdiction, confidence: 1, document: 'd0', evidence: [] })
  return {
    kind: kind ?? 'request',
    instruments: type === 'none' ? [] : [type, ...also].map(one),
    primary: { type, jurisdiction, confidence: 1 },
    signals: [],
    rulesVersion: 'test',
  }
}

const COMPLETE: Fields = {
  agency: said('Federal Bureau of Investigation'),
  officer: {
    name: said('Ida Novak'),
    title: null,
    badge: null,
    email: said('inovak@fbi.gov'),
    phone: said('2025550142'),
    address: null,
  },
  matter: {
    nature: { value: 'criminal', evidence: [] },
    references: [said('26 GJ 0417')],
    offence: said('18 U.S.C. 1343'),
  },
  court: null,
  judge: null,
  signed: true,
  issuedOn: said('2026-11-18'),
  dueOn: said('2026-12-15'),
  targets: [
    { kind: 'workspace', value: 'brightharbor', evidence: [] },
    { kind: 'email', value: 'm.ostrow@brightharbor.example', evidence: [] },
  ],
  dateRange: { from: '2026-03-01', to: '2026-08-31', evidence: [] },
  dataSought: [],
  nonDisclosure: { ordered: false, requested: false, until: null, basis: null, evidence: [] },
  emergency: null,
  preservation: null,
  conflicts: [],
}
