/** A mail as it goes to the server: nothing in it is left to decide. */
export interface OutgoingMail {
  /** Where delivery reports go; null is the null path of an answer by machine (RFC 3834, 3.3). */
  envelopeFrom: string | null
  from: { name: string; address: string }
  to: string[]
  subject: string
  text: string
  /** Null where the letter is plain text alone. */
  html: string | null
  messageId: string
  inReplyTo: string | null
  references: string[]
  /** Further fields: RFC 3834 and kin. */
  headers: Record<string, string>
  date: Date
}
