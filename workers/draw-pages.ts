import { concernsChildSafety, type PagesToDraw, pagesToDraw } from '../src/cases/pages-to-draw.js'
import { drawPagesApart } from '../src/edges/page-drawer.js'
import {
  concernsChildSafety as caseConcernsChildSafety,
  listDrawnPages,
  saveDrawing,
  savePageImages,
} from '../src/edges/postgres/page-images.js'
import { loadEmail } from '../src/edges/postgres/stored-email.js'
import type { Handler } from '../src/edges/queue.js'
import { PARSE_LIMITS } from '../src/parse/parse-limits.js'
import type { WorkerDependencies } from './dependencies.js'
import { LockedPages } from './locked-pages.js'

/** Wide enough to read small print on a screen, about 200 KB a page. */
const SIZE = { dpi: 165, maxWidth: 1400, maxPixels: 4_000_000 }
const CHILD_SAFETY = 'Pages of a child-safety case are neither drawn nor shown.'

/** After the case is open and its letters are drafted: its pages as pictures, never for child safety. */
export function drawPagesWorker(dependencies: WorkerDependencies): Handler {
  const { pool } = dependencies
  return async ({ emailId }, { isLast }) => {
    const stored = await loadEmail(pool, emailId)
    const { email, classification, caseId } = stored
    if (caseId === null || email === null || classification === null) return
    if (concernsChildSafety(classification) || (await caseConcernsChildSafety(pool, caseId)))
      return await saveDrawing(pool, emailId, 0, CHILD_SAFETY)
    let pages = 0
    const reasons = new Set<string>()
    const locked = new LockedPages(dependencies, { ...stored, caseId }, isLast)
    for (const each of pagesToDraw(email, classification)) {
      const drawn = await drawDocument(dependencies, each, locked)
      pages += drawn.pages
      if (drawn.reason !== null) reasons.add(drawn.reason)
    }
    await saveDrawing(pool, emailId, pages, reasons.size === 0 ? null : [...reasons].join(' '))
  }
}

async function drawDocument(
  { pool, blobs, settings }: WorkerDependencies,
  { sha256, pages }: PagesToDraw,
  locked: LockedPages,
): Promise<{ pages: number; reason: string | null }> {
  const there = new Set(await listDrawnPages(pool, sha256))
  const missing = pages.filter((page) => !there.has(page))
  if (missing.length === 0) return { pages: pages.length, reason: null }
  const pdf = await blobs.get(sha256)
  const { images, reason } = await locked.open((passwords) =>
    drawPagesApart(pdf, { pages: missing, size: SIZE, passwords }, settings.limits ?? PARSE_LIMITS),
  )
  const stored = []
  for (const { page, width, height, png } of images)
    stored.push({ page, width, height, imageSha256: (await blobs.put(png)).sha256 })
  await savePageImages(pool, sha256, stored)
  return { pages: pages.length - missing.length + stored.length, reason }
}
