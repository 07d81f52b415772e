import { readFileSync } from 'node:fs'
import { readFirstLook } from '../../dev/eval/first-look.js'
import { readCases } from '../../dev/eval/labelled-cases.js'
import { judgeEmail } from '../../src/assess.js'
import { createAgencyDirectory } from '../../src/directory/agency-directory.js'
import { readCustomers } from '../../src/directory/read-customers.js'
import { loadPolicies } from '../../src/edges/policies.js'
import type { Email } from '../../src/parse/email.js'
import { parseEmail } from '../../src/parse/parse-email.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import type { Judgement } from '../../src/review/review.js'
import { readTrustedAuthentication } from '../../src/screen/read-trusted-authentication.js'
import type { Authentication } from '../../src/screen/sender-verdict.js'

/** A labelled mail, read, with what is needed to judge it again and again. */
export interface JudgedMail {
  id: string
  email: Email
  receivedAt: Date
  /** What its label says that it is. */
  kind: readonly string[]
}

const WORLD = 'test/mail/cases'
const [policy] = (await loadPolicies('policies')).flatMap((loaded) =>
  loaded.policy.id === 'kutano' ? [loaded.policy] : [],
)
const customers = readCustomers(readFileSync(`${WORLD}/customers.csv`, 'utf8'))
const agencies = createAgencyDirectory([])
const UNCHECKED: Authentication = {
  dkim: 'none',
  spf: 'none',
  dmarc: 'none',
  arc: 'none',
  alignedDkim: false,
  alignedSpf: false,
  basis: 'none',
}

/** Every labelled mail of the repository, each of its sets. */
export async function allLabelledMails(): Promise<JudgedMail[]> {
  const mails = [
    ...readCases(WORLD),
    ...(await readFirstLook('test/mail/first-look')),
    ...(await readFirstLook('test/mail/second-look')),
  ]
  const read = await Promise.all(
    mails.map(async ({ id, raw, label }) => {
      const parsed = await parseEmail(raw, PARSE_LIMITS)
      return parsed.kind === 'email'
        ? [{ id, email: parsed.email, receivedAt: new Date(label.received), kind: label.kind ?? [] }]
        : []
    }),
  )
  return read.flat()
}

/** The whole judgement of a mail by Kutano's policy; the word of the receiving server is believed where there is one. */
export function judge({ email, receivedAt }: JudgedMail): Judgement {
  if (!policy) throw new Error('policies/kutano.yaml is not there')
  const authentication = readTrustedAuthentication(email, ['mx.kutano.example']) ?? UNCHECKED
  return judgeEmail({ email, authentication, policy, customers, agencies, receivedAt })
}
