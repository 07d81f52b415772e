import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { expect, test } from '@jest/globals'
import { generate } from 'selfsigned'
import type { InboxSession, SessionLimits } from '../../../src/edges/imap/inbox-session.js'
import { type Credentials, openInbox } from '../../../src/edges/imap/open-inbox.js'
import type { Mailbox } from '../../../src/receive/mailbox.js'
import { aMail, aMailbox, append, deliver } from '../../inbox.js'
import { servers } from '../../servers.js'

const limits: SessionLimits = {
  commandDeadlineMs: 5_000,
  minBytesPerSecond: 32_768,
  keepAliveMs: 60_000,
  maxLiteralBytes: 16_777_216,
}

function open(mailbox: Mailbox, credentials?: Credentials): Promise<InboxSession> {
  const { password } = servers().imap
  return openInbox(mailbox, credentials ?? { user: mailbox.auth.user, pass: password }, limits)
}

async function withSession<Result>(mailbox: Mailbox, work: (session: InboxSession) => Promise<Result>) {
  const session = await open(mailbox)
  try {
    await session.open('INBOX')
    return await work(session)
  } finally {
    await session.close()
  }
}

/** A server that speaks as told and keeps what it hears. */
async function aServer(greeting: string, answer: (line: string) => string) {
  const heard: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.write(greeting)
    socket.on('data', (data) => {
      heard.push(data.toString())
      socket.write(answer(data.toString()))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () => {
    for (const socket of sockets) socket.destroy()
    server.close()
  }
  return { port: (server.address() as AddressInfo).port, heard, close }
}

test('STARTTLS is spoken before the login', async () => {
  const mailbox = aMailbox({ tls: 'starttls', port: servers().imap.port })

  const session = await open(mailbox)

  expect(await session.open('INBOX')).toMatchObject({ exists: 0 })
  await session.close()
})

test('a server that offers no STARTTLS gets no password', async () => {
  const server = await aServer('* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN LOGIN] hello\r\n', (line) => {
    const tag = line.slice(0, line.indexOf(' '))
    return `* CAPABILITY IMAP4rev1 AUTH=PLAIN LOGIN\r\n${tag} OK done\r\n`
  })
  const mailbox = aMailbox({ tls: 'starttls', port: server.port })

  await expect(open(mailbox, { user: 'legal', pass: 'secret' })).rejects.toMatchObject({ code: 'INBOX_NOT_ENCRYPTED' })
  server.close()

  expect(server.heard.join()).not.toMatch(/secret|AUTHENTICATE|LOGIN/)
})

test('a certificate that is signed by nobody we know ends the connection', async () => {
  await expect(open(aMailbox({ ca: null }))).rejects.toMatchObject({ code: 'INBOX_NOT_ENCRYPTED' })
})

test('a certificate of another host ends the connection before the login', async () => {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'mail.other.example' }])
  const heard: Buffer[] = []
  const server = createTlsServer({ cert, key }, (socket) => socket.on('data', (data) => heard.push(data)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  await expect(open(aMailbox({ port, ca: cert }))).rejects.toMatchObject({
    code: 'INBOX_NOT_ENCRYPTED',
    details: { why: 'ERR_TLS_CERT_ALTNAME_INVALID' },
  })
  server.close()

  expect(heard).toEqual([])
})

test('a wrong password is a refused login, and the error does not hold it', async () => {
  const mailbox = aMailbox()

  const error = await open(mailbox, { user: mailbox.auth.user, pass: 'pa55word' }).catch((caught: Error) => caught)

  expect(error).toMatchObject({ code: 'INBOX_LOGIN_REFUSED' })
  expect(JSON.stringify({ ...error, message: (error as Error).message })).not.toContain('pa55word')
})

test('a token logs in, and a bad one is a refused login', async () => {
  const mailbox = aMailbox()
  const { user } = mailbox.auth

  const session = await open(mailbox, { user, accessToken: servers().imap.password })

  expect(session.isOpen()).toBe(true)
  await session.close()
  await expect(open(mailbox, { user, accessToken: 'revoked' })).rejects.toMatchObject({ code: 'INBOX_LOGIN_REFUSED' })
})

test('a port where nobody listens is an unreachable server', async () => {
  await expect(open(aMailbox({ port: 1 }))).rejects.toMatchObject({ code: 'INBOX_UNREACHABLE' })
})

test('a server that greets nobody is given up at the deadline', async () => {
  const server = await aServer('', () => '')
  const mailbox = aMailbox({ tls: 'plaintext', port: server.port })
  const credentials = { user: 'legal', pass: 'secret' }

  const opening = openInbox(mailbox, credentials, { ...limits, commandDeadlineMs: 200 })

  await expect(opening).rejects.toMatchObject({ code: 'INBOX_COMMAND_TIMEOUT' })
  server.close()
})

test('a folder that does not exist is told apart from a refusal', async () => {
  const session = await open(aMailbox())

  await expect(session.open('No such folder')).rejects.toMatchObject({ code: 'INBOX_FOLDER_MISSING' })
  await session.close()
})

test('UIDs from beyond the last mail are none, although IMAP would name the last', async () => {
  const mailbox = aMailbox()
  await append(mailbox, [aMail(), aMail()])

  await withSession(mailbox, async (session) => {
    expect(await session.listUids(1)).toEqual([1, 2])
    expect(await session.listUids(3)).toEqual([])
  })
})

test('known failure 35: commands follow a fetch whose mails were not all used', async () => {
  const mailbox = aMailbox()
  await append(mailbox, [aMail(), aMail(), aMail()])

  await withSession(mailbox, async (session) => {
    const { mails, failure } = await session.fetchTogether([1, 2, 3, 9], 1_000)

    expect([mails.map(({ uid }) => uid), failure]).toEqual([[1, 2, 3], null])
    expect(await session.listUids(1)).toEqual([1, 2, 3])
  })
})

test('a stream that is abandoned in the middle leaves the session usable', async () => {
  const mailbox = aMailbox()
  await append(mailbox, [aMail({}, 'x'.repeat(4_000_000))])

  await withSession(mailbox, async (session) => {
    for await (const piece of (await session.streamAlone(1, 10_000_000)) ?? []) {
      expect(piece.length).toBeGreaterThan(0)
      break
    }

    expect(await session.listUids(1)).toEqual([1])
    expect(await session.streamAlone(2, 10_000_000)).toBeNull()
  })
})

test('waiting ends with news, and at once where news came before', async () => {
  const mailbox = aMailbox()
  const { signal } = new AbortController()

  await withSession(mailbox, async (session) => {
    const waiting = session.waitForNews(200_000, signal)
    await deliver(mailbox, aMail())
    await waiting
    await session.waitForNews(200_000, signal)

    expect(await session.listUids(1)).toEqual([1])
  })
})

test('waiting ends when it is told to stop', async () => {
  const stopping = new AbortController()

  await withSession(aMailbox(), async (session) => {
    const waiting = session.waitForNews(200_000, stopping.signal)
    stopping.abort()
    await waiting

    expect(session.isOpen()).toBe(true)
  })
})

test('a server says whether it tells of mail by itself and until when its certificate holds', async () => {
  const signs = await withSession(aMailbox(), (session) => session.signs())

  expect(signs.hasIdle).toBe(true)
  expect(signs.certificateEndsAt?.getTime()).toBeGreaterThan(Date.now())
})
