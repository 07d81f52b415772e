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

test.each([
  '\n    at the address of the suspect',
  '\n    at /warrant for (a b):1:1',
  '\n    at f (node:x the warrant:1:1)',
])('a message made to look like stack frames is no frame: %j', (text) => {
  const cause = new Error(`it holds ${text}`)

  const line = logged((log) => log.error({ err: new Error(`it quotes ${text}`, { cause }) }, 'save failed'))

  expect(line).toContain('log.test')
  expect(line).not.toMatch(/warrant|suspect/)
})

test('an error whose message was changed after it arose is logged without either', () => {
  const error = new Error('the warrant\n    at the address')
  error.message = 'another warrant'

  expect(logged((log) => log.error({ err: error }, 'x'))).not.toMatch(/warrant|address/)
})
