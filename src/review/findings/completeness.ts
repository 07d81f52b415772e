import { domainOf } from '../../names/address.js'
import { isFreeMail } from '../../names/mail-providers.js'
import { NEVER_GOVERNMENT, REAL_TIME, SEEKS_NO_DATA } from '../instrument-kinds.js'
import { findPhrase } from '../passages.js'
import type { RequestFacts } from '../request-facts.js'
import type { FindingRow } from './finding-row.js'
import { declaresNoPeriod } from './scope.js'

/** What a request must state, where the policy lists it. */
export const COMPLETENESS: readonly FindingRow[] = [
  {
    code: 'missing-agency',
    of: 'requests',
    raise: (facts) =>
      facts.actsAsGovernment && facts.fields.agency === null
        ? { message: 'No government entity or law-enforcement agency is named.' }
        : null,
  },
  {
    code: 'missing-matter',
    of: 'requests',
    raise: (facts) =>
      isProcess(facts) && facts.fields.matter.references.length === 0 && facts.fields.matter.offence === null
        ? { message: 'Neither a case reference nor the criminal or civil matter is stated.' }
        : null,
  },
  { code: 'missing-target', of: 'requests', raise: missingTarget },
  {
    code: 'missing-date-range',
    of: 'requests',
    raise: (facts) =>
      seeksStoredData(facts) && facts.fields.dateRange === null && declaresNoPeriod(facts).length === 0
        ? { message: 'No period is given for the data.' }
        : null,
  },
  {
    code: 'missing-data-sought',
    of: 'requests',
    raise: (facts) =>
      seeksStoredData(facts) && facts.fields.dataSought.length === 0 && !renewsPreservation(facts) && !keepsAll(facts)
        ? { message: 'It does not say what data is sought.' }
        : null,
  },
  { code: 'missing-officer-contact', of: 'requests', raise: missingContact },
]

/** A government's request, or the process of a party: somebody must answer for it. */
function isProcess({ type, actsAsGovernment }: RequestFacts): boolean {
  return actsAsGovernment || type === 'civil-subpoena' || !NEVER_GOVERNMENT.has(type)
}

function seeksStoredData({ type }: RequestFacts): boolean {
  return !SEEKS_NO_DATA.has(type) && !REAL_TIME.has(type)
}

/** "Keep the same records for another 90 days": the letter before says which (18 U.S.C. 2703(f)(2)). */
function renewsPreservation({ type, fields }: RequestFacts): boolean {
  return type === 'preservation-request' && fields.preservation?.renewal === true
}

/** "All records and other evidence in its possession" is what 18 U.S.C. 2703(f)(1) lets an agency have kept, and says enough. */
const KEPT =
  /\b(?:preserv|retain|keep|freez|hold|pr[ée]serv|conserv|sicher)\p{L}{0,8}\b[^.]{0,160}\b(?:records?|data|evidence|information|contents?|everything|communications|accounts?|donn[ée]es|daten|contenu)\b/giu

function keepsAll({ type, passages }: RequestFacts): boolean {
  return type === 'preservation-request' && findPhrase(passages, KEPT, { most: 1 }).length > 0
}

function missingTarget(facts: RequestFacts): { message: string } | null {
  if (SEEKS_NO_DATA.has(facts.type) || facts.fields.targets.length > 0) return null
  return { message: 'No workspace, customer, user or account is identified.' }
}

function missingContact(facts: RequestFacts): { message: string } | null {
  if (!isProcess(facts)) return null
  const { officer } = facts.fields
  const absent = (['name', 'email', 'phone'] as const).filter((part) => officer[part] === null)
  if (absent.length === 0 && facts.actsAsGovernment && isPrivateAddress(officer.email?.value ?? '', facts))
    return { message: 'The mail address of the requesting officer is a private one.' }
  if (absent.length === 0) return null
  const said = { name: 'name', email: 'mail address', phone: 'telephone number' }
  const whose = facts.actsAsGovernment ? 'requesting officer' : 'counsel'
  return { message: `The ${absent.map((part) => said[part]).join(' and ')} of the ${whose} is not given.` }
}

/** The sender's own address is judged as the sender's; here it is the one that the documents give. */
function isPrivateAddress(address: string, { sender }: RequestFacts): boolean {
  return address.toLowerCase() !== sender.address?.toLowerCase() && isFreeMail(domainOf(address) ?? '')
}
