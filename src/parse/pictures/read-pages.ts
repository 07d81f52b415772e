import { normalForm } from '../text/normal-form.js'
import { chooseOtherLanguage } from './choose-language.js'
import type { Picture, PictureLanguage, PictureReader, PictureReading } from './picture-reader.js'

/** What OCR made of one page. `text` is null where it was not read. */
export interface PicturePage {
  /** From 1. */
  page: number
  text: string | null
  /** Null for a blank page: nothing is there to be unsure of. */
  confidence: number | null
  why: Extract<PictureReading, { kind: 'not-read' }>['why'] | null
}

/** Less than this is no reading: a photograph, or a pattern in which letters are seen. Measured: typed pages that a person can read stay above 60. */
const NO_WORDS_CONFIDENCE = 30

/** Reads the pages of one document one after the other, each in the language of the one before. */
export class PageByPage {
  readonly pages: PicturePage[] = []
  /** Pages of the file, once one of them was decoded. */
  total: number | null = null
  readonly #reader: PictureReader
  #language: PictureLanguage = 'eng'

  constructor(reader: PictureReader) {
    this.#reader = reader
  }

  /** False where no further page of this mail can be read. */
  async read(page: number, picture: Picture): Promise<boolean> {
    const reading = await this.#inItsLanguage(picture)
    if (reading.kind === 'not-read') {
      this.pages.push({ page, text: null, confidence: null, why: reading.why })
      return reading.why !== 'out-of-budget'
    }
    this.total = reading.pages
    const isBlank = reading.text.trim() === ''
    const text = reading.confidence >= NO_WORDS_CONFIDENCE ? cleanText(reading.text) : ''
    this.pages.push({ page, text, confidence: isBlank ? null : reading.confidence, why: null })
    return true
  }

  async #inItsLanguage(picture: Picture): Promise<PictureReading> {
    const first = await this.#reader.read(picture, this.#language)
    const other = first.kind === 'text' ? chooseOtherLanguage(first.text, this.#language) : null
    if (other === null) return first
    const second = await this.#reader.read(picture, other)
    if (second.kind === 'not-read') return first
    this.#language = other
    return second
  }
}

/** OCR sees gaps around the sign of a mail address; nothing else is mended. */
function cleanText(text: string): string {
  return normalForm(text)
    .replace(/(?<=[\w.-]) ?@ ?(?=[\w-]{1,63}\.\w)/g, '@')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
