import { afterAll, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { compareDrawnText, type SeenPage } from '../../src/cases/compare-drawn-text.js'
import { Ocr } from '../../src/edges/ocr/ocr.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import { drawPages } from '../../src/parse/pdf/draw-page.js'
import { readPdf } from '../../src/parse/readers/read-pdf.js'
import { cpuMsOf } from '../cpu-time.js'
import { buildLyingPdf, type LyingLine } from '../mail/lying-pdf.js'

const PAGE = `SEARCH AND SEIZURE WARRANT
Case No. 3:26-mj-00417
The records of the account marta.quill, telephone (503) 555-0142,
for the period from January 3, 2026 through March 31, 2026.
It is ordered that Kutano, Inc. shall not disclose this warrant for 90 days.`

function asked(quote: string, page = PAGE) {
  const at = page.indexOf(quote)
  return { quote, before: page.slice(Math.max(0, at - 60), at), after: page.slice(at + quote.length).slice(0, 60) }
}

const seen = (text: string, confidence = 93): SeenPage => ({ text, confidence })

describe('words and their picture', () => {
  test.each([
    ['the same text', 'marta.quill', PAGE],
    [
      'a gap in an address and a line that breaks elsewhere',
      'marta.quill',
      PAGE.replace('marta.quill', 'marta. quill\n'),
    ],
    ['letters that OCR takes for each other', '(503) 555-0142', PAGE.replace('555-0142', '5S5-O1A2'.replace('A', '4'))],
    ['a word that OCR got wrong', 'SEARCH AND SEIZURE WARRANT', PAGE.replace('SEIZURE', 'SEIZUHE')],
    ['columns in another order', 'January 3, 2026 through March 31, 2026', PAGE.split('\n').reverse().join('\n')],
  ])('agree: %s', (_why, quote, text) => {
    expect(compareDrawnText(asked(quote), seen(text))).toBe('agrees')
  })

  test.each([
    ['another account', 'marta.quill', PAGE.replace('marta.quill', 'jo.mercer77')],
    ['another year', 'January 3, 2026 through March 31, 2026', PAGE.replace('January 3, 2026', 'January 3, 2019')],
    ['a number off by one digit, on a page that is read surely', '(503) 555-0142', PAGE.replace('0142', '0172')],
    [
      'another instrument',
      'SEARCH AND SEIZURE WARRANT',
      PAGE.replace('SEARCH AND SEIZURE WARRANT', 'LETTER OF THANKS TO KUTANO'),
    ],
    ['nothing drawn there', 'shall not disclose this warrant for 90 days', PAGE.split('\n').slice(0, 4).join('\n')],
  ])('differ: %s', (_why, quote, text) => {
    expect(compareDrawnText(asked(quote), seen(text))).toBe('differs')
  })

  test.each([
    [
      'a number off by one digit on a page that is read less surely',
      '(503) 555-0142',
      PAGE.replace('0142', '0172'),
      82,
    ],
    [
      'another account on a page that can hardly be read',
      'marta.quill',
      PAGE.replace('marta.quill', 'jo.mercer77'),
      50,
    ],
    ['a quote of two letters', 'of', PAGE, 95],
  ])('say nothing: %s', (_why, quote, text, confidence) => {
    expect(compareDrawnText(asked(quote), seen(text, confidence))).toBe('unsure')
  })

  test('hostile text of a megabyte costs less than a second', () => {
    const hostile = { quote: 'a'.repeat(1e6), before: 'b'.repeat(1e6), after: 'c'.repeat(1e6) }
    const page = seen('ab'.repeat(5e5))

    expect(cpuMsOf(() => void compareDrawnText(hostile, page))).toBeLessThan(1_000)
  })
})

describe('on drawn pages', () => {
  const ocr = new Ocr({ ...PARSE_LIMITS, ocrPageMs: 60_000 })
  afterAll(async () => {
    await ocr.close()
  })

  const LINES = PAGE.split('\n').map((line) => ({ drawn: line, says: line }))
  const ACCOUNT = {
    drawn: 'The records of the account ivers.joann, telephone (614) 666-1253,',
    says: LINES[2]?.says ?? '',
  }

  async function look(
    lines: readonly LyingLine[],
    dpi: number,
    noise: number,
  ): Promise<{ text: string; page: SeenPage }> {
    const bytes = buildLyingPdf(lines)
    const context = { mayContinue: () => true, passwords: [], keepsClosed: false, pictures: null }
    const { text } = await readPdf(bytes, PARSE_LIMITS, context)
    let page: SeenPage = { text: '', confidence: 0 }
    await drawPages(
      bytes,
      [1],
      { dpi, maxWidth: 4_000, maxPixels: 12_000_000 },
      [],
      async ({ grey, width, height }) => {
        const picture = { kind: 'grey', grey: await faxed(grey, width, height, noise), width, height } as const
        const reading = await ocr.read(picture, 'eng')
        if (reading.kind === 'text') page = reading
      },
    )
    return { text: text ?? '', page }
  }

  /** As a copier leaves it: grey, soft and speckled. */
  async function faxed(grey: Uint8Array, width: number, height: number, noise: number): Promise<Uint8Array> {
    if (noise === 0) return grey
    const raw = { width, height, channels: 1 as const }
    const soft = await sharp(grey, { raw }).blur(0.7).linear(0.8, 30).greyscale().raw().toBuffer()
    let seed = 1
    return soft.map((value) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.max(0, Math.min(255, value + Math.round((seed / 2_147_483_648 - 0.5) * noise)))
    })
  }

  const QUOTES = [
    'SEARCH AND SEIZURE WARRANT',
    'marta.quill',
    '(503) 555-0142',
    'January 3, 2026 through March 31, 2026',
    'shall not disclose',
  ]

  test.each([
    ['at 300 dpi', 300, 0],
    ['as the case page draws it', 165, 0],
    ['at 150 dpi, with noise', 150, 60],
  ])(
    'an honest page raises no alarm %s',
    async (_how, dpi, noise) => {
      const { text, page } = await look(LINES, dpi, noise)

      for (const quote of QUOTES) {
        expect(text).toContain(quote)
        expect([quote, compareDrawnText(asked(quote, text), page)]).not.toEqual([quote, 'differs'])
      }
      expect(compareDrawnText(asked('SEARCH AND SEIZURE WARRANT', text), page)).toBe('agrees')
    },
    120_000,
  )

  test('fonts that lie are found out where they lie, and nowhere else', async () => {
    const { text, page } = await look([...LINES.slice(0, 2), ACCOUNT, ...LINES.slice(3)], 165, 0)

    expect(text).toContain('marta.quill, telephone (503) 555-0142')
    const outcomes = QUOTES.map((quote) => compareDrawnText(asked(quote, text), page))
    expect(outcomes).toEqual(['agrees', 'differs', 'differs', 'agrees', 'agrees'])
  })
})
