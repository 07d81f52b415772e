import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import type { Email } from '../../src/parse/email.js'
import { parseEmail } from '../../src/parse/parse-email.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'

async function parse(raw: string | Uint8Array): Promise<Email> {
  const result = await parseEmail(typeof raw === 'string' ? Buffer.from(raw, 'latin1') : raw, PARSE_LIMITS)
  if (result.kind !== 'email') throw new Error(result.reason)
  return result.email
}

test('a nested message is a document of its own and its attachments are its children', async () => {
  const email = await parse(readFileSync('test/mail/cases/us-025-texas-ag-cid-nested-message.eml'))

  expect(email.documents.map(({ id, parent, role, status }) => ({ id, parent, role, status }))).toEqual([
    { id: 'd1', parent: null, role: 'body', status: 'read' },
    { id: 'd2', parent: null, role: 'message', status: 'read' },
    { id: 'd3', parent: 'd2', role: 'attachment', status: 'read' },
  ])
  expect(email.documents[1]?.text).toMatch(/^From: /)
})

test('values of a fillable form stand behind their labels', async () => {
  const email = await parse(readFileSync('test/mail/cases/us-021-irs-summons-acroform-past-due.eml'))

  expect(email.documents[1]?.textSource).toBe('form')
  expect(email.documents[1]?.text).toContain("on the 10th day of November, 2026 at 9:30 o'clock a m.")
})
