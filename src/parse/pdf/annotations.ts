import type { Box } from './box.js'
import type { PdfPage } from './pdf-file.js'
import { readText } from './pdfium.js'

/** FPDF_ANNOT_*. */
const NOTE = 1
const LINK = 2
const FREE_TEXT = 3
const POPUP = 16
const FILE = 17
const WIDGET = 20
/** ISO 32000, 12.5.3: hidden, and not for viewing. */
const NOT_SHOWN = 0x02 | 0x20
/** FPDF_FORMFIELD_*. */
const BUTTON = 1
const CHECK_BOX = 2
const RADIO_BUTTON = 3
const LIST_BOX = 5
const SIGNATURE = 7
/** Of one page: the fullest tax forms have some 200 fields, a table of contents as many links. */
const MAX_ANNOTATIONS = 5000
const MAX_OPTIONS = 500

/** A value that a form or a FreeText note puts on a page. */
export interface Entry {
  text: string
  box: Box
  /** A box to tick stands before its label, a value behind it. */
  tick: boolean
  name: string | null
}

/** What lies on a page beside what is painted on it. */
export interface Annotations {
  entries: Entry[]
  /** Values of fields that are not shown: never evidence. */
  hidden: string[]
  /** What sticky notes say; a person sees them by opening them. */
  notes: string[]
  links: { url: string; box: Box }[]
  /** Handles of files that hang on the page. */
  files: number[]
  /** Places where something lies over the page. */
  covers: Box[]
}

/** Reads the annotations of a page: ISO 32000, 12.5 and 12.7. */
export function readAnnotations(page: PdfPage): Annotations {
  const { call } = page.file.pdfium
  const found: Annotations = { entries: [], hidden: [], notes: [], links: [], files: [], covers: [] }
  const count = Math.min(call.FPDFPage_GetAnnotCount(page.handle), MAX_ANNOTATIONS)
  for (let index = 0; index < count; index += 1) {
    const handle = call.FPDFPage_GetAnnot(page.handle, index)
    if (handle === 0) continue
    new Annotation(page, handle).tell(found)
    call.FPDFPage_CloseAnnot(handle)
  }
  return found
}

class Annotation {
  readonly #page: PdfPage
  readonly #handle: number

  constructor(page: PdfPage, handle: number) {
    this.#page = page
    this.#handle = handle
  }

  tell(found: Annotations): void {
    const { call } = this.#page.file.pdfium
    const kind = call.FPDFAnnot_GetSubtype(this.#handle)
    const isShown = (call.FPDFAnnot_GetFlags(this.#handle) & NOT_SHOWN) === 0
    if (isShown && ![LINK, POPUP, NOTE, FILE].includes(kind)) found.covers.push(this.#box())
    if (kind === LINK) this.#tellLink(found)
    else if (kind === NOTE) this.#tellNote(found)
    else if (kind === FREE_TEXT) this.#tellEntry(found, isShown, this.#text('Contents'), false)
    else if (kind === WIDGET) this.#tellField(found, isShown)
    else if (kind === FILE) found.files.push(call.FPDFAnnot_GetFileAttachment(this.#handle))
  }

  #tellLink({ links }: Annotations): void {
    const { pdfium, handle: document } = this.#page.file
    const link = pdfium.call.FPDFAnnot_GetLink(this.#handle)
    const action = link === 0 ? 0 : pdfium.call.FPDFLink_GetAction(link)
    if (action === 0) return
    const url = readBytes(this.#page, (pointer, bytes) =>
      pdfium.call.FPDFAction_GetURIPath(document, action, pointer, bytes),
    )
    if (url !== '') links.push({ url, box: this.#box() })
  }

  #tellNote({ notes }: Annotations): void {
    const text = this.#text('Contents').trim()
    if (text !== '') notes.push(text)
  }

  #tellEntry(found: Annotations, isShown: boolean, text: string, tick: boolean): void {
    if (text.trim() === '') return
    if (isShown) found.entries.push({ text, box: this.#box(), tick, name: this.#name() })
    else if (!tick) found.hidden.push(text)
  }

  #tellField(found: Annotations, isShown: boolean): void {
    const { pdfium, form } = this.#page.file
    const { call } = pdfium
    const type = form === 0 ? -1 : call.FPDFAnnot_GetFormFieldType(form, this.#handle)
    if (type === BUTTON || type === SIGNATURE) return
    if (type === CHECK_BOX || type === RADIO_BUTTON) {
      const isTicked = call.FPDFAnnot_IsChecked(form, this.#handle) === 1
      this.#tellEntry(found, isShown, isTicked ? '[x]' : '[ ]', true)
    } else if (type === LIST_BOX) this.#tellEntry(found, isShown, this.#chosen().join(', '), false)
    else if (type <= 0) this.#tellLoose(found, isShown)
    else this.#tellEntry(found, isShown, this.#fieldText('FPDFAnnot_GetFormFieldValue'), false)
  }

  /** A field that the form does not list still shows its own value: a box to tick has a state of appearance. */
  #tellLoose(found: Annotations, isShown: boolean): void {
    const state = this.#text('AS')
    if (state !== '') this.#tellEntry(found, isShown, state === 'Off' ? '[ ]' : '[x]', true)
    else this.#tellEntry(found, isShown, this.#text('V'), false)
  }

  #chosen(): string[] {
    const { pdfium, form } = this.#page.file
    const { call } = pdfium
    const count = Math.min(call.FPDFAnnot_GetOptionCount(form, this.#handle), MAX_OPTIONS)
    const chosen: string[] = []
    for (let option = 0; option < count; option += 1) {
      if (call.FPDFAnnot_IsOptionSelected(form, this.#handle, option) !== 1) continue
      chosen.push(
        readText(pdfium, (pointer, bytes) => call.FPDFAnnot_GetOptionLabel(form, this.#handle, option, pointer, bytes)),
      )
    }
    return chosen.filter((label) => label !== '')
  }

  /** What the form says of the field to a person, else its last name: `topmostSubform[0].Page1[0].matter[0]` is `matter`. */
  #name(): string | null {
    if (this.#page.file.form === 0) return null
    const shown = this.#fieldText('FPDFAnnot_GetFormFieldAlternateName').trim()
    if (shown !== '') return shown
    const last = this.#fieldText('FPDFAnnot_GetFormFieldName')
      .split('.')
      .at(-1)
      ?.replace(/\[\d+\]$/, '')
      .trim()
    return last ? last : null
  }

  #fieldText(
    what: 'FPDFAnnot_GetFormFieldValue' | 'FPDFAnnot_GetFormFieldName' | 'FPDFAnnot_GetFormFieldAlternateName',
  ): string {
    const { pdfium, form } = this.#page.file
    return readText(pdfium, (pointer, bytes) => pdfium.call[what](form, this.#handle, pointer, bytes))
  }

  #text(key: 'Contents' | 'V' | 'AS'): string {
    const { pdfium } = this.#page.file
    const name = pdfium.put(Buffer.from(`${key}\0`))
    const text = readText(pdfium, (pointer, bytes) =>
      pdfium.call.FPDFAnnot_GetStringValue(this.#handle, name, pointer, bytes),
    )
    pdfium.call.free(name)
    return text
  }

  /** FS_RECTF: left, top, right, bottom. */
  #box(): Box {
    const { pdfium, scratch } = this.#page.file
    pdfium.call.FPDFAnnot_GetRect(this.#handle, scratch)
    const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.floats(scratch, 4)
    return [Math.min(left, right), Math.min(top, bottom), Math.max(left, right), Math.max(top, bottom)]
  }
}

/** The same as `readText` for bytes: addresses of links are ASCII, or should be. */
function readBytes(page: PdfPage, fill: (pointer: number, bytes: number) => number): string {
  const { pdfium } = page.file
  const bytes = fill(0, 0)
  if (bytes <= 1 || bytes > MAX_ADDRESS_BYTES) return ''
  const pointer = pdfium.allocate(bytes)
  fill(pointer, bytes)
  const text = Buffer.from(pdfium.bytes.subarray(pointer, pointer + bytes - 1)).toString('utf8')
  pdfium.call.free(pointer)
  return text
}

/** Longer than any browser takes. */
const MAX_ADDRESS_BYTES = 64 * 1024
