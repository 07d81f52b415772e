import { attribute, type XmlAttributes, type XmlListener } from '../readers/walk-xml.js'

/** Which named styles of an OpenDocument file hide what they are given to (OpenDocument 1.3, part 3, 16 and 20). */
export class OpenDocumentStyles implements XmlListener {
  readonly #hiding = new Set<string>()
  readonly #white = new Map<string, { white: boolean; ground: boolean }>()
  #style = ''

  hides(name: string | null): boolean {
    if (name === null) return false
    const look = this.#white.get(name)
    return this.#hiding.has(name) || (look?.white === true && !look.ground)
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'style') this.#style = attribute(attributes, 'name') ?? ''
    else if (this.#style === '' || this.#hiding.size > MAX_STYLES) return
    else if (name === 'text-properties') this.#noteText(attributes)
    else if (name === 'section-properties' || name === 'table-properties') this.#noteShown(attributes)
    else if (name === 'table-cell-properties' || name === 'paragraph-properties' || name === 'graphic-properties')
      this.#noteGround(attributes)
  }

  text(): void {}

  close(name: string): void {
    if (name === 'style') this.#style = ''
  }

  goesOn(): boolean {
    return this.#white.size <= MAX_STYLES
  }

  #noteText(attributes: XmlAttributes): void {
    const size = Number.parseFloat(attribute(attributes, 'font-size') ?? '12')
    const tiny = size <= 1.5 && /pt$/.test(attribute(attributes, 'font-size') ?? '')
    if (attribute(attributes, 'display') === 'none' || tiny) this.#hiding.add(this.#style)
    if (attribute(attributes, 'color')?.toLowerCase() === '#ffffff') this.#look().white = true
    this.#noteGround(attributes)
  }

  #noteShown(attributes: XmlAttributes): void {
    const display = attribute(attributes, 'display')
    if (display === 'none' || display === 'false') this.#hiding.add(this.#style)
  }

  #noteGround(attributes: XmlAttributes): void {
    const ground = attribute(attributes, 'background-color') ?? attribute(attributes, 'fill-color')
    if (ground !== null && ground !== 'transparent' && ground.toLowerCase() !== '#ffffff') this.#look().ground = true
  }

  #look(): { white: boolean; ground: boolean } {
    const look = this.#white.get(this.#style) ?? { white: false, ground: false }
    this.#white.set(this.#style, look)
    return look
  }
}

/** A text edited for years has some thousands. */
const MAX_STYLES = 20_000
