import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { findSignals } from '../../src/classify/find-signals.js'
import { CONTEXTS } from '../../src/classify/signals/contexts.js'
import { CUES } from '../../src/classify/signals/cues.js'
import { SIGNALS } from '../../src/classify/signals/signals.js'
import { createFinder } from '../../src/text/phrase.js'
import { readWords } from '../../src/text/words.js'
import { aDocument } from '../builders.js'

type Sample = [id: string, catches: string, spares: string]

/** Lines of `id :: catches :: spares`; "\\n" in them is a line break. */
function samplesOf(...files: string[]): Sample[] {
  return files.flatMap((file) =>
    readFileSync(`test/classify/samples/${file}.txt`, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split(' :: ').map((part) => part.replaceAll('\\n', '\n')) as Sample),
  )
}

function sorted(ids: readonly string[]): string[] {
  return [...ids].sort()
}

describe('every row of signals', () => {
  const samples = samplesOf('english-process', 'english-requests', 'other-languages')
  const firing = (text: string) =>
    findSignals(aDocument({ text })).signals.flatMap(({ row, muted }) => (muted === null ? [row.id] : []))

  test('has a sample and a look-alike, and every sample has its row', () => {
    expect(sorted(samples.map(([id]) => id))).toEqual(sorted(SIGNALS.map(({ id }) => id)))
    expect(samples.filter(({ length }) => length !== 3)).toEqual([])
  })

  test.each(samples)('%s catches its sample and spares its look-alike', (id, catches, spares) => {
    expect(firing(catches)).toContain(id)
    expect(firing(spares)).not.toContain(id)
  })
})

describe('every cue and every context', () => {
  const samples = samplesOf('cues-and-contexts')
  const rows: readonly { id: string; phrase: string }[] = [...CUES, ...CONTEXTS]
  const find = createFinder(rows)
  const firing = (text: string) => {
    const ids: string[] = []
    find(readWords(text), ({ row }) => ids.push(row.id))
    return ids
  }

  test('has a sample and a look-alike, and every sample has its row', () => {
    expect(sorted(samples.map(([id]) => id))).toEqual(sorted(rows.map(({ id }) => id)))
  })

  test.each(samples)('%s catches its sample and spares its look-alike', (id, catches, spares) => {
    expect(firing(catches)).toContain(id)
    expect(firing(spares)).not.toContain(id)
  })
})
