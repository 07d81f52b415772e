import { type Box, shareInside } from './box.js'
import { type Colour, colourOf, type PageObjects } from './page-objects.js'
import type { Run } from './page-runs.js'
import type { PdfPage } from './pdf-file.js'

/**
 * What speaks against a person's seeing a run: `unseen` is sure; `pale` and `doubtful` are settled by drawing the page with
 * it and without. Anything that could hide text must make it doubtful, or it passes as seen.
 */
export type Suspicion = 'none' | 'doubtful' | 'pale' | 'unseen'

/** Text render modes of ISO 32000, 9.3.6. */
const STROKE = 1
const INVISIBLE = 3
const CLIP_ONLY = 7
/** No printer sets a line lower than this, in points; the smallest print of contracts has 4. */
const LOWEST_LINE = 2
/** Letters squeezed to less than this each are a smear. */
const NARROWEST_LETTER = 0.5
const SQUEEZED_LETTERS = 8
/** White is 255 in each colour; from here on a colour is near that of paper. */
const PALE = 190
/** Colours that differ by less in each part may look alike. */
const ALIKE = 80
const MOSTLY = 0.3
/** Each run is compared with each cover; of more of them a drawing decides. */
const MAX_COVERS = 2000
const SLACK = 1

/** Judges runs by what the file says of them, and by what is painted around them. */
export class RunJudge {
  readonly #page: PdfPage
  readonly #objects: PageObjects
  readonly #notes: readonly Box[]
  readonly #looks = new Map<number, Suspicion>()
  readonly #pageBox: Box

  /** `notes` are the places of annotations that can cover the page. */
  constructor(page: PdfPage, objects: PageObjects, notes: readonly Box[]) {
    this.#page = page
    this.#objects = objects
    this.#notes = notes
    this.#pageBox = pageBoxOf(page)
  }

  judge(run: Run): Suspicion {
    if (run.text.trim() === '') return 'none'
    if (shareInside(run.box, this.#pageBox) === 0 || isTiny(run)) return 'unseen'
    const look = this.#looks.get(run.object) ?? this.#judgeLook(run.object)
    this.#looks.set(run.object, look)
    if (look !== 'none') return look
    if (this.#notes.some((note) => shareInside(run.box, note) > MOSTLY)) return 'doubtful'
    if (this.#isClipped(run) || this.#isLostInCovers(run)) return 'doubtful'
    return shareInside(run.box, this.#pageBox) < 1 - MOSTLY ? 'doubtful' : 'none'
  }

  #judgeLook(object: number): Suspicion {
    const { call } = this.#page.file.pdfium
    const mode = call.FPDFTextObj_GetTextRenderMode(object)
    if (mode === INVISIBLE) return 'unseen'
    const [red, green, blue, alpha] = this.#inkOf(object)
    if (alpha < PALE || Math.min(red, green, blue) > PALE) return 'pale'
    // Inside a form its layer, its clip and its order are not known here.
    const isNested = !this.#objects.texts.has(object)
    return isNested || mode === CLIP_ONLY || this.#isOnLayer(object) ? 'doubtful' : 'none'
  }

  #inkOf(object: number): Colour {
    const mode = this.#page.file.pdfium.call.FPDFTextObj_GetTextRenderMode(object)
    return colourOf(this.#page, object, mode === STROKE ? 'stroke' : 'fill')
  }

  /** A mark named OC puts an object on an optional layer (ISO 32000, 8.11.3.2). */
  #isOnLayer(object: number): boolean {
    const { pdfium, scratch } = this.#page.file
    const count = pdfium.call.FPDFPageObj_CountMarks(object)
    for (let index = 0; index < count; index += 1) {
      const mark = pdfium.call.FPDFPageObj_GetMark(object, index)
      pdfium.call.FPDFPageObjMark_GetName(mark, scratch, 16, scratch + 16)
      // 'OC' and a zero, in UTF-16.
      if (pdfium.integers(scratch + 16, 1)[0] === 6 && pdfium.integers(scratch, 1)[0] === 0x0043004f) return true
    }
    return false
  }

  #isClipped(run: Run): boolean {
    const { pdfium, scratch } = this.#page.file
    const clip = pdfium.call.FPDFPageObj_GetClipPath(run.object)
    const paths = clip === 0 ? 0 : pdfium.call.FPDFClipPath_CountPaths(clip)
    for (let path = 0; path < paths; path += 1) {
      const segments = pdfium.call.FPDFClipPath_CountPathSegments(clip, path)
      let box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
      for (let index = 0; index < segments; index += 1) {
        const segment = pdfium.call.FPDFClipPath_GetPathSegment(clip, path, index)
        pdfium.call.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)
        const [x = 0, y = 0] = pdfium.floats(scratch, 2)
        box = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)]
      }
      const roomy: Box = [box[0] - SLACK, box[1] - SLACK, box[2] + SLACK, box[3] + SLACK]
      if (segments > 5 || shareInside(run.box, roomy) < 1 - MOSTLY) return true
    }
    return false
  }

  /** Something lies over it, or something of its own colour, or a picture, lies under it. */
  #isLostInCovers(run: Run): boolean {
    if (this.#objects.covers.length > MAX_COVERS) return true
    const order = this.#objects.texts.get(run.object) ?? 0
    let ink: Colour | null = null
    for (const cover of this.#objects.covers) {
      if (shareInside(run.box, cover.box) < MOSTLY) continue
      if (cover.order > order || cover.colour === null) return true
      ink ??= this.#inkOf(run.object)
      if (areAlike(ink, cover.colour)) return true
    }
    return false
  }
}

function isTiny({ text, box, size }: Run): boolean {
  const length = Math.max(box[2] - box[0], box[3] - box[1])
  const isSqueezed = text.length >= SQUEEZED_LETTERS && length / text.length < NARROWEST_LETTER
  return size < LOWEST_LINE || isSqueezed
}

function areAlike(one: Colour, other: Colour): boolean {
  return [0, 1, 2].every((part) => Math.abs((one[part] ?? 0) - (other[part] ?? 0)) < ALIKE)
}

function pageBoxOf(page: PdfPage): Box {
  const { pdfium, scratch } = page.file
  pdfium.call.FPDF_GetPageBoundingBox(page.handle, scratch)
  const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.floats(scratch, 4)
  return [left, Math.min(top, bottom), right, Math.max(top, bottom)]
}
