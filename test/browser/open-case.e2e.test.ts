import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import type { CaseChange } from '../../src/cases/case-change.js'
import type { CaseEvent } from '../../src/cases/case-file.js'
import type { UnsavedForm } from '../../src/cases/unsaved-form.js'
import type { CaseLifePorts } from '../../src/desk/ports.js'
import { aDossier } from '../cases/a-dossier.js'
import { aSignedInPerson } from '../desk/a-signed-in-person.js'
import { emptyPorts } from '../desk/empty-ports.js'
import { startBrowser } from './house.js'
import { type OpenDesk, openDesk } from './open-desk.js'

/** The page of a case while it is open: what others do is told, and what is written on it outlives a lost line and an ended session. */
const REFERENCE = 'LP-2026-000001-Z'
const BEA = aSignedInPerson({ name: 'bea@kutano.example', roles: ['approver'] })
const WAIT = { timeout: 30_000 }

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
}, 120_000)
afterAll(() => browser?.close())

let desk: OpenDesk
let page: Page
let changes: (CaseEvent & { reference: string })[]
let kept: Map<string, { timesKept: number; fields: UnsavedForm['fields'] }>
let written: { actor: string; change: CaseChange }[]

beforeEach(async () => {
  changes = []
  written = []
  kept = new Map()
  const life: CaseLifePorts = {
    ...emptyPorts().life,
    load: async () => aDossier({ newestEvent: '7' }),
    newestChanges: async () => changes,
    listUnsaved: async () => [...kept].map(([form, { fields }]) => ({ form, fields, keptAt: new Date() })),
    keepUnsaved: async (_reader, { form, fields }) => {
      kept.set(form, { timesKept: (kept.get(form)?.timesKept ?? 0) + 1, fields })
      return new Date('2026-11-22T09:11:40Z')
    },
    dropUnsaved: async (_reference, { form }) => void kept.delete(form),
    change: async ({ actor }, decide) => {
      const decision = decide(aDossier())
      if (decision.kind === 'decided') written.push(...decision.changes.map((change) => ({ actor, change })))
      return { kind: 'done', version: 7 }
    },
  }
  desk = await openDesk(browser, { life }, { path: `/cases/${REFERENCE}` })
  page = desk.page
}, 60_000)
afterEach(() => desk.close())

function happens(id: string, action: string): void {
  changes = [{ reference: REFERENCE, id, at: new Date(), actor: BEA.name, action, details: {} }]
}
const told = () => page.locator('[data-changed]')

describe('what happens in a case that is open', () => {
  test('is told with who and what, and shown when the reader asks', async () => {
    await page.getByText('Live.', { exact: true }).waitFor(WAIT)
    expect(await told().isVisible()).toBe(false)

    happens('8', 'call-back-recorded')

    await told().filter({ hasText: 'bea@kutano.example: call back recorded' }).waitFor(WAIT)
    await told().getByRole('link', { name: 'Show' }).click()
    await page.getByText('Live.', { exact: true }).waitFor(WAIT)
    expect(await page.locator('[data-live]').getAttribute('data-src')).toBe(`/cases/${REFERENCE}/events?since=7`)
  }, 90_000)

  test('between the making of the page and its stream is told as soon as the page is there', async () => {
    happens('8', 'note-written')
    await page.reload()
    await told().filter({ hasText: 'note written' }).waitFor(WAIT)

    happens('7', 'note-written')
    await page.reload()
    await page.getByText('Live.', { exact: true }).waitFor(WAIT)
    expect(await told().isVisible()).toBe(false)
  }, 90_000)
})

const note = () => page.locator('#note').getByLabel('Note')
const unsent = (words: string) => page.locator('#note [role=alert]').filter({ hasText: words }).waitFor(WAIT)
const press = () => page.getByRole('button', { name: 'Write the note' }).click()
const texts = () => written.map(({ actor, change }) => [actor, change.kind === 'note' ? change.text : change.kind])

describe('what somebody writes on the page of a case', () => {
  test('is sent once, though the button is pressed twice', async () => {
    await note().fill('She called back.')

    await Promise.all([page.waitForURL(`**/cases/${REFERENCE}#note`, WAIT), page.locator('#note button').dblclick()])

    expect(texts()).toEqual([['ann@kutano.example', 'She called back.']])
  }, 60_000)

  test('stays on the page while the line is lost, and goes when it is back', async () => {
    await note().fill('Written on a train.')
    await desk.context.setOffline(true)
    await press()
    await unsent('Connection lost, so nothing was sent.')
    expect(await note().inputValue()).toBe('Written on a train.')

    await desk.context.setOffline(false)
    await press()
    await page.waitForURL(`**/cases/${REFERENCE}#note`, WAIT)
    expect(texts()).toEqual([['ann@kutano.example', 'Written on a train.']])
  }, 90_000)

  test('stays on the page when the session has ended, and goes once its writer has signed in again in another tab', async () => {
    await note().fill('Written after the session had ended.')
    desk.endSessions()
    await press()
    await unsent('You were signed out, so nothing was sent.')
    expect(await page.locator('#note [role=alert] a').getAttribute('href')).toBe('/sign-in')
    expect(texts()).toEqual([])

    await desk.signInAs(aSignedInPerson())
    await press()
    await page.waitForURL(`**/cases/${REFERENCE}#note`, WAIT)
    expect(texts()).toEqual([['ann@kutano.example', 'Written after the session had ended.']])
  }, 90_000)

  test('is kept on the server while it is written, and is there again when its writer comes back', async () => {
    await note().fill('Kept while it is written.')
    await page.locator('#note [data-kept]').filter({ hasText: 'Not sent yet. Your words are kept,' }).waitFor(WAIT)
    expect(kept.get('note')).toEqual({ timesKept: 1, fields: { text: 'Kept while it is written.' } })

    const other = await desk.context.newPage()
    await other.goto(`/cases/${REFERENCE}`)
    expect(await other.locator('#note').getByLabel('Note').inputValue()).toBe('Kept while it is written.')
    await other.getByRole('button', { name: 'Write the note' }).click()
    await other.waitForURL(`**/cases/${REFERENCE}#note`, WAIT)
    expect(kept.has('note')).toBe(false)
  }, 90_000)

  test('is never sent in the name of somebody else who has signed in meanwhile', async () => {
    await note().fill("Ann's own words.")
    await desk.signInAs(BEA)
    await press()

    await unsent('Somebody else is signed in here now')
    expect(await note().inputValue()).toBe("Ann's own words.")
    expect(texts()).toEqual([])
  }, 60_000)

  test('asks before it is left, and nothing of it stays in the browser', async () => {
    await note().fill('Half a sentence')
    const asked = page.waitForEvent('dialog', WAIT).then(async (dialog) => {
      await dialog.dismiss()
      return dialog.type()
    })

    await page.getByRole('link', { name: 'Writdesk' }).click({ noWaitAfter: true })

    expect(await asked).toBe('beforeunload')
    expect(await page.evaluate('[localStorage.length, sessionStorage.length]')).toEqual([0, 0])
  }, 60_000)
})
