import { expect, test } from '@jest/globals'
import { systemResolver, zoneResolver } from '../../src/edges/dns.js'

const ZONE = { TXT: { '_dmarc.agency.gov': ['v=DMARC1; p=reject'] }, A: { 'agency.gov': ['192.0.2.1'] } }

test('a zone answers what it names, in any case and with a final dot', async () => {
  const resolve = zoneResolver(ZONE)

  expect(await resolve('_DMARC.Agency.gov.', 'TXT')).toEqual([['v=DMARC1; p=reject']])
  expect(await resolve('agency.gov', 'A')).toEqual(['192.0.2.1'])
})

test('what a zone does not name does not exist, and what it names in another type has no data', async () => {
  const resolve = zoneResolver(ZONE)

  await expect(resolve('other.gov', 'TXT')).rejects.toMatchObject({ code: 'ENOTFOUND' })
  await expect(resolve('agency.gov', 'TXT')).rejects.toMatchObject({ code: 'ENODATA' })
})

test('a name that DNS cannot hold is not asked', async () => {
  const resolve = systemResolver({ servers: ['127.0.0.1:9'] })

  for (const name of ['x'.repeat(300), `${'x'.repeat(64)}.gov`, 'a..gov', '']) {
    await expect(resolve(name, 'TXT')).rejects.toMatchObject({ code: 'ENOTFOUND' })
  }
})
