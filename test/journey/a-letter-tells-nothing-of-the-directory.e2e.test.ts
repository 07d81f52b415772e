import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from '@jest/globals'
import { type AssessContext, judgeMessage } from '../../src/assess.js'
import { createAgencyDirectory } from '../../src/directory/agency-directory.js'
import type { Customer } from '../../src/directory/customer.js'
import { readCustomers } from '../../src/directory/read-customers.js'
import { draftNotices } from '../../src/draft/draft-notices.js'
import { AUDIENCES, DRAFT_KINDS, type DraftKind, type NoticeDraft } from '../../src/draft/notice-draft.js'
import { zoneResolver } from '../../src/edges/dns.js'
import { authenticateMail } from '../../src/edges/mail-authentication.js'
import { loadPolicies } from '../../src/edges/policies.js'
import { createReader } from '../../src/edges/reader.js'
import { readZone } from '../../src/edges/zone-file.js'
import type { Target } from '../../src/extract/fields.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import type { Review } from '../../src/review/review.js'

const FOLDER = 'test/mail/cases'
const MAILS = readdirSync(FOLDER).flatMap((name) => (name.endsWith('.eml') ? [name.slice(0, -'.eml'.length)] : []))
const POLICIES = await loadPolicies('policies')
const FULL = readCustomers(readFileSync(`${FOLDER}/customers.csv`, 'utf8'))
const REQUESTER_KINDS = DRAFT_KINDS.filter((kind) => AUDIENCES[kind] === 'requester')

const reader = createReader({ processes: 2, limits: PARSE_LIMITS })
const resolver = zoneResolver(readZone(readFileSync(`${FOLDER}/dns.json`, 'utf8'), 'dns.json'))
afterAll(() => reader.close())

/** A review as it would be if the mail called for a letter of this kind; the rest stays as the mail has it. */
function callingFor(kind: DraftKind, review: Review): Review {
  const late: Review['deadlines'] = [
    { kind: 'response', on: '2026-11-24', basis: 'stated' },
    { kind: 'customer-objection', on: '2026-12-01', basis: 'policy' },
  ]
  const dispositions: Partial<Record<DraftKind, Review['disposition']>> = {
    'cure-request': 'request-cure',
    rejection: 'reject',
    'treaty-referral': 'refer-to-treaty',
    'customer-referral': 'refer-to-customer',
    'preservation-confirmation': 'preserve',
  }
  if (kind === 'extension-request') return { ...review, disposition: 'review', deadlines: late }
  return { ...review, disposition: dispositions[kind] ?? review.disposition }
}

/** Every letter to the requester: those that the mail calls for, and one of each kind. */
async function lettersOf(raw: Uint8Array, context: AssessContext, customers: readonly Customer[]) {
  const judged = await judgeMessage(raw, { ...context, customers })
  if (judged.kind === 'unreadable') return { letters: [] as NoticeDraft[], targets: [] as Target[] }
  const { email, judgement, loaded } = judged
  const reviews = [judgement.review, ...REQUESTER_KINDS.map((kind) => callingFor(kind, judgement.review))]
  const letters = reviews.flatMap((review) =>
    draftNotices({ email, ...judgement, ...loaded, review, customers, caseReference: 'LP-2026-000123-9' }).filter(
      ({ kind }) => AUDIENCES[kind] === 'requester',
    ),
  )
  return { letters, targets: judgement.fields.targets }
}

/** A directory in which everybody whom the mail names is a customer. */
function knowing(targets: readonly Target[]): Customer[] {
  return targets.map(({ value }, at) => ({
    workspace: value.toLowerCase(),
    customer: value,
    ownerName: `Owner ${at}`,
    ownerEmail: `owner${at}@known.example`,
    adminEmails: [],
    memberEmails: value.includes('@') ? [value] : [],
    domains: value.includes('@') ? [value.slice(value.lastIndexOf('@') + 1).toLowerCase()] : [],
    jurisdiction: 'US-CA',
    retention: '30 days',
  }))
}

describe('a letter is byte for byte the same with an empty and a full customer directory', () => {
  const seen = new Map<DraftKind, number>()
  let known = 0

  test.each(MAILS)('%s', async (id) => {
    const raw = readFileSync(`${FOLDER}/${id}.eml`)
    const { received } = JSON.parse(readFileSync(`${FOLDER}/${id}.expected.json`, 'utf8'))
    const read = remembered((opens: 'text' | 'all') => reader.read(raw, { opens }))
    for (const { policy } of POLICIES) {
      const context: AssessContext = {
        policies: POLICIES,
        policyId: policy.id,
        trustedAuthservIds: ['mx.kutano.example', 'mx.qukku.example'],
        customers: [],
        agencies: createAgencyDirectory([]),
        receivedAt: new Date(received),
        now: new Date(received),
        withText: false,
        read: (_raw, opens) => read(opens),
        authenticate: (bytes, receivedAt) => authenticateMail(bytes, { resolver, receivedAt }),
      }
      const empty = await lettersOf(raw, context, [])
      const full = await lettersOf(raw, context, FULL)
      const everybody = await lettersOf(raw, context, [...FULL, ...knowing(full.targets)])

      expect(full.letters).toEqual(empty.letters)
      expect(everybody.letters).toEqual(empty.letters)
      known += everybody.targets.length
      for (const { kind } of empty.letters) seen.set(kind, (seen.get(kind) ?? 0) + 1)
    }
  })

  test('every kind of letter to a requester was compared, on many mails', () => {
    const counts = REQUESTER_KINDS.map((kind) => seen.get(kind) ?? 0)

    expect(Math.min(...counts)).toBeGreaterThan(20)
    expect(known).toBeGreaterThan(50)
  })
})

/** Each way of opening is read once. */
function remembered<K, V>(work: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const kept = new Map<K, Promise<V>>()
  return (key) => {
    const found = kept.get(key) ?? work(key)
    kept.set(key, found)
    return found
  }
}
