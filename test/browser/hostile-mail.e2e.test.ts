import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import type { Role } from '../../src/desk/access.js'
import { type DeskPage, everyPage } from './every-page.js'
import { hostileMail } from './hostile-mail.js'
import { act, HOUSE_MS, type House, startHouse } from './house.js'

/** One mail that is hostile in every word, read, shown on every page and answered: nothing runs, nothing is fetched. */
let house: House
let canary: Server
const asked: string[] = []
let reference: string

beforeAll(async () => {
  canary = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve))
  house = await startHouse()
  const arrived = await house.receive(hostileMail(`http://127.0.0.1:${(canary.address() as AddressInfo).port}`))
  reference = arrived.reference ?? ''
}, HOUSE_MS)
afterAll(async () => {
  await house?.close()
  canary.close()
})

/** What of the mail became part of the page, run or not. */
const INJECTED = `(() => {
  const ours = (each) => each.src === location.origin + '/static/desk.js'
  const all = [...document.querySelectorAll('*')]
  return [
    ...(globalThis.pwnedBy ?? []).map(() => 'a script ran'),
    ...all.filter((each) => /^(?:XSS-PROBE|IFRAME|OBJECT|EMBED|BASE|STYLE|ANIMATE)$/i.test(each.tagName)),
    ...all.filter((each) => each.tagName === 'SCRIPT' && !ours(each)),
    ...all.filter((each) => each.tagName === 'META' && each.httpEquiv),
    ...all.filter((each) => [...each.attributes].some(({ name }) => name.startsWith('on') || name === 'srcdoc')),
    ...all.filter((each) => /^\\s*(?:javascript|data|vbscript):/i.test(each.getAttribute('href') ?? each.getAttribute('src') ?? '')),
    ...all.filter((each) => each.tagName === 'FORM' && new URL(each.action).origin !== location.origin),
    ...all.filter((each) => each.tagName === 'A' && new URL(each.href || '/', location.href).origin !== location.origin),
  ].map((each) => each.outerHTML?.slice(0, 200) ?? each)
})()`

/** Signs in without the protection of our content security policy, so that what is injected would run. */
async function open(role: Role | null): Promise<Page> {
  const page = await (role === null
    ? house.browser.newPage({ baseURL: house.url, bypassCSP: true })
    : house.signIn(role, { bypassCSP: true }))
  await page.addInitScript('globalThis.pwned = () => (globalThis.pwnedBy ??= []).push(1)')
  return page
}

test('no word of it becomes part of any page, even without a content security policy', async () => {
  const pages: DeskPage[] = [
    ...(await everyPage(house)),
    {
      name: 'search',
      path: `/?state=any&q=${encodeURIComponent('"><xss-probe><script>pwned()</script>')}`,
      role: 'counsel',
    },
    { name: 'assignee', path: `/?assignee=${encodeURIComponent('"><xss-probe>')}`, role: 'counsel' },
    { name: 'next', path: `/sign-in?next=${encodeURIComponent('/"><xss-probe>')}`, role: null },
  ]
  const faults: string[] = []
  let shown = ''
  for (const role of new Set(pages.map((each) => each.role))) {
    const page = await open(role)
    page.on('request', (request) => {
      if (!request.url().startsWith(house.url)) faults.push(`fetched ${request.url()}`)
    })
    for (const { name, path } of pages.filter((each) => each.role === role)) {
      await page.goto(path)
      await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
      const found = await page.evaluate<string[]>(INJECTED)
      faults.push(...found.map((what) => `${name}: ${what}`))
      shown += (await page.textContent('body')) ?? ''
    }
    await page.context().close()
  }

  expect(faults).toEqual([])
  const words = ['<script>pwned()</script>', '<img src=x onerror=pwned()>', '"><xss-probe x="']
  expect(words.filter((each) => !shown.includes(each))).toEqual([])
}, 240_000)

test('its headers put nothing into a letter that answers it', async () => {
  const approver = await house.signIn('approver')
  const [letter] = await house.rows(
    `select n.id, n.version, n.recipients from notices n join cases c on c.id = n.case_id
      where c.reference = $1 and n.recipients = '{jo.roe@fbi.gov}' order by n.position`,
    reference,
  )
  expect(await act(approver, `/notices/${letter?.id}/approve`, { version: letter?.version })).toMatchObject({
    status: 200,
  })
  expect(await act(approver, `/notices/${letter?.id}/send`, {})).toMatchObject({ status: 200 })
  await house.untilRow('select state from notices where id = $1', ({ state }) => state === 'sent', letter?.id)

  const [sent] = house.smtp.taken().filter(({ envelope }) => envelope.to.includes('jo.roe@fbi.gov'))
  const [head = ''] = sent?.source.split(/\r?\n\r?\n/, 1) ?? []
  const names = head.split(/\r?\n(?![ \t])/).map((line) => line.slice(0, line.indexOf(':')))
  expect(sent?.envelope.to).toEqual(['jo.roe@fbi.gov'])
  expect(names).not.toContain('Bcc')
  expect(names.filter((name) => !/^[A-Za-z][A-Za-z-]{1,40}$/.test(name))).toEqual([])
  expect(new Set(names).size).toBe(names.length)
})

test('nothing that it points to was ever asked for, by the house or by a browser', () => {
  expect(asked).toEqual([])
})
