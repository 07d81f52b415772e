import type { Row } from '../../text/row.js'

export interface AgencyRow extends Row {
  /** The agency's full name, where the row catches an abbreviation. */
  name?: string
  /** Departments say less than the agency inside them. */
  weight: number
  /** A department of a state: a body of it that is named right behind belongs to the name. */
  parent?: boolean
}

/** A row of a name in full; the value is what the mail says. */
export function named(id: string, words: string, pattern: RegExp, weight = 10): AgencyRow {
  return { id, language: 'en', words: words.split(' '), pattern, weight }
}

/** A row of an abbreviation in capitals; the value is the full name, with the abbreviation beside it. */
export function short(abbreviation: string, name: string, weight = 8): AgencyRow {
  const words = [abbreviation.toLowerCase().split(/[^a-z0-9]/)[0] ?? '']
  const escaped = abbreviation.replace(/[/-]/g, '[ /-]')
  return {
    id: `abbr-${abbreviation.toLowerCase()}`,
    language: 'en',
    words,
    pattern: new RegExp(`(?<![\\w@.-])${escaped}(?![\\w@-]|\\.\\w)`, 'y'),
    name,
    weight,
  }
}
