import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createAgencyDirectory } from '../../src/directory/agency-directory.js'
import { readAgencies } from '../../src/directory/read-agencies.js'
import { zoneResolver } from '../../src/edges/dns.js'
import { authenticateMail } from '../../src/edges/mail-authentication.js'
import type { Email } from '../../src/parse/email.js'
import { parseEmail } from '../../src/parse/parse-email.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import { readTrustedAuthentication } from '../../src/screen/read-trusted-authentication.js'
import { screenSender } from '../../src/screen/screen-sender.js'
import { NO_AUTHENTICATION } from '../../src/screen/sender-verdict.js'
import { ROOT } from '../servers/places.js'
import { type Figure, measured } from './figures.js'
import { seededRandom } from './random.js'

/** The public .gov registry where its folder is beside the project; else as many made-up names. */
const REGISTRY = path.join(ROOT, '../shared/data/domains/us-dotgov/current-full.csv')
const REGISTERED = 16_500
const SCREENED = 5_000
const RECEIVED_AT = new Date('2026-10-02T00:00:00Z')
const ALIASES = ['legal@kutano.example']

/** Screening without DNS waits on one core: honest names, and the dearest there are, near misses of registered ones. */
export async function benchScreen(mails: Buffer[]): Promise<Figure[]> {
  const csv = existsSync(REGISTRY) ? readFileSync(REGISTRY, 'utf8') : madeUpRegistry()
  const before = heapBytes()
  const started = performance.now()
  const agencies = createAgencyDirectory(readAgencies(csv))
  const startMs = performance.now() - started
  agencies.nearest('nobody.gov')
  agencies.looksLike('nobody.gov')
  console.log(
    `registry of ${agencies.agencies.length} names: ${startMs.toFixed(0)} ms, ${((heapBytes() - before) / 1e6).toFixed(1)} MB`,
  )
  const emails: Email[] = []
  for (const mail of mails) {
    const parsed = await parseEmail(mail, PARSE_LIMITS)
    if (parsed.kind === 'email') emails.push(parsed.email)
  }
  const screen = (list: Email[]) => {
    for (const email of list) {
      const authentication = readTrustedAuthentication(email, ['mx.kutano.example']) ?? NO_AUTHENTICATION
      screenSender({ email, authentication, receivedAt: RECEIVED_AT, agencies, aliases: ALIASES })
    }
  }
  const registered = agencies.agencies.map(({ domain }) => domain)
  const as = (domainOf: (index: number) => string) =>
    Array.from({ length: SCREENED }, (_, i) => writtenFrom(emails, i, domainOf(i)))
  const honest = as((i) => `firm-${i}.example`)
  const governments = as((i) => registered[i % registered.length] ?? 'fbi.gov')
  const near = as((i) => `x${registered[i % registered.length] ?? 'fbi.gov'}`)
  screen(honest.slice(0, 500))
  return [
    await measured('screen, a new private domain each', SCREENED, () => screen(honest)),
    await measured('screen, a registered domain each', SCREENED, () => screen(governments)),
    await measured('screen, a near miss of one each', SCREENED, () => screen(near)),
    await measured('authenticate (DNS from a file)', mails.length, async () => {
      const resolver = zoneResolver({})
      for (const mail of mails) await authenticateMail(mail, { resolver, receivedAt: RECEIVED_AT })
    }),
  ]
}

function writtenFrom(emails: readonly Email[], index: number, domain: string): Email {
  const email = emails[index % emails.length]
  if (email === undefined) throw new Error('There is no mail.')
  const author = { name: 'A. Sender', address: `sender@${domain}` }
  return { ...email, source: { ...email.source, from: author, authors: [author] } }
}

function madeUpRegistry(): string {
  const random = seededRandom(7)
  const name = () =>
    Array.from({ length: 6 + random.between(0, 10) }, () => String.fromCharCode(97 + random.between(0, 25))).join('')
  const lines = Array.from({ length: REGISTERED }, () => `${name()}.gov,City,City of Somewhere,Somewhere,AZ`)
  return ['Domain name,Domain type,Organization name,City,State', ...lines].join('\n')
}

function heapBytes(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
