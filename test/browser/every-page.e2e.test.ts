import { afterAll, beforeAll, expect, test } from '@jest/globals'
import axe from 'axe-core'
import type { Page, Request } from 'playwright-core'
import type { Role } from '../../src/desk/access.js'
import { type DeskPage, everyPage } from './every-page.js'
import { HOUSE_MS, type House, startHouse } from './house.js'
import { takePicture } from './take-picture.js'

/** Every page that a route serves, as whoever opens it finds it: by axe-core, at both widths, light and dark, and its weight. */
const MAILS = [
  'us-009-edr-child-abduction-sheriff',
  'us-001-fbi-ao93-with-separate-ndo',
  'hostile-010-lookalike-fbi-gov-com',
  'us-015-manhattan-da-grand-jury-subpoena-zip',
]
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']
/** All rules in each look; the way of the focus, which differs by width alone, once at each. */
const LOOKS = [
  { width: 1280, colorScheme: 'light', isWalked: true },
  { width: 1280, colorScheme: 'dark', isWalked: false },
  { width: 390, colorScheme: 'light', isWalked: false },
  { width: 390, colorScheme: 'dark', isWalked: true },
] as const
/** Those of which docs/pages has a picture of a small screen as well. */
const NARROW = ['queue', 'case-us-001', 'notices-id', 'deadlines', 'ops']
const MOST_BYTES = 150_000

let house: House
let pages: DeskPage[]
const people = new Map<Role | null, Page>()

beforeAll(async () => {
  house = await startHouse()
  const arrived = await Promise.all(MAILS.map((mail) => house.receive(mail)))
  pages = [
    ...(await everyPage(house)),
    ...arrived.map(({ reference }, at) => ({
      name: `case-${MAILS[at]?.split('-').slice(0, 2).join('-')}`,
      path: `/cases/${reference}`,
      role: 'counsel' as const,
    })),
    { name: 'queue-nothing-fits', path: '/?q=nothing-of-this-kind&state=any', role: 'counsel' },
    { name: 'no-such-case', path: '/cases/LP-2026-999999-X', role: 'counsel' },
  ]
  for (const role of new Set(pages.map((each) => each.role))) people.set(role, await open(role))
}, HOUSE_MS)
afterAll(() => house?.close())

async function open(role: Role | null): Promise<Page> {
  if (role !== null) return await house.signIn(role)
  return await (await house.browser.newContext({ baseURL: house.url })).newPage()
}

/** What axe-core finds, each with the elements it finds it in. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const options = { runOnly: TAGS, resultTypes: ['violations'] }
  const found = await page.evaluate<axe.AxeResults>(`axe.run(${JSON.stringify(options)})`)
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

/** What sticks out of the page to the right: where to look. */
const OVERFLOWING = `(() => {
  const room = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= room) return []
  const inRegion = (each) => each.parentElement?.closest('.scroll, .pane, [class*=scroll]')
  return [...document.querySelectorAll('main *, header *, footer *')]
    .filter((each) => each.getBoundingClientRect().right > room + 1 && each.checkVisibility() && !each.closest('details:not([open]) > :not(summary)') && !inRegion(each))
    .map((each) => each.tagName.toLowerCase() + (each.className ? '.' + each.className : '')).slice(0, 5)
})()`

/** What can take focus and, having it, is not seen: outside of the window, or covered by something that stays in place. */
const OUT_OF_SIGHT = `(() => {
  const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
  const shown = all.filter((each) => each.checkVisibility({ visibilityProperty: true }))
  const covers = (top, each) => {
    for (let at = top; at; at = at.parentElement) {
      if (at.contains(each)) return false
      if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return true
    }
    return false
  }
  const isSeen = (each) => {
    each.focus()
    const { left, right, top, bottom } = each.getBoundingClientRect()
    const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, Math.min(top + 4, bottom)]
    if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) return false
    const found = document.elementFromPoint(x, y)
    return found === null || !covers(found, each)
  }
  return shown.filter((each) => !isSeen(each)).map((each) => each.outerHTML.slice(0, 120))
})()`

/** The first Tab finds the way past the heads of the page, and Enter goes it. */
async function skipsToContent(page: Page): Promise<boolean> {
  await page.keyboard.press('Tab')
  const isFirst = await page.evaluate<boolean>("document.activeElement?.matches('a.skip') ?? false")
  await page.keyboard.press('Enter')
  return isFirst && (await page.evaluate<boolean>("document.activeElement?.id === 'main'"))
}

/** Opens the page and adds up what came over the network for it, but for the images of documents' pages. */
async function openAndWeigh(page: Page, path: string): Promise<number> {
  const weights: Promise<number>[] = []
  const add = (request: Request) => {
    if (request.resourceType() !== 'image') weights.push(request.sizes().then((sizes) => sizes.responseBodySize))
  }
  page.on('requestfinished', add)
  await page.goto(path, { waitUntil: 'load' })
  page.off('requestfinished', add)
  return (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0)
}

test('every page passes axe-core at both widths, light and dark, overflows nowhere, and is light', async () => {
  const faults: string[] = []
  await Promise.all(
    [...people].map(async ([role, page]) => {
      const session = await page.context().newCDPSession(page)
      await session.send('Network.enable')
      await session.send('Network.setCacheDisabled', { cacheDisabled: true })
      for (const { name, path } of pages.filter((each) => each.role === role)) {
        const bytes = await openAndWeigh(page, path)
        if (bytes > MOST_BYTES) faults.push(`${name} weighs ${bytes} bytes`)
        if (!(await skipsToContent(page))) faults.push(`${name}: the first Tab and Enter do not lead to the content`)
        for (const { width, colorScheme, isWalked } of LOOKS) {
          await page.setViewportSize({ width, height: 900 })
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          const found = await violations(page)
          faults.push(...found.map((words) => `${name} ${width} ${colorScheme} ${words}`))
          const over = await page.evaluate<string[]>(OVERFLOWING)
          faults.push(...over.map((element) => `${name} ${width} too wide: ${element}`))
          if (isWalked) {
            const lost = await page.evaluate<string[]>(OUT_OF_SIGHT)
            faults.push(...lost.map((element) => `${name} ${width} focus out of sight: ${element}`))
          }
          if (colorScheme === 'light' && width === 1280) await takePicture(page, name)
          if (colorScheme === 'dark' && width === 390 && NARROW.includes(name))
            await takePicture(page, `${name}-narrow`)
        }
      }
    }),
  )

  expect(faults).toEqual([])
}, 300_000)

test('the queue is worked through by single letters while focus is in it, and nowhere else', async () => {
  const page = people.get('counsel') as Page
  await page.goto('/')
  const focused = () =>
    page.evaluate<string>("document.activeElement?.getAttribute('href') ?? document.activeElement?.tagName")
  const cases = await page.locator('.queue .who').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  await page.keyboard.press('j')
  expect(await focused()).toBe('BODY')

  await page.locator('.queue .who').first().focus()
  await page.keyboard.press('j')
  expect(await focused()).toBe(cases[1])
  await page.keyboard.press('x')
  await page.getByText('1 selected').waitFor()
  await page.keyboard.press('k')
  expect(await focused()).toBe(cases[0])
  await page.keyboard.press('/')
  expect(await focused()).toBe('INPUT')
  await page.keyboard.type('jkx')
  expect(await page.locator(':focus').inputValue()).toBe('jkx')

  await page.locator('.queue .who').nth(1).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${cases[1]}`)
})

test('a cite leads to its words by Enter, and Escape back to the cite', async () => {
  const page = people.get('counsel') as Page
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(pages.find(({ name }) => name === 'case-us-001')?.path ?? '')
  const cite = page.locator('a.cite[data-ev]').last()
  await cite.focus()
  const href = await cite.getAttribute('href')

  await page.keyboard.press('Enter')
  const mark = page.locator(':focus')
  expect(await mark.evaluate((each) => `#${each.id}`)).toBe(href)
  await page.waitForFunction(MARK_IN_SIGHT)
  await page.keyboard.press('Escape')
  expect(await page.locator(':focus').getAttribute('href')).toBe(href)
})

/** The words that a cite led to lie within the window. */
const MARK_IN_SIGHT = `(() => {
  const { top, bottom } = document.activeElement.getBoundingClientRect()
  return top >= 0 && bottom <= innerHeight
})()`
