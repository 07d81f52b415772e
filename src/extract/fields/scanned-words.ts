/**
 * What a scanner misreads: the letter o as a nought, i and l as a one or as each other, s as a five. Read back only in
 * words that then name data, so that no name, number or identifier changes; a word keeps its length, and so its place.
 */
const WORDS =
  'disclose produce provide release furnish text body headers means methods subscriber subscribers information registration account accounts address addresses telephone phone billing payment payments login logins logon content contents message messages communication communications files file images email mail customer history connection connections records record credit identity identification service profile session sessions internet protocol metadata deletions details holder date dates time times name names sender recipient recipients period from including excluding not only ip ips log log-in sign-in for or of'.split(
    ' ',
  )
const BY_SHAPE = new Map(WORDS.map((word) => [shapeOf(word), word]))
/** A figure between letters, or before one: nobody writes so but a scanner. */
const LOOKS_SCANNED = /[a-z][01|][a-z]|\b[01|][a-z]{2}/i
const WORD = /[\p{L}\d|]{2,20}/gu

/** Whether `unscanned` may change any part of a text. */
export function mayBeScanned(text: string): boolean {
  return /[01|][a-z]/i.test(text)
}

/** The text with the words of data as they were before the scanner read them; as long as before. Linear. */
export function unscanned(text: string): string {
  if (!LOOKS_SCANNED.test(text)) return text
  return text.replace(WORD, (word) => BY_SHAPE.get(shapeOf(word)) ?? word)
}

function shapeOf(word: string): string {
  return word.toLowerCase().replace(/0/g, 'o').replace(/[1|i]/g, 'l').replace(/5/g, 's')
}
