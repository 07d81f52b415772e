import { existsSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { evaluatePublicInstruments } from '../../dev/eval/sample-sets.js'

/** Official forms and court templates that nobody here wrote; used where they lie, never copied. */
const FOLDER = '../shared/data/instruments'

const here = existsSync(FOLDER)
if (!here) process.stdout.write(`not run: there are no public instruments at ${FOLDER}\n`)

const run = here ? test : test.skip

run('real forms and templates are named as their labels say', () => {
  const types = evaluatePublicInstruments(FOLDER)?.types ?? []
  const wrong = types
    .filter(({ want, got }) => !want.includes(got))
    .map(({ id, want, got }) => `${id}: ${got}, labelled ${want.join(' or ')}`)

  process.stdout.write(`public instruments: ${types.length - wrong.length} of ${types.length} named as labelled\n`)
  expect(types.length).toBeGreaterThan(0)
  expect(wrong).toEqual([])
})
