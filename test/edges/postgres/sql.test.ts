import { expect, test } from '@jest/globals'
import { json, NO_SQL, sql, storableText } from '../../../src/edges/postgres/sql.js'
import { cpuMsOf } from '../../cpu-time.js'

const text = (param: unknown) => (param as { text: string }).text

test('values become parameters, and a fragment is renumbered into its place', () => {
  const condition = sql`a = ${1} and b = ${'two'}`

  const statement = sql`select ${0} where ${condition} and c = ${3}${NO_SQL}`

  expect(statement).toEqual({ text: 'select $1 where a = $2 and b = $3 and c = $4', values: [0, 1, 'two', 3] })
})

test('known failure 54: NUL and lone surrogates are replaced, one code unit for one, and pairs stay', () => {
  const hostile = 'a\0b\ud800c\udc00d\u{1f600}'

  const stored = storableText(hostile)

  expect(stored).toBe('a\ufffdb\ufffdc\ufffdd\u{1f600}')
  expect(stored).toHaveLength(hostile.length)
})

test('known failure 54: the same in jsonb, in keys as in values, and an escaped backslash is left alone', () => {
  const hostile = { 'k\0': ['\udfff', '\\u0000', '\\\\ud800', '\n', '\u{1f600}', '\u0001'] }

  const stored = JSON.parse(text(json(hostile)))

  expect(stored).toEqual({ 'k\ufffd': ['\ufffd', '\\u0000', '\\\\ud800', '\n', '\u{1f600}', '\u0001'] })
})

test('strings inside an array parameter are made storable', () => {
  expect(sql`${['a\0', 'b']}`.values).toEqual([['a\ufffd', 'b']])
})

test('1 MB of backslashes and escapes is made storable in under a second', () => {
  const cpuMs = cpuMsOf(() => json('\\\0'.repeat(500_000)))

  expect(cpuMs).toBeLessThan(1_000)
})
