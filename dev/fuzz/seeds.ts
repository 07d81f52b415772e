import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { simpleParser } from 'mailparser'
import { KIND_SAMPLES } from '../../test/parse/kind-samples.js'
import { generateMails } from '../bench/generate-mails.js'
import { ROOT } from '../servers/places.js'

/** What mutations start from: a whole mail, or a document that is wrapped into one after it was mutated. */
export type Seed = { kind: 'mail'; bytes: Buffer } | { kind: 'document'; type: string; name: string; bytes: Buffer }

/** Larger ones take long, and what breaks a parser fits in less. */
const LARGEST_SEED = 300_000
/** Public data beside the clone: enough of it to have each kind, few enough to load in a second. */
const MOST_PUBLIC = 400

const KIND_WEIGHT = 6

/** The samples of the tests, generated mails, and public data where it is there; each mail's attachments are seeds too. */
export async function loadSeeds(): Promise<Seed[]> {
  const samples = filesIn(path.join(ROOT, 'test/mail'), /\.(eml|bin)$/)
  const published = path.join(ROOT, '../shared/data')
  const mails = existsSync(published) ? filesIn(path.join(published, 'mime'), /./).slice(0, MOST_PUBLIC) : []
  const pdfs = existsSync(published) ? filesIn(path.join(published, 'pdfs'), /\.pdf$/).slice(0, MOST_PUBLIC) : []
  const generated = await generateMails(30)
  const whole: Buffer[] = [...[...samples, ...mails].map((file) => readFileSync(file)), ...generated]
  const seeds: Seed[] = whole.map((bytes) => ({ kind: 'mail', bytes }))
  for (const bytes of [...samples.map((file) => readFileSync(file)), ...generated]) {
    const { attachments } = await simpleParser(bytes)
    for (const { contentType, filename, content } of attachments)
      seeds.push({ kind: 'document', type: contentType, name: filename ?? 'a', bytes: content })
  }
  // One of each kind, more than once: the samples of mails are many, and most of them plain.
  for (const { name, declared = 'application/octet-stream', bytes } of KIND_SAMPLES) {
    const seed: Seed = { kind: 'document', type: declared, name, bytes: Buffer.from(await bytes()) }
    seeds.push(...Array<Seed>(KIND_WEIGHT).fill(seed))
  }
  for (const file of pdfs)
    seeds.push({ kind: 'document', type: 'application/pdf', name: 'a.pdf', bytes: readFileSync(file) })
  return seeds.filter(({ bytes }) => bytes.length > 0 && bytes.length <= LARGEST_SEED)
}

function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}
