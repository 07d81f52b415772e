import { Parser } from 'htmlparser2'

/** Attributes with their prefixes, as written. */
export type XmlAttributes = Readonly<Record<string, string>>

/** What is told of an XML text: local names, without the prefix that a writer is free to choose. */
export interface XmlListener {
  open(name: string, attributes: XmlAttributes): void
  text(text: string): void
  close(name: string): void
  /** Asked between pieces: false ends the walk. */
  goesOn(): boolean
}

/** Elements in elements: tables in tables take some dozens; htmlparser2's own stack costs their square. */
const MAX_DEPTH = 2000

/** Elements lie deeper in each other than any person's file has them. */
export class TooDeep extends Error {
  readonly reason =
    `Its elements are nested more than ${MAX_DEPTH} deep, as no program writes them. Open the original with care.`
}

/**
 * Walks an XML part as its bytes come; no tree, no entity definitions, so neither size nor "billion laughs" cost memory.
 * @throws TooDeep
 */
export async function walkXml(chunks: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  let depth = 0
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1
        if (depth > MAX_DEPTH) throw new TooDeep()
        listener.open(localName(name), attributes)
      },
      ontext: (text) => listener.text(text),
      onclosetag: (name) => {
        depth -= 1
        listener.close(localName(name))
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  const decoder = new TextDecoder()
  for await (const chunk of chunks) {
    parser.write(decoder.decode(chunk, { stream: true }))
    if (!listener.goesOn()) return
  }
  parser.end()
}

/** The value of `val`, whichever prefix it has. */
export function attribute(attributes: XmlAttributes, name: string): string | null {
  for (const [key, value] of Object.entries(attributes)) if (localName(key) === name) return value
  return null
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
