/**
 * BER (X.690) as far as CMS needs it: elements by their place in the bytes, nothing copied. Hostile input is bounded by
 * `MAX_ELEMENTS` and `MAX_DEPTH`; what goes beyond, or is cut short, is null.
 */
export interface BerElement {
  /** The identifier octet: class, constructed bit and tag number. */
  tag: number
  start: number
  /** The contents, without the two octets that end an indefinite length. */
  body: number
  bodyEnd: number
  end: number
}

/** A stream of 50 MB in pieces of 1 KB is 50,000 elements; certificates and signers are some hundreds. */
const MAX_ELEMENTS = 200_000
/** Indefinite lengths inside each other; signed mail has six. */
const MAX_DEPTH = 24

/** Counts the elements of one structure: made anew for each. */
export class BerWalk {
  #left = MAX_ELEMENTS
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** The element that begins at `at`, or null where none is whole before `limit`. */
  element(at: number, limit: number, depth = 0): BerElement | null {
    this.#left -= 1
    if (this.#left < 0 || depth > MAX_DEPTH || at + 2 > limit) return null
    const tag = this.#bytes[at] ?? 0
    // Tag numbers beyond 30 take more octets; CMS has none.
    if ((tag & 0x1f) === 0x1f) return null
    const first = this.#bytes[at + 1] ?? 0
    if (first === 0x80) return this.#indefinite(tag, at, limit, depth)
    const size = first < 0x80 ? 0 : first & 0x7f
    if (size > 4 || at + 2 + size > limit) return null
    let length = size === 0 ? first : 0
    for (let i = 0; i < size; i += 1) length = length * 256 + (this.#bytes[at + 2 + i] ?? 0)
    const body = at + 2 + size
    return body + length > limit ? null : { tag, start: at, body, bodyEnd: body + length, end: body + length }
  }

  /** The elements inside one, or null where they do not fill it. */
  children({ body, bodyEnd }: BerElement): BerElement[] | null {
    const children: BerElement[] = []
    for (let at = body; at < bodyEnd; ) {
      const child = this.element(at, bodyEnd)
      if (child === null) return null
      children.push(child)
      at = child.end
    }
    return children
  }

  #indefinite(tag: number, start: number, limit: number, depth: number): BerElement | null {
    if ((tag & CONSTRUCTED) === 0) return null
    let at = start + 2
    while (at + 2 <= limit) {
      if (this.#bytes[at] === 0 && this.#bytes[at + 1] === 0)
        return { tag, start, body: start + 2, bodyEnd: at, end: at + 2 }
      const child = this.element(at, limit, depth + 1)
      if (child === null) return null
      at = child.end
    }
    return null
  }
}

export const CONSTRUCTED = 0x20
