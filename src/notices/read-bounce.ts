import type { Email } from '../parse/email.js'

export interface Bounce {
  /** Of the message that was not delivered. */
  messageId: string
  /** RFC 3463, such as 5.1.1; null where the report does not say. */
  status: string | null
}

/**
 * What a delivery report (RFC 3464) says was not delivered; null where it is none, names no message, or says that the message
 * was delivered, passed on or is late. It is believed by the Message-ID alone, which holds what nobody guesses: whoever names
 * it was given the letter or the duty to deliver it (known failure 73).
 */
export function readBounce({ automation, documents }: Email): Bounce | null {
  const { deliveryReport, reportedMessageId } = automation
  if (!deliveryReport || reportedMessageId === null) return null
  const report = documents
    .filter(({ declaredType, text }) => declaredType === 'message/delivery-status' && text !== null)
    .map(({ text }) => text?.slice(0, MOST_CHARS) ?? '')
    .join('\n')
  const actions = [...report.matchAll(/^action:[ \t]{0,9}([a-z]{1,20})/gim)].map(([, action = '']) =>
    action.toLowerCase(),
  )
  if (actions.length > 0 && !actions.includes('failed')) return null
  const status = /^status:[ \t]{0,9}([245]\.\d{1,3}\.\d{1,3})/im.exec(report)?.[1] ?? null
  return { messageId: reportedMessageId, status }
}

/** A report of thousands of recipients is none of a letter of ours. */
const MOST_CHARS = 100_000
