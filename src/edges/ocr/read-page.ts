import type { Grey, PictureLanguage } from '../../parse/pictures/picture-reader.js'
import { resized, turned, whitened } from './grey.js'
import type { OcrTry } from './ocr-messages.js'
import type { Recognition, Tesseract } from './tesseract.js'
import { verticality } from './text-direction.js'

/** A letter at 185 dpi: typed pages are read as surely as at 300 in four fifths of the time; what is read badly is read again whole. */
const FIRST_PIXELS = 3_200_000
/** Below it small pictures are enlarged, at most twice: the recogniser wants letters of 20 pixels. */
const SMALL_PIXELS = 1_600_000
const MOST_ENLARGED = 2
/** No further try is worth its time. */
const GOOD = 82
/** Text that stands on its head is read with less. */
const UPSIDE_DOWN = 65
/** A page this wide shows which way its lines run. */
const SMALL_SIDE = 800
/** Measured: 0.5 for an upright letter, 2 for one on its side. */
const LIKELY_VERTICAL = 1.3
/** About a third of a degree. */
const LEAST_SKEW = 0.005

/**
 * Reads a page: upright as its lines run, then, where that gives little, on its head, level, and as large as it is.
 * `better` is told of every try that reads more surely than those before.
 */
export async function readPage(
  tesseract: Tesseract,
  picture: Grey,
  language: PictureLanguage,
  better: (best: OcrTry) => void,
): Promise<void> {
  const page = whitened(picture)
  const small = await resized(page, Math.min(1, SMALL_SIDE / Math.max(page.width, page.height)))
  const along = verticality(small) > LIKELY_VERTICAL ? await turned(page, 90) : page
  const tries = new Tries(tesseract, language, better)
  await tries.read(along)
  if (tries.best < UPSIDE_DOWN) await tries.read(await turned(along, 180))
  // A page that slopes by some degrees looks like one that lies on its side.
  if (tries.best < UPSIDE_DOWN && tries.best > 0) {
    const sideways = await turned(along, 90)
    await tries.read(sideways)
    if (tries.best < UPSIDE_DOWN) await tries.read(await turned(sideways, 180))
  }
  await tries.level()
  await tries.whole()
}

class Tries {
  best = -1
  #page: Grey | null = null
  #scaled: Grey | null = null
  #skew = 0

  constructor(
    private readonly tesseract: Tesseract,
    private readonly language: PictureLanguage,
    private readonly better: (best: OcrTry) => void,
  ) {}

  async read(page: Grey): Promise<void> {
    const scaled = await atReadingSize(page)
    if (this.#take(this.tesseract.recognise(scaled, this.language))) {
      this.#page = page
      this.#scaled = scaled
    }
  }

  /** Again with its lines set level, where they slope. */
  async level(): Promise<void> {
    if (this.best >= GOOD || this.#scaled === null || Math.abs(this.#skew) < LEAST_SKEW) return
    this.#take(this.tesseract.recognise(this.#scaled, this.language, this.#skew))
  }

  /** Again with every pixel there is. */
  async whole(): Promise<void> {
    const page = this.#page
    if (this.best >= GOOD || this.best <= 0 || page === null || page.width * page.height <= FIRST_PIXELS) return
    this.#take(this.tesseract.recognise(page, this.language, Math.abs(this.#skew) < LEAST_SKEW ? 0 : this.#skew))
  }

  #take({ skewRadians, ...attempt }: Recognition): boolean {
    const confidence = attempt.text.trim() === '' ? 0 : attempt.confidence
    if (confidence <= this.best) return false
    this.best = confidence
    this.#skew = skewRadians
    this.better({ ...attempt, confidence })
    return true
  }
}

async function atReadingSize(page: Grey): Promise<Grey> {
  const pixels = page.width * page.height
  if (pixels > FIRST_PIXELS) return await resized(page, Math.sqrt(FIRST_PIXELS / pixels))
  if (pixels < SMALL_PIXELS) return await resized(page, Math.min(MOST_ENLARGED, Math.sqrt(SMALL_PIXELS / pixels)))
  return page
}
