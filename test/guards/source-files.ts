import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The repository, from dist/test/guards, where this runs. */
export const ROOT = path.resolve(import.meta.dirname, '../../..')

const NOT_OURS = /^(?:\.git|node_modules|dist(?:\..*)?|\.data)$/

export interface SourceFile {
  name: string
  text: string
}

/** Every text file of the repository under `folder`, its name relative to the root. */
export function sourceFiles(folder = '.', accept: (name: string) => boolean = () => true): SourceFile[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name)
    if (NOT_OURS.test(entry.name)) return []
    if (entry.isDirectory()) return sourceFiles(name, accept)
    return entry.isFile() && accept(name) ? [{ name, text: readFileSync(path.join(ROOT, name), 'utf8') }] : []
  })
}

export interface Violation {
  file: string
  line: number
  text: string
}

/** The lines that match, with their places. */
export function linesMatching(files: SourceFile[], pattern: RegExp): Violation[] {
  return files.flatMap(({ name, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [{ file: name, line: index + 1, text: line.trim() }] : [])),
  )
}
