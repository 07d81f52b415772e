/** What is used of libheif's bindings: the package brings no types of its own. */
declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  /** A failure has a code, and none of the rest; a success may have one too. */
  interface Told {
    code?: { value: number }
  }

  export interface LibHeif {
    heif_context_alloc(): unknown
    heif_context_read_from_memory(context: unknown, bytes: Uint8Array): Told
    heif_js_context_get_primary_image_handle(context: unknown): Told
    heif_image_handle_get_width(image: unknown): number
    heif_image_handle_get_height(image: unknown): number
    heif_js_decode_image2(image: unknown, colourSpace: unknown, chroma: unknown): Told & { channels?: Channel[] }
    heif_colorspace: { heif_colorspace_undefined: unknown }
    heif_chroma: { heif_chroma_undefined: unknown }
  }

  /** One plane of an image; rows are `stride` apart. */
  export interface Channel {
    width: number
    height: number
    stride: number
    bits_per_pixel: number
    data: Uint8Array
  }

  export default function start(): LibHeif
}
