import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { classifyInstruments } from '../../src/classify/classify-instruments.js'
import type { InstrumentType } from '../../src/classify/instrument.js'
import { aDocument, anEmail, aSender } from '../../test/builders.js'
import { ALIASES, readMail } from '../../test/classify/read-mail.js'
import { ALL_WORDINGS } from '../../test/classify/wordings/all-wordings.js'
import { mailOf } from '../../test/classify/wordings/mail-of.js'
import { fieldsOf } from '../../test/extract/reading-builder.js'
import { CUSTOMERS } from '../../test/extract/samples/customers.js'
import { ELSEWHERE } from '../../test/extract/samples/elsewhere.js'
import { ELSEWHERE_LISTS } from '../../test/extract/samples/elsewhere-lists.js'
import { MORE_ELSEWHERE } from '../../test/extract/samples/more-elsewhere.js'
import { MORE_UNITED_STATES } from '../../test/extract/samples/more-united-states.js'
import type { Sample } from '../../test/extract/samples/sample.js'
import { UNITED_STATES } from '../../test/extract/samples/united-states.js'
import { UNITED_STATES_LISTS } from '../../test/extract/samples/united-states-lists.js'
import { observeOneOf } from './labelled-cases.js'
import { type Observation, observe, type SetResult } from './observation.js'

/** Mails in other wordings than the labelled ones: kind, type and country. */
export async function evaluateWordings(): Promise<SetResult> {
  const about = 'Our own, of other habits of drafting; the rules were mended with them in view.'
  const result: SetResult = { name: 'wordings', about, mails: ALL_WORDINGS.length, types: [], observations: [] }
  for (const wording of ALL_WORDINGS) {
    const { email, sender } = await readMail(mailOf(wording))
    const { kind, primary } = classifyInstruments(email, sender, { aliases: ALIASES })
    const { name, country } = wording
    const kinds = [wording.kind ?? 'request'].flat()
    result.types.push({ id: name, want: [wording.type].flat(), got: primary.type, confidence: primary.confidence })
    result.observations.push({
      id: name,
      measure: 'kind',
      want: kinds.join(' or '),
      got: kind,
      right: kinds.includes(kind),
    })
    if (country) result.observations.push(observe(name, 'country', [country, primary.jurisdiction.country]))
  }
  return result
}

/** Demands whose fields a careful reader wrote down. */
export function evaluateFieldSamples(): SetResult {
  const samples = [
    ...UNITED_STATES,
    ...MORE_UNITED_STATES,
    ...UNITED_STATES_LISTS,
    ...ELSEWHERE,
    ...MORE_ELSEWHERE,
    ...ELSEWHERE_LISTS,
  ]
  const about =
    'Our own demands with the fields that a careful reader takes from them; the extractors were mended with them in view.'
  return {
    name: 'field samples',
    about,
    mails: samples.length,
    types: [],
    observations: samples.flatMap(observeSample),
  }
}

function observeSample(sample: Sample): Observation[] {
  const { name: id, want } = sample
  const fields = fieldsOf({ ...sample, customers: CUSTOMERS, from: sample.from ?? null })
  const targets = fields.targets.map(({ value }) => value)
  const references = fields.matter.references.map(({ value }) => value)
  const single = [
    ['agency', want.agency, fields.agency],
    ['court', want.court, fields.court],
    ['judge', want.judge, fields.judge],
    ['issued on', want.issuedOn, fields.issuedOn],
    ['due on', want.dueOn, fields.dueOn],
    ['offence', want.offence, fields.matter.offence],
  ] as const
  const categories = (values: readonly string[]) => [...new Set(values)].sort().join(' ')
  const data = fields.dataSought.map(({ category }) => category)
  return [
    ...single.flatMap(([measure, wanted, got]) =>
      wanted === undefined ? [] : [observe(id, measure, [wanted, got?.value ?? null])],
    ),
    ...(want.references ?? []).map((each) => observeOneOf(id, 'references', each, references)),
    ...(want.targets ?? []).map((each) => observeOneOf(id, 'targets', each, targets)),
    ...(want.data
      ? [observe(id, 'data categories', [categories(want.data), categories(data)], (a, b) => a === b)]
      : []),
  ]
}

/** What the labels of the public instruments call the product's types. An affidavit alone commands nobody: abstaining is right. */
const PUBLIC_TYPES: readonly (readonly [label: RegExp, types: readonly InstrumentType[]])[] = [
  [/affidavit/, ['search-warrant', 'unknown']],
  [/^pen_register/, ['pen-register-order']],
  [/^civil_subpoena/, ['civil-subpoena']],
  [/^search_warrant/, ['search-warrant']],
  [/^production_order/, ['production-order']],
]

/** Official forms and court templates that nobody here wrote; null where their folder is not beside the project. */
export function evaluatePublicInstruments(folder: string): SetResult | null {
  if (!existsSync(folder)) return null
  const labels = readFileSync(path.join(folder, 'labels.csv'), 'utf8').split('\n').slice(1)
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
  const types = files.map((file) => {
    const label = labels.find((line) => line.startsWith(file))?.split(',')[1] ?? ''
    const form = aDocument({ id: 'd1', role: 'attachment', text: readFileSync(path.join(folder, file), 'utf8') })
    const documents = [aDocument({ text: 'Please see the attached.' }), form]
    const { primary } = classifyInstruments(anEmail({ documents }), aSender(), { aliases: [] })
    const want = PUBLIC_TYPES.find(([pattern]) => pattern.test(label))?.[1] ?? []
    return { id: file, want, got: primary.type, confidence: primary.confidence }
  })
  const about = 'Official forms and court templates that nobody here wrote.'
  return { name: 'public instruments', about, mails: files.length, types, observations: [] }
}
