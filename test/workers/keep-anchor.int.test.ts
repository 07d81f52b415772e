import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { simpleParser } from 'mailparser'
import { createAnchorFolder } from '../../src/edges/anchors.js'
import { recordListView } from '../../src/edges/postgres/audit.js'
import { createMailer } from '../../src/edges/smtp.js'
import { keepAnchor } from '../../workers/keep-anchor.js'
import { until } from '../run-poller.js'
import { startSmtp, type TestSmtp } from '../smtp-server.js'
import { CLOSING_MS, openWorkshop, type Workshop } from './workshop.js'

const folder = mkdtempSync(join(tmpdir(), 'anchors-'))
const anchors = createAnchorFolder(folder)
let smtp: TestSmtp
let workshop: Workshop
beforeAll(async () => {
  smtp = await startSmtp()
  workshop = await openWorkshop({
    outgoing: { mailer: createMailer(smtp.settings), roles: { auditor: ['audit@kutano.example'] }, deskUrl: null },
    anchors,
  })
})
afterAll(async () => {
  await workshop.close()
  await smtp.stop()
  rmSync(folder, { recursive: true, force: true })
}, CLOSING_MS)

test('once a day the auditor is mailed where the chain stands, word for word as the file of that day', async () => {
  const [mail] = await until(
    async () => smtp.taken(),
    (taken) => taken.length > 0,
  )
  const { on } = (await anchors.newest()) ?? { on: 'never' }
  const written = JSON.parse(readFileSync(join(folder, `${on}.json`), 'utf8'))

  await recordListView(workshop.pool, 'person:ann', '/notices')
  await keepAnchor(workshop.dependencies, anchors)

  const { text, subject } = await simpleParser(mail?.source ?? '')
  const line = text?.split('\n').find((each) => each.startsWith('{')) ?? ''
  expect(mail?.envelope).toMatchObject({ to: ['audit@kutano.example'], secure: true })
  expect(subject).toBe(`Audit chain on ${on}: ${written.events} events`)
  expect(JSON.parse(line)).toEqual(written)
  expect(smtp.taken()).toHaveLength(1)
})
