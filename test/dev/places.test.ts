import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { isReachable } from '../../dev/servers/places.js'

const STRANGER = { uid: 4_000_000, gid: 4_000_000 }
let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'wd-places-'))
  mkdirSync(path.join(folder, 'clone', '.data'), { recursive: true })
})

afterAll(() => rmSync(folder, { recursive: true }))

test('data below a closed folder is out of reach of another user', () => {
  chmodSync(folder, 0o700)

  expect(isReachable(path.join(folder, 'clone', '.data'), STRANGER)).toBe(false)
})

test('folders that all may walk through are within reach', () => {
  chmodSync(folder, 0o711)

  expect(isReachable(path.join(folder, 'clone', '.data'), STRANGER)).toBe(true)
})

test('whoever runs the servers as themselves reaches everything of theirs', () => {
  chmodSync(folder, 0o700)

  expect(isReachable(path.join(folder, 'clone', '.data'), null)).toBe(true)
})
