import { notRead, type Reading, readAs, withinBound } from '../readers/reading.js'
import type { ArchiveLimits } from '../readers/zip-archive.js'
import { type OfficePackage, readPackage } from './office-package.js'
import { OpenDocumentPart } from './open-document-part.js'
import { OpenDocumentStyles } from './open-document-styles.js'

export interface OpenDocumentLimits extends ArchiveLimits {
  textChars: number
}

/**
 * A text or a workbook of OpenDocument (odt, ods): the headers and footers of its pages around the text, notes below,
 * comments last as an aside. Deleted passages, hidden text, sheets, rows and columns come apart.
 */
export async function readOpenDocument(bytes: Uint8Array, limits: OpenDocumentLimits): Promise<Reading> {
  return await readPackage(bytes, limits, 'OpenDocument file', (file) => readParts(file, limits))
}

async function readParts(file: OfficePackage, limits: OpenDocumentLimits): Promise<Reading | null> {
  if (!file.has('content.xml')) return null
  if (await isSealed(file))
    return notRead('encrypted', 'The file needs a password. Ask the sender for it, or for a copy without.')
  const styles = new OpenDocumentStyles()
  await file.walk('styles.xml', styles)
  await file.walk('content.xml', styles)
  const context = { hides: (name: string | null) => styles.hides(name), textChars: limits.textChars }
  const around = new OpenDocumentPart(context)
  await file.walk('styles.xml', around)
  const body = new OpenDocumentPart(context)
  await file.walk('content.xml', body)
  return withinBound(assemble(around, body), limits.textChars, body.goesOn() && around.goesOn())
}

/** Parts are encrypted each for itself, and the manifest says so (OpenDocument 1.3, part 2, 4.8). */
async function isSealed(file: OfficePackage): Promise<boolean> {
  let sealed = false
  await file.walk('META-INF/manifest.xml', {
    open: (name) => {
      sealed ||= name === 'encryption-data' || name === 'EncryptedKey'
    },
  })
  return sealed
}

function assemble(around: OpenDocumentPart, body: OpenDocumentPart): Reading {
  const joined = (texts: readonly string[]) => texts.filter((text) => text.trim() !== '').join('\n\n')
  const head = around.shown.toString().trim()
  const main = body.shown.toString()
  const shift = head === '' ? 0 : head.length + 2
  const asides = body.asides.toString().trim()
  const above = joined([head, main.trimEnd(), body.notes.toString().trim()])
  const text = joined([above, asides])
  return readAs(text, {
    links: body.links
      .filter(({ end }) => shift + end <= text.length)
      .map(({ url, start, end }) => ({ url, start: shift + start, end: shift + end })),
    hiddenText: joined([around.unseen.toString().trim(), body.unseen.toString().trim()]) || null,
    quoted: asides === '' ? [] : [{ start: text.length - asides.length, end: text.length }],
  })
}
