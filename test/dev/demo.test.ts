import { expect, test } from '@jest/globals'
import { chooseInbox } from '../../dev/demo/deliver.js'
import { caseTable, progressBar } from '../../dev/demo/show.js'
import { workThrough } from '../../dev/demo/work-through.js'
import type { Inbox } from '../../dev/servers/demo-servers.js'

function inbox(organisation: Inbox['organisation']): Inbox {
  return { organisation, user: `legal@${organisation}.example`, password: '', host: '127.0.0.1', port: 0, caFile: '' }
}

const INBOXES = [inbox('kutano'), inbox('qukku')]

test.each([
  ['To names it', 'To: <legal@qukku.example>\r\n\r\nkutano.example', 'qukku'],
  ['Cc names it', 'To: press@news.example\r\nCc: legal@qukku.example\r\n\r\n', 'qukku'],
  ['a folded To names it', 'To: a@b.example,\r\n legal@qukku.example\r\n\r\n', 'qukku'],
  ['only the body names another', 'Subject: x\r\n\r\nTo: legal@qukku.example', 'kutano'],
])('a mail goes to the inbox of its recipient: %s', (_what, text, organisation) => {
  expect(chooseInbox(Buffer.from(text), INBOXES).organisation).toBe(organisation)
})

test('the table of cases carries no control character of a mail to the terminal', () => {
  const line = { organisation: 'kutano', instrument: 'subpoena', sender: '', disposition: 'review', mails: '1' }

  const table = caseTable([{ ...line, reference: 'LP-2026-000001-A', agency: 'Police\u001b]0;owned\u0007\n' }])

  expect(table).toContain('LP-2026-000001-A')
  expect(table).toContain('Police ]0;owned')
  expect(table.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
})

test('without a terminal progress is a line now and then, and always the last', () => {
  const lines: string[] = []
  const bar = progressBar({
    isTTY: false,
    write: (text: string) => lines.push(text) > 0,
  } as unknown as NodeJS.WriteStream)

  for (let done = 0; done <= 7; done += 1) bar.show(done, 7)

  expect(lines.map((line) => line.replace(/^.*\] /, '').trim())).toEqual(['5 of 7 mails', '7 of 7 mails'])
})

const SILENT = { show: () => undefined, end: () => undefined }
const delivered = (file: string, uid: number) => ({ file, uid, sha256: '', mailbox: 'kutano', uidValidity: '1' })

test('a mail that no longer moves is lost, and named with its reason', async () => {
  const [done, stuck] = [delivered('done.eml', 1), delivered('stuck.eml', 2)]
  const ledger = {
    states: async () => [
      { mail: done, stage: 'drafted', isDone: true, failure: null },
      { mail: stuck, stage: 'parsed', isDone: false, failure: 'BLOB_MISSING: A blob is not in the store' },
    ],
  }

  const worked = workThrough(ledger, [done, stuck], { stuckMs: 30, lookEveryMs: 5, bar: SILENT })

  await expect(worked).rejects.toThrow(
    /^1 mails are lost.*\n {2}stuck\.eml \(kutano, UID 2\): parsed, BLOB_MISSING: A blob is not in the store$/,
  )
})

test('mails that move, however slowly, are waited for', async () => {
  const mail = delivered('slow.eml', 1)
  const stages = [null, 'received', 'parsed', 'classified', 'opened', 'drafted']
  let looks = 0
  const ledger = {
    states: async () => {
      const stage = stages[Math.min(Math.floor(looks / 6), stages.length - 1)] ?? null
      looks += 1
      return [{ mail, stage, isDone: stage === 'drafted', failure: null }]
    },
  }

  const states = await workThrough(ledger, [mail], { stuckMs: 400, lookEveryMs: 20, bar: SILENT })

  expect(states.map(({ stage }) => stage)).toEqual(['drafted'])
})
