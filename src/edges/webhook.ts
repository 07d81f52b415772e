/** The one address of our own that is told of pages. Nothing in a mail chooses where it goes, and no redirect is followed. */
export interface Webhook {
  /** Whether it took the message. */
  tell(message: Readonly<Record<string, string | number | null>>): Promise<boolean>
}

const TIMEOUT_MS = 10_000

export function createWebhook(url: string, timeoutMs = TIMEOUT_MS): Webhook {
  return {
    async tell(message) {
      try {
        const answer = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(message),
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
        })
        await answer.body?.cancel()
        return answer.ok
      } catch {
        return false
      }
    },
  }
}
