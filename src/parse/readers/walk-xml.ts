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

/** Walks an XML part as its bytes come; no tree, no entity definitions, so neither depth nor "billion laughs" cost memory. */
export async function walkXml(chunks: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => listener.open(localName(name), attributes),
      ontext: (text) => listener.text(text),
      onclosetag: (name) => listener.close(localName(name)),
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
