import { Command, Option } from 'commander'
import { type AssessContext, assess, failed } from '../assess.js'
import type { Assessment } from '../assessment.js'
import { createReader } from '../edges/reader.js'
import { IntakeError } from '../errors.js'
import { PARSE_LIMITS } from '../parse/parse-limits.js'
import { readMessageArgument } from './arguments.js'
import { assessContext, type ContextOptions, withContextOptions } from './assess-context.js'
import { tableOf } from './assessment-table.js'

interface AssessOptions extends ContextOptions {
  format: 'json' | 'ndjson' | 'table'
}

/** `writdesk assess FILE.eml…`: the whole assessment of files, with no server and no network but DNS. */
export function assessCommand(): Command {
  return withContextOptions(new Command('assess'))
    .description('assess mails from files: no server, no network but DNS')
    .argument('<files...>', 'messages (.eml); - reads one from stdin')
    .option('--text', 'include the text of documents', false)
    .addOption(new Option('--format <format>', 'how to print').choices(['json', 'ndjson', 'table']).default('json'))
    .action(assessFiles)
}

async function assessFiles(files: string[], options: AssessOptions): Promise<void> {
  const reader = createReader({ processes: Math.min(files.length, FILES_IN_WORK), limits: PARSE_LIMITS })
  try {
    const context = await assessContext(options, reader)
    const print = printer(options.format)
    for await (const assessment of assessInOrder(files, context)) {
      print.one(assessment)
      if (assessment.error !== null) process.exitCode = exitStatusFor(assessment.error.code, process.exitCode)
    }
    print.end()
  } finally {
    await reader.close()
  }
}

/** Exit status 2 where an option would have helped, 1 where a file failed; the graver stays. */
function exitStatusFor(code: string, before: typeof process.exitCode): number {
  return code === 'ASSESS_POLICY_UNKNOWN' || before === 2 ? 2 : 1
}

/** Results come in the order of the arguments, with a few files in work at a time. */
async function* assessInOrder(files: string[], context: AssessContext): AsyncGenerator<Assessment> {
  const inWork: Promise<Assessment>[] = []
  for (const file of files) {
    inWork.push(assessFile(file, context))
    const first = inWork.length > FILES_IN_WORK ? inWork.shift() : undefined
    if (first) yield await first
  }
  for (const pending of inWork) yield await pending
}

async function assessFile(file: string, context: AssessContext): Promise<Assessment> {
  let raw: Uint8Array = new Uint8Array()
  try {
    raw = await readMessageArgument(file)
    return await assess(file, raw, context)
  } catch (error) {
    return failed(file, raw, describeFailure(error))
  }
}

function describeFailure(error: unknown): { code: string; message: string } {
  if (error instanceof IntakeError) return { code: error.code, message: error.message }
  if (error instanceof Error && 'syscall' in error && 'code' in error) {
    return { code: 'ASSESS_FILE_UNREADABLE', message: `The file could not be read (${error.code}).` }
  }
  return { code: 'ASSESS_FAILED', message: 'The program failed on this file; the others go on. Please report it.' }
}

function printer(format: AssessOptions['format']): { one(assessment: Assessment): void; end(): void } {
  if (format === 'ndjson') return { one: (each) => process.stdout.write(`${JSON.stringify(each)}\n`), end: () => {} }
  const all: Assessment[] = []
  return {
    one: (each) => all.push(each),
    end: () => process.stdout.write(format === 'json' ? `${JSON.stringify(all, null, 2)}\n` : tableOf(all)),
  }
}

/** One for each core of the smallest machine that we run on. */
const FILES_IN_WORK = 2
