import { z } from 'zod'
import { isTimeZone } from '../calendar/clock-in-zone.js'
import { INSTRUMENTS_BY_STRENGTH } from '../classify/instrument.js'
import { FINDING_CODES } from '../review/review.js'
import { COMPELS, NEVER_LOWERED } from './law.js'
import type { Templates } from './notice-templates.js'
import { REQUESTER_CLASSES } from './requester-class.js'

/**
 * An organisation's rules as data. Every rule names the clause of the organisation's own text that it rests on, and
 * `clauses` holds the words of those clauses, exactly. No code knows an organisation's name.
 */

const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'an id is lower-case letters, digits and hyphens')
const country = z.string().regex(/^[A-Z]{2}$/, 'a country is two capital letters (ISO 3166-1)')
const subdivision = z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'a jurisdiction looks like US-CA (ISO 3166-2)')
const address = z.email().toLowerCase()
const words = z.string().trim().min(8)
const severity = z.enum(['blocks', 'warns', 'informs'])
const category = z.enum(['content', 'metadata', 'basic-account'])
const told = z.enum(['owner', 'admins', 'members'])
const instrument = z.enum(INSTRUMENTS_BY_STRENGTH)

const shape = z.strictObject({
  schema: z.literal('writdesk.policy/1'),
  id,
  version: z.string().min(1).max(40),
  organisation: z.string().min(1).max(80),
  /** How letters are signed. */
  team: z.string().min(1).max(80),
  /** Every name under which process may address it. */
  names: z.array(z.string().min(2)).min(1),
  /** Its legal inboxes; letters come from the first. */
  aliases: z.array(address).min(1),
  /** Where its people work: in which time zone the desk tells when something happened in one of its cases. */
  timeZone: z
    .string()
    .max(60)
    .refine(isTimeZone, 'a time zone is named as by IANA: America/Los_Angeles')
    .default('UTC'),
  clauses: z.record(id, words),
  /** Whose process is taken directly. */
  accepts: z.strictObject({ countries: z.union([z.literal('any'), z.array(country).min(1)]), clause: id }),
  /** Where the organisation resides or has a registered agent; empty where its policy does not ask. */
  home: z.strictObject({
    jurisdictions: z.array(subdivision),
    /** Registered agents for service elsewhere: process of their jurisdictions is at home too. */
    agents: z.array(z.strictObject({ jurisdiction: subdivision, name: z.string().min(2).max(120) })).default([]),
    clause: id.nullable(),
  }),
  /** The findings that this policy asks for or words itself; the others rest on the law alone. */
  findings: z.partialRecord(z.enum(FINDING_CODES), z.strictObject({ clause: id, severity: severity.optional() })),
  /** What each instrument may produce here: at most what the law lets it compel. */
  produces: z.strictObject({ clause: id, instruments: z.partialRecord(instrument, z.array(category)) }),
  bounds: z.strictObject({ longestPeriodInDays: z.int().min(1).max(36_600).default(366) }).prefault({}),
  domestication: z
    .strictObject({ civil: z.boolean(), stateCriminal: z.enum(['blocks', 'warns', 'not-asked']), clause: id })
    .nullable(),
  /** What each category of data is, in the organisation's own words. */
  categories: z.partialRecord(category, id).default({}),
  /** For what it rejects or challenges a request; a person says it with the finding of the same name. */
  challenges: z
    .strictObject({ clause: id, reasons: z.array(z.enum(['unclear', 'overbroad', 'inappropriate'])).min(1) })
    .nullable()
    .default(null),
  /**
   * Requests that go to the customer first, each with its clause; `forwards`: that by which our own mail to its owner
   * starts it; `reach`: the data that a team can get at by itself, so that forwarding helps.
   */
  refersFirst: z
    .strictObject({
      kinds: z.partialRecord(instrument, id),
      forwards: id.nullable(),
      reach: z.array(category).min(1).default(['content', 'metadata', 'basic-account']),
    })
    .nullable(),
  /** What it does about child sexual abuse material beyond the law (18 U.S.C. 2258A). */
  childSafety: z.strictObject({ clause: id }).nullable().default(null),
  notice: z.strictObject({
    clause: id,
    harmClause: id,
    to: z.array(told).min(1),
    /** Whom a person may add where it is appropriate. */
    mayAdd: z.array(told).default([]),
    waitingDays: z.int().min(0).max(90),
    reviewEveryDays: z.int().min(1).max(365).default(30),
  }),
  /** Receipts that leave without a person: to proven senders alone, one a case, so many a day for an address. */
  acknowledgements: z
    .strictObject({ automatic: z.boolean().default(false), mostADay: z.int().min(1).max(100).default(3) })
    .prefault({}),
  retention: z.strictObject({
    /** The customer sets how long its data lives: what is sought may no longer exist. */
    customerConfigured: z.boolean(),
    clause: id.nullable(),
    /** Known bound: 18 U.S.C. 2258A(h) keeps what a child-safety report holds for a year. */
    closedCaseDays: z.int().min(365),
    /** Mail that opened no case. */
    otherMailDays: z.int().min(30).default(730),
  }),
  /** What is published of the requests that came. */
  transparency: z
    .strictObject({
      clause: id.nullable(),
      covers: z.array(z.enum(REQUESTER_CLASSES)).min(1),
      /** A smaller figure is not printed, nor a second one that would give it away. */
      smallestCell: z.int().min(2).max(100).default(10),
      /** A country with fewer requests is counted among the others. */
      smallestCountry: z.int().min(1).max(1_000).default(30),
      /** 50 U.S.C. 1874(a)(1): 1000; (a)(2): 500. */
      nationalSecurityBand: z.union([z.literal(1000), z.literal(500)]).default(1000),
    })
    .prefault({ clause: null, covers: ['government'] }),
  /** Clauses that people keep and the product as a whole, each with how: no rule above can. */
  states: z.record(id, words).default({}),
})

export const policySchema = shape.superRefine((policy, context) => {
  const cited = citations(policy)
  for (const { path, clause } of cited) {
    if (!(clause in policy.clauses))
      context.addIssue({ code: 'custom', path, message: `there is no clause "${clause}" under clauses` })
  }
  for (const clause of Object.keys(policy.clauses)) {
    if (!cited.some((citation) => citation.clause === clause))
      context.addIssue({ code: 'custom', path: ['clauses', clause], message: 'no rule rests on this clause' })
  }
  for (const code of NEVER_LOWERED) {
    const asked = policy.findings[code]?.severity
    if (asked && asked !== 'blocks')
      context.addIssue({
        code: 'custom',
        path: ['findings', code, 'severity'],
        message: `no policy lowers "${code}": it always blocks`,
      })
  }
  for (const [type, categories] of Object.entries(policy.produces.instruments)) {
    const most = COMPELS[type as keyof typeof COMPELS] ?? []
    const beyond = categories.filter((one) => !most.includes(one))
    if (beyond.length > 0)
      context.addIssue({
        code: 'custom',
        path: ['produces', 'instruments', type],
        message: `${type} cannot compel ${beyond.join(', ')}; at most ${most.join(', ') || 'nothing'}`,
      })
  }
})

/** Every place of a policy that names a clause. */
function citations(policy: z.infer<typeof shape>): { path: (string | number)[]; clause: string }[] {
  const named: [(string | number)[], string | null | undefined][] = [
    [['accepts', 'clause'], policy.accepts.clause],
    [['home', 'clause'], policy.home.clause],
    [['produces', 'clause'], policy.produces.clause],
    [['domestication', 'clause'], policy.domestication?.clause],
    [['refersFirst', 'forwards'], policy.refersFirst?.forwards],
    [['childSafety', 'clause'], policy.childSafety?.clause],
    ...Object.entries(policy.refersFirst?.kinds ?? {}).map(([kind, clause]): [string[], string | undefined] => [
      ['refersFirst', 'kinds', kind],
      clause,
    ]),
    [['notice', 'clause'], policy.notice.clause],
    [['notice', 'harmClause'], policy.notice.harmClause],
    [['retention', 'clause'], policy.retention.clause],
    [['challenges', 'clause'], policy.challenges?.clause],
    [['transparency', 'clause'], policy.transparency.clause],
    ...Object.entries(policy.categories).map(([name, clause]): [string[], string] => [['categories', name], clause]),
    ...Object.keys(policy.states).map((clause): [string[], string] => [['states', clause], clause]),
    ...Object.entries(policy.findings).map(([code, rule]): [string[], string | undefined] => [
      ['findings', code, 'clause'],
      rule?.clause,
    ]),
  ]
  return named.flatMap(([path, clause]) => (clause ? [{ path, clause }] : []))
}

/** Where process is at home: where the organisation resides or has a registered agent. */
export function homeJurisdictions({ home }: Policy): string[] {
  return [...new Set([...home.jurisdictions, ...home.agents.map(({ jurisdiction }) => jurisdiction)])]
}

export type Policy = z.infer<typeof policySchema>

/** A policy with its letters. */
export interface LoadedPolicy {
  policy: Policy
  templates: Templates
  /** Its YAML, as the file has it; absent where it did not come from one. */
  source?: string
}
