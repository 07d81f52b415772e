import { imageSize } from 'image-size'
import type { ParseLimits } from '../parse-limits.js'
import { notRead, type Reading } from '../readers/reading.js'
import { judgePages } from './judge-pages.js'
import type { PictureReader } from './picture-reader.js'
import { PageByPage } from './read-pages.js'

/** Kinds that are decoded; HEIC and HEIF are what telephones take. */
const DECODED: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/tiff',
  'image/webp',
  'image/gif',
  'image/heic',
  'image/heif',
])

export function isDecodedImage(type: string | null): boolean {
  return type !== null && DECODED.has(type)
}

/**
 * The words on an image, by OCR. Its size is read from its head first: nothing is decoded that is too small to hold a
 * demand or larger than the bound.
 */
export async function readImage(bytes: Uint8Array, limits: ParseLimits, reader: PictureReader): Promise<Reading> {
  const refusal = refuseBySize(bytes, limits)
  if (refusal !== null) return refusal
  const pages = new PageByPage(reader)
  let page = 1
  do {
    if (!(await pages.read(page, { kind: 'file', bytes, page }))) break
    page += 1
  } while (page <= Math.min(pages.total ?? 1, limits.ocrPagesPerDocument))
  return judgePages(pages.pages, pages.total ?? 1, limits)
}

/** Why an image is not worth reading, or cannot be, by its head alone; null where it is to be read. */
export function refuseBySize(bytes: Uint8Array, limits: ParseLimits): Reading | null {
  const size = sizeOf(bytes)
  if (size === null)
    return notRead('malformed', `The image (${bytes.length} bytes) has no head that can be read. Ask for it again.`)
  const pixels = size.width * size.height
  const shape = `${size.width} x ${size.height} pixels`
  if (pixels > limits.ocrPixels)
    return notRead(
      'too-large',
      `The image has ${shape}; the limit is ${limits.ocrPixels} (ocrPixels). Open the original with care.`,
    )
  if (pixels < limits.ocrMinPixels)
    return notRead('unsupported', `The image has ${shape}, too few to hold a page of text (ocrMinPixels).`)
  return null
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | null {
  try {
    const { width, height } = imageSize(bytes)
    return width > 0 && height > 0 ? { width, height } : null
  } catch {
    return null
  }
}
