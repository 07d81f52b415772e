/** A picture in memory: one byte a pixel, row by row, 0 is black. */
export interface Grey {
  grey: Uint8Array
  width: number
  height: number
}

/** A picture of text: one page of an image file, or pixels that were drawn from a page. */
export type Picture = { kind: 'file'; bytes: Uint8Array; page: number } | ({ kind: 'grey' } & Grey)

/** Languages whose models are installed, as ISO 639-3. Other Latin scripts are read by the first, without their accents. */
export type PictureLanguage = 'eng' | 'fra'

export type PictureReading =
  | {
      kind: 'text'
      text: string
      /** Mean of the words' own, 0 to 100. */
      confidence: number
      /** Pages of the file that it is from. */
      pages: number
    }
  /** `out-of-budget`: the pages or the time of this mail are used up; the picture was not touched. */
  | { kind: 'not-read'; why: 'damaged' | 'too-large' | 'too-slow' | 'out-of-budget' }

/** Reads pictures of text. It never rejects for what a picture holds. */
export interface PictureReader {
  read(picture: Picture, language: PictureLanguage): Promise<PictureReading>
}

export interface PictureBudget {
  ocrPagesPerMail: number
  ocrMailMs: number
}

/** The same reader within the pages and the time of one mail; `now` in milliseconds. */
export function withinBudget(reader: PictureReader, budget: PictureBudget, now: () => number): PictureReader {
  const until = now() + budget.ocrMailMs
  let pagesLeft = budget.ocrPagesPerMail
  return {
    async read(picture, language) {
      if (pagesLeft <= 0 || now() >= until) return { kind: 'not-read', why: 'out-of-budget' }
      pagesLeft -= 1
      return await reader.read(picture, language)
    },
  }
}
