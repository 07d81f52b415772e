import { existsSync, readFileSync } from 'node:fs'
import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** Ports of 127.0.0.1 that nobody listens on, all different: each is held until the last is known. */
export async function freePorts(count: number): Promise<number[]> {
  const held = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<net.Server>((resolve, reject) => {
          const server = net.createServer()
          server.once('error', reject)
          server.listen(0, '127.0.0.1', () => resolve(server))
        }),
    ),
  )
  const ports = held.map((server) => (server.address() as net.AddressInfo).port)
  await Promise.all(held.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}

/** The end of a log, for the reason when something fails. */
export function lastLines(file: string, count = 12): string {
  if (!existsSync(file)) return ''
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n')
}

interface Patience {
  timeoutMs?: number
  ended: Promise<unknown>
  logs: string[]
}

/** Asks again until `ask` succeeds; throws with the ends of the logs when the server ended or `timeoutMs` have passed. */
export async function untilAnswers(
  what: string,
  ask: () => Promise<unknown>,
  { timeoutMs = 30_000, ended, logs }: Patience,
): Promise<void> {
  const deadline = Date.now() + timeoutMs
  let hasEnded = false
  void ended.then(() => {
    hasEnded = true
  })
  for (;;) {
    try {
      await ask()
      return
    } catch (cause) {
      const isLate = Date.now() > deadline
      if (hasEnded || isLate) {
        const how = hasEnded ? 'ended while it started' : `did not answer within ${timeoutMs / 1000} s`
        throw new Error(`${what} ${how}:\n${logs.map((file) => lastLines(file)).join('\n')}`, { cause })
      }
      await sleep(40)
    }
  }
}

/** Connects and waits for the first bytes that match: how a server says that it is up. */
export function greeting(port: number, question: string, answer: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host: '127.0.0.1', port })
    let text = ''
    socket.setTimeout(2000, () => socket.destroy(new Error('no greeting')))
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('closed without a greeting')))
    socket.on('connect', () => {
      if (question) socket.write(question)
    })
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
      if (!answer.test(text)) return
      socket.removeAllListeners('close')
      socket.destroy()
      resolve()
    })
  })
}

/** Whether somebody listens: enough for a server that greets after the TLS handshake. */
export function connects(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host: '127.0.0.1', port })
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.destroy()
      resolve()
    })
  })
}
