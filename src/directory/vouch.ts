/**
 * An approver's word, given in the product after a call-back and with a second person, that one exact domain is an agency's.
 * It makes the domain a government's for the time it holds; the mail still has to prove that it comes from there.
 */
export interface Vouch {
  /** One exact domain: neither what is below it nor what is above. */
  domain: string
  organization: string
  /** ISO 3166-1 alpha-2. */
  country: string
  level: string | null
  /** Twelve months after it was given; afterwards the domain is anybody's again. */
  until: Date
}
