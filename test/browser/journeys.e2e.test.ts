import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
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

const PRESERVE = `Dear Kutano,

Under 18 U.S.C. 2703(f) please preserve for 90 days all records of the user
joann@acme.example of the workspace acme.kutano.example.

Special Agent Jo Roe, Federal Bureau of Investigation
+1 312 555 0142
`
