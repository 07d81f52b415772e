import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { codeAt } from '../../src/edges/one-time-codes.js'
import { HOUSE_MS, type House, startHouse } from './house.js'

/** A person before a browser signs in with a second factor by keyboard alone, comes back where he was, and signs out. */
let house: House
beforeAll(async () => {
  house = await startHouse()
}, HOUSE_MS)
afterAll(() => house?.close())

const FORGED = 'A'.repeat(43)

test('signs in by keyboard alone with a cookie that is new, goes on where he was, signs out and is out', async () => {
  const person = await house.aPerson('reviewer')
  const context = await house.browser.newContext({ baseURL: house.url })
  await context.addCookies([{ name: 'writdesk', value: FORGED, url: house.url }])
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    const isExpected = message.text().includes('401') || message.location().url.endsWith('/favicon.ico')
    if (message.type() === 'error' && !isExpected) faults.push(message.text())
  })
  await page.goto('/?state=any')
  expect(page.url()).toContain('/sign-in?next=')

  await page.getByLabel('Email').fill(person.email)
  await page.getByLabel('Password').fill('wrong')
  await page.getByLabel('Six-digit code').fill('000000')
  await page.keyboard.press('Enter')
  expect(await page.getByRole('alert').textContent()).toContain('Address, password or code is wrong')

  await page.getByLabel('Email').fill(person.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(person.password)
  await page.keyboard.press('Tab')
  await page.keyboard.type(codeAt(person.codeSecret, new Date()))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Case queue' }).waitFor()
  expect(page.url()).toBe(`${house.url}/?state=any`)
  const [cookie] = await context.cookies()
  expect(cookie).toMatchObject({
    name: 'writdesk',
    httpOnly: true,
    sameSite: 'Lax',
    value: expect.not.stringContaining(FORGED),
  })

  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await page.goBack()
  await page.reload()
  expect(page.url()).toContain('/sign-in')
  // Neither the cookie that somebody planted nor the one that was signed out opens anything.
  for (const value of [FORGED, cookie?.value ?? '']) {
    await context.addCookies([{ name: 'writdesk', value, url: house.url }])
    await page.goto('/')
    expect(page.url()).toContain('/sign-in')
  }
  expect(faults).toEqual([])
})
