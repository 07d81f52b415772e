import { posix } from 'node:path'
import { type Reading, readAs, withinBound } from '../readers/reading.js'
import { attribute, type XmlAttributes } from '../readers/walk-xml.js'
import { isOn } from '../readers/word-look.js'
import type { ArchiveLimits } from '../readers/zip-archive.js'
import { normalForm } from '../text/normal-form.js'
import { type OfficePackage, readPackage } from './office-package.js'
import { SheetStyles } from './sheet-look.js'
import { MAX_CELL_CHARS, SheetPart } from './sheet-part.js'

export interface WorkbookLimits extends ArchiveLimits {
  textChars: number
}

/** A workbook of a production has a dozen. */
const MAX_SHEETS = 200
/** Strings that cells share; with as many characters as are read of a text, twice. */
const MAX_STRINGS = 1_000_000

/**
 * A workbook (xlsx, xlsm): each sheet under its name, rows as lines, cells parted by tabs; text boxes and notes below.
 * Hidden sheets, rows and columns, white letters and cells that show nothing come apart.
 */
export async function readWorkbook(bytes: Uint8Array, limits: WorkbookLimits): Promise<Reading> {
  return await readPackage(bytes, limits, 'workbook', (file) => readSheets(file, limits))
}

interface Sheet {
  name: string
  part: string
  hidden: boolean
}

interface Piece {
  shown: string
  unseen: string
}

async function readSheets(file: OfficePackage, limits: WorkbookLimits): Promise<Reading | null> {
  const main = await file.mainPart('xl/workbook.xml')
  if (main === null) return null
  const folder = posix.dirname(main)
  const { sheets, from1904 } = await readOutline(file, main)
  const strings = await readStrings(file, `${folder}/sharedStrings.xml`, limits)
  const styles = new SheetStyles()
  await file.walk(`${folder}/styles.xml`, styles)
  const pieces: Piece[] = []
  let left = limits.textChars
  let complete = sheets.length <= MAX_SHEETS
  for (const { name, part, hidden } of sheets.slice(0, MAX_SHEETS)) {
    const context = { strings, look: (index: number) => styles.look(index), from1904, hidden, textChars: left }
    const sheet = new SheetPart(context)
    await file.walk(part, sheet)
    complete &&= sheet.goesOn()
    if (!sheet.goesOn()) left = 0
    left -= sheet.shown.length
    pieces.push(named(name, hidden, sheet))
    if (left <= 0) break
  }
  const drawn = await readRuns(file, file.names(`${folder}/drawings`, /^drawing\d{0,4}\.xml$/), 'p', limits)
  const notes = await readRuns(file, file.names(folder, /^comments\d{0,4}\.xml$/), 'comment', limits)
  return withinBound(
    assemble([...pieces, { shown: drawn, unseen: '' }], notes),
    limits.textChars,
    complete && left >= 0,
  )
}

/** A sheet's name stands above what it shows; of a hidden one above what it hides. */
function named(name: string, hidden: boolean, { shown, unseen }: SheetPart): Piece {
  const below = (text: string) => (text === '' ? '' : `${name}\n${text}`)
  return hidden
    ? { shown: '', unseen: below(unseen.toString()) }
    : { shown: below(shown.toString()), unseen: unseen.toString() }
}

function assemble(pieces: readonly Piece[], notes: string): Reading {
  const joined = (texts: readonly string[]) => texts.filter((text) => text.trim() !== '').join('\n\n')
  const above = joined(pieces.map(({ shown }) => shown))
  const text = joined([above, notes])
  return readAs(text, {
    hiddenText: joined(pieces.map(({ unseen }) => unseen)) || null,
    quoted: notes === '' ? [] : [{ start: text.length - notes.length, end: text.length }],
  })
}

/** The sheets in their order, with their parts (18.2.19). */
async function readOutline(file: OfficePackage, main: string): Promise<{ sheets: Sheet[]; from1904: boolean }> {
  const parts = new Map((await file.relations(main)).map(({ id, target }) => [id, target]))
  const sheets: Sheet[] = []
  let from1904 = false
  const open = (name: string, attributes: XmlAttributes) => {
    if (name === 'workbookPr') from1904 = 'date1904' in attributes && isOn(attributes.date1904 ?? null)
    if (name !== 'sheet' || sheets.length > MAX_SHEETS) return
    const target = parts.get(attribute(attributes, 'id') ?? '') ?? ''
    const part = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(main), target)
    sheets.push({
      name: (attribute(attributes, 'name') ?? '').slice(0, 100),
      part,
      hidden: /^(very)?hidden$/i.test(attribute(attributes, 'state') ?? ''),
    })
  }
  await file.walk(main, { open })
  return { sheets, from1904 }
}

/** Strings that cells point to (18.4.9), without the phonetic reading beside Japanese ones. */
async function readStrings(file: OfficePackage, part: string, limits: WorkbookLimits): Promise<string[]> {
  const strings: string[] = []
  let chars = 0
  let phonetic = 0
  let reading = false
  let value = ''
  await file.walk(part, {
    open: (name) => {
      if (name === 'si') value = ''
      else if (name === 'rPh') phonetic += 1
      else if (name === 't') reading = phonetic === 0
    },
    text: (text) => {
      if (reading) value = (value + text).slice(0, MAX_CELL_CHARS)
    },
    close: (name) => {
      if (name === 'rPh') phonetic -= 1
      else if (name === 't') reading = false
      else if (name === 'si') {
        chars += value.length
        strings.push(value)
      }
    },
    goesOn: () => strings.length < MAX_STRINGS && chars + value.length < limits.textChars * 2,
  })
  return strings
}

/** The paragraphs of drawings or notes, one a line; `until` is the element that ends one. */
async function readRuns(
  file: OfficePackage,
  parts: readonly string[],
  until: 'p' | 'comment',
  limits: WorkbookLimits,
): Promise<string> {
  const lines: string[] = []
  let chars = 0
  for (const part of parts.slice(0, MAX_SHEETS)) {
    let reading = false
    let line = ''
    await file.walk(part, {
      open: (name) => {
        if (name === 't') reading = true
      },
      text: (text) => {
        if (reading) line += text
      },
      close: (name) => {
        if (name === 't') reading = false
        if (name !== until) return
        if (line.trim() !== '') lines.push(normalForm(line).replace(/\s+/g, ' ').trim())
        chars += line.length
        line = ''
      },
      goesOn: () => chars + line.length < limits.textChars,
    })
  }
  return lines.join('\n')
}
