import { type ErrorCode, IntakeError } from '../../errors.js'

interface LibraryError {
  code?: string
  authenticationFailed?: boolean
  tlsFailed?: boolean
  mailboxMissing?: boolean
  responseStatus?: string
  serverResponseCode?: string
}

/**
 * An error of the IMAP library as one of ours. Only codes are kept: a server's text, and the library's copy of the
 * command, may hold names and content.
 */
export function inboxError(error: unknown, command: string): IntakeError {
  if (error instanceof IntakeError) return error
  const seen = (typeof error === 'object' && error !== null ? error : {}) as LibraryError
  const why = seen.serverResponseCode ?? seen.code ?? seen.responseStatus ?? 'no code'
  return new IntakeError(codeFor(seen), `${command} failed with ${why}.`, { command, why })
}

function codeFor(seen: LibraryError): ErrorCode {
  if (seen.authenticationFailed) return 'INBOX_LOGIN_REFUSED'
  if (seen.mailboxMissing) return 'INBOX_FOLDER_MISSING'
  if (seen.tlsFailed || isTlsCode(seen.code)) return 'INBOX_NOT_ENCRYPTED'
  if (seen.responseStatus !== undefined) return 'INBOX_COMMAND_REFUSED'
  if (seen.code !== undefined && TIMEOUTS.has(seen.code)) return 'INBOX_COMMAND_TIMEOUT'
  return 'INBOX_UNREACHABLE'
}

const TIMEOUTS: ReadonlySet<string> = new Set(['ETIMEOUT', 'CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT'])

/** Node's codes of a certificate that does not hold, and OpenSSL's of a handshake that failed. */
function isTlsCode(code: string | undefined): boolean {
  return (
    code !== undefined &&
    (/^ERR_(?:TLS|SSL)_/.test(code) || /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code) || code === 'EPROTO')
  )
}
