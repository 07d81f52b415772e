import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { PictureLanguage } from '../../parse/pictures/picture-reader.js'

/** Where Debian's packages tesseract-ocr-eng and -fra put their models: Tesseract's `fast` ones, which npm does not have. */
export const MODEL_FOLDERS = ['/usr/share/tesseract-ocr/5/tessdata', '/usr/share/tesseract-ocr/4.00/tessdata']
/** The `fast` models have 1 to 5 MB; those of 10 and more take several times as long for a page as its bounds allow for. */
const LARGEST_FAST = 8 * 1024 * 1024

const require = createRequire(import.meta.url)

/** The recogniser's model of a language: the fast one where it is installed, else the `best_int` one of the package. */
export function readModel(language: PictureLanguage, folders: readonly string[] = MODEL_FOLDERS): Uint8Array {
  const installed = folders
    .map((folder) => join(folder, `${language}.traineddata`))
    .find((file) => existsSync(file) && statSync(file).size <= LARGEST_FAST)
  if (installed !== undefined) return readFileSync(installed)
  const folder = dirname(require.resolve(`@tesseract.js-data/${language}/package.json`))
  return gunzipSync(readFileSync(join(folder, '4.0.0_best_int', `${language}.traineddata.gz`)))
}
