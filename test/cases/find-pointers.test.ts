import { expect, test } from '@jest/globals'
import { formatCaseReference } from '../../src/cases/case-reference.js'
import { findPointers } from '../../src/cases/find-pointers.js'
import { NO_JURISDICTION } from '../../src/classify/instrument.js'
import { aClassification, aDocument, anEmail } from '../builders.js'

const first = formatCaseReference(2026, 1)
const second = formatCaseReference(2026, 2)

test('a mail points at the messages it answers, the nearest of a long thread', () => {
  const references = Array.from({ length: 80 }, (_, index) => `<m${index}@x.example>`)
  const email = anEmail({ source: { inReplyTo: '<m79@x.example>', references } })

  const { messageIds } = findPointers(email, aClassification())

  expect(messageIds).toHaveLength(51)
  expect(messageIds).toContain('<m79@x.example>')
  expect(messageIds).not.toContain('<m29@x.example>')
})

test('a mail points at the cases named in its subject and bodies, in that order, not in its attachments', () => {
  const documents = [
    aDocument({ id: 'd0', text: `About ${second}.` }),
    aDocument({ id: 'd1', role: 'attachment', text: formatCaseReference(2026, 3) }),
  ]

  const { references } = findPointers(anEmail({ source: { subject: `Re: [${first}]` }, documents }), aClassification())

  expect(references).toEqual([first, second])
})

test('only a document that holds an instrument counts as known: not a logo, not a form', () => {
  const documents = [aDocument({ id: 'd0', sha256: 'a'.repeat(64) }), aDocument({ id: 'd1', sha256: 'b'.repeat(64) })]
  const instrument = { type: 'search-warrant', jurisdiction: NO_JURISDICTION, confidence: 1, evidence: [] } as const
  const classification = aClassification({ instruments: [{ ...instrument, document: 'd1', evidence: [] }] })

  expect(findPointers(anEmail({ documents }), classification).documentHashes).toEqual(['b'.repeat(64)])
})

test('a mail without subject, text and references points at nothing', () => {
  const email = anEmail({ source: { subject: null }, documents: [aDocument({ text: null })] })

  expect(findPointers(email, aClassification())).toEqual({ messageIds: [], references: [], documentHashes: [] })
})

test('a delivery report points at the message that it is about; what is no report at nothing more', () => {
  const { automation } = anEmail()
  const email = anEmail({
    automation: { ...automation, deliveryReport: true, reportedMessageId: '<ours@kutano.example>' },
  })

  expect(findPointers(email, aClassification({ kind: 'bounce' })).messageIds).toEqual(['<ours@kutano.example>'])
  expect(findPointers(email, aClassification()).messageIds).toEqual([])
})
