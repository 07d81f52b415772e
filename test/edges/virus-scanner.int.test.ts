import { createServer, type Server } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { zipSync } from 'fflate'
import { createVirusScanner, readClamdUrl, type VirusScanner } from '../../src/edges/virus-scanner.js'
import { buildMail } from '../mail/build-mail.js'
import { EICAR } from '../mail/eicar.js'
import { servers } from '../servers.js'

function scannerAt(url: string, scanMs = 10_000): VirusScanner {
  const address = readClamdUrl(url)
  if (address === null) throw new Error(url)
  return createVirusScanner(address, { scanMs, pingMs: 1_000 })
}

const bytesOf = (text: string) => Buffer.from(text)
let fake: Server | null = null

afterEach(async () => {
  await new Promise((resolve) => (fake === null ? resolve(null) : fake.close(resolve)))
  fake = null
})

/** A clamd that answers PING, and a stream with these words or never. */
async function aClamdThatSays(answer: string | null): Promise<string> {
  fake = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      if (chunk.includes('zPING')) socket.end('PONG\0')
      else if (answer !== null) socket.end(`${answer}\0`)
    })
  })
  const server = fake
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `tcp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

describe('a real clamd', () => {
  test.each([
    ['by its port', () => servers().clamd.url],
    ['by its socket file', () => servers().clamd.socketUrl],
  ])('finds the test file and nothing else, %s', async (_way, url) => {
    const scanner = scannerAt(url())

    expect(await scanner.scan(bytesOf(EICAR))).toEqual({
      kind: 'infected',
      signature: expect.stringMatching(/^Eicar-Test-Signature/),
    })
    expect(await scanner.scan(bytesOf('The records of the workspace.'))).toEqual({ kind: 'clean' })
  })

  test.each([
    ['a zip', zipSync({ 'order.txt': bytesOf('clean'), 'virus.com': bytesOf(EICAR) })],
    ['a zip in a zip', zipSync({ 'inner.zip': zipSync({ 'virus.com': bytesOf(EICAR) }) })],
    ['a mail', buildMail([{ type: 'application/octet-stream', name: 'virus.com', bytes: EICAR }])],
  ])('unpacks %s by itself', async (_what, bytes) => {
    expect((await scannerAt(servers().clamd.url).scan(bytes)).kind).toBe('infected')
  })

  test('what is longer than its limit is not called clean', async () => {
    const { url, streamMaxBytes } = servers().clamd

    const verdict = await scannerAt(url).scan(Buffer.alloc(streamMaxBytes + 1024 * 1024, 'a'))

    expect(verdict).toEqual({ kind: 'not-scanned', reason: expect.stringContaining('StreamMaxLength') })
  })

  test('scans in parallel without mixing its answers', async () => {
    const scanner = scannerAt(servers().clamd.url)
    const texts = Array.from({ length: 20 }, (_, index) => (index % 3 === 0 ? EICAR : `clean ${index}`))

    const verdicts = await Promise.all(texts.map((text) => scanner.scan(bytesOf(text))))

    expect(verdicts.map(({ kind }) => kind)).toEqual(texts.map((text) => (text === EICAR ? 'infected' : 'clean')))
  })
})

describe('a clamd that does not do its work', () => {
  const unreachable = expect.objectContaining({ code: 'SCANNER_UNREACHABLE', retryable: true })

  test('a port where nobody listens is an error that comes again, never a verdict', async () => {
    const scanner = scannerAt('tcp://127.0.0.1:1')

    await expect(scanner.scan(bytesOf(EICAR))).rejects.toEqual(unreachable)
    await expect(scanner.ready()).rejects.toEqual(unreachable)
  })

  test('one that lives and does not end this scan has not scanned it', async () => {
    const scanner = scannerAt(await aClamdThatSays(null), 200)

    expect(await scanner.scan(bytesOf(EICAR))).toEqual({
      kind: 'not-scanned',
      reason: 'the scanner gave no answer within 0.2 seconds',
    })
  })

  test.each(['ERROR: out of memory', 'stream: OK FOUND?', '', 'stream: Nothing FOUND and more'])(
    'an answer such as "%s" is no verdict',
    async (answer) => {
      const scanner = scannerAt(await aClamdThatSays(answer))

      await expect(scanner.scan(bytesOf('x'))).rejects.toEqual(unreachable)
    },
  )
})
