import { expect, test } from '@jest/globals'
import { parseTagList } from '../../src/text/tag-list.js'

test('tags are read with their white space folded away', () => {
  expect([...(parseTagList(' v=1;\r\n a = rsa-sha256 ; h=from : to; b=AB\r\n CD; ') ?? [])]).toEqual([
    ['v', '1'],
    ['a', 'rsa-sha256'],
    ['h', 'from : to'],
    ['b', 'AB CD'],
  ])
})

test.each([
  ['a tag given twice', 'd=a.example; d=b.example'],
  ['an empty tag', 'd=a.example;; s=k'],
  ['a tag without a name', '=a; s=k'],
  ['a tag without a value mark', 'd; s=k'],
  ['nothing', ''],
  ['a thousand tags', Array.from({ length: 1_000 }, (_, at) => `t${at}=1`).join(';')],
])('%s is no list', (_what, text) => {
  expect(parseTagList(text)).toBeNull()
})
