import { expect, test } from '@jest/globals'
import { createFinder } from '../../src/text/phrase.js'
import { readWords } from '../../src/text/words.js'
import { cpuMsOf } from '../cpu-time.js'

function quotes(phrase: string, text: string): string[] {
  const words = readWords(text)
  const found: string[] = []
  createFinder([{ phrase }])(words, ({ from, to }) => found.push(text.slice(words.starts[from], words.ends[to - 1])))
  return found
}

test('line breaks, double spaces and punctuation do not matter', () => {
  expect(quotes('you are [hereby] commanded', 'YOU  ARE\nHEREBY, COMMANDED to')).toEqual([
    'YOU  ARE\nHEREBY, COMMANDED',
  ])
})

test('a word in brackets may be missing, and a slash gives a choice', () => {
  expect(quotes('this subpoena/summons [duly] issued', 'this summons issued; this subpoena duly issued')).toHaveLength(
    2,
  )
})

test('a gap stays within its sentence and its bound', () => {
  expect(quotes('shall ~3 produce', 'shall within ten days produce')).toHaveLength(1)
  expect(quotes('shall ~3 produce', 'shall within ten days at most produce')).toHaveLength(0)
  expect(quotes('shall ~3 produce', 'as the court shall see. Produce it')).toHaveLength(0)
})

test('an exception looks at the next word alone', () => {
  expect(quotes('shall !not ~2 disclose', 'shall promptly disclose')).toHaveLength(1)
  expect(quotes('shall !not ~2 disclose', 'shall not disclose')).toHaveLength(0)
})

test('part of a word matches all its forms, at the beginning too', () => {
  expect(quotes('kinderpornogra* inhalt*', 'Kinderpornographischer Inhalte')).toHaveLength(1)
})

test.each([
  ['search warrant', 'a search of; a search warrant', 1],
  ['search [and seizure] warrant', 'search and seizure warrant, search warrant, search and', 2],
  ['(search | search and seizure) warrant/order', 'search order; search and seizure warrant; search it', 2],
  ['search warrant*', 'search warrants; search the', 1],
  ['search !me ~1 warrant', 'search the warrant; search me warrant', 1],
  ['search [warrant]', 'a search', 1],
  ['^ search ~2 now', 'Search it all now. You search it now', 1],
])('"%s" stands wherever its second word, a gap or nothing can follow its first', (phrase, text, times) => {
  expect(quotes(phrase, text)).toHaveLength(times)
})

test('a phrase that is not well formed is refused', () => {
  expect(() => createFinder([{ phrase: '(a | b' }])).toThrow('open')
  expect(() => createFinder([{ phrase: 'a)' }])).toThrow('closes')
  expect(() => createFinder([{ phrase: '[a]' }])).toThrow('must begin')
  expect(() => createFinder([{ phrase: '~3 a' }])).toThrow('begins with')
})

test('a megabyte that tempts every gap is read within a second', () => {
  const words = readWords('shall shall produc '.repeat(55_000))
  const finder = createFinder([{ phrase: 'shall ~14 shall ~14 produce' }])
  let found = 0

  const cpuMs = cpuMsOf(() =>
    finder(words, () => {
      found += 1
    }),
  )

  expect(found).toBe(0)
  expect(cpuMs).toBeLessThan(1000)
})
