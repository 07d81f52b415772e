import type { DataCategory } from '../../extract/fields.js'
import { COMPELS } from '../../policy/law.js'
import type { Evidence } from '../../text/evidence.js'
import { COURT_ORDER_OR_MORE, OFF_THE_LADDER, powerOf, REAL_TIME } from '../instrument-kinds.js'
import { findPhrase } from '../passages.js'
import type { RequestFacts } from '../request-facts.js'
import type { FindingRow } from './finding-row.js'

/** The ladder of the Stored Communications Act (18 U.S.C. 2702, 2703): what each kind of data needs. */
export const AUTHORITY: readonly FindingRow[] = [
  {
    code: 'content-requires-search-warrant',
    of: 'requests',
    raise: (facts) =>
      isOnLadder(facts) && facts.sought.has('content') && !isUsWarrant(facts) && !hasConsent(facts)
        ? { message: `Content is sought by ${said(facts)}.`, evidence: sought(facts, 'content') }
        : null,
  },
  {
    code: 'metadata-requires-court-order',
    of: 'requests',
    raise: (facts) =>
      isOnLadder(facts) &&
      facts.sought.has('metadata') &&
      !COURT_ORDER_OR_MORE.has(powerOf(facts.type, facts.jurisdiction))
        ? { message: `Metadata is sought by ${said(facts)}.`, evidence: sought(facts, 'metadata') }
        : null,
  },
  {
    code: 'account-data-requires-subpoena',
    of: 'requests',
    raise: (facts) =>
      isOnLadder(facts) &&
      facts.sought.has('basic-account') &&
      !COMPELS[powerOf(facts.type, facts.jurisdiction)]?.includes('basic-account') &&
      facts.type !== 'fisa-order'
        ? { message: `Account data is sought by ${said(facts)}.`, evidence: sought(facts, 'basic-account') }
        : null,
  },
  {
    code: 'no-compulsory-process',
    of: 'requests',
    raise: ({ type }) =>
      type === 'informal-request' || type === 'private-request'
        ? { message: 'Data is asked for without any legal process.' }
        : null,
  },
  {
    code: 'real-time-surveillance',
    of: 'requests',
    raise: (facts) =>
      [...facts.types].some((type) => REAL_TIME.has(type))
        ? {
            message: facts.realTimeOnly
              ? 'It asks for communications as they happen.'
              : 'Beside stored data it asks for communications as they happen.',
            evidence: facts.classification.instruments
              .filter(({ type }) => REAL_TIME.has(type))
              .flatMap(({ evidence }) => evidence.slice(0, 1)),
          }
        : null,
  },
  {
    code: 'customer-consent-required',
    of: 'requests',
    raise: (facts) =>
      facts.isCivil && facts.sought.has('content') && !hasConsent(facts)
        ? { message: "Content is sought in a civil matter, and no customer's consent is enclosed." }
        : null,
  },
  {
    code: 'emergency-basis-missing',
    of: 'requests',
    raise: ({ types, fields }) =>
      types.has('emergency-disclosure-request') && !fields.emergency?.danger
        ? { message: 'No danger of death or serious physical injury to a person is stated.' }
        : null,
  },
]

function isOnLadder({ type }: RequestFacts): boolean {
  return !OFF_THE_LADDER.has(type)
}

/** Content needs a search warrant of the United States or of a State (18 U.S.C. 2703(a), 2711(3) and (4)). */
export function isUsWarrant({ type, jurisdiction }: RequestFacts): boolean {
  return type === 'search-warrant' && jurisdiction.country === 'US'
}

const CONSENT_FORM =
  /\bI\b[^.]{0,200}\b(?:consent|authori[sz]e)\b[^.]{0,120}\b(?:release|disclos|produc)|\bconsent to (?:the )?(?:release|disclosure)\b/gi

/** A consent is enclosed. Whether it counts, a person finds out through an address that we already hold; his word then rules. */
export function hasConsent(facts: RequestFacts): boolean {
  if (facts.consent !== undefined) return facts.consent === 'confirmed'
  if (facts.types.has('consent-request')) return true
  const enclosed = facts.passages.filter(({ document }) => document.role === 'attachment')
  return (
    findPhrase(enclosed, CONSENT_FORM, {
      most: 1,
      unless: [/\b(?:without|absent|no|obtain|unless)\b[^.]{0,40}consent/i],
    }).length > 0
  )
}

function said({ type }: RequestFacts): string {
  const name = type.replace('mlat', 'MLAT').replace('2703d', 'under 2703(d)').replaceAll('-', ' ')
  return `${/^(?:[aeiou]|MLAT)/.test(name) ? 'an' : 'a'} ${name}`
}

function sought({ fields }: RequestFacts, category: DataCategory): Evidence[] {
  return fields.dataSought
    .filter((item) => item.category === category)
    .flatMap(({ evidence }) => evidence)
    .slice(0, 3)
}
