/**
 * `npm run fuzz [-- --seconds N] [--seed N]`: mutated mails and documents go through the real reading process and the real
 * judgement. What throws, hangs, ends a process or breaks a promise of `Email` is written to `.data/fuzz/` in a small
 * form, and the run ends with status 1. A mail with an outcome that was not seen before becomes a seed.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { buildMail } from '../../test/mail/build-mail.js'
import { seededRandom } from '../bench/random.js'
import { ROOT } from '../servers/places.js'
import { createExaminer } from './examine.js'
import { mutate } from './mutate.js'
import { loadSeeds, type Seed } from './seeds.js'
import { shrink } from './shrink.js'

const LARGEST = 400_000
/** A fault is told once by its kind; a run that finds this many kinds has told enough. */
const MOST_KINDS = 20

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const random = seededRandom(Number(values.seed))
const folder = path.join(ROOT, '.data/fuzz')
mkdirSync(folder, { recursive: true })
const seeds = await loadSeeds()
const examiner = await createExaminer()
const traits = new Set<string>()
const kinds = new Map<string, string>()
const given = seeds.length
console.error(`fuzz: seed ${values.seed}, ${given} samples, ${values.seconds} seconds`)

const beats = new SharedArrayBuffer(4)
const watch = new Worker(new URL('./watch.js', import.meta.url), { workerData: { beats, folder } })
const beating = setInterval(() => Atomics.add(new Int32Array(beats), 0, 1), 500)
/** What a process read before it ended: an error may come late, from the mail before. */
const before: Buffer[] = []

function pickSeed(): Seed {
  const seed = seeds[random.between(0, seeds.length - 1)]
  if (seed === undefined) throw new Error('There is no sample.')
  return seed
}

function mailOf(seed: Seed, bytes: Buffer): Buffer {
  if (seed.kind === 'mail') return bytes
  return buildMail([
    { type: 'text/plain', bytes: 'The password is secret. See the attached order.' },
    { type: seed.type, name: seed.name, bytes },
  ])
}

/** Shrinks what shows the fault, before it is wrapped into a mail, and writes it with its story. */
async function report(seed: Seed, bytes: Buffer, fault: string): Promise<string> {
  const kind = kindOf(fault)
  const small = await shrink(bytes, async (smaller) => {
    const { findings } = await examiner.examine(mailOf(seed, smaller))
    return findings.some((finding) => kindOf(finding) === kind)
  })
  const mail = mailOf(seed, small)
  const name = createHash('sha256').update(mail).digest('hex').slice(0, 12)
  writeFileSync(path.join(folder, `${name}.eml`), mail)
  if (fault.includes('"document":null')) {
    for (const [at, one] of before.entries()) writeFileSync(path.join(folder, `${name}.before-${at}`), one)
  }
  writeFileSync(path.join(folder, `${name}.txt`), `${fault}\nseed ${values.seed}, ${mail.length} bytes\n`)
  return name
}

/** Faults that differ in a number or an id are one. */
function kindOf(fault: string): string {
  return fault.replaceAll(/\d+/g, '#')
}

async function tryOne(): Promise<void> {
  const seed = pickSeed()
  const bytes = mutate(seed, pickSeed().bytes, random, LARGEST)
  if (bytes.length === 0) return
  // What freezes this process is found here afterwards.
  writeFileSync(path.join(folder, 'current.eml'), mailOf(seed, bytes))
  const { trait, findings } = await examiner.examine(mailOf(seed, bytes))
  if (findings.length === 0) before.splice(0, before.length, ...before.slice(-3), mailOf(seed, bytes))
  if (!traits.has(trait)) {
    traits.add(trait)
    seeds.push({ ...seed, bytes })
  }
  for (const fault of findings) {
    if (kinds.has(kindOf(fault)) || kinds.size >= MOST_KINDS) continue
    kinds.set(kindOf(fault), '')
    const name = await report(seed, bytes, fault)
    kinds.set(kindOf(fault), name)
    console.log(`found: ${fault} (.data/fuzz/${name}.eml)`)
  }
}

const until = Date.now() + Number(values.seconds) * 1000
let tried = 0
for (; Date.now() < until; tried += 1) await tryOne()
await examiner.close()
clearInterval(beating)
await watch.terminate()
console.log(`fuzz: ${tried} mails, ${traits.size} outcomes, ${kinds.size} kinds of findings (seed ${values.seed})`)
process.exitCode = kinds.size === 0 ? 0 : 1
