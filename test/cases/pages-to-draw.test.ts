import { describe, expect, test } from '@jest/globals'
import { pagesToDraw } from '../../src/cases/pages-to-draw.js'
import type { InstrumentType } from '../../src/classify/instrument.js'
import type { Document } from '../../src/parse/email.js'
import { aClassification, aDocument, anEmail } from '../builders.js'

function pdf(over: Partial<Document> = {}): Document {
  return aDocument({
    id: 'd2',
    role: 'attachment',
    detectedType: 'application/pdf',
    sha256: 'a'.repeat(64),
    pages: 2,
    ...over,
  })
}

function drawn(documents: Document[], type: InstrumentType = 'search-warrant'): [string, number][] {
  const classification = aClassification({ primary: { ...aClassification().primary, type } })
  return pagesToDraw(anEmail({ documents }), classification).map(({ sha256, pages }) => [sha256[0] ?? '', pages.length])
}

describe('pages become pictures', () => {
  test.each([
    ['of a PDF that was read', pdf(), 1],
    ['of a scan', pdf({ status: 'unsupported', text: null }), 1],
    ['of a PDF that is only drawn', pdf({ status: 'malformed', text: null }), 1],
    ['not of a PDF that cannot be opened', pdf({ status: 'malformed', text: null, pages: null }), 0],
    ['not of an infected one', pdf({ status: 'infected', text: null }), 0],
    ['not of one with a password', pdf({ status: 'encrypted', text: null }), 0],
    ['not of one past its bounds', pdf({ status: 'too-large' }), 0],
    ['not of another kind', aDocument({ pages: 2, detectedType: 'text/html' }), 0],
  ])('%s', (_what, document, count) => {
    expect(drawn([document])).toHaveLength(count)
  })

  test('as many as a person compares, of one document and of a mail', () => {
    const documents = ['a', 'b', 'c', 'd'].map((letter) => pdf({ sha256: letter.repeat(64), pages: 500 }))

    expect(drawn(documents)).toEqual([
      ['a', 40],
      ['b', 40],
      ['c', 40],
    ])
  })

  test('never for child safety, whatever else is in the mail', () => {
    const report = { ...aClassification().primary, type: 'child-safety-report' as const, document: 'd1', evidence: [] }
    const beside = aClassification({ instruments: [report] })

    expect(drawn([pdf()], 'child-safety-report')).toEqual([])
    expect(pagesToDraw(anEmail({ documents: [pdf()] }), beside)).toEqual([])
  })
})
