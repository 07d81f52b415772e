import path from 'node:path'
import { classifyInstruments } from '../../src/classify/classify-instruments.js'
import { createAgencyDirectory } from '../../src/directory/agency-directory.js'
import { zoneResolver } from '../../src/edges/dns.js'
import { authenticateMail } from '../../src/edges/mail-authentication.js'
import { loadPolicies } from '../../src/edges/policies.js'
import { extractByInstrument } from '../../src/extract/extract-by-instrument.js'
import { extractFields } from '../../src/extract/extract-fields.js'
import type { Email } from '../../src/parse/email.js'
import { parseEmail } from '../../src/parse/parse-email.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import { screenSender } from '../../src/screen/screen-sender.js'
import type { SenderVerdict } from '../../src/screen/sender-verdict.js'
import { ROOT } from '../servers/places.js'
import { type Figure, measured } from './figures.js'

/** What is asked of classify and extract together, on one core. */
const ASKED_A_SECOND = 300
/** V8 compiles the patterns and the loops within these; a worker is past them some seconds after its start. */
const WARM_UP_ROUNDS = 6
/** Of so many rounds the one in the middle is told: on a machine that others use too, one alone is chance. */
const ROUNDS = 5
const RECEIVED = new Date('2026-10-02T00:00:00Z')
const SHARED = { customers: [], receivedAt: RECEIVED }

/**
 * Classify and extract on one core, after rounds in which the code becomes warm, as it is in a worker. What each instrument
 * of a mail states for itself (`extractByInstrument`) is extracted beside what the mail says, and has a line of its own.
 */
export async function benchClassify(mails: Buffer[]): Promise<Figure[]> {
  const [loaded] = await loadPolicies(path.join(ROOT, 'policies'))
  if (loaded === undefined) throw new Error('There is no policy.')
  const { aliases } = loaded.policy
  const screened = await screen(mails, aliases)
  const classify = ({ email, sender }: Screened) => classifyInstruments(email, sender, { aliases })
  const read = (one: Screened) => ({ ...one, ...SHARED, aliases, classification: classify(one) })
  const round = (what: string, work: (one: Screened) => unknown) =>
    measured(what, screened.length, () => {
      for (const one of screened) work(one)
    })
  const apart = (one: Screened) => {
    const reading = read(one)
    const fields = extractFields(reading)
    return [fields, extractByInstrument(reading, fields)]
  }
  for (let each = 0; each < WARM_UP_ROUNDS; each += 1) await round('warm-up', apart)
  const together = await middleOf(() => round('classify and extract', (one) => extractFields(read(one))))
  const rate = together.mails / together.cpuSeconds
  // Of all threads, those of the garbage collector too: what one core does, which `taskset -c 0` shows by the wall.
  console.log(
    `classify and extract: ${rate.toFixed(0)} mails a second of CPU time; asked are ${ASKED_A_SECOND} on one core`,
  )
  return [
    together,
    await middleOf(() => round('and again for each instrument', apart)),
    await middleOf(() => round('classify alone', classify)),
  ]
}

async function middleOf(round: () => Promise<Figure>): Promise<Figure> {
  const first = await round()
  const figures = [first]
  while (figures.length < ROUNDS) figures.push(await round())
  return figures.sort((a, b) => a.cpuSeconds - b.cpuSeconds)[ROUNDS >> 1] ?? first
}

interface Screened {
  email: Email
  sender: SenderVerdict
}

async function screen(mails: readonly Buffer[], aliases: readonly string[]): Promise<Screened[]> {
  const agencies = createAgencyDirectory([])
  const resolver = zoneResolver({})
  const screened: Screened[] = []
  for (const mail of mails) {
    const parsed = await parseEmail(mail, PARSE_LIMITS)
    if (parsed.kind !== 'email') continue
    const { email } = parsed
    const authentication = await authenticateMail(mail, { resolver, receivedAt: RECEIVED })
    screened.push({ email, sender: screenSender({ email, authentication, receivedAt: RECEIVED, agencies, aliases }) })
  }
  return screened
}
