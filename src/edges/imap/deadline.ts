import { type ErrorCode, IntakeError } from '../../errors.js'

/**
 * Waits for `work` no longer than `deadlineMs`; then `giveUp` runs (it closes the connection, so that the abandoned
 * command ends too) and the error says which command got no answer (known failure 37).
 */
export async function within<Result>(
  deadlineMs: number,
  command: string,
  giveUp: () => void,
  work: Promise<Result>,
  code: ErrorCode = 'INBOX_COMMAND_TIMEOUT',
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new IntakeError(code, `${command} had no answer within ${deadlineMs} ms.`, { command, deadlineMs }))
      giveUp()
    }, deadlineMs)
  })
  // The loser of the race may still reject, when the connection closes under it.
  work.catch(() => undefined)
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
