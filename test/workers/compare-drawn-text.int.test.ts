import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { addDrawnConflicts } from '../../src/cases/add-drawn-conflicts.js'
import type { CaseFile } from '../../src/cases/case-file.js'
import { loadCase } from '../../src/edges/postgres/cases.js'
import { confirmDrawnText } from '../../src/edges/postgres/drawn-text.js'
import { listWithoutPageWork } from '../../src/edges/postgres/page-work.js'
import { loadEmail } from '../../src/edges/postgres/stored-email.js'
import { buildMail } from '../mail/build-mail.js'
import { buildLyingPdf } from '../mail/lying-pdf.js'
import { until } from '../run-poller.js'
import { CLOSING_MS, openWorkshop, type Workshop } from './workshop.js'

let workshop: Workshop
beforeEach(async () => {
  workshop = await openWorkshop()
})
afterEach(() => workshop.close(), CLOSING_MS)

const LINES = [
  'SEARCH AND SEIZURE WARRANT',
  'In the District Court for the District of Oregon, Case No. 3:26-mj-00417',
  'YOU ARE COMMANDED to search the records of Kutano, Inc. for the',
  'account marta.quill-harborlight.example, for the period from',
  'January 3, 2026 through March 31, 2026, and to seize the messages.',
  'Issued November 16, 2026. Ruth Ellery, United States Magistrate Judge',
]
const MAIL_ADDRESS = /marta\.quill.harborlight\.example/

/** Sends a mail all its way and waits until its pages were compared. */
async function compared(raw: Buffer): Promise<{ file: CaseFile; pages: number; emailId: string }> {
  const emailId = await workshop.deliver(raw)
  const [row] = await until(
    async () => (await workshop.pool.query('select pages from drawn_text_checks where email_id = $1', [emailId])).rows,
    (found) => found.length === 1,
    60_000,
  )
  const { caseReference } = await loadEmail(workshop.pool, emailId)
  const file = await loadCase(workshop.pool, caseReference ?? '', { includeRestricted: true })
  if (file === null) throw new Error('the case is there')
  return { file: addDrawnConflicts(file), pages: row.pages, emailId }
}

function warrantMail(drawn: readonly string[]): Buffer {
  const says = LINES.map((line) => line.replace('quill-harborlight', 'quill@harborlight'))
  const pdf = buildLyingPdf(says.map((line, at) => ({ says: line, drawn: (drawn[at] ?? '').replace('@', '-') })))
  return buildMail([
    { type: 'text/plain', bytes: 'Please see the attached search warrant.' },
    { type: 'application/pdf', name: 'warrant.pdf', bytes: pdf },
  ])
}

test('a warrant whose fonts lie about the account gets a finding that names the page, until a person has compared it', async () => {
  const drawn = LINES.map((line) => line.replace(MAIL_ADDRESS, 'joann.ivers-nightharbor.example'))

  const { file, pages, emailId } = await compared(warrantMail(drawn))

  expect(pages).toBe(1)
  expect(file.emails[0]?.fields?.targets.map(({ value }) => value)).toContain('marta.quill@harborlight.example')
  expect(file.emails[0]?.drawnText).toEqual([{ documentId: 'd2', page: 1, outcome: 'differs', fields: ['targets'] }])
  const conflict = file.emails[0]?.review?.findings.find(({ code }) => code === 'conflicting-values')
  expect(conflict?.message).toContain('document d2, page 1 (the accounts)')
  expect(workshop.warnings).toEqual([])

  const page = { emailId, documentId: 'd2', page: 1 }
  expect(await confirmDrawnText(workshop.pool, file.reference, page, 'ann@kutano.example')).toBe(true)
  expect(await confirmDrawnText(workshop.pool, file.reference, page, 'ann@kutano.example')).toBe(false)
  const after = await loadCase(workshop.pool, file.reference, { includeRestricted: true })
  expect(after?.emails[0]?.drawnText).toMatchObject([{ outcome: 'agrees', fields: [] }])
  expect(after?.events).toContainEqual(
    expect.objectContaining({ actor: 'ann@kutano.example', action: 'drawn-text-confirmed' }),
  )
})

test('an honest warrant gets none, and is not offered again', async () => {
  const { file, emailId } = await compared(warrantMail(LINES))

  expect(file.emails[0]?.drawnText.map(({ outcome }) => outcome)).not.toContain('differs')
  expect(file.emails[0]?.review?.findings.map(({ code }) => code)).not.toContain('conflicting-values')
  await workshop.pool.query("update emails set stage_at = now() - interval '1 hour' where id = $1", [emailId])
  expect(await listWithoutPageWork(workshop.pool, 'compare-drawn-text', 10)).toEqual([])
})

test('a mail whose comparison was lost is offered again', async () => {
  const raw = readFileSync(new URL('../../../test/mail/cases/us-013-usss-2703f-letter-in-body.eml', import.meta.url))
  const { emailId } = await compared(raw)
  await workshop.pool.query("update emails set stage_at = now() - interval '1 hour' where id = $1", [emailId])

  await workshop.pool.query('delete from drawn_text_checks')

  expect(await listWithoutPageWork(workshop.pool, 'compare-drawn-text', 10)).toEqual([emailId])
})
