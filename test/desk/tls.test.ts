import { request } from 'node:https'
import { afterEach, expect, test } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import selfsigned from 'selfsigned'
import { createDesk } from '../../src/desk/server.js'
import { createLog } from '../../src/log.js'
import { emptyPorts } from './empty-ports.js'

let app: FastifyInstance | undefined

afterEach(() => app?.close())

test('with a certificate the desk speaks TLS 1.2 or newer, and nothing older', async () => {
  const { cert, private: key } = await selfsigned.generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
  })
  app = await createDesk(
    { password: null, tls: { cert, key }, isBehindProxy: false },
    emptyPorts(),
    createLog('silent'),
  )
  const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }))

  expect(await statusOf(port, { ca: cert })).toBe(200)
  await expect(statusOf(port, { ca: cert, maxVersion: 'TLSv1.1', minVersion: 'TLSv1' })).rejects.toThrow()
})

function statusOf(port: string, tls: object): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request({
      host: '127.0.0.1',
      port,
      path: '/healthz',
      servername: 'localhost',
      checkServerIdentity: () => undefined,
      ...tls,
    })
    asked.once('response', (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    asked.once('error', reject)
    asked.end()
  })
}
