import { describe, expect, test } from '@jest/globals'
import { keyOf, markLines, placesOf } from '../../src/desk/pages/marked-lines.js'
import { evidenceAt } from '../../src/text/evidence.js'
import { cpuMsOf } from '../cpu-time.js'

const TEXT = 'WARRANT\nCase No. 3:26-mj-1\nPage two\nDue on May 4\n'
const DOCUMENT = { id: 'd2', text: TEXT, pageStarts: [0, 27] }

function evidenceFor(...quotes: string[]) {
  return quotes.map((quote) => evidenceAt(DOCUMENT, TEXT.indexOf(quote), TEXT.indexOf(quote) + quote.length))
}

test('every word of the text is on a line, once', () => {
  const pages = markLines(TEXT, DOCUMENT.pageStarts, evidenceFor('3:26-mj-1', 'May 4'), 'e')

  const rebuilt = pages.map(({ lines }) =>
    lines.map(({ segments }) => segments.map(({ text }) => text).join('')).join('\n'),
  )
  expect(rebuilt.join('')).toBe(TEXT)
})

describe('marks', () => {
  test('evidence is marked where it stands', () => {
    const [, second] = markLines(TEXT, DOCUMENT.pageStarts, evidenceFor('May 4'), 'e')

    expect(second?.lines[1]?.segments).toEqual([
      { text: 'Due on ', mark: null },
      { text: 'May 4', mark: `e-d2-${TEXT.indexOf('May 4')}` },
    ])
  })

  test('evidence over a line end is cut there and its id stays unique', () => {
    const [first] = markLines(TEXT, DOCUMENT.pageStarts, evidenceFor('WARRANT\nCase'), 'e')

    expect(first?.lines[0]?.segments).toEqual([{ text: 'WARRANT', mark: 'e-d2-0' }])
    expect(first?.lines[1]?.segments[0]).toEqual({ text: 'Case', mark: '' })
  })

  test('overlapping evidence shares one mark', () => {
    const evidence = evidenceFor('Case No. 3:26', '3:26-mj-1')
    const places = placesOf(TEXT, DOCUMENT.pageStarts, evidence, 'e')

    expect(new Set(evidence.map((each) => places.get(keyOf(each))?.mark)).size).toBe(1)
  })
})

test('a place is page and line, counted from 1 on each page', () => {
  const [evidence] = evidenceFor('May 4')

  const places = placesOf(TEXT, DOCUMENT.pageStarts, evidence ? [evidence] : [], 'e')

  expect([...places.values()]).toEqual([{ mark: `e-d2-${TEXT.indexOf('May 4')}`, page: 2, line: 2 }])
})

test('a text of two million lines with hundreds of cites at its end is laid out in seconds', () => {
  const text = 'a\n'.repeat(2_000_000)
  const evidence = Array.from({ length: 400 }, (_, i) =>
    evidenceAt({ id: 'd1', text, pageStarts: [] }, 3_990_000 + i * 10, 3_990_003 + i * 10),
  )

  const cpuMs = cpuMsOf(() => {
    placesOf(text, [], evidence, 'e')
    markLines(text, [], evidence, 'e')
  })

  expect(cpuMs).toBeLessThan(10_000)
})
