import { createSocket } from 'node:dgram'
import { expect, test } from '@jest/globals'
import { systemResolver } from '../../src/edges/dns.js'

test('a server that never answers is given up in time', async () => {
  const silent = createSocket('udp4')
  await new Promise<void>((ready) => {
    silent.bind(0, '127.0.0.1', ready)
  })
  const resolve = systemResolver({ timeoutMs: 200, tries: 1, servers: [`127.0.0.1:${silent.address().port}`] })
  const started = performance.now()

  await expect(resolve('agency.gov', 'TXT')).rejects.toMatchObject({ code: expect.stringMatching(/TIMEOUT/) })

  expect(performance.now() - started).toBeLessThan(10_000)
  await new Promise<void>((closed) => {
    silent.close(closed)
  })
})
