import { readdirSync, readFileSync } from 'node:fs'
import type { Classification, InstrumentType, Jurisdiction, MailKind } from '../../src/classify/instrument.js'
import { readCustomers } from '../../src/directory/read-customers.js'
import type { DataCategory, Fields, Target } from '../../src/extract/fields.js'
import type { DocumentStatus } from '../../src/parse/email.js'
import type { ReviewInput } from '../../src/review/request-facts.js'
import type { SenderFlag, Verdict } from '../../src/screen/sender-verdict.js'
import { aDocument, anEmail, aSender } from '../builders.js'
import { UNSCORED } from './unscored-facts.js'

/** A sample's label: what a careful analyst would conclude, in the words of the domain. */
export interface Label {
  id: string
  received: string
  kind: MailKind[]
  instrument?: { type: InstrumentType[]; country?: string; also?: InstrumentType[] }
  sender: { verdict: Verdict[]; flags: SenderFlag[] }
  fields?: LabelledFields
  policies: Record<string, LabelledReview>
  documents?: { name: string; status: DocumentStatus }[]
}

interface LabelledFields {
  agency?: string | null
  officer?: { name?: string; email?: string; phone?: string }
  matterReferences?: string[]
  issuedOn?: string | null
  dueOn?: string | null
  targets?: string[]
  dateRange?: { from: string | null; to: string | null } | null
  dataCategories?: DataCategory[]
  nonDisclosure?: { ordered: boolean; until?: string | null }
  signed?: boolean | null
}

export interface LabelledReview {
  disposition?: string[]
  findings?: { must?: string[]; mustNot?: string[] }
  disclosable?: string[]
  notice?: string[]
  actions?: { must?: string[]; mustNot?: string[] }
  drafts?: { must?: string[]; mustNot?: string[] }
}

const FOLDER = 'test/mail/cases'

export const LABELS: Label[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.expected.json'))
  .map((name) => ({ id: name.replace('.expected.json', ''), ...JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) }))

export const CUSTOMERS = readCustomers(readFileSync(`${FOLDER}/customers.csv`, 'utf8'))

/** What `review` is given if everything before it is right: the label's own fields, and where it is silent, the mail's. */
export function requestFrom(label: Label): Omit<ReviewInput, 'policy'> {
  return {
    email: emailFrom(label),
    sender: senderFrom(label),
    classification: classificationFrom(label),
    fields: fieldsFrom(label),
    customers: CUSTOMERS,
    receivedAt: new Date(label.received),
  }
}

function emailFrom({ id, documents = [] }: Label) {
  const from = UNSCORED[id]?.from === null ? null : { name: 'A. Sender', address: 'sender@requester.example' }
  return anEmail({
    source: { from, authors: from ? [from] : [] },
    documents: [
      aDocument({ text: UNSCORED[id]?.text ?? 'Please see the attachment.' }),
      ...documents.map(({ name, status }, index) =>
        aDocument({
          id: `d${index + 1}`,
          role: 'attachment',
          name,
          status,
          declaredType: 'application/pdf',
          text: status === 'read' ? 'Custodian of Records' : null,
        }),
      ),
    ],
  })
}

function senderFrom({ id, sender, instrument }: Label) {
  const verdict = sender.verdict[0] ?? 'non-government'
  const matched = verdict.endsWith('-government') && verdict !== 'non-government'
  const none = UNSCORED[id]?.from === null
  return aSender({
    address: none ? null : 'sender@requester.example',
    domain: none ? null : 'requester.example',
    verdict,
    flags: sender.flags,
    government: {
      matched,
      rule: matched ? 'label' : null,
      country: matched ? (instrument?.country ?? 'US') : null,
      level: null,
      organization: null,
    },
  })
}

function classificationFrom({ id, kind, instrument }: Label): Classification {
  const type = instrument?.type[0] ?? 'unknown'
  const jurisdiction: Jurisdiction = {
    country: instrument?.country ?? null,
    subdivision: UNSCORED[id]?.subdivision ?? null,
    level: UNSCORED[id]?.subdivision ? 'state' : null,
  }
  const one = (each: InstrumentType) => ({ type: each, jurisdiction, confidence: 1, document: 'd0', evidence: [] })
  return {
    kind: kind[0] ?? 'request',
    instruments: type === 'none' ? [] : [one(type), ...(instrument?.also ?? []).map(one)],
    primary: { type, jurisdiction, confidence: 1 },
    signals: [],
    rulesVersion: 'label',
  }
}

const said = (value: string | null | undefined) => (value ? { value, evidence: [] } : null)

function fieldsFrom({ id, fields = {} }: Label): Fields {
  const unscored = UNSCORED[id] ?? {}
  const officer = { ...unscored.officer, ...fields.officer }
  const references = [...(fields.matterReferences ?? []), ...(unscored.references ?? [])]
  return {
    agency: said(fields.agency ?? unscored.agency),
    officer: {
      name: said(officer.name),
      title: null,
      badge: null,
      email: said(officer.email),
      phone: said(officer.phone),
      address: null,
    },
    matter: {
      nature: unscored.nature ? { value: unscored.nature, evidence: [] } : null,
      references: references.map((value) => ({ value, evidence: [] })),
      offence: said(unscored.offence),
    },
    court: null,
    judge: null,
    signed: fields.signed ?? null,
    issuedOn: said(fields.issuedOn),
    dueOn: said(fields.dueOn),
    targets: [...(fields.targets ?? []), ...(unscored.targets ?? [])].map(asTarget),
    dateRange:
      (fields.dateRange ?? unscored.dateRange)
        ? { evidence: [], ...(fields.dateRange ?? unscored.dateRange ?? { from: null, to: null }) }
        : null,
    dataSought: [...(fields.dataCategories ?? unscored.dataCategories ?? [])].map((category) => ({
      category,
      item: category,
      evidence: [],
    })),
    nonDisclosure: {
      ordered: fields.nonDisclosure?.ordered ?? false,
      requested: unscored.silenceRequested ?? false,
      until: fields.nonDisclosure?.until ?? null,
      basis: null,
      evidence: [],
    },
    emergency: unscored.danger ? { danger: said(unscored.danger), deadline: null } : null,
    preservation: unscored.preservation ? { ...unscored.preservation, evidence: [] } : null,
    conflicts: (unscored.conflicts ?? []).map((field) => ({ field, values: [] })),
  }
}

function asTarget(value: string): Target {
  const kind = value.includes('@') ? 'email' : /\.(?:kutano|qukku)\.example$/.test(value) ? 'workspace' : 'user'
  const isWorkspace = CUSTOMERS.some(({ workspace }) => workspace === value)
  return { kind: isWorkspace ? 'workspace' : kind, value, evidence: [] }
}
