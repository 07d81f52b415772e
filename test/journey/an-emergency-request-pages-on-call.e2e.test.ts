import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ANN, type CaseDesk } from '../desk/case-desk.js'
import { type NoticeJourney, startNoticeJourney } from './notice-journey.js'

let journey: NoticeJourney
let desk: CaseDesk
beforeAll(async () => {
  journey = await startNoticeJourney()
  await journey.startWorkers()
  desk = await journey.openDesk()
}, 60_000)
afterAll(async () => {
  await desk.close()
  await journey.close()
})

const pages = () => journey.smtp.taken().filter(({ source }) => /^Subject: .*PAGE/m.test(source))
const at = (minutes: number) => {
  journey.clock.now = new Date(Date.parse('2026-11-15T04:13:00Z') + minutes * 60_000)
}

test('an emergency request pages on-call, again after five minutes, the second person after ten, until somebody accepts', async () => {
  at(0)
  await journey.receive('us-009-edr-child-abduction-sheriff', { receivedAt: new Date('2026-11-15T04:12:30Z') })
  await journey.until('select times from pages', ({ times }) => times === 1)
  for (const minute of [1, 5, 6, 10, 11]) {
    at(minute)
    await journey.tick()
  }

  expect(pages().map(({ envelope }) => envelope.to)).toEqual([
    ['counsel@kutano.example'],
    ['counsel@kutano.example'],
    ['counsel@kutano.example', 'second@kutano.example'],
  ])
  for (const { source } of pages()) expect(source).not.toMatch(/abduction|Hollis|tkincaid|desert-sky/i)
  const [page] = await journey.rows('select id from pages')
  expect(await desk.ask(ANN, `/on-call/pages/${page?.id}/accept`, null)).toMatchObject({ status: 200 })
  expect(await desk.ask(ANN, `/on-call/pages/${page?.id}/accept`, null)).toMatchObject({ status: 409 })
  at(30)
  await journey.tick()
  expect(pages()).toHaveLength(3)
}, 120_000)
