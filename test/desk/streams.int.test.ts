import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { caseLifePorts } from '../../src/cli/case-life-ports.js'
import { queuePorts } from '../../src/cli/queue-ports.js'
import { verificationPorts } from '../../src/cli/verification-ports.js'
import { writeNote } from '../../src/desk/case-life.js'
import type { DeskPorts } from '../../src/desk/ports.js'
import { loadPolicies } from '../../src/edges/policies.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { ANN, aSubpoena, BEA } from './case-desk.js'
import { emptyPorts } from './empty-ports.js'
import { openPagesDesk, type PagesDesk } from './pages-desk.js'

/** What happens between the making of a page and the opening of its stream is told by the stream, over a real PostgreSQL. */
let database: FreshDatabase
let desk: PagesDesk
let ports: Partial<DeskPorts>
let url: string

beforeAll(async () => {
  database = await freshDatabase()
  const { pool } = database
  const policies = await loadPolicies(new URL('../../../policies', import.meta.url).pathname)
  ports = { ...verificationPorts(pool), life: caseLifePorts(pool, policies, null), queue: queuePorts(pool) }
  desk = await openPagesDesk(pool, ports)
  url = await desk.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await desk.close()
  await database.close()
})

let reference: string
beforeEach(async () => {
  ;({ reference } = await aSubpoena(database.pool))
})

const streamOf = (page: string) => (/data-live data-src="([^"]+)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&')

/** All that a stream says before its browser calls it live. */
async function heard(stream: string): Promise<string> {
  const cookie = `writdesk=${'0'.padEnd(43, 'c')}`
  const reply = await fetch(`${url}${stream}`, { headers: { cookie, accept: 'text/event-stream' } })
  let told = ''
  for await (const chunk of reply.body ?? []) {
    told += Buffer.from(chunk).toString()
    if (told.includes('retry:')) break
  }
  return told
}

test('a case that opens before the queue listens is told at once, and none where none did', async () => {
  const stream = streamOf((await desk.get(ANN, '/')).body)
  expect(await heard(stream)).toBe('retry: 3000\n\n')

  await aSubpoena(database.pool)

  expect(await heard(stream)).toMatch(/^event: case\n/)
})

test('what somebody does in a case before its page listens is told at once, with who and what', async () => {
  const stream = streamOf((await desk.get(ANN, `/cases/${reference}`)).body)
  expect(await heard(stream)).toBe('retry: 3000\n\n')

  await writeNote(emptyPorts(ports), BEA, reference, 'called')

  expect(await heard(stream)).toMatch(/^event: change\ndata: bea@kutano\.example: note written\n/)
})

test('what happens while the page of a case is being read is newer than the page', async () => {
  const life = caseLifePorts(
    database.pool,
    await loadPolicies(new URL('../../../policies', import.meta.url).pathname),
    null,
  )
  const slow = await openPagesDesk(database.pool, {
    ...ports,
    life: {
      ...life,
      load: async (...asked) => {
        const dossier = await life.load(...asked)
        await writeNote(emptyPorts(ports), BEA, reference, 'between the questions')
        return dossier
      },
    },
  })
  const page = (await slow.get(ANN, `/cases/${reference}`)).body
  await slow.close()

  expect(page).not.toContain('between the questions')
  expect(await heard(streamOf(page))).toContain('note written')
})
