import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { loadCase } from '../../src/edges/postgres/cases.js'
import { findPageImage } from '../../src/edges/postgres/page-images.js'
import { loadEmail } from '../../src/edges/postgres/stored-email.js'
import { buildMail, pdfOf } from '../mail/build-mail.js'
import { until } from '../run-poller.js'
import { CLOSING_MS, openWorkshop, type Workshop } from './workshop.js'

let workshop: Workshop
beforeEach(async () => {
  workshop = await openWorkshop()
})
afterEach(() => workshop.close(), CLOSING_MS)

const ALL = { includeRestricted: true }
const WARRANT = readFileSync(new URL('../../../test/mail/cases/us-001-fbi-ao93-with-separate-ndo.eml', import.meta.url))
const REPORT = [
  'A user of your team shares images of child sexual abuse. This is a report of apparent child pornography under',
  '18 U.S.C. 2258A. Report it to the NCMEC CyberTipline and remove the material at once.',
].join('\n')

/** Sends a mail all its way and waits until its pages were looked at. */
async function drawn(raw: Buffer): Promise<{ emailId: string; pages: number; reason: string | null }> {
  const emailId = await workshop.deliver(raw)
  const rows = await until(
    async () =>
      (await workshop.pool.query('select pages, reason from page_drawings where email_id = $1', [emailId])).rows,
    (found) => found.length === 1,
    90_000,
  )
  return { emailId, ...rows[0] }
}

test('after the letters are drafted the pages of a mail are pictures in the blob store', async () => {
  const { emailId, pages, reason } = await drawn(WARRANT)

  const { caseReference, email } = await loadEmail(workshop.pool, emailId)
  const file = await loadCase(workshop.pool, caseReference ?? '', ALL)
  expect({ pages, reason }).toEqual({ pages: 6, reason: null })
  expect(file?.pageImages).toHaveLength(6)
  const look = { reference: caseReference ?? '', documentSha256: email?.documents[1]?.sha256 ?? '', page: 5 }
  const png = await workshop.blobs.get((await findPageImage(workshop.pool, look, ALL)) ?? '')
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(workshop.warnings).toEqual([])
})

test('nothing of a child-safety case is drawn', async () => {
  const pdf = pdfOf('BT /F1 12 Tf 72 720 Td (The images are enclosed as evidence of the report.) Tj ET')
  const mail = buildMail([
    { type: 'text/plain', bytes: REPORT },
    { type: 'application/pdf', name: 'evidence.pdf', bytes: pdf },
  ])

  const { emailId, pages, reason } = await drawn(mail)

  const { caseReference, classification } = await loadEmail(workshop.pool, emailId)
  expect(classification?.primary.type).toBe('child-safety-report')
  expect({ pages, reason }).toEqual({ pages: 0, reason: expect.stringMatching(/child-safety/) })
  expect((await loadCase(workshop.pool, caseReference ?? '', ALL))?.pageImages).toEqual([])
  expect((await workshop.pool.query('select from page_images')).rowCount).toBe(0)
})
