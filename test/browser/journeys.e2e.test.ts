import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { recordReceived } from '../../src/edges/postgres/emails.js'
import { openQueues } from '../../src/edges/queue.js'
import { aMail } from '../journey/a-letter.js'
import { HOUSE_MS, type House, startHouse } from './house.js'

/** What legal staff and ops do in a day, before a browser, in a house where everything is real. */
const EMERGENCY = 'us-009-edr-child-abduction-sheriff'
const LOOKALIKE = 'hostile-010-lookalike-fbi-gov-com'
const JOURNEY_MS = 120_000

let house: House
let emergency: string
let reviewer: Page

beforeAll(async () => {
  house = await startHouse()
  const [first] = await Promise.all([house.receive(EMERGENCY), house.receive(LOOKALIKE)])
  emergency = first.reference ?? ''
  reviewer = await house.signIn('reviewer')
}, HOUSE_MS)
afterAll(() => house?.close())

const rowOf = (page: Page, reference: string) => page.getByRole('row').filter({ hasText: reference })

test(
  'the queue puts the emergency first, then suspected fraud, and a person takes a case from it',
  async () => {
    const groups = await reviewer.locator('.queue .group th').allTextContents()
    expect(groups.map((words) => words.split(' ')[0])).toEqual(['Emergencies', 'Suspected'])

    await rowOf(reviewer, emergency).getByRole('checkbox').check()
    await reviewer.getByText('1 selected').waitFor()
    const people = reviewer.getByLabel('Assign to')
    const [, somebody = ''] = await people.locator('option').allTextContents()
    await people.selectOption({ label: somebody })
    await reviewer.getByRole('button', { name: 'Assign the cases' }).click()

    await rowOf(reviewer, emergency).getByText('reviewer.').waitFor()
    await reviewer.getByRole('link', { name: 'Unassigned' }).click()
    await reviewer.getByRole('heading', { name: 'Case queue' }).waitFor()
    expect(await rowOf(reviewer, emergency).count()).toBe(0)
  },
  JOURNEY_MS,
)

test(
  'a mail that comes while the queue is open is told at once, and shown when it is asked for',
  async () => {
    await reviewer.goto('/')
    await reviewer.getByText('Live.', { exact: true }).waitFor()
    const before = await reviewer.locator('.queue .who').count()

    const { reference } = await house.receive(
      aMail({ from: 'Jo Roe <jo.roe@fbi.gov>', subject: 'Preserve acme', messageId: 'live', text: PRESERVE }),
    )

    await reviewer.getByText('A new case arrived. Show it.').waitFor()
    expect(await reviewer.locator('.queue .who').count()).toBe(before)
    await reviewer.getByText('A new case arrived. Show it.').click()
    await rowOf(reviewer, reference ?? '').waitFor()
  },
  JOURNEY_MS,
)

test(
  'a field is corrected with its reason, and the word of the machine stays beside it',
  async () => {
    await reviewer.goto(`/cases/${emergency}`)
    const field = fieldOf(reviewer, 'Officer')
    const before = (await field.locator('.row > span').first().textContent()) ?? ''

    await field.getByText('Correct').click()
    await field.getByLabel('Officer').fill('Lt. Grady A. Hollis')
    await field.getByLabel('Why').fill('The letterhead gives the middle initial.')
    await field.getByRole('button', { name: 'Save' }).click()

    await field.getByText('Machine read').waitFor()
    expect(await field.locator('.row > span').first().textContent()).toBe('Lt. Grady A. Hollis')
    expect(await field.locator('.was').textContent()).toContain(
      `The letterhead gives the middle initial. Machine read \u201c${before}\u201d.`,
    )
  },
  JOURNEY_MS,
)

const fieldOf = (page: Page, name: string) =>
  page
    .locator('.fields > div')
    .filter({ has: page.locator('dt').getByText(name, { exact: true }) })
    .first()

test(
  'a call-back is refused with a number of the mail, recorded with another one, and confirmed by a second person',
  async () => {
    await reviewer.goto(`/cases/${emergency}`)
    const ofMail = (await fieldOf(reviewer, 'Telephone').locator('.row > span').first().textContent()) ?? ''
    const sheet = reviewer.locator('#callback')
    await sheet.getByLabel('Numbers that do not come from the mail').selectOption({ label: 'Another number' })
    await sheet.getByLabel('Number called').fill(ofMail)
    await sheet.getByLabel('Where the number came from').selectOption({ label: 'Official directory of agencies' })
    await sheet.getByLabel('Where it stands').fill('Arizona directory of sheriffs, 2026, page 7')
    await sheet.getByLabel('Who answered').fill('The desk of the watch')
    await sheet.getByLabel('Outcome').selectOption({ label: 'Confirmed: this person asks, and sent this request' })
    await sheet.getByRole('button', { name: 'Record call-back' }).click()
    await sheet.locator('.err').first().waitFor()
    expect(await sheet.locator('.err').first().textContent()).toContain('is in the mail')

    await sheet.getByLabel('Number called').fill('+1 520 555 0107')
    expect(await sheet.getByLabel('Who answered').inputValue()).toBe('The desk of the watch')
    await sheet.getByRole('button', { name: 'Record call-back' }).click()
    await sheet.getByText('Second person owed').waitFor()

    const second = await house.signIn('approver')
    await second.goto(`/cases/${emergency}`)
    await second.locator('#callback').getByRole('button', { name: 'Confirm this record as the second person' }).click()
    await second.locator('#callback').getByText('Confirmed by two').waitFor()
  },
  JOURNEY_MS,
)

test(
  'a letter is edited by one person, approved by another with the second factor, and a real server takes it',
  async () => {
    const [letter] = await house.rows(
      `select n.id from notices n join cases c on c.id = n.case_id
      where c.reference = $1 and n.kind = 'acknowledgement'`,
      emergency,
    )
    const path = `/notices/${letter?.id}`
    await reviewer.goto('/notices')
    await reviewer.locator(`a[href="${path}"]`).first().click()
    await reviewer
      .getByLabel('Letter', { exact: true })
      .fill('Dear Lieutenant Hollis,\n\nWe have your request and look at it now.')
    await reviewer.getByRole('button', { name: 'Save the letter' }).click()
    await reviewer.getByText('Draft 2').waitFor()
    expect(await reviewer.getByRole('button', { name: 'Approve and send' }).getAttribute('aria-disabled')).toBe('true')

    const approver = await house.signIn('approver')
    await approver.goto(path)
    await approver.getByRole('button', { name: 'Approve and send' }).click()
    await approver.getByText('Until then it can be taken back.').waitFor()
    expect(toOfficer()).toEqual([])
    await approver.getByRole('button', { name: 'Send it now' }).click()
    await house.untilRow('select state from notices where id = $1', ({ state }) => state === 'sent', letter?.id)

    expect(toOfficer()).toEqual([expect.stringContaining('We have your request and look at it now.')])
    await approver.reload()
    await approver.getByText('It cannot be called back.').waitFor()
  },
  JOURNEY_MS,
)

const toOfficer = () =>
  house.smtp.taken().flatMap(({ envelope, source }) => (envelope.to.includes('ghollis@pinal.gov') ? [source] : []))

test(
  'ops see that a mail failed and why, and not one word of it; once it is mended, their button brings it through',
  async () => {
    const raw = aMail({ from: 'Jo Roe <jo.roe@fbi.gov>', subject: 'Rotten', messageId: 'rotten', text: PRESERVE })
    const emailId = await receiveRotten(raw)
    await house.untilRow('select failure_code from emails where id = $1', (row) => row.failure_code !== null, emailId)
    const ops = await house.signIn('ops')
    await ops.goto('/ops')

    const row = ops.getByRole('row').filter({ hasText: emailId.slice(0, 8) })
    expect(await row.textContent()).toContain('BLOB_CORRUPT')
    expect(await ops.textContent('body')).not.toMatch(/Rotten|Jo Roe|fbi\.gov|LP-2026/)
    writeFileSync(blobPath(raw), raw)
    await row.getByRole('button', { name: 'Retry' }).click()
    await ops.getByRole('status').filter({ hasText: 'offered again' }).waitFor()
    await house.untilRow('select stage from emails where id = $1', ({ stage }) => stage === 'drafted', emailId)
    await ops.goto('/ops')
    await ops.getByText('No mail has failed. Nothing is to be done.').waitFor()
  },
  JOURNEY_MS,
)

function blobPath(raw: Buffer): string {
  const sha256 = createHash('sha256').update(raw).digest('hex')
  return join(house.blobsFolder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
}

/** A mail as the poller leaves it, whose bytes rotted on the disk before anybody read them. */
async function receiveRotten(raw: Buffer): Promise<string> {
  const { pool, url } = house.database
  mkdirSync(dirname(blobPath(raw)), { recursive: true })
  writeFileSync(blobPath(raw), 'rotten')
  const { emailId } = await recordReceived(pool, {
    mailbox: 'kutano',
    folder: 'INBOX',
    uidValidity: 1n,
    uid: 9_999,
    sha256: basename(blobPath(raw)),
    bytes: raw.length,
    receivedAt: new Date(),
    junk: false,
  })
  const queues = openQueues({ url }, { warn: () => undefined, error: () => undefined })
  await queues.handOver('parse-email', emailId)
  await queues.close()
  return emailId
}

const PRESERVE = `Dear Kutano,

Under 18 U.S.C. 2703(f) please preserve for 90 days all records of the user
joann@acme.example of the workspace acme.kutano.example.

Special Agent Jo Roe, Federal Bureau of Investigation
+1 312 555 0142
`
