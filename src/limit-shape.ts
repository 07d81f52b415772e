import { z } from 'zod'
import { LIMIT_BOUNDS } from './parse/limit-bounds.js'
import { PARSE_LIMITS, type ParseLimits } from './parse/parse-limits.js'

/** Each limit by its own name, within its bounds; what is not said keeps its default. */
export function limitShape() {
  const shape = Object.entries(LIMIT_BOUNDS).map(([name, [least, most]]) => [
    name,
    z
      .int()
      .min(least)
      .max(most)
      .default(PARSE_LIMITS[name as keyof ParseLimits]),
  ])
  return Object.fromEntries(shape) as Record<keyof ParseLimits, z.ZodDefault<z.ZodInt>>
}
