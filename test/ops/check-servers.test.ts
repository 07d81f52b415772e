import { expect, test } from '@jest/globals'
import { checkServers, logServerChecks, serverRemarks } from '../../src/ops/check-servers.js'
import type { Header } from '../../src/parse/email.js'

const mails: Header[][] = Array.from({ length: 6 }, () => [
  { name: 'received', value: 'from x by mx1.kutano.example; now' },
])
const mailboxes = [
  { name: 'kutano-legal', trustedAuthservIds: ['mx.kutano.example'] },
  { name: 'trusts-nobody', trustedAuthservIds: [] },
]

test('a mailbox is checked by its own mail; one that trusts nobody is not', async () => {
  const asked: string[] = []

  const checks = await checkServers(mailboxes, async (mailbox) => {
    asked.push(mailbox)
    return mails
  })

  expect(asked).toEqual(['kutano-legal'])
  expect(checks).toMatchObject([
    { mailbox: 'kutano-legal', findings: [{ kind: 'never-seen' }], writers: ['mx1.kutano.example'] },
  ])
})

test('the log names the ids, and what is open to everybody does not', async () => {
  const checks = await checkServers(mailboxes, async () => mails)
  const lines: object[] = []
  const log = { info: () => undefined, warn: (details: object) => void lines.push(details) }

  logServerChecks(checks, log)

  expect(JSON.stringify(lines)).toContain('mx.kutano.example')
  expect(serverRemarks(checks)).toEqual([expect.stringMatching(/^authserv-ids: 1 not as our servers write them/)])
  expect(serverRemarks(checks).join()).not.toMatch(/kutano/)
})
