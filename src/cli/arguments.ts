import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { IntakeError } from '../errors.js'

/** An ISO instant given on the command line. @throws IntakeError ARGUMENT_INVALID */
export function instantArgument(value: string): Date {
  const instant = new Date(value)
  if (Number.isNaN(instant.getTime())) {
    throw new IntakeError('ARGUMENT_INVALID', `${value} is no ISO date; write it as 2026-11-20T15:04:05Z.`)
  }
  return instant
}

/** The text of a file named on the command line. @throws IntakeError ARGUMENT_INVALID */
export async function readTextArgument(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new IntakeError('ARGUMENT_INVALID', `${file} cannot be read.`, {}, cause)
  }
}

/** The bytes of a message named on the command line; `-` is stdin. @throws the error of the file system */
export async function readMessageArgument(file: string): Promise<Uint8Array> {
  return file === '-' ? await buffer(process.stdin) : await readFile(file)
}

/** An ISO day given on the command line. @throws IntakeError ARGUMENT_INVALID */
export function dayArgument(value: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`))
  if (isDay && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value)) return value
  throw new IntakeError('ARGUMENT_INVALID', `${value} is no day; write it as 2026-11-20.`)
}
