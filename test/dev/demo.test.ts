import { expect, test } from '@jest/globals'
import { chooseInbox } from '../../dev/demo/deliver.js'
import { caseTable, progressBar } from '../../dev/demo/show.js'
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
