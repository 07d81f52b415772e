import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { readModel } from '../../../src/edges/ocr/models.js'

const FAST = Buffer.from('the model of the folder')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'models-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

test('a fast model that is installed is taken, from the first folder that has it', () => {
  writeFileSync(join(folder, 'eng.traineddata'), FAST)

  expect(Buffer.from(readModel('eng', [join(folder, 'none'), folder]))).toEqual(FAST)
})

test('without one of that language the model of the package is taken', () => {
  writeFileSync(join(folder, 'eng.traineddata'), FAST)

  expect(readModel('fra', [folder]).length).toBeGreaterThan(1_000_000)
})

test('a model too large to be a fast one is left, since a page would outlast its time', () => {
  writeFileSync(join(folder, 'eng.traineddata'), FAST)
  truncateSync(join(folder, 'eng.traineddata'), 15_000_000)

  expect(readModel('eng', [folder]).length).toBeLessThan(8_000_000)
})
