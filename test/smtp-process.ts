/**
 * A real SMTP server with TLS, a process of its own: `node smtp-process.js SETTINGS-AS-JSON`. What it takes lies in its folder
 * as files; a file named `hold` there keeps its answer back, and one named `answer` is what it says instead of 250.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'

const { port, folder, certFile, keyFile, plaintext } = JSON.parse(process.argv[2] ?? '') as {
  port: number
  folder: string
  certFile: string
  keyFile: string
  /** Offers no TLS at all. */
  plaintext?: boolean
}

const at = (name: string) => join(folder, name)
let taken = 0

async function take(source: Buffer, envelope: object): Promise<void> {
  taken += 1
  const name = String(taken).padStart(3, '0')
  writeFileSync(at(`${name}.part`), source)
  writeFileSync(at(`${name}.json`), JSON.stringify(envelope))
  renameSync(at(`${name}.part`), at(`${name}.eml`))
  while (existsSync(at('hold'))) await sleep(20)
  if (existsSync(at('answer'))) {
    const [code = '', ...words] = readFileSync(at('answer'), 'utf8').trim().split(' ')
    throw Object.assign(new Error(words.join(' ')), { responseCode: Number(code) })
  }
}

mkdirSync(folder, { recursive: true })
const server = new SMTPServer({
  key: readFileSync(keyFile),
  cert: readFileSync(certFile),
  ...(plaintext ? { disabledCommands: ['STARTTLS' as const] } : {}),
  authOptional: true,
  onRcptTo({ address }, _session, callback) {
    callback(address.startsWith('nobody') ? Object.assign(new Error('no such user'), { responseCode: 550 }) : null)
  },
  onData(stream, { envelope, secure }, callback) {
    const pieces: Buffer[] = []
    stream.on('data', (piece: Buffer) => pieces.push(piece))
    stream.on('end', () => {
      const { mailFrom, rcptTo } = envelope
      const told = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), secure }
      take(Buffer.concat(pieces), told).then(() => callback(), callback)
    })
  },
})
server.on('error', () => undefined)
server.listen(port, '127.0.0.1', () => process.stdout.write('ready\n'))
process.once('SIGTERM', () => process.exit(0))
