import type { IsoDay } from '../calendar/iso-day.js'
import {
  type Classification,
  INSTRUMENTS_BY_STRENGTH,
  type InstrumentType,
  type Jurisdiction,
} from '../classify/instrument.js'
import type { Customer } from '../directory/customer.js'
import { findCustomers, type NamedCustomer } from '../directory/find-customers.js'
import type { DataCategory, Fields, InstrumentFields } from '../extract/fields.js'
import type { Email } from '../parse/email.js'
import type { Policy } from '../policy/policy.js'
import type { SenderVerdict } from '../screen/sender-verdict.js'
import { COMPULSORY, GOVERNMENT_ONLY, NEVER_GOVERNMENT, REAL_TIME } from './instrument-kinds.js'
import { type Passage, readPassages } from './passages.js'

export interface ReviewInput {
  email: Email
  sender: SenderVerdict
  classification: Classification
  fields: Fields
  /** What each instrument states for itself, in their order; absent: of what the mail states, that which stands beside it. */
  instrumentFields?: readonly InstrumentFields[]
  policy: Policy
  customers: readonly Customer[]
  receivedAt: Date
  /** References of our cases of which the From address is a party; it counts only where the mail proves its author. */
  partyTo?: readonly string[]
  /** What the account holder or customer said of it through an address that we already hold; absent until a person asked. */
  consent?: 'confirmed' | 'denied'
}

/** What the findings ask of a mail, worked out once. */
export interface RequestFacts extends ReviewInput {
  receivedOn: IsoDay
  /** It asks for something: a request, or a follow-up that carries an instrument of its own. */
  isRequest: boolean
  types: ReadonlySet<InstrumentType>
  /** The instrument that it is judged by: the primary one, or the stored part of an order that also asks for live data. */
  type: InstrumentType
  jurisdiction: Jurisdiction
  /** Live data is asked, and nothing else. */
  realTimeOnly: boolean
  actsAsGovernment: boolean
  isCivil: boolean
  sought: ReadonlySet<DataCategory>
  named: NamedCustomer[]
  passages: Passage[]
}

export function gatherFacts(input: ReviewInput): RequestFacts {
  const { classification, fields, receivedAt } = input
  const passages = readPassages(input.email)
  const types = new Set(classification.instruments.map(({ type }) => type)).add(classification.primary.type)
  const { type, jurisdiction } = judgedInstrument(classification)
  const isCivil = civil(type, fields, passages)
  return {
    ...input,
    receivedOn: receivedAt.toISOString().slice(0, 10),
    isRequest:
      classification.kind === 'request' ||
      (classification.kind === 'follow-up' && classification.primary.type !== 'none'),
    types,
    type,
    jurisdiction,
    realTimeOnly: REAL_TIME.has(type),
    actsAsGovernment: government(type, input, isCivil),
    isCivil,
    sought: new Set(fields.dataSought.map(({ category }) => category)),
    named: findCustomers(fields.targets, input.customers),
    passages,
  }
}

/** An order that also compels stored data is judged by that part. */
function judgedInstrument(classification: Classification): { type: InstrumentType; jurisdiction: Jurisdiction } {
  const { primary, instruments } = classification
  if (!REAL_TIME.has(primary.type)) return primary
  const stored = instruments
    .filter(({ type }) => COMPULSORY.has(type) && !REAL_TIME.has(type))
    .sort((a, b) => INSTRUMENTS_BY_STRENGTH.indexOf(a.type) - INSTRUMENTS_BY_STRENGTH.indexOf(b.type))
  return stored[0] ?? primary
}

/** The requester writes as a government, whether or not it is one. */
function government(type: InstrumentType, { fields, sender }: ReviewInput, isCivil: boolean): boolean {
  if (GOVERNMENT_ONLY.has(type)) return true
  if (NEVER_GOVERNMENT.has(type)) return false
  if (sender.government.matched) return true
  return !isCivil && (fields.agency !== null || fields.matter.nature?.value === 'criminal')
}

const CIVIL_PROCESS = /\b(?:civil investigative demand|securities and exchange commission|federal trade commission)\b/i
/** Administrative subpoenas of criminal investigations: drugs, health care and child exploitation. */
const CRIMINAL_STATUTE = /\b(?:21 U\.?S\.?C\.?,? ?§* ?876|18 U\.?S\.?C\.?,? ?§* ?3486)\b/i

/**
 * Civil: process of parties, and agency process in an investigation that is not criminal (domain: `civil-subpoena`).
 * An order of a court whose matter nobody names is civil where no authority asks for it.
 */
function civil(type: InstrumentType, fields: Fields, passages: readonly Passage[]): boolean {
  const nature = fields.matter.nature?.value ?? null
  const says = (pattern: RegExp) => passages.some(({ flat }) => pattern.test(flat.text))
  if (type === 'civil-subpoena') return true
  if (!COMPULSORY.has(type)) return false
  if (nature === 'civil') return true
  if (type === 'administrative-subpoena')
    return nature === 'administrative' ? !says(CRIMINAL_STATUTE) : nature === null && says(CIVIL_PROCESS)
  return nature === null && type === 'court-order' && fields.agency === null
}
