/** A government domain as a public registry, or a person who vouched for it, has it. */
export interface Agency {
  domain: string
  organization: string
  /** The registry's own word: "Federal - Executive", "County", "School district" … */
  type: string | null
  city: string | null
  state: string | null
  country: string | null
  level: string | null
  /** As the file writes it: a claim like `vouchedBy`. */
  phone: string | null
  /** A claim until an approver vouches for the domain in the product itself. */
  vouchedBy: string | null
  vouchedOn: string | null
}
