import sharp, { type Sharp } from 'sharp'
import type { Grey, Picture } from '../../parse/pictures/picture-reader.js'
import { decodeHeic, isHeic } from './decode-heic.js'

sharp.concurrency(1)
sharp.cache(false)
// Formats whose decoders can draw text, load others or are hardly used stay closed: a hostile file picks its decoder by its first bytes.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Tiff', 'Webp', 'Nsgif'].map((format) => `VipsForeignLoad${format}Buffer`),
})

/** A letter at 300 dpi: more than that is never looked at, however large the photograph. */
const KEPT_PIXELS = 9_000_000

/** Decodes a picture upright as its camera says, on white, no larger than a page at 300 dpi. @throws Error */
export async function decodePicture(picture: Picture, maxPixels: number): Promise<{ page: Grey; pages: number }> {
  if (picture.kind === 'grey') return { page: picture, pages: 1 }
  const image = isHeic(picture.bytes)
    ? fromGrey(await decodeHeic(picture.bytes, maxPixels))
    : sharp(picture.bytes, {
        page: picture.page - 1,
        limitInputPixels: maxPixels,
        sequentialRead: true,
        failOn: 'truncated',
      })
  const { width, height, pages = 1, format } = await image.metadata()
  const scale = Math.min(1, Math.sqrt(KEPT_PIXELS / (width * height)))
  const upright = image.autoOrient().flatten({ background: '#ffffff' })
  const scaled = scale < 1 ? upright.resize({ ...scaledBy(width, height, scale), fit: 'inside' }) : upright
  const page = await raw(scaled)
  // Of an animation the first picture is the page.
  return { page, pages: format === 'tiff' ? pages : 1 }
}

export async function resized(page: Grey, scale: number): Promise<Grey> {
  const size = scaledBy(page.width, page.height, scale)
  return await raw(fromGrey(page).resize({ ...size, fit: 'fill' }))
}

/** Turned clockwise. */
export async function turned(page: Grey, degrees: 90 | 180): Promise<Grey> {
  return await raw(fromGrey(page).rotate(degrees))
}

function fromGrey({ grey, width, height }: Grey): Sharp {
  return sharp(grey, { raw: { width, height, channels: 1 } })
}

async function raw(image: Sharp): Promise<Grey> {
  const { data, info } = await image.greyscale().raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  if (info.channels === 1) return { grey: data, width: info.width, height: info.height }
  const grey = new Uint8Array(info.width * info.height)
  for (let at = 0; at < grey.length; at += 1) grey[at] = data[at * info.channels] ?? 0
  return { grey, width: info.width, height: info.height }
}

function scaledBy(width: number, height: number, scale: number): { width: number; height: number } {
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** How much darker than the paper ink is at least: #ccc on white is seen, a copier's speckle is not. */
const LEAST_CONTRAST = 40
const DARK_PAPER = 128
const MEDIAN_STEP = 13

/**
 * The paper made white: on a page of few words the recogniser takes the grain of the paper for letters, and is busy with
 * them for minutes.
 */
export function whitened({ grey, width, height }: Grey): Grey {
  const paper = medianOf(grey)
  if (paper < DARK_PAPER) return { grey, width, height }
  const threshold = paper - LEAST_CONTRAST
  // A loop, since `map` calls a function for each of nine million pixels: 10 ms instead of 130.
  const white = new Uint8Array(grey)
  for (let at = 0; at < white.length; at += 1) if ((white[at] ?? 0) >= threshold) white[at] = 255
  return { grey: white, width, height }
}

/** The median of every so many pixels: most of a page is paper. */
function medianOf(grey: Uint8Array): number {
  const counts = new Uint32Array(256)
  for (let at = 0; at < grey.length; at += MEDIAN_STEP) counts[grey[at] ?? 0] = (counts[grey[at] ?? 0] ?? 0) + 1
  let seen = 0
  return Math.max(
    0,
    counts.findIndex((count) => {
      seen += count
      return seen * 2 * MEDIAN_STEP >= grey.length
    }),
  )
}
