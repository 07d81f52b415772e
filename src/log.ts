import { type Logger, pino, stdSerializers } from 'pino'

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
  const { type, message, stack } = stdSerializers.err(error)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  const frames = (stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return { type, code, ...(error.name === 'IntakeError' ? { message } : {}), stack: frames.slice(0, 12).join('\n') }
}
