import type { Picture, PictureLanguage } from '../../parse/pictures/picture-reader.js'

/** To the thread that reads pictures; one at a time. */
export interface OcrTask {
  picture: Picture
  language: PictureLanguage
  /** Of the picture as its head states them. */
  maxPixels: number
}

/** What one try at a page gave. */
export interface OcrTry {
  text: string
  confidence: number
}

/** From the thread: every try that is better than the ones before, so that a page that takes too long keeps its best. */
export type OcrAnswer =
  | { kind: 'better'; best: OcrTry; pages: number }
  | { kind: 'done' }
  | { kind: 'failed'; why: 'damaged' | 'too-large' }
