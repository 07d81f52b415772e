/** The sentences of mails that the server names but that have no bytes here: what happened, the bound, the next step. */

export function tooLargeReason(bytes: number | null, maxMailBytes: number): string {
  const size = bytes === null ? 'larger than the mail server said' : `${bytes} bytes`
  return `The mail is ${size}; the limit is ${maxMailBytes} bytes. It was not fetched and lies in the mailbox: read it there.`
}

/** @param code the code of the last error, from src/errors.ts */
export function vainAttemptsReason(attempts: number, code: string): string {
  return `The mail could not be fetched or kept in ${attempts} attempts (${code}). It lies in the mailbox and is tried again every few hours: read it there.`
}
