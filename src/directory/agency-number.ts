/** A telephone number as a line of the directory has it. */
export interface AgencyNumber {
  number: string
  organization: string
  country: string | null
  /** Since when a vouching for that line's domain holds; null where the number is a file's claim. */
  vouchedSince: Date | null
}
