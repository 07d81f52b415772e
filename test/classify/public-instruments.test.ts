import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { classifyInstruments } from '../../src/classify/classify-instruments.js'
import { aDocument, anEmail, aSender } from '../builders.js'

/** Official forms and court templates that nobody here wrote; used where they lie, never copied. */
const FOLDER = '../shared/data/instruments'

/** The labels' words in the product's. An affidavit asks a judge for a warrant: alone it commands nobody, and abstaining is right. */
const TYPES: readonly (readonly [label: RegExp, types: readonly string[]])[] = [
  [/affidavit/, ['search-warrant', 'unknown']],
  [/^pen_register/, ['pen-register-order']],
  [/^civil_subpoena/, ['civil-subpoena']],
  [/^search_warrant/, ['search-warrant']],
  [/^production_order/, ['production-order']],
]

const here = existsSync(FOLDER)
if (!here) process.stdout.write(`not run: there are no public instruments at ${FOLDER}\n`)

const run = here ? test : test.skip

run('real forms and templates are named as their labels say', () => {
  const labels = readFileSync(`${FOLDER}/labels.csv`, 'utf8').split('\n').slice(1)
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'))
  const wrong = files.flatMap((file) => {
    const label = labels.find((line) => line.startsWith(file))?.split(',')[1] ?? ''
    const types = TYPES.find(([pattern]) => pattern.test(label))?.[1] ?? []
    const text = readFileSync(`${FOLDER}/${file}`, 'utf8')
    const cover = aDocument({ text: 'Please see the attached.' })
    const form = aDocument({ id: 'd1', role: 'attachment', text })
    const { primary } = classifyInstruments(anEmail({ documents: [cover, form] }), aSender(), { aliases: [] })
    return types.includes(primary.type) ? [] : [`${file}: ${primary.type}, labelled ${label}`]
  })

  process.stdout.write(`public instruments: ${files.length - wrong.length} of ${files.length} named as labelled\n`)
  expect(wrong).toEqual([])
})
