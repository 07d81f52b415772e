import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from '@jest/globals'
import { Ocr } from '../../../src/edges/ocr/ocr.js'
import type { Document } from '../../../src/parse/email.js'
import { parseEmail } from '../../../src/parse/parse-email.js'
import { PARSE_LIMITS } from '../../../src/parse/parse-limits.js'
import type { PictureReader } from '../../../src/parse/pictures/picture-reader.js'
import { buildMail } from '../../mail/build-mail.js'
import { FRENCH_LETTER, LETTER, scan } from '../../mail/scans.js'

const ocr = new Ocr({ ...PARSE_LIMITS, ocrPageMs: 60_000 })

afterAll(async () => {
  await ocr.close()
})

async function readAttached(type: string, bytes: Uint8Array, pictures: PictureReader = ocr): Promise<Document> {
  const mail = buildMail([{ type, name: 'scan', bytes }])
  const result = await parseEmail(mail, PARSE_LIMITS, { pictures })
  const document = result.kind === 'email' ? result.email.documents[1] : undefined
  if (document === undefined) throw new Error('the mail has an attachment')
  return document
}

const KEY_WORDS = ['Case No. 26-004417', 'harborlight-imports', '(503) 555-0142', 'March 31, 2026', 'Badge 4471']

test.each([
  ['a PNG', 'image/png', async () => await (await scan(LETTER)).png().toBuffer()],
  ['a JPEG of low quality', 'image/jpeg', async () => await (await scan(LETTER)).jpeg({ quality: 40 }).toBuffer()],
  ['a WebP', 'image/webp', async () => await (await scan(LETTER)).webp({ quality: 60 }).toBuffer()],
  ['a GIF', 'image/gif', async () => await (await scan(LETTER)).gif().toBuffer()],
  ['a page on its side', 'image/png', async () => await (await scan(LETTER)).rotate(90).png().toBuffer()],
  ['a page on its head', 'image/png', async () => await (await scan(LETTER)).rotate(180).png().toBuffer()],
  [
    'a page that slopes',
    'image/png',
    async () => await (await scan(LETTER)).rotate(2, { background: '#ffffff' }).png().toBuffer(),
  ],
])(
  'a typed letter is read from %s',
  async (_kind, type, picture) => {
    const document = await readAttached(type, await picture())

    expect(document).toMatchObject({ status: 'read', textSource: 'ocr', reason: null, pages: 1 })
    for (const words of KEY_WORDS) expect(document.text).toContain(words)
    expect(document.pageConfidence).toEqual([expect.any(Number)])
    expect(document.pageConfidence?.[0]).toBeGreaterThan(75)
  },
  120_000,
)

test('every page of a TIFF is read, and the text says where each begins', async () => {
  const { data, info } = await (await scan(LETTER)).greyscale().raw().toBuffer({ resolveWithObject: true })
  const { default: sharp } = await import('sharp')
  const raw = { width: info.width, height: info.height * 2, channels: 1 as const, pageHeight: info.height }
  const second = await (await scan([...LETTER].reverse())).greyscale().raw().toBuffer()
  const tiff = await sharp(Buffer.concat([data, second]), { raw })
    .tiff({ compression: 'deflate' })
    .toBuffer()

  const document = await readAttached('image/tiff', tiff)

  expect(document).toMatchObject({ status: 'read', textSource: 'ocr', pages: 2 })
  expect(document.text?.slice(document.pageStarts[1])).toMatch(/^Detective Dana Whitlock/)
  expect(document.pageConfidence).toHaveLength(2)
})

test('a French letter keeps its accents', async () => {
  const document = await readAttached('image/png', await (await scan(FRENCH_LETTER)).png().toBuffer())

  expect(document.text).toContain('êtes tenue de communiquer à la personne désignée')
  expect(document.text).toContain('société établie à Montréal')
})

test('what is read with little confidence says so, page by page', async () => {
  const faint: PictureReader = {
    read: async () => ({ kind: 'text', text: 'Case No. 26-OO44l7', confidence: 41, pages: 1 }),
  }

  const document = await readAttached('image/png', await (await scan(LETTER)).png().toBuffer(), faint)

  expect(document).toMatchObject({ status: 'read', pageConfidence: [41] })
  expect(document.reason).toContain('page 1 41 %')
})

const NEVER: PictureReader = { read: () => Promise.reject(new Error('nothing is read')) }

test('a logo is not worth reading, and says why', async () => {
  const logo = await (await scan(LETTER)).resize(300).png().toBuffer()

  const document = await readAttached('image/png', logo, NEVER)

  expect(document.status).toBe('unsupported')
  expect(document.reason).toContain('ocrMinPixels')
})

test('an image of 50,000 by 50,000 pixels is refused by its head', async () => {
  const png = await (await scan(LETTER)).png().toBuffer()
  png.writeUInt32BE(50_000, 16)
  png.writeUInt32BE(50_000, 20)

  const document = await readAttached('image/png', png, NEVER)

  expect(document).toMatchObject({ status: 'too-large', text: null })
  expect(document.reason).toContain('50000 x 50000')
})

test('an image that is cut off is damaged, and the rest of the mail is read', async () => {
  const png = await (await scan(LETTER)).png().toBuffer()

  const document = await readAttached('image/png', png.subarray(0, png.length / 3))

  expect(document).toMatchObject({ status: 'malformed', textSource: 'none' })
})

describe('a HEIC photograph', () => {
  const photograph = readFileSync('test/mail/photograph.heic')

  test('is read as any other picture', async () => {
    const document = await readAttached('image/heic', photograph)

    expect(document).toMatchObject({ status: 'read', textSource: 'ocr' })
    expect(document.text).toContain('Case No. 26-004417')
  })

  test.each([
    ['that is cut off', photograph.subarray(0, 9_000)],
    ['whose picture is overwritten', Buffer.concat([photograph.subarray(0, 500), Buffer.alloc(20_000, 0x5a)])],
    ['that is a head alone', Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), Buffer.alloc(500)])],
  ])('%s is damaged', async (_what, bytes) => {
    expect(await readAttached('image/heic', bytes)).toMatchObject({ status: 'malformed', text: null })
  })

  test('of more pixels than telephones take is not decoded', async () => {
    // Its box `ispe` says how large it is: 1700 x 888.
    const huge = Buffer.from(photograph)
    const size = huge.indexOf('ispe') + 8
    huge.writeUInt32BE(9_000, size)
    huge.writeUInt32BE(9_000, size + 4)

    expect(await readAttached('image/heic', huge)).toMatchObject({ status: 'too-large', text: null })
  })
})

test('a page that takes too long keeps nothing of its thread, and the next page is read', async () => {
  const hurried = new Ocr({ ...PARSE_LIMITS, ocrPageMs: 1 })
  const picture = { kind: 'file', bytes: await (await scan(LETTER)).png().toBuffer(), page: 1 } as const

  const readings = [await hurried.read(picture, 'eng'), await hurried.read(picture, 'eng')]

  expect(readings).toEqual([
    { kind: 'not-read', why: 'too-slow' },
    { kind: 'not-read', why: 'too-slow' },
  ])
  await hurried.close()
})
