import { expect, test } from '@jest/globals'
import { countingResolver, createTally, DNS_ASKED, DNS_TEMPORARY } from '../../src/ops/tally.js'

test('what was taken is counted no more, unless it is given back', () => {
  const tally = createTally()
  tally.add('a')
  tally.add('a')

  const taken = tally.take()
  tally.add('a')

  expect([...taken]).toEqual([['a', 2]])
  tally.giveBack(taken)
  expect([...tally.take()]).toEqual([['a', 3]])
  expect(tally.take().size).toBe(0)
})

test.each([
  ['ENOTFOUND', 0],
  ['ENODATA', 0],
  ['ETIMEOUT', 1],
  ['ESERVFAIL', 1],
])('%s counts as %d questions without an answer, and goes on to who asked', async (code, expected) => {
  const tally = createTally()
  const resolver = countingResolver(() => Promise.reject(Object.assign(new Error('dns'), { code })), tally)

  await expect(resolver('a.example', 'TXT')).rejects.toMatchObject({ code })

  const taken = tally.take()
  expect([taken.get(DNS_ASKED), taken.get(DNS_TEMPORARY) ?? 0]).toEqual([1, expected])
})

test('an answer is an answer', async () => {
  const tally = createTally()

  expect(await countingResolver(async () => [['v=spf1']], tally)('a.example', 'TXT')).toEqual([['v=spf1']])
  expect([...tally.take()]).toEqual([[DNS_ASKED, 1]])
})
