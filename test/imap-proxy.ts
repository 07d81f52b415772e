/**
 * A line of our own between poller and server, to break as lines break. It passes bytes on unchanged; on a plaintext
 * connection it can also answer single commands in the server's place.
 */

import type { AddressInfo } from 'node:net'
import { createConnection, createServer, type Socket } from 'node:net'

/** Gets a command without its tag; what it returns is sent in place of the server's answer, null passes the command on. */
export type Interceptor = (command: string) => string | 'no answer' | null

export interface ImapProxy {
  port: number
  /** Connections accepted so far, and how many of them are open. */
  accepted(): number
  open(): number
  /** The most that were open at one time. */
  mostOpen(): number
  /** What is open stays open, and nothing comes through any more, in silence. New connections work. */
  freeze(): void
  /** Ends what is open. */
  cut(): void
  intercept(interceptor: Interceptor): void
  /** Stops listening and ends what is open; `listen` comes back on the same port. */
  close(): Promise<void>
  listen(): Promise<void>
}

export async function startProxy(target: { host: string; port: number }): Promise<ImapProxy> {
  const pairs = new Set<{ client: Socket; server: Socket; frozen: boolean }>()
  const state = { accepted: 0, mostOpen: 0, intercept: (() => null) as Interceptor }
  const listener = createServer((client) => {
    const server = createConnection(target)
    const pair = { client, server, frozen: false }
    pairs.add(pair)
    state.accepted++
    state.mostOpen = Math.max(state.mostOpen, pairs.size)
    const end = () => {
      pairs.delete(pair)
      client.destroy()
      server.destroy()
    }
    for (const socket of [client, server]) socket.on('error', end).on('close', end)
    server.on('data', (data) => {
      if (!pair.frozen) client.write(data)
    })
    client.on('data', (data) => {
      if (pair.frozen) return
      const [, tag = '', command = ''] = /^(\S+) ([^\r\n]+)\r?\n$/.exec(data.toString('latin1')) ?? []
      const answer = command ? state.intercept(command) : null
      if (answer === null) server.write(data)
      else if (answer !== 'no answer') client.write(answer.replaceAll('TAG', tag))
    })
  })
  const listen = (port: number) => new Promise<void>((resolve) => listener.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = listener.address() as AddressInfo
  const cut = () => {
    for (const { client, server } of pairs) {
      client.destroy()
      server.destroy()
    }
  }
  return {
    port,
    accepted: () => state.accepted,
    open: () => pairs.size,
    mostOpen: () => state.mostOpen,
    freeze: () => {
      for (const pair of pairs) pair.frozen = true
    },
    cut,
    intercept: (interceptor) => {
      state.intercept = interceptor
    },
    close: () =>
      new Promise((resolve) => {
        listener.close(() => resolve())
        cut()
      }),
    listen: () => listen(port),
  }
}
