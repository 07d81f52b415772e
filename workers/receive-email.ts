import type { Mailbox } from '../src/receive/mailbox.js'
import { createPoller, type PollerDependencies } from './receive/poller.js'
import { runMailbox } from './receive/run-mailbox.js'

export interface RunningPollers {
  /** Ends after the batch in hand; every mail is then either recorded or untouched on the server. */
  stop(): Promise<void>
}

/** Polls every mailbox, each by itself: one that fails holds up no other. The one worker without a queue. */
export function runPollers(mailboxes: readonly Mailbox[], dependencies: PollerDependencies): RunningPollers {
  const stopping = new AbortController()
  const running = mailboxes.map((mailbox) => runMailbox(createPoller(mailbox, dependencies), stopping.signal))
  return {
    async stop() {
      stopping.abort()
      await Promise.all(running)
    },
  }
}
