/** What waits to leave, or did not arrive: figures alone. */
export interface OutgoingSigns {
  /** Letters and alarms that are to be sent by now. */
  waiting: number
  /** Pages that ring, by what became of their last call: it reached nobody; the webhook did not take it. */
  unheard: number
  untold: number
}

/** What `/readyz` says of outgoing mail and of pages: nothing where all leaves. Pages and API are served without it. */
export function outgoingRemarks(
  { waiting, unheard, untold }: OutgoingSigns,
  { hasServer, hasWebhook }: { hasServer: boolean; hasWebhook: boolean },
): string[] {
  return [
    ...(!hasServer && waiting > 0
      ? [`outgoing mail: not configured (SMTP_URL); ${waiting} letters or alarms wait`]
      : []),
    ...(unheard > 0 ? [`on call: the last call of ${unheard} pages reached nobody`] : []),
    ...(hasWebhook && untold > 0
      ? [`on call: the webhook (PAGING_WEBHOOK_URL) did not take the last call of ${untold} pages`]
      : []),
  ]
}
