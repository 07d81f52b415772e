interface LedgerMail {
  uid: number
  kept: boolean
  settledOnServer: boolean
}

/**
 * Which mails are still owed their flag or move, because the server refused it or a crash came between: only those
 * whose bytes are kept (known failure 18), and only where they still are; what has gone from the folder is owed nothing.
 */
export function chooseSettling<Mail extends LedgerMail>(
  ledger: readonly Mail[],
  keptOnServer: ReadonlySet<number>,
): { owed: Mail[]; gone: Mail[] } {
  const open = ledger.filter(({ kept, settledOnServer }) => kept && !settledOnServer)
  return {
    owed: open.filter(({ uid }) => keptOnServer.has(uid)),
    gone: open.filter(({ uid }) => !keptOnServer.has(uid)),
  }
}
