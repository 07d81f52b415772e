import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { createDesk } from '../../src/desk/server.js'
import { createLog } from '../../src/log.js'
import type { UnsavedText } from '../../src/notices/notice.js'
import { aNotice, aNoticeText, LETTER_ID } from '../desk/a-letter-sheet.js'
import { aSignedInPerson } from '../desk/a-signed-in-person.js'
import { emptyPorts } from '../desk/empty-ports.js'
import { startBrowser } from './house.js'

/** What the script of a letter's page does for a text that is not saved; the desk behind it holds one letter in memory. */
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser?.close())

const WAIT = { timeout: 90_000 }
let app: FastifyInstance
let context: BrowserContext
let page: Page
let url: string
/** Cookies that are signed in. */
const sessions = new Set<string>()
let kept: Omit<UnsavedText, 'keptAt'>[]
let saved: { body: string }[]

beforeEach(async () => {
  kept = []
  saved = []
  const { notices, signIn } = emptyPorts()
  const principal = aSignedInPerson()
  const ports = emptyPorts({
    signIn: {
      ...signIn,
      findSession: async (cookie) => (sessions.has(cookie) ? { openedBy: 'local', principal } : null),
    },
    notices: {
      ...notices,
      load: async () => aNotice(),
      texts: async () => [aNoticeText()],
      keepUnsaved: async (_id, text) => {
        kept.push(text)
        return new Date('2026-11-22T09:11:40Z')
      },
      edit: async (_act, change) => saved.push(change) > 0,
    },
  })
  app = await createDesk({ password: null, tls: null, isBehindProxy: false }, ports, createLog('silent'))
  url = await app.listen({ host: '127.0.0.1', port: 0 })
  context = await browser.newContext({ baseURL: url })
  await signInAs('a')
  page = await context.newPage()
  await page.goto(`/notices/${LETTER_ID}`)
})
afterEach(async () => {
  await context.close()
  await app.close()
})

async function signInAs(letter: string): Promise<void> {
  sessions.clear()
  sessions.add(letter.repeat(43))
  await context.addCookies([{ name: 'writdesk', value: letter.repeat(43), url }])
}
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
    sessions.clear()
    await type('Written after the session had ended')
    await state('You were signed out.')

    await page.getByRole('button', { name: 'Save the letter' }).click()
    await state('You were signed out.')
    expect(await page.locator('#letter').inputValue()).toBe('Written after the session had ended')
    expect([kept, saved]).toEqual([[], []])

    await signInAs('b')
    await state('Your text is kept')
    await save()
    expect(saved).toMatchObject([{ body: 'Written after the session had ended\n' }])
  })
})
