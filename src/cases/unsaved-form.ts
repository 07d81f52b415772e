/** What a person has written in a form of a case and not sent: shown to him alone, and counted nowhere. */
export interface UnsavedForm {
  /** Which form of the page: what it is about, not where it stands. */
  form: string
  fields: Readonly<Record<string, string | readonly string[]>>
  keptAt: Date
}
