import { PassThrough } from 'node:stream'
import { expect, test } from '@jest/globals'
import { IntakeError } from '../src/errors.js'
import { createLog } from '../src/log.js'

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const stream = new PassThrough()
  write(createLog('info', stream))
  return String(stream.read())
}

test('a library error is logged by code and frames, without its message, which may quote a mail', () => {
  const error = Object.assign(new Error('invalid input: "the text of a warrant"'), { code: '22P02' })

  const line = logged((log) => log.error({ err: error, emailId: '7' }, 'save failed'))

  expect(line).toContain('22P02')
  expect(line).toContain('log.test')
  expect(line).not.toContain('warrant')
})

test('our own error keeps its message, which holds ids and bounds only', () => {
  const line = logged((log) => log.error({ err: new IntakeError('BLOB_MISSING', 'sha256 ab12.') }, 'read failed'))

  expect(line).toContain('A blob is not in the store: sha256 ab12.')
})

test('subjects and addresses are redacted wherever a caller slips', () => {
  const line = logged((log) => log.info({ subject: 'Search warrant', mail: { from: 'a@b.example' } }, 'x'))

  expect(line).not.toContain('warrant')
  expect(line).not.toContain('a@b.example')
})
