import type { SenderFlag } from './sender-verdict.js'

/** A flag with what it saw, in words for a person: domains and header names, never text of the mail. */
export interface Remark {
  flag: SenderFlag
  saw: string
}
