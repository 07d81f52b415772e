import { connect, type Socket } from 'node:net'
import { IntakeError } from '../errors.js'

/**
 * ClamAV by clamd's own protocol (clamd(8), INSTREAM): a connection a document, nothing of it written anywhere by us.
 * What could not be scanned is never called clean.
 */
export type ScanVerdict =
  | { kind: 'clean' }
  /** `signature`: as the scanner's database names it. */
  | { kind: 'infected'; signature: string }
  /** clamd answers, and has not scanned these bytes: too many of them, or it gave up on them. */
  | { kind: 'not-scanned'; reason: string }

export interface VirusScanner {
  /** @throws IntakeError SCANNER_UNREACHABLE where clamd itself does not answer. */
  scan(bytes: Uint8Array): Promise<ScanVerdict>
  /** @throws IntakeError SCANNER_UNREACHABLE */
  ready(): Promise<void>
}

/** Where clamd listens; it speaks no TLS, so the configuration lets this be loopback, a private host or a socket file only. */
export type ClamdAddress = { host: string; port: number } | { path: string }

export interface ScannerOptions {
  /** For one document of 50 MB a busy clamd takes some seconds; a scan that takes longer is given up. */
  scanMs?: number
  /** For an answer to PING. */
  pingMs?: number
}

/** Reads `tcp://host:port` or `unix:///path`; null for anything else. */
export function readClamdUrl(text: string): ClamdAddress | null {
  if (!URL.canParse(text)) return null
  const { protocol, hostname, port, pathname } = new URL(text)
  if (protocol === 'unix:') return hostname === '' && pathname.length > 1 ? { path: decodeURI(pathname) } : null
  if (protocol !== 'tcp:' || hostname === '') return null
  return { host: hostname.replace(/^\[(.*)\]$/, '$1'), port: port === '' ? CLAMD_PORT : Number(port) }
}

const CLAMD_PORT = 3310

export function createVirusScanner(address: ClamdAddress, options: ScannerOptions = {}): VirusScanner {
  const { scanMs = 30_000, pingMs = 5_000 } = options
  const ready = async () => {
    const answer = await converse(address, pingMs, (socket) => socket.write('zPING\0')).catch((cause) => {
      throw unreachable(cause)
    })
    if (answer !== 'PONG') throw unreachable('it does not answer PING as clamd does')
  }
  return {
    ready,
    async scan(bytes) {
      try {
        return readVerdict(await converse(address, scanMs, (socket) => stream(socket, bytes)))
      } catch (cause) {
        // Either clamd is away, which ends the attempt at this mail, or it lives and only these bytes were too much for it.
        await ready()
        if (cause instanceof IntakeError) throw cause
        return { kind: 'not-scanned', reason: reasonFor(cause, scanMs) }
      }
    },
  }
}

const LATE = 'no answer in time'

/** A stream that is too long is cut off with an answer, which a reset connection may swallow. */
function reasonFor(cause: unknown, scanMs: number): string {
  return cause instanceof Error && cause.message === LATE
    ? `the scanner gave no answer within ${scanMs / 1000} seconds`
    : "the scanner broke off while it was sent; it may be larger than the scanner's StreamMaxLength"
}

function stream(socket: Socket, bytes: Uint8Array): void {
  socket.write('zINSTREAM\0')
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK)
    const head = Buffer.alloc(4)
    head.writeUInt32BE(chunk.length)
    socket.write(head)
    socket.write(chunk)
  }
  socket.write(Buffer.alloc(4))
}

const CHUNK = 64 * 1024

/** One question, one answer: what clamd says until it ends the answer with NUL or closes. */
function converse(address: ClamdAddress, deadlineMs: number, ask: (socket: Socket) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(address)
    let answer = ''
    const timer = setTimeout(() => socket.destroy(new Error(LATE)), deadlineMs)
    socket.on('connect', () => ask(socket))
    socket.on('data', (chunk: Buffer) => {
      answer = (answer + chunk.toString('latin1')).slice(0, LONGEST_ANSWER)
      if (answer.includes('\0')) socket.destroy()
    })
    socket.on('error', (error) => {
      // clamd closes while we still send as soon as the stream is too long; its answer has come by then.
      if (!answer.includes('\0')) reject(error)
    })
    socket.on('close', () => {
      clearTimeout(timer)
      if (answer === '') reject(new Error('closed without an answer'))
      else resolve(answer.split('\0', 1)[0]?.trim() ?? '')
    })
  })
}

const LONGEST_ANSWER = 4096

/** "stream: OK", "stream: NAME FOUND", "INSTREAM size limit exceeded. ERROR"; what is none of them is no verdict. */
function readVerdict(answer: string): ScanVerdict {
  if (answer === 'stream: OK') return { kind: 'clean' }
  const found = /^stream: (.{1,200}) FOUND$/.exec(answer)?.[1]
  if (found !== undefined) return { kind: 'infected', signature: found.replaceAll(/[^\w.:()+-]/g, '_').slice(0, 100) }
  if (/size limit exceeded/i.test(answer))
    return { kind: 'not-scanned', reason: "it is larger than the scanner's StreamMaxLength" }
  throw unreachable('it answers with an error of its own')
}

function unreachable(cause: unknown): IntakeError {
  const why = typeof cause === 'string' ? cause : codeOf(cause)
  return new IntakeError('SCANNER_UNREACHABLE', `clamd: ${why}. Mail waits and is read when it answers again.`)
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : 'no answer'
}
