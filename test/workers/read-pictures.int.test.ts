import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { findShortStages } from '../../src/ops/reconcile.js'
import { buildMail } from '../mail/build-mail.js'
import { LETTER, scan } from '../mail/scans.js'
import { CLOSING_MS, openWorkshop, type Workshop } from './workshop.js'

let workshop: Workshop
beforeEach(async () => {
  workshop = await openWorkshop()
})
afterEach(() => workshop.close(), CLOSING_MS)

async function received(body: string): Promise<string> {
  const image = await (await scan(LETTER)).png().toBuffer()
  const raw = buildMail([
    { type: 'text/plain', bytes: body },
    { type: 'image/png', name: 'page.png', bytes: image },
  ])
  return await workshop.deliver(raw)
}

test('a mail whose demand is a picture goes all its way by the queue of pictures', async () => {
  const emailId = await received('Please see the attached letter.')

  const { email, classification } = await workshop.drafted(emailId)
  const [, picture] = email?.documents ?? []
  expect(picture).toMatchObject({ status: 'read', textSource: 'ocr' })
  expect(picture?.pageConfidence?.[0]).toBeGreaterThan(75)
  expect(classification?.primary.type).toBe('preservation-request')
  expect(await workshop.blobs.get(picture?.sha256 ?? '')).toHaveLength(picture?.bytes ?? 0)
  expect(await findShortStages(workshop.pool, workshop.dependencies.queues)).toEqual([])
  expect(workshop.warnings).toEqual([])
})

test('the picture of a child-safety report is neither read nor stored: its hash and size are', async () => {
  const emailId = await received(
    'This is a report of apparent child sexual abuse material under 18 U.S.C. 2258A. The image is attached. Please remove it.',
  )

  const { email, classification } = await workshop.drafted(emailId)
  const [, picture] = email?.documents ?? []
  expect(classification?.primary.type).toBe('child-safety-report')
  expect(picture).toMatchObject({ status: 'unsupported', text: null, textSource: 'none' })
  expect(picture?.reason).toContain('neither read, shown nor exported')
  expect(picture?.bytes).toBeGreaterThan(1000)
  const stored = await workshop.blobs.get(picture?.sha256 ?? '').catch((error: { code: string }) => error.code)
  expect(stored).toBe('BLOB_MISSING')
})
