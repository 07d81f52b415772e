import { expect, test } from '@jest/globals'
import { splitBatches } from '../../src/receive/split-batches.js'

const limits = { batchMails: 3, batchBytes: 1_000, streamFromBytes: 500 }
const none: ReadonlySet<number> = new Set()
const mails = (...bytes: number[]) => bytes.map((size, index) => ({ uid: index + 1, bytes: size }))

test('a batch ends at its count', () => {
  const batches = splitBatches(mails(10, 10, 10, 10), none, limits)

  expect(batches).toEqual([
    { kind: 'together', uids: [1, 2, 3], bytes: 30 },
    { kind: 'together', uids: [4], bytes: 10 },
  ])
})

test('a batch ends before its bytes exceed the bound', () => {
  const batches = splitBatches(mails(400, 400, 200, 1), none, limits)

  expect(batches.map(({ uids }) => uids)).toEqual([[1, 2, 3], [4]])
  expect(batches.every(({ bytes }) => bytes <= limits.batchBytes)).toBe(true)
})

test('a large mail is streamed alone, after the small ones', () => {
  const batches = splitBatches(mails(10, 500, 10), none, limits)

  expect(batches).toEqual([
    { kind: 'together', uids: [1, 3], bytes: 20 },
    { kind: 'alone', uids: [2], bytes: 500 },
  ])
})

test('known failure 40: what was in the air when a connection broke comes last and alone', () => {
  const batches = splitBatches(mails(10, 10, 600), new Set([1, 3]), limits)

  expect(batches).toEqual([
    { kind: 'together', uids: [2], bytes: 10 },
    { kind: 'alone', uids: [1], bytes: 10 },
    { kind: 'alone', uids: [3], bytes: 600 },
  ])
})

test('nothing to fetch makes no batch', () => {
  expect(splitBatches([], none, limits)).toEqual([])
})
