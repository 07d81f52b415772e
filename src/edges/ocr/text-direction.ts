import type { Grey } from '../../parse/pictures/picture-reader.js'

/** Narrow enough that a line which slopes by three degrees does not run into the next within it. */
const STRIP = 64

/**
 * Whether the lines of a page run up and down: rows of text alternate with white, so sums along the lines leap from one
 * to the next, and those across them hardly do. Looked at in strips, since lines slope. Above 1 they run up and down;
 * near 1 it does not tell.
 */
export function verticality({ grey, width, height }: Grey): number {
  const at = (x: number, y: number) => grey[y * width + x] ?? 255
  const along = leaps(width, height, at)
  const across = leaps(height, width, (x, y) => at(y, x))
  return across / Math.max(along, Number.EPSILON)
}

/** How much the sums of neighbouring rows differ, over strips of columns. */
function leaps(width: number, height: number, at: (x: number, y: number) => number): number {
  let total = 0
  for (let left = 0; left < width; left += STRIP) {
    const right = Math.min(left + STRIP, width)
    let before = 0
    for (let y = 0; y < height; y += 1) {
      let sum = 0
      for (let x = left; x < right; x += 1) sum += at(x, y)
      if (y > 0) total += (sum - before) ** 2
      before = sum
    }
  }
  return total
}
