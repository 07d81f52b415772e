/** Words and their numbers, from 1 on in the order in which they came: a number is looked up and compared faster than a word. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>()

  get size(): number {
    return this.#numbers.size
  }

  /** The number of a word, which it is given where it has none. */
  numberOf(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    this.#numbers.set(word, this.#numbers.size + 1)
    return this.#numbers.size
  }

  /** The number of a word, if it has one. */
  find(word: string): number | undefined {
    return this.#numbers.get(word)
  }
}
