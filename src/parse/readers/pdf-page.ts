/** The parts of pdf.js that pdf-parse does not hand out: what stands where on a page. */
export interface PdfPage {
  getTextContent(): Promise<{ items: PdfItem[] }>
  getAnnotations(): Promise<PdfAnnotation[]>
  getOperatorList(): Promise<{ fnArray: number[] }>
  cleanup(): void
}

export interface PdfItem {
  str?: string
  /** Text matrix; 4 and 5 are the place of the baseline, y upwards. */
  transform?: number[]
  width?: number
  height?: number
  hasEOL?: boolean
}

export interface PdfAnnotation {
  subtype?: string
  fieldType?: string
  fieldName?: string
  fieldValue?: unknown
  alternativeText?: string
  /** left, bottom, right, top */
  rect?: number[]
  hidden?: boolean
  noView?: boolean
  checkBox?: boolean
  radioButton?: boolean
  pushButton?: boolean
  exportValue?: string
  buttonValue?: string
  contentsObj?: { str?: string }
  url?: string
  unsafeUrl?: string
  overlaidText?: string
}
