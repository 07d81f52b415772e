import type { Document, Email } from '../email.js'
import { findPasswords } from './find-passwords.js'

/**
 * Takes known passwords out of what is kept of a mail: where its text or subject calls a word a password, and that word is
 * one that opened a document, asterisks of the same length stand instead, so that every offset holds. Evidence, letters
 * and exports are made from this text; the raw mail alone still says it. Words that no label names are left: a password
 * may be a case number, and the demand must keep its words.
 */
export function maskPasswords(email: Email, known: ReadonlySet<string>): { email: Email; masked: number } {
  if (known.size === 0) return { email, masked: 0 }
  let masked = 0
  const mask = (text: string): string => {
    let shown = text
    for (const { value, start, end } of findPasswords(text)) {
      if (!known.has(value)) continue
      shown = shown.slice(0, start) + '*'.repeat(end - start) + shown.slice(end)
      masked += 1
    }
    return shown
  }
  const maskText = <Text extends string | null>(text: Text) => (text === null ? text : mask(text)) as Text
  const documents = email.documents.map((document): Document => {
    const { text, hiddenText, message } = document
    const inside = message === null ? null : { ...message, subject: maskText(message.subject) }
    return { ...document, text: maskText(text), hiddenText: maskText(hiddenText), message: inside }
  })
  const headers = email.headers.map((header) =>
    header.name === 'subject' ? { ...header, value: mask(header.value) } : header,
  )
  const source = { ...email.source, subject: maskText(email.source.subject) }
  return { email: { ...email, source, headers, documents }, masked }
}
