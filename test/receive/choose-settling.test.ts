import { expect, test } from '@jest/globals'
import { chooseSettling } from '../../src/receive/choose-settling.js'

const row = (uid: number, kept: boolean, settledOnServer: boolean) => ({ uid, kept, settledOnServer })

test('what is kept, not settled and still there is owed its flag or move', () => {
  const { owed } = chooseSettling([row(1, true, false), row(2, true, true)], new Set([1, 2]))

  expect(owed).toEqual([row(1, true, false)])
})

test('known failure 18: a mail without kept bytes is neither flagged nor moved', () => {
  expect(chooseSettling([row(1, false, false)], new Set([1]))).toEqual({ owed: [], gone: [] })
})

test('what has gone from the folder is owed nothing more', () => {
  expect(chooseSettling([row(1, true, false)], new Set())).toEqual({ owed: [], gone: [row(1, true, false)] })
})
