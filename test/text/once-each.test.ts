import { expect, test } from '@jest/globals'
import { onceEach } from '../../src/text/once-each.js'

test('an answer is found once for each value, nothing among them, and another for its like', () => {
  const asked: unknown[] = []
  const find = onceEach((of: { text: string }) => {
    asked.push(of)
    return of.text === '' ? undefined : of.text.length
  })
  const [one, like, none] = [{ text: 'abc' }, { text: 'abc' }, { text: '' }]

  expect([find(one), find(one), find(like), find(none), find(none)]).toEqual([3, 3, 3, undefined, undefined])
  expect(asked).toEqual([one, like, none])
})
