import type { Grey } from '../../parse/pictures/picture-reader.js'

/** The first box of a file of ISO 14496-12 is its type; no other kind of picture that is decoded starts so. */
export function isHeic(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(4, 8)).toString('latin1') === 'ftyp'
}

/** The most that telephones take is 48 megapixels; each needs three bytes while it is decoded. */
const MOST_PIXELS = 50_000_000

/**
 * The brightness of a HEIC photograph's main picture, upright as its camera says, by libheif as WebAssembly. Each picture
 * gets an instance of its own, 80 ms: what a hostile one does to it ends with it.
 * @throws Error where it is damaged, or has more pixels than `maxPixels`, or than telephones take
 */
export async function decodeHeic(bytes: Uint8Array, maxPixels: number): Promise<Grey> {
  const { default: start } = await import('libheif-js/libheif-wasm/libheif-bundle.mjs')
  const heif = start()
  const context = heif.heif_context_alloc()
  heif.heif_context_read_from_memory(context, bytes)
  const image = heif.heif_js_context_get_primary_image_handle(context)
  if (image.code !== undefined) throw new Error('no picture')
  const pixels = heif.heif_image_handle_get_width(image) * heif.heif_image_handle_get_height(image)
  if (pixels > Math.min(maxPixels, MOST_PIXELS)) throw new Error('over the pixel limit')
  // As it was stored: the first plane of colours parted into brightness and hue is the brightness.
  const { channels } = heif.heif_js_decode_image2(
    image,
    heif.heif_colorspace.heif_colorspace_undefined,
    heif.heif_chroma.heif_chroma_undefined,
  )
  const [brightness] = channels ?? []
  if (brightness === undefined) throw new Error('not decoded')
  return packed(brightness)
}

/** Rows side by side, a byte a pixel; deeper pixels are two bytes, the low one first. */
function packed({ data, width, height, stride, bits_per_pixel: bits }: Plane): Grey {
  const grey = new Uint8Array(width * height)
  const step = bits > 8 ? 2 : 1
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * stride + x * step
      const low = data[at] ?? 0
      grey[y * width + x] = step === 1 ? low : ((data[at + 1] ?? 0) * 256 + low) >> (bits - 8)
    }
  }
  return { grey, width, height }
}

interface Plane {
  data: Uint8Array
  width: number
  height: number
  stride: number
  bits_per_pixel: number
}
