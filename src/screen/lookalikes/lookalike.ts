/** What makes a domain look like a government's that it is not; `saw` names domains only. */
export interface Lookalike {
  /** By characters that only look like the right ones. */
  homoglyph: boolean
  saw: string
}

export function likeness(saw: string): Lookalike {
  return { homoglyph: false, saw }
}
