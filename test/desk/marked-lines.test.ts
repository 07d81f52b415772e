import { describe, expect, test } from '@jest/globals'
import { keyOf, markPart, partsOf, placesOf } from '../../src/desk/pages/marked-lines.js'
import { type Evidence, evidenceAt } from '../../src/text/evidence.js'
import { cpuMsOf } from '../cpu-time.js'

/** All of a text, part by part. */
function markLines(text: string, pageStarts: number[], evidence: Evidence[], prefix: string) {
  return partsOf(text, pageStarts).map((part) => markPart(text, part, evidence, prefix))
}

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
  expect(rebuilt.map((part) => `${part}\n`).join('')).toBe(TEXT)
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

describe('parts', () => {
  test('a long page is cut into parts that follow each other, and its lines are numbered on', () => {
    const text = Array.from({ length: 400 }, (_, i) => `line ${i + 1}`).join('\n')
    const parts = partsOf(text, [0])

    const lines = parts.flatMap((part) => markPart(text, part, [], 'e').lines)
    expect(parts.map(({ page, fromLine }) => [page, fromLine])).toEqual([
      [1, 1],
      [1, 151],
      [1, 301],
    ])
    expect(lines.map(({ number, segments }) => `${number} ${segments[0]?.text}`)).toEqual(
      Array.from({ length: 400 }, (_, i) => `${i + 1} line ${i + 1}`),
    )
  })

  test('every part of a hostile text is bounded, but for a line that never ends', () => {
    const text = `${'x'.repeat(5_000)}\n`.repeat(20) + 'y'.repeat(50_000)

    const sizes = partsOf(text, []).map(({ start, end }) => end - start)
    expect(sizes.slice(0, -1).every((size) => size <= 12_000)).toBe(true)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(text.length)
  })

  test('a page without a word is one part', () => {
    expect(partsOf('', [0, 0])).toEqual([
      { page: 1, fromLine: 1, start: 0, end: 0 },
      { page: 2, fromLine: 1, start: 0, end: 0 },
    ])
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
