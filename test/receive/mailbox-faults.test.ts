import { expect, test } from '@jest/globals'
import type { Mailbox } from '../../src/receive/mailbox.js'
import { mailboxFaults } from '../../src/receive/mailbox-faults.js'

function aMailbox(over: Partial<Mailbox> = {}): Mailbox {
  return {
    name: 'kutano',
    host: 'imap.kutano.example',
    port: 993,
    tls: 'implicit',
    ca: null,
    auth: { kind: 'password', user: 'legal', password: 'secret' },
    folders: [
      { path: 'INBOX', junk: false },
      { path: 'Junk', junk: true },
    ],
    afterwards: { kind: 'leave' },
    pollEverySeconds: 60,
    ...over,
  }
}
const oauth2 = (tokenUrl: string): Partial<Mailbox> => ({
  auth: {
    kind: 'oauth2-client-credentials',
    user: 'legal',
    tokenUrl,
    clientId: 'id',
    clientSecret: 'secret',
    refreshToken: null,
    scope: null,
  },
})
const flag = (keyword: string): Partial<Mailbox> => ({ afterwards: { kind: 'flag', keyword } })
const move = (folder: string): Partial<Mailbox> => ({ afterwards: { kind: 'move', folder } })

test.each<[string, Partial<Mailbox>]>([
  ['mail stays', {}],
  ['mail gets a keyword', flag('$Captured')],
  ['mail is marked as read', flag('\\Seen')],
  ['mail moves to a folder that is not read', move('Processed')],
  ['a folder is named like another in other case', { folders: [{ path: 'Junk', junk: true }], ...move('junk') }],
  ['the token endpoint is https', oauth2('https://login.example/token')],
  ['the token endpoint is on this machine', oauth2('http://127.0.0.1:8080/token')],
])('nothing is wrong where %s', (_, over) => {
  expect(mailboxFaults([aMailbox(over), aMailbox({ name: 'qukku' })])).toEqual([])
})

test.each<[string, Partial<Mailbox>, RegExp]>([
  ['mail moves in a circle', move('Junk'), /^mailboxes\.kutano\.afterwards\.folder is one of the folders/],
  ['mail moves into the inbox by another spelling', move('inbox'), /afterwards\.folder/],
  ['mail would be deleted', flag('\\Deleted'), /^mailboxes\.kutano\.afterwards\.keyword must be/],
  ['a keyword holds a second command', flag('x\r\nA1 DELETE INBOX'), /afterwards\.keyword/],
  [
    'a folder is read twice',
    {
      folders: [
        { path: 'INBOX', junk: false },
        { path: 'Inbox', junk: true },
      ],
    },
    /folders names a folder twice/,
  ],
  ['a secret would go in clear', oauth2('http://login.example/token'), /auth\.tokenUrl must be https/],
  ['a host only looks like this machine', oauth2('http://127.0.0.1.evil.example/token'), /auth\.tokenUrl/],
])('it is told where %s', (_, over, message) => {
  expect(mailboxFaults([aMailbox(over)])).toEqual([expect.stringMatching(message)])
})

test('two mailboxes of one name are told once', () => {
  expect(mailboxFaults([aMailbox(), aMailbox()])).toEqual(['mailboxes.kutano.name is there twice'])
})
