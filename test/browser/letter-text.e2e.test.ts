import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import type { NoticePorts } from '../../src/desk/notice-ports.js'
import type { UnsavedText } from '../../src/notices/notice.js'
import { aNotice, aNoticeText, LETTER_ID } from '../desk/a-letter-sheet.js'
import { aSignedInPerson } from '../desk/a-signed-in-person.js'
import { emptyPorts } from '../desk/empty-ports.js'
import { startBrowser } from './house.js'
import { type OpenDesk, openDesk } from './open-desk.js'

/** What the script of a letter's page does for a text that is not saved; the desk behind it holds one letter in memory. */
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser?.close())

const WAIT = { timeout: 30_000 }
let desk: OpenDesk
let page: Page
let kept: Omit<UnsavedText, 'keptAt'>[]
let saved: { body: string }[]

beforeEach(async () => {
  kept = []
  saved = []
  const notices: NoticePorts = {
    ...emptyPorts().notices,
    load: async () => aNotice(),
    texts: async () => [aNoticeText()],
    keepUnsaved: async (_id, text) => {
      kept.push(text)
      return new Date('2026-11-22T09:11:40Z')
    },
    edit: async (_act, change) => saved.push(change) > 0,
  }
  desk = await openDesk(browser, { notices }, { path: `/notices/${LETTER_ID}` })
  page = desk.page
}, 60_000)
afterEach(() => desk.close())

const state = (words: string) => page.locator('[data-saved]', { hasText: words }).waitFor(WAIT)
const type = (text: string) => page.locator('#letter').fill(text)
async function save(): Promise<void> {
  const sent = page.waitForResponse((reply) => reply.url().endsWith('/edit'), WAIT)
  await page.getByRole('button', { name: 'Save the letter' }).click()
  await sent
}

describe('a letter that somebody types', () => {
  test('is kept on the server by itself, shown as it will be sent, and saved by its button alone', async () => {
    await type('Dear Ms. Roe,\n\nMy own words.\u202e')
    await state('Your text is kept, 09:11:40 UTC.')

    expect(kept.at(-1)).toMatchObject({
      owner: 'ann@kutano.example',
      version: 1,
      body: 'Dear Ms. Roe,\n\nMy own words.\u202e',
    })
    expect(await page.locator('[data-preview] p').allTextContents()).toEqual(['Dear Ms. Roe,', 'My own words.[U+202E]'])
    expect(saved).toEqual([])

    await save()
    expect(saved).toMatchObject([{ body: 'Dear Ms. Roe,\n\nMy own words.\u202e\n' }])
  })

  test('asks before it is left', async () => {
    await type('Half a sentence')
    const asked = page.waitForEvent('dialog', WAIT).then(async (dialog) => {
      await dialog.dismiss()
      return dialog.type()
    })

    await page.getByRole('link', { name: 'All letters' }).click({ noWaitAfter: true })

    expect(await asked).toBe('beforeunload')
    expect(page.url()).toContain(LETTER_ID)
  })

  test('stays on the page when the session ends, and goes on when its writer signs in again in another tab', async () => {
    desk.endSessions()
    await type('Written after the session had ended')
    await state('You were signed out.')

    await page.getByRole('button', { name: 'Save the letter' }).click()
    await state('You were signed out.')
    expect(await page.locator('#letter').inputValue()).toBe('Written after the session had ended')
    expect([kept, saved]).toEqual([[], []])

    await desk.signInAs(aSignedInPerson())
    await state('Your text is kept')
    await save()
    expect(saved).toMatchObject([{ body: 'Written after the session had ended\n' }])
  })
})
