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

/** Asks again until `ask` succeeds; gives up after `timeoutMs` with the last reason, at once when `ended` says so. */
export async function untilAnswers(
  what: string,
  ask: () => Promise<unknown>,
  { timeoutMs = 30_000, ended }: { timeoutMs?: number; ended?: Promise<unknown> } = {},
): Promise<void> {
  const deadline = Date.now() + timeoutMs
  let hasEnded = false
  void ended?.then(() => {
    hasEnded = true
  })
  for (;;) {
    try {
      await ask()
      return
    } catch (error) {
      if (hasEnded) throw new Error(`${what} ended while it started`, { cause: error })
      if (Date.now() > deadline)
        throw new Error(`${what} did not answer within ${timeoutMs / 1000} s`, { cause: error })
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
