import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type AssessContext, judgeMessage } from '../../src/assess.js'
import type { Classification } from '../../src/classify/instrument.js'
import { createAgencyDirectory } from '../../src/directory/agency-directory.js'
import { readCustomers } from '../../src/directory/read-customers.js'
import { zoneResolver } from '../../src/edges/dns.js'
import { authenticateMail } from '../../src/edges/mail-authentication.js'
import { loadPolicies } from '../../src/edges/policies.js'
import { createReader } from '../../src/edges/reader.js'
import { readZone } from '../../src/edges/zone-file.js'
import type { Fields } from '../../src/extract/fields.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import type { Review } from '../../src/review/review.js'
import { squash } from '../../src/text/squash.js'
import { type Label, LabelSchema } from './label.js'
import { type Observation, observe, type SetResult, says } from './observation.js'

const TRUSTED = ['mx.kutano.example', 'mx.qukku.example']

/** A mail with what a careful analyst concludes of it. */
export interface LabelledMail {
  id: string
  raw: Uint8Array
  label: Label
}

/** Mails with labels beside them in a folder: `NNN.eml` and `NNN.expected.json`. */
export function readCases(folder: string): LabelledMail[] {
  const ids = readdirSync(folder).flatMap((name) => (name.endsWith('.eml') ? [name.slice(0, -'.eml'.length)] : []))
  return ids.sort().flatMap((id) => {
    const labelFile = path.join(folder, `${id}.expected.json`)
    if (!existsSync(labelFile)) return []
    const label = LabelSchema.parse(JSON.parse(readFileSync(labelFile, 'utf8')))
    return [{ id, raw: readFileSync(path.join(folder, `${id}.eml`)), label }]
  })
}

/** The whole way from bytes to review, under each policy that a label speaks of, in the world (DNS, customers) of the folder. */
export async function evaluateMails(
  mails: readonly LabelledMail[],
  { name, about, world }: { name: string; about: string; world: string },
): Promise<SetResult> {
  const reader = createReader({ processes: 2, limits: PARSE_LIMITS })
  const result: SetResult = { name, about, mails: mails.length, types: [], observations: [] }
  try {
    const context = await contextOf(world, (raw, opens) => reader.read(raw, { opens }))
    for (const mail of mails) await evaluateMail(mail, context, result)
  } finally {
    await reader.close()
  }
  return result
}

async function contextOf(folder: string, read: AssessContext['read']): Promise<AssessContext> {
  const textOf = (name: string) =>
    existsSync(path.join(folder, name)) ? readFileSync(path.join(folder, name), 'utf8') : null
  const resolver = zoneResolver(readZone(textOf('dns.json') ?? '{}', 'dns.json'))
  const customers = textOf('customers.csv')
  return {
    policies: await loadPolicies('policies'),
    policyId: null,
    trustedAuthservIds: TRUSTED,
    customers: customers === null ? [] : readCustomers(customers),
    agencies: createAgencyDirectory([]),
    receivedAt: null,
    now: new Date(),
    withText: false,
    read,
    authenticate: (raw, receivedAt) => authenticateMail(raw, { resolver, receivedAt }),
  }
}

async function evaluateMail(
  { id, raw, label }: LabelledMail,
  context: AssessContext,
  result: SetResult,
): Promise<void> {
  const receivedAt = new Date(label.received)
  for (const [index, [policyId, want]] of Object.entries(label.policies).entries()) {
    const judged = await judgeMessage(raw, { ...context, receivedAt, policyId })
    if (judged.kind === 'unreadable') {
      result.observations.push(observe(id, 'read', ['read', null]))
      continue
    }
    const { classification, sender, fields, review } = judged.judgement
    result.observations.push(...observeReview(`${id}/${policyId}`, want, review))
    if (index > 0) continue
    const { primary } = classification
    if (label.instrument) {
      result.types.push({ id, want: label.instrument.type, got: primary.type, confidence: primary.confidence })
    }
    result.observations.push(
      ...observeMail(id, label, classification, sender.verdict),
      ...observeFields(id, label.fields, fields),
    )
  }
}

function observeMail(
  id: string,
  label: Label,
  { kind, primary, instruments }: Classification,
  verdict: string,
): Observation[] {
  const { country, also = [] } = label.instrument ?? {}
  const types = instruments.map(({ type }) => type)
  return [
    ...also.map((each) => observeOneOf(id, 'instruments beside', each, types)),
    ...(label.kind ? [oneOf(id, 'kind', label.kind, kind)] : []),
    ...(country ? [observe(id, 'country', [country, primary.jurisdiction.country])] : []),
    ...(label.sender?.verdict ? [oneOf(id, 'sender verdict', label.sender.verdict, verdict)] : []),
  ]
}

function observeReview(
  id: string,
  want: Label['policies'][string],
  { disposition, disclosable }: Review,
): Observation[] {
  return [
    ...(want.disposition ? [oneOf(id, 'disposition', want.disposition, disposition)] : []),
    ...(want.disclosable ? [observe(id, 'disclosable', [setOf(want.disclosable), setOf(disclosable)], same)] : []),
  ]
}

function observeFields(id: string, want: Label['fields'], fields: Fields): Observation[] {
  const { officer, matter } = fields
  const valueIn = (value: { value: string } | null) => value?.value ?? null
  const range = (value: { from: string | null; to: string | null } | null) => value && `${value.from} to ${value.to}`
  const silence = (value: { ordered: boolean; until?: string | null | undefined }, until: boolean) =>
    `${value.ordered ? 'ordered' : 'not ordered'}${until ? ` until ${value.until}` : ''}`
  const untilStated = want.nonDisclosure !== undefined && 'until' in want.nonDisclosure
  const targets = fields.targets.map(({ value }) => value)
  const references = matter.references.map(({ value }) => value)
  return [
    ...('agency' in want ? [observe(id, 'agency', [want.agency ?? null, valueIn(fields.agency)])] : []),
    ...(want.officer?.name ? [observe(id, 'officer name', [want.officer.name, valueIn(officer.name)], near)] : []),
    ...(want.officer?.email ? [observe(id, 'officer email', [want.officer.email, valueIn(officer.email)])] : []),
    ...(want.officer?.phone
      ? [observe(id, 'officer phone', [want.officer.phone, valueIn(officer.phone)], sameNumber)]
      : []),
    ...want.matterReferences.map((each) => observeOneOf(id, 'references', each, references)),
    ...('issuedOn' in want ? [observe(id, 'issued on', [want.issuedOn ?? null, valueIn(fields.issuedOn)], same)] : []),
    ...('dueOn' in want ? [observe(id, 'due on', [want.dueOn ?? null, valueIn(fields.dueOn)], same)] : []),
    ...want.targets.map((each) => observeOneOf(id, 'targets', each, targets)),
    ...('dateRange' in want
      ? [observe(id, 'period', [range(want.dateRange ?? null), range(fields.dateRange)], same)]
      : []),
    ...(want.dataCategories
      ? [
          observe(
            id,
            'data categories',
            [setOf(want.dataCategories), setOf(fields.dataSought.map(({ category }) => category))],
            same,
          ),
        ]
      : []),
    ...(want.nonDisclosure
      ? [
          observe(
            id,
            'non-disclosure',
            [silence(want.nonDisclosure, untilStated), silence(fields.nonDisclosure, untilStated)],
            same,
          ),
        ]
      : []),
    ...('signed' in want ? [observe(id, 'signed', [String(want.signed), String(fields.signed)], same)] : []),
  ]
}

const same = (got: string, want: string) => got === want
const near = (got: string, want: string) => says(got, want) || (squash(got).length > 4 && says(want, got))
const sameNumber = (got: string, want: string) => got.replace(/\D/g, '').endsWith(want.replace(/\D/g, '').slice(-10))
const setOf = (values: readonly string[]) => [...new Set(values)].sort().join(' ')

function oneOf(id: string, measure: string, want: readonly string[], got: string): Observation {
  return { id, measure, want: want.join(' or '), got, right: want.includes(got) }
}

/** A wished-for member of a list: what was found of it, or that it was not. */
export function observeOneOf(id: string, measure: string, want: string, found: readonly string[]): Observation {
  const got = found.find((each) => says(each, want)) ?? null
  return { id, measure, want, got, right: got !== null }
}
