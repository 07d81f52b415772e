import type { ImapFlow } from 'imapflow'

/**
 * Waits in IDLE (RFC 2177) where the server has it, else only for the time to pass. Whoever runs the next command ends
 * the IDLE; a line that died in silence is found by that command's deadline (known failure 34), so every wait is bounded.
 */
export async function waitForNews(
  client: ImapFlow,
  isOver: () => boolean,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<void> {
  if (isOver()) return
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer)
      client.off('exists', done)
      client.off('close', done)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, timeoutMs)
    client.on('exists', done)
    client.on('close', done)
    signal.addEventListener('abort', done)
    if (client.capabilities.has('IDLE')) client.idle().catch(() => undefined)
  })
}
