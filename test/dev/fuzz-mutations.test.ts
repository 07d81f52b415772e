import { expect, test } from '@jest/globals'
import { unzipSync } from 'fflate'
import { seededRandom } from '../../dev/bench/random.js'
import { mutate } from '../../dev/fuzz/mutate.js'
import { mutatePackage } from '../../dev/fuzz/mutate-zip.js'
import type { Seed } from '../../dev/fuzz/seeds.js'
import { KIND_SAMPLES } from '../parse/kind-samples.js'
import { paragraph, wordFile } from '../parse/readers/office-files.js'

const MOST_BYTES = 60_000
const ROUNDS = 20

const SEEDS: Seed[] = []
for (const { name, bytes } of KIND_SAMPLES.filter(({ text }) => !(text instanceof RegExp)))
  SEEDS.push({ kind: 'document', type: 'application/octet-stream', name, bytes: Buffer.from(await bytes()) })
SEEDS.push({ kind: 'mail', bytes: Buffer.from('Subject: a\r\nContent-Type: text/plain\r\n\r\nHello\r\n') })

test('the same seed gives the same mutations, within the bound, and most of them are other bytes', () => {
  let changed = 0
  for (const seed of SEEDS) {
    for (let round = 0; round < ROUNDS; round += 1) {
      const other = seed.bytes.subarray(0, 100)
      const once = mutate(seed, other, seededRandom(round), MOST_BYTES)
      const twice = mutate(seed, other, seededRandom(round), MOST_BYTES)

      expect(once.equals(twice)).toBe(true)
      expect(once.length).toBeLessThanOrEqual(MOST_BYTES)
      if (!once.equals(seed.bytes)) changed += 1
    }
  }
  expect(changed).toBeGreaterThan(SEEDS.length * ROUNDS * 0.8)
})

test('a package that is changed inside still opens as one', () => {
  const word = Buffer.from(wordFile(paragraph('You are commanded to produce the records.')))

  const changed = Array.from({ length: ROUNDS }, (_, round) => mutatePackage(word, seededRandom(round), MOST_BYTES))

  for (const one of changed) expect(Object.keys(unzipSync(one)).length).toBeGreaterThan(0)
  expect(new Set(changed.map((one) => one.toString('base64'))).size).toBeGreaterThan(ROUNDS / 2)
})
