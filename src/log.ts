import { type Logger, pino } from 'pino'
import { framesOf } from './errors.js'

export type Log = Logger

/**
 * Logs go to stderr as JSON lines: ids, sizes, hashes and rule ids, never content of a mail. The redaction list is the
 * second line of defence, for values that a library puts into its own error objects.
 */
export function createLog(level: string, destination: NodeJS.WritableStream = process.stderr): Log {
  return pino(
    { level, base: null, redact: { paths: REDACTED, censor: '[redacted]' }, serializers: { err: errorWithoutContent } },
    destination,
  )
}

const REDACTED = [
  'subject',
  'from',
  'to',
  'address',
  'text',
  'quote',
  'auth',
  'pass',
  'password',
  'token',
  'accessToken',
  '*.subject',
  '*.from',
  '*.to',
  '*.address',
  '*.text',
  '*.quote',
  '*.auth',
  '*.pass',
  '*.password',
  '*.token',
  '*.accessToken',
  'req.headers.authorization',
  'req.headers.cookie',
]

/**
 * An error as its type, code and stack frames. A library's message may quote its input (a mail, a row), so only our own
 * IntakeError, whose messages are built from ids, sizes and bounds, keeps its message.
 */
function errorWithoutContent(error: Error): object {
  const { message } = error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  const cause = error.cause instanceof Error ? framesOf(error.cause) : []
  const type = error.constructor.name
  const frames = [...framesOf(error), ...cause]
  return { type, code, ...(error.name === 'IntakeError' ? { message } : {}), stack: frames.slice(0, 12).join('\n') }
}
