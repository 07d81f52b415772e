import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** What a run of requests was answered with. */
export interface PageLoad {
  what: string
  requests: number
  /** Answers that were not 200. */
  refused: number
  p50: number
  p95: number
  p99: number
  most: number
  /** Of the largest answer. */
  bytes: number
}

interface Asked {
  what: string
  origin: string
  paths: readonly string[]
  cookie: string
  perSecond: number
  seconds: number
}

/**
 * Asks at a fixed rate, whether the answers keep up or not: a slow answer is measured from when it was due, so that waiting in
 * line is not forgiven. Each request comes from an address of its own, as behind a proxy, or the desk would take them for a flood.
 */
export async function loadPages({ what, origin, paths, cookie, perSecond, seconds }: Asked): Promise<PageLoad> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 100 })
  const total = perSecond * seconds
  const answers: Promise<Answer>[] = []
  const from = performance.now()
  for (let i = 0; i < total; i += 1) {
    const dueAt = from + (i * 1_000) / perSecond
    const early = dueAt - performance.now()
    if (early > 0) await sleep(early)
    const address = new URL(paths[i % paths.length] ?? '/', origin)
    answers.push(ask(address, { ...BROWSER, cookie, 'x-forwarded-for': addressOf(i) }, agent, dueAt))
  }
  const done = await Promise.all(answers)
  agent.destroy()
  const took = done.map(({ ms }) => ms).sort((a, b) => a - b)
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(share * took.length))] ?? 0
  return {
    what,
    requests: total,
    refused: done.filter(({ status }) => status !== 200).length,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    most: at(1),
    bytes: Math.max(...done.map(({ bytes }) => bytes)),
  }
}

const BROWSER = { accept: 'text/html', 'accept-encoding': 'gzip, deflate, br' }

function addressOf(i: number): string {
  return `10.1.${Math.floor(i / 250) % 250}.${(i % 250) + 1}`
}

interface Answer {
  status: number
  ms: number
  bytes: number
}

/** A request that gets no answer counts as one of status 0. */
function ask(address: URL, headers: http.OutgoingHttpHeaders, agent: http.Agent, dueAt: number): Promise<Answer> {
  return new Promise((resolve) => {
    let bytes = 0
    const end = (status: number) => resolve({ status, ms: performance.now() - dueAt, bytes })
    const request = http.get(address, { headers, agent }, (response) => {
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.byteLength
      })
      response.on('end', () => end(response.statusCode ?? 0))
      response.on('error', () => end(0))
    })
    request.on('error', () => end(0))
  })
}
