import type { Document, Email } from '../../src/parse/email.js'
import { parseEmail } from '../../src/parse/parse-email.js'
import { PARSE_LIMITS, type ParseLimits } from '../../src/parse/parse-limits.js'

/** A raw mail (a string is taken byte for byte) as an Email; throws where it is unreadable. */
export async function parseMail(raw: string | Uint8Array, limits: Partial<ParseLimits> = {}): Promise<Email> {
  const bytes = typeof raw === 'string' ? Buffer.from(raw.replaceAll(/\r?\n/g, '\r\n'), 'latin1') : raw
  const result = await parseEmail(bytes, { ...PARSE_LIMITS, ...limits })
  if (result.kind !== 'email') throw new Error(result.reason)
  return result.email
}

/** The first document: there is always one. */
export function bodyOf(email: Email): Document {
  const [body] = email.documents
  if (body === undefined) throw new Error('an email has a body')
  return body
}

/** The stretches of a text by kind, trimmed, for reading in a test. */
export function sectionsAsText({ text, sections }: Pick<Document, 'text' | 'sections'>): [string, string][] {
  return sections.map(({ kind, start, end }) => [kind, (text ?? '').slice(start, end).trim()])
}
