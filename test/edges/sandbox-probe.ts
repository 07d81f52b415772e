/** Tries, in a sandboxed process, what a document might make a library do, and says what came of it. */
import { spawnSync } from 'node:child_process'
import dgram from 'node:dgram'
import { lookup } from 'node:dns/promises'
import { readFileSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import { Worker } from 'node:worker_threads'

const codeOf = (error: unknown): string =>
  String((error as { code?: unknown })?.code ?? (error as Error)?.cause ?? error)

async function outcome(attempt: () => unknown): Promise<string> {
  try {
    const result = await attempt()
    return result instanceof Error ? codeOf(result) : 'done'
  } catch (error) {
    return codeOf(error)
  }
}

process.on('message', async ({ port, file, secret }: { port: number; file: string; secret: string }) => {
  const url = `http://127.0.0.1:${port}/`
  const attempts: Record<string, () => unknown> = {
    'read a file': () => readFileSync(secret),
    'write a file': () => writeFileSync(file, 'x'),
    'start a program': () => spawnSync('true').error,
    'connect a socket': () => net.connect(port, '127.0.0.1'),
    'ask by http': () => http.get(url),
    fetch: () => fetch(url),
    'send a datagram': () => dgram.createSocket('udp4').send('x', port, '127.0.0.1'),
    'ask for a name': () => lookup('name.example'),
    'connect in a thread': () =>
      new Promise((resolve) => {
        const worker = new Worker(new URL('./sandbox-probe-thread.js', import.meta.url), { workerData: port })
        worker.on('error', resolve)
        worker.on('exit', resolve)
      }),
  }
  const outcomes: Record<string, string> = {}
  for (const [name, attempt] of Object.entries(attempts)) outcomes[name] = await outcome(attempt)
  process.send?.({ outcomes, env: Object.keys(process.env), cwd: process.cwd() })
})
