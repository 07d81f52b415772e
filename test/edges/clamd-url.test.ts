import { expect, test } from '@jest/globals'
import { readClamdUrl } from '../../src/edges/virus-scanner.js'

test.each([
  ['tcp://127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
  ['tcp://localhost', { host: 'localhost', port: 3310 }],
  ['tcp://[::1]:33', { host: '::1', port: 33 }],
  ['unix:///run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ['http://127.0.0.1:3310', null],
  ['unix://host/path', null],
  ['clamd', null],
])('%s is read', (url, address) => {
  expect(readClamdUrl(url)).toEqual(address)
})
