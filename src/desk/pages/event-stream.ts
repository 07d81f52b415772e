import type { ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** A stream ends after this long and the browser opens it again: whoever was signed out meanwhile is not told any more. */
const STREAM_MS = 5 * 60_000

/** Streams of server-sent events of one part of the server; `closed` is called once, whoever ends it. */
export function openStreams(app: FastifyInstance): (reply: FastifyReply, closed: () => void) => ServerResponse {
  const streams = new Set<ServerResponse>()
  // Before the server waits for its connections: an open stream is one that never ends by itself.
  app.addHook('preClose', async () => {
    for (const stream of streams) stream.end()
  })
  return (reply, closed) => {
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    const end = setTimeout(() => raw.end(), STREAM_MS).unref()
    streams.add(raw)
    raw.on('close', () => {
      clearTimeout(end)
      streams.delete(raw)
      closed()
    })
    return raw
  }
}
