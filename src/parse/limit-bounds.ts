import type { ParseLimits } from './parse-limits.js'

const KiB = 1024
const MiB = 1024 * KiB

/**
 * How far an installation may move each limit. Below the least, ordinary mail would go unread; above the most, one mail
 * could hold a machine: the product of the bounds is what a reading process may cost.
 */
export const LIMIT_BOUNDS: Readonly<Record<keyof ParseLimits, readonly [least: number, most: number]>> = {
  messageBytes: [1 * MiB, 256 * MiB],
  parts: [10, 10_000],
  headerBytes: [64 * KiB, 16 * MiB],
  headerFields: [100, 10_000],
  headerChars: [4 * KiB, 1 * MiB],
  depth: [2, 50],
  documentBytes: [1 * MiB, 256 * MiB],
  totalBytes: [1 * MiB, 1024 * MiB],
  expansionRatio: [40, 1032],
  pages: [10, 10_000],
  pagePoints: [1_000, 1_000_000],
  textChars: [100_000, 50_000_000],
  mailTextChars: [100_000, 100_000_000],
  htmlDepth: [100, 10_000],
  passwordsPerDocument: [0, 100],
  passwordMs: [0, 60_000],
  ocrMinPixels: [0, 2_000_000],
  ocrPixels: [10_000_000, 500_000_000],
  ocrPagesPerDocument: [1, 500],
  ocrPagesPerMail: [1, 1_000],
  ocrPageMs: [1_000, 120_000],
  ocrMailMs: [5_000, 3_600_000],
  documentMs: [1_000, 300_000],
  mailMs: [5_000, 900_000],
  oldSpaceMb: [128, 4_096],
  residentMb: [256, 8_192],
  tasksPerChild: [1, 10_000],
}

/** Limits that contradict each other, as one line that names them; null where none do. */
export function limitFault(limits: ParseLimits): string | null {
  for (const [lesser, greater] of ORDERED) {
    if (limits[lesser] > limits[greater])
      return `limits.${lesser} (${limits[lesser]}) must not exceed limits.${greater} (${limits[greater]})`
  }
  return null
}

const ORDERED: readonly [lesser: keyof ParseLimits, greater: keyof ParseLimits][] = [
  ['documentBytes', 'totalBytes'],
  ['documentMs', 'mailMs'],
  ['oldSpaceMb', 'residentMb'],
  ['textChars', 'mailTextChars'],
]
