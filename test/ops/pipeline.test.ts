import { expect, test } from '@jest/globals'
import type { PipelineFigures } from '../../src/edges/postgres/pipeline-figures.js'
import { describePipeline, isStuck } from '../../src/ops/pipeline.js'

const NO_LETTERS = { drafts: 0, oldestDraftSeconds: null, waiting: 0, sending: 0, failed: 0, oldestSeconds: null }

function figures(over: Partial<PipelineFigures> = {}): PipelineFigures {
  return { standing: {}, events: {}, letters: NO_LETTERS, ...over }
}

const aQueue = (queue: string, active: number) => ({ queue, waiting: 0, active, delayed: 0, failed: 0 })
const stageOf = (name: string, ...given: Parameters<typeof describePipeline>) =>
  describePipeline(...given).find((stage) => stage.name === name)

test('a mail is counted once: it waits, is in work, or failed', () => {
  const standing = { received: { mails: 7, failed: 2, oldestSeconds: 40 } }

  const parse = stageOf('parse', figures({ standing }), [aQueue('parse-email', 2), aQueue('read-pictures', 1)], [])

  expect(parse).toMatchObject({ waiting: 2, active: 3, failed: 2, oldestSeconds: 40 })
})

test("the backlog is the ledger's: queues that lost everything do not hide it", () => {
  const standing = { parsed: { mails: 11, failed: 0, oldestSeconds: 852 } }

  expect(stageOf('classify', figures({ standing }), [], [])).toMatchObject({ waiting: 11, active: 0 })
})

test('a mail that nobody could read failed in parsing, and opened and attached mails wait for their letters', () => {
  const standing = {
    unreadable: { mails: 1, failed: 1, oldestSeconds: 9 },
    opened: { mails: 2, failed: 0, oldestSeconds: 5 },
    attached: { mails: 3, failed: 0, oldestSeconds: 8 },
  }

  const stages = describePipeline(figures({ standing }), [], [])

  expect(stages.find(({ name }) => name === 'parse')).toMatchObject({ failed: 1, waiting: 0 })
  expect(stages.find(({ name }) => name === 'draft')).toMatchObject({ waiting: 5, oldestSeconds: 8 })
})

test('mails on the server that the ledger does not have wait for receive, and a folder that refused has failed', () => {
  const folders = [
    { mailbox: 'kutano', outcome: 'read', missing: 0 },
    { mailbox: 'qukku', outcome: 'INBOX_LOGIN_REFUSED', missing: 3 },
    { mailbox: 'qukku', outcome: 'read', missing: null },
  ]

  expect(stageOf('receive', figures(), [], folders)).toMatchObject({ by: 'IMAP, 2 mailboxes', waiting: 3, failed: 1 })
})

test('the rate is of steps that were taken, whichever way they ended', () => {
  const events = {
    'email-opened': { hour: 3, today: 9 },
    'email-attached': { hour: 2, today: 2 },
    'email-closed': { hour: 1, today: 1 },
  }

  expect(stageOf('open', figures({ events }), [], [])?.anHour).toBe(6)
})

test.each([
  [{ failed: 0, oldestSeconds: 300 }, false],
  [{ failed: 0, oldestSeconds: 301 }, true],
  [{ failed: 1, oldestSeconds: null }, true],
  [{ failed: 0, oldestSeconds: null }, false],
])('%j sticks: %s', (over, expected) => {
  expect(isStuck({ name: 'parse', by: 'parse-email', waiting: 1, active: 0, anHour: 0, ...over })).toBe(expected)
})
