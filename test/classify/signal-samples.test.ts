import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { findSignals } from '../../src/classify/find-signals.js'
import { SIGNALS } from '../../src/classify/signals/signals.js'
import { aDocument } from '../builders.js'

const FOLDER = 'test/classify/samples'
const SAMPLES = readdirSync(FOLDER).flatMap((file) =>
  readFileSync(`${FOLDER}/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' :: ').map((part) => part.replaceAll('\\n', '\n')) as [string, string, string]),
)

function firing(text: string): string[] {
  const { signals } = findSignals(aDocument({ text }))
  return signals.filter(({ muted }) => muted === null).map(({ row }) => row.id)
}

describe('every row of signals', () => {
  test('has a sample and a look-alike, and every sample has its row', () => {
    expect(SAMPLES.map(([id]) => id).sort()).toEqual(SIGNALS.map(({ id }) => id).sort())
    expect(SAMPLES.filter((sample) => sample.length !== 3)).toEqual([])
  })

  test.each(SAMPLES)('%s catches its sample and spares its look-alike', (id, catches, spares) => {
    expect(firing(catches)).toContain(id)
    expect(firing(spares)).not.toContain(id)
  })
})
