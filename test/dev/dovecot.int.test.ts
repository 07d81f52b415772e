import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { ImapFlow, type ImapFlowOptions } from 'imapflow'
import nodemailer from 'nodemailer'
import { aMailUser, servers } from '../servers.js'

function client(auth: ImapFlowOptions['auth']): ImapFlow {
  const { host, tlsPort, caFile } = servers().imap
  const tls = { ca: readFileSync(caFile, 'utf8') }
  return new ImapFlow({ host, port: tlsPort, secure: true, auth, tls, logger: false })
}

test('any user has an empty inbox of their own, over TLS with the certificate made on the spot', async () => {
  const one = client({ user: aMailUser(), pass: servers().imap.password })
  await one.connect()

  const inbox = await one.mailboxOpen('INBOX')

  expect(inbox.exists).toBe(0)
  expect(one.secureConnection).toBe(true)
  await one.logout()
})

const testWithTokens = servers().imap.acceptsTokens ? test : test.skip

testWithTokens('a token is accepted as a password is', async () => {
  const one = client({ user: aMailUser(), accessToken: servers().imap.password })
  await one.connect()

  expect(one.usable).toBe(true)
  await one.logout()
})

test('after a wrong password the next login does not wait', async () => {
  const user = aMailUser()
  // The least of three: what else the machine does is not the server's doing, but its delay would hold for each.
  const took: number[] = []

  for (let look = 0; look < 3; look += 1) {
    const wrong = client({ user, pass: 'wrong' })
    await expect(wrong.connect()).rejects.toMatchObject({ authenticationFailed: true })
    wrong.close()
    const startedAt = performance.now()
    const right = client({ user, pass: servers().imap.password })
    await right.connect()
    took.push(performance.now() - startedAt)
    await right.logout()
  }

  expect(Math.min(...took)).toBeLessThan(2000)
})

test('mail comes in by LMTP, whoever it is for', async () => {
  const { host, lmtpPort, password } = servers().imap
  const user = aMailUser()
  const lmtp = nodemailer.createTransport({ host, port: lmtpPort, lmtp: true, ignoreTLS: true })

  await lmtp.sendMail({ from: 'clerk@court.example', to: user, subject: 'Order', text: 'See attached.' })
  lmtp.close()

  const reader = client({ user, pass: password })
  await reader.connect()
  expect((await reader.mailboxOpen('INBOX')).exists).toBe(1)
  await reader.logout()
})
