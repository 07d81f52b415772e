import { expect, test } from '@jest/globals'
import { hold } from '../../src/ops/hold.js'

test('the answer is held, but not a failure', async () => {
  let calls = 0
  const held = hold(async () => {
    calls += 1
    if (calls === 1) throw new Error('away')
    return []
  }, 60_000)

  await expect(held()).rejects.toThrow('away')
  await held()
  await held()

  expect(calls).toBe(2)
})
