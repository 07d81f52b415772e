import path from 'node:path'
import { classifyInstruments } from '../../src/classify/classify-instruments.js'
import { createAgencyDirectory } from '../../src/directory/agency-directory.js'
import { draftNotices } from '../../src/draft/draft-notices.js'
import { zoneResolver } from '../../src/edges/dns.js'
import { authenticateMail } from '../../src/edges/mail-authentication.js'
import { loadPolicies } from '../../src/edges/policies.js'
import { extractFields } from '../../src/extract/extract-fields.js'
import type { Email } from '../../src/parse/email.js'
import { parseEmail } from '../../src/parse/parse-email.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import { reviewRequest } from '../../src/review/review-request.js'
import { screenSender } from '../../src/screen/screen-sender.js'
import { ROOT } from '../servers/places.js'
import { type Figure, measured } from './figures.js'

/** CPU of each stage by itself, on one core in this process: where the time of a mail goes. */
export async function benchStages(mails: Buffer[]): Promise<Figure[]> {
  const [loaded] = await loadPolicies(path.join(ROOT, 'policies'))
  if (loaded === undefined) throw new Error('There is no policy.')
  const { policy, templates } = loaded
  const { aliases } = policy
  const receivedAt = new Date('2026-10-02T00:00:00Z')
  const resolver = zoneResolver({})
  const agencies = createAgencyDirectory([])
  const shared = { customers: [], receivedAt, aliases }
  const emails: Email[] = []
  const parse = await measured('parse', mails.length, async () => {
    for (const mail of mails) {
      const parsed = await parseEmail(mail, PARSE_LIMITS)
      if (parsed.kind === 'email') emails.push(parsed.email)
    }
  })
  const authentications: Awaited<ReturnType<typeof authenticateMail>>[] = []
  const authenticate = await measured('authenticate (DNS from a file)', mails.length, async () => {
    for (const mail of mails) authentications.push(await authenticateMail(mail, { resolver, receivedAt }))
  })
  const inputs = emails.map((email, i) => ({ email, authentication: authentications[i] }))
  const [screen, screened] = await each('screen', inputs, ({ email, authentication }) => {
    if (authentication === undefined) throw new Error('A mail was not authenticated.')
    return { email, sender: screenSender({ email, authentication, receivedAt, agencies, aliases }) }
  })
  const [classify, classified] = await each('classify', screened, (before) => ({
    ...before,
    classification: classifyInstruments(before.email, before.sender, { aliases }),
  }))
  const [extract, extracted] = await each('extract', classified, (before) => ({
    ...before,
    fields: extractFields({ ...before, ...shared }),
  }))
  const [review, reviewed] = await each('review', extracted, (before) => ({
    ...before,
    review: reviewRequest({ ...before, ...shared, policy }),
  }))
  const [draft] = await each('draft', reviewed, (before) =>
    draftNotices({ ...before, policy, templates, customers: [], caseReference: null }),
  )
  return [parse, authenticate, screen, classify, extract, review, draft]
}

async function each<In, Out>(what: string, inputs: In[], work: (input: In) => Out): Promise<[Figure, Out[]]> {
  const outputs: Out[] = []
  const figure = await measured(what, inputs.length, () => {
    for (const input of inputs) outputs.push(work(input))
  })
  return [figure, outputs]
}
