import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'

/** Where pictures of the pages go, relative to the clone; null: none are taken. `WRITDESK_PICTURES=docs/pages npm test -- test/browser/every-page` */
export const PICTURES: string | null = process.env.WRITDESK_PICTURES ?? null
/** What is further down says little in a picture. */
const HIGHEST = 1_400
/** Paper, ink, rules and three signals: a picture of a page has few colours. */
const COLOURS = 32

/** The page as it stands, from its top, as a small PNG. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (PICTURES === null) return
  await page.evaluate('scrollTo({ top: 0, behavior: "instant" }); document.activeElement?.blur()')
  const { width, height } = await page.evaluate<{ width: number; height: number }>(
    '({ width: innerWidth, height: document.documentElement.scrollHeight })',
  )
  const clip = { x: 0, y: 0, width, height: Math.min(height, HIGHEST) }
  const picture = await page.screenshot({ fullPage: true, clip, animations: 'disabled' })
  mkdirSync(PICTURES, { recursive: true })
  const small = await sharp(picture).png({ palette: true, colours: COLOURS, compressionLevel: 9, dither: 0 }).toBuffer()
  writeFileSync(join(PICTURES, `${name}.png`), small)
}
