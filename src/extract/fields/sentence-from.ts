/** How a sentence begins behind a table cell or a list item that ends without a full stop: "... IP addresses The custodian shall". */
const BEGINS =
  /(?<=[\p{Ll}\d)"']) (?=(?:The|You|Your|This|Said|Such|Pursuant|It is|IT IS|Under|Until|For|Neither|No|Do not|Please|In order|Because|[A-Z]\w{1,30},? (?:Inc|LLC|Ltd|Corp)\b)[ .,])/gu
/** Nearer to the words, where a sentence begins is looked for; a hostile clause is long. */
const REACH = 400

/** Where the sentence begins in which `at` stands, of a clause that begins at `clauseStart`. Linear. */
export function sentenceFrom(text: string, clauseStart: number, at: number): number {
  const from = Math.max(clauseStart, at - REACH)
  const begins = [...text.slice(from, at + 1).matchAll(BEGINS)].at(-1)
  return begins ? from + begins.index + 1 : clauseStart
}
