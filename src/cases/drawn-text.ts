/** What a case turns on; a value that rests on words nobody sees is no evidence. */
export const DRAWN_FIELDS = ['type', 'targets', 'dateRange', 'signed', 'nonDisclosure'] as const
export type DrawnField = (typeof DRAWN_FIELDS)[number]

/** What a person calls them. */
export const FIELD_WORDS: Readonly<Record<DrawnField, string>> = {
  type: 'what the instrument is',
  targets: 'the accounts',
  dateRange: 'the period',
  signed: 'who signed',
  nonDisclosure: 'the order of silence',
}

/** Whether the words that a value rests on are those that are drawn; `unsure` where OCR cannot tell. */
export type DrawnOutcome = 'agrees' | 'differs' | 'unsure'

/** What the comparison of one page with its picture gave. */
export interface DrawnComparison {
  documentId: string
  page: number
  outcome: DrawnOutcome
  /** Whose words are drawn otherwise; none unless it differs. */
  fields: DrawnField[]
}

/** A page that was compared, by the mail and the document that hold it. */
export interface DrawnPage {
  emailId: string
  documentId: string
  page: number
}
