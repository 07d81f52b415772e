/**
 * What is broken is thrown as an IntakeError with a code of this table; what is expected (a duplicate, an unreadable
 * document, an unknown instrument) is a value. A message says what happened, the size or id, the bound and the next
 * step; it never holds content of a mail.
 */
export const ERRORS = {
  CONFIG_INVALID: { retryable: false, says: 'The configuration is wrong' },
  POLICY_INVALID: { retryable: false, says: 'A policy file is wrong' },
  TEMPLATE_INVALID: { retryable: false, says: 'A template of a letter is wrong' },
  CUSTOMERS_INVALID: { retryable: false, says: 'A file of customers is wrong' },
  DRAFT_LEAKS: { retryable: false, says: 'A letter would have said what it must not' },
  ARGUMENT_INVALID: { retryable: false, says: 'An argument is wrong' },
  AGENCIES_INVALID: { retryable: false, says: 'The list of agencies is wrong' },
  ASSESS_FILE_UNREADABLE: { retryable: false, says: 'A file could not be read' },
  ASSESS_POLICY_UNKNOWN: { retryable: false, says: 'No policy fits this mail' },
  ASSESS_FAILED: { retryable: false, says: 'The program failed on a file' },
  PARSE_UNREADABLE: { retryable: false, says: 'A message cannot be read' },
  INBOX_LOGIN_REFUSED: { retryable: true, says: 'The mail server refused the login' },
  INBOX_UNREACHABLE: { retryable: true, says: 'The mail server does not answer' },
  INBOX_NOT_ENCRYPTED: { retryable: true, says: 'The connection to the mail server could not be encrypted' },
  INBOX_COMMAND_TIMEOUT: { retryable: true, says: 'The mail server did not answer a command in time' },
  INBOX_COMMAND_REFUSED: { retryable: true, says: 'The mail server refused a command' },
  INBOX_FOLDER_MISSING: { retryable: true, says: 'The mail server has no such folder' },
  INBOX_TOKEN_REFUSED: { retryable: true, says: 'The token endpoint gave no token for the mail server' },
  BLOB_MISSING: { retryable: true, says: 'A blob is not in the store' },
  BLOB_UNWRITABLE: { retryable: true, says: 'The blob store cannot be written' },
  BLOB_CORRUPT: { retryable: false, says: 'A blob does not match its hash' },
  DATABASE_UNREACHABLE: { retryable: true, says: 'PostgreSQL does not answer' },
  DATABASE_REFUSED: { retryable: false, says: 'PostgreSQL refused a statement' },
  DATABASE_VALUE_UNKNOWN: { retryable: false, says: 'A stored value has a shape that this version does not read' },
  EMAIL_UNKNOWN: { retryable: false, says: 'The ledger has no such email' },
  DNS_UNAVAILABLE: { retryable: true, says: 'DNS does not answer' },
  WORKER_BROKE: { retryable: true, says: 'A worker met an error that it does not know' },
  SCANNER_UNREACHABLE: { retryable: true, says: 'The virus scanner does not answer' },
  REPORT_CONTRADICTS: { retryable: false, says: 'The figures of a report do not add up' },
  READER_CRASHED: { retryable: true, says: 'The reading process ended before it answered' },
} as const satisfies Record<string, { retryable: boolean; says: string }>

/**
 * Where an error arose, as its stack has it, without the message that stands above: a library's message may quote a mail,
 * and lines of a mail can be made to look like frames.
 */
export function framesOf({ message, stack = '' }: Error): string[] {
  const at = message === '' ? -1 : stack.indexOf(message)
  const below = at === -1 ? stack : stack.slice(at + message.length)
  return below.split('\n').filter((line) => FRAME.test(line))
}

/** The place of a frame is a file of ours, of a package or of Node: nothing before it may hold words. */
const FRAME =
  /^ {4}at (?:async |new )?[^\s:]{0,200}(?: \[as [^\s:]{1,100}\])? ?\(?(?:file:\/\/|node:|\/)[^\s]{1,500}:\d{1,9}:\d{1,9}\)?$/

export type ErrorCode = keyof typeof ERRORS

export class IntakeError extends Error {
  readonly code: ErrorCode
  readonly retryable: boolean
  readonly details: Record<string, string | number | boolean | null>

  /** `message` completes the table's sentence: the value seen, the bound, the next step. */
  constructor(code: ErrorCode, message: string, details: IntakeError['details'] = {}, cause?: unknown) {
    super(`${ERRORS[code].says}: ${message}`, cause === undefined ? undefined : { cause })
    this.name = 'IntakeError'
    this.code = code
    this.retryable = ERRORS[code].retryable
    this.details = details
  }
}
