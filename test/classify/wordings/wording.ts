import type { InstrumentType, MailKind } from '../../../src/classify/instrument.js'

/**
 * A mail in few words, written as officers, clerks, lawyers and private people write, in other wordings than the
 * labelled mails: to see whether the rules know habits of drafting, or only their samples. All persons are invented.
 */
export interface Wording {
  name: string
  from: string
  subject?: string
  body: string
  attachments?: readonly string[]
  /** Header fields besides, as the mail program writes them. */
  headers?: readonly (readonly [string, string])[]
  kind?: MailKind | readonly MailKind[]
  type: InstrumentType | readonly InstrumentType[]
  country?: string | null
  also?: readonly InstrumentType[]
}
