/** Who asks, as a transparency report tells requests apart; each stands in a table of its own. */
export const REQUESTER_CLASSES = [
  /** Law enforcement, prosecutors, agencies, foreign authorities. */
  'government',
  /** Parties to civil suits. */
  'civil',
  /** Private persons, firms, and people about their own data. */
  'private',
  /** Requests to take content down. */
  'removal',
] as const
export type RequesterClass = (typeof REQUESTER_CLASSES)[number]
