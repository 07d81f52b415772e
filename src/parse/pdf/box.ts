/** left, bottom, right, top in points, y upwards. */
export type Box = readonly [left: number, bottom: number, right: number, top: number]

/** How much of `inner` lies in `outer`: 0 to 1. A box without an area counts as one of a hundredth of a point. */
export function shareInside(inner: Box, outer: Box): number {
  const width = Math.min(inner[2], outer[2]) - Math.max(inner[0], outer[0])
  const height = Math.min(inner[3], outer[3]) - Math.max(inner[1], outer[1])
  if (width < 0 || height < 0) return 0
  return (Math.max(width, LEAST) * Math.max(height, LEAST)) / areaOf(inner)
}

function areaOf([left, bottom, right, top]: Box): number {
  return Math.max(right - left, LEAST) * Math.max(top - bottom, LEAST)
}

const LEAST = 0.01

/** The smallest box around both. */
export function around(one: Box, other: Box): Box {
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ]
}
