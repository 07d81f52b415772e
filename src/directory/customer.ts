/** A business whose workspace or team a request may be about, as the organisation's own directory has it. */
export interface Customer {
  workspace: string
  customer: string
  ownerName: string | null
  ownerEmail: string | null
  adminEmails: string[]
  memberEmails: string[]
  domains: string[]
  /** ISO 3166-2 or 3166-1, as the directory gives it. */
  jurisdiction: string | null
  retention: string | null
}
