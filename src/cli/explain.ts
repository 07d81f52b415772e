import { Command, Option } from 'commander'
import { judgeMessage } from '../assess.js'
import {
  type DocumentExplanation,
  type Explanation,
  explainClassification,
} from '../classify/explain-classification.js'
import { createReader } from '../edges/reader.js'
import { IntakeError } from '../errors.js'
import { PARSE_LIMITS } from '../parse/parse-limits.js'
import type { Evidence } from '../text/evidence.js'
import { readMessageArgument } from './arguments.js'
import { assessContext, type ContextOptions, withContextOptions } from './assess-context.js'
import { print, printable } from './lines.js'

interface ExplainOptions extends ContextOptions {
  format: 'text' | 'json'
}

/** `writdesk explain FILE.eml`: every signal that fired, where, with what weight, and why the primary instrument won. */
export function explainCommand(): Command {
  return withContextOptions(new Command('explain'))
    .description('say why a mail is classified as it is: each signal, its place and weight, and what won')
    .argument('<file>', 'a message (.eml); - reads it from stdin')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(explainFile)
}

async function explainFile(file: string, options: ExplainOptions): Promise<void> {
  const reader = createReader({ processes: 1, limits: PARSE_LIMITS })
  try {
    const judged = await judgeMessage(await readMessage(file), await assessContext(options, reader))
    if (judged.kind === 'unreadable') throw new IntakeError('PARSE_UNREADABLE', judged.reason)
    const { email, judgement, loaded } = judged
    const explanation = explainClassification(email, judgement.sender, { aliases: loaded.policy.aliases })
    print(options.format === 'json' ? JSON.stringify(explanation, null, 2) : linesOf(explanation).join('\n'))
  } finally {
    await reader.close()
  }
}

/** @throws IntakeError ARGUMENT_INVALID */
async function readMessage(file: string): Promise<Uint8Array> {
  try {
    return await readMessageArgument(file)
  } catch (cause) {
    throw new IntakeError('ARGUMENT_INVALID', `${file} cannot be read.`, {}, cause)
  }
}

function linesOf({ kind, documents, instruments, primary, why, rulesVersion }: Explanation): string[] {
  return [
    `${primary.type} (${primary.confidence}): ${why}`,
    `kind ${kind.kind} by ${kind.rule}; rules ${rulesVersion}`,
    ...documents.flatMap(documentLines),
    '',
    instruments.length === 0 ? 'no instrument' : 'instruments, the most compelling first:',
    ...instruments.map(({ type, document, confidence, jurisdiction: { country, subdivision, level } }) => {
      const place = [subdivision ?? country, level].filter((each) => each !== null).join(' ')
      return `  ${type}  document ${document}  confidence ${confidence}${place && `  ${place}`}`
    }),
  ]
}

function documentLines({ document, name, signals, types }: DocumentExplanation): string[] {
  return [
    '',
    `document ${document}${name === null ? '' : `  ${inOneLine(name)}`}`,
    ...signals.map(({ rule, speaksFor, place, weight, muted, evidence }) =>
      [
        `${weight}`.padStart(4),
        rule.padEnd(34),
        speaksFor.padEnd(28),
        place.padEnd(11),
        placeOf(evidence),
        quoteOf(evidence),
      ]
        .concat(muted === null ? [] : `(not counted: ${muted})`)
        .join('  '),
    ),
    ...types.map(({ type, own, total, confidence, lacks, named }) => {
      const outcome = named ? 'given' : lacks === null ? 'gives way to a stronger one' : `not given: lacks ${lacks}`
      return `   => ${type}: ${total} (its own rows ${own}), confidence ${confidence}; ${outcome}`
    }),
  ]
}

function placeOf({ page, start }: Evidence): string {
  return page === null ? `at ${start}` : `page ${page}, at ${start}`
}

const MAX_QUOTE_CHARS = 80

function quoteOf({ quote }: Evidence): string {
  return `"${inOneLine(quote.slice(0, MAX_QUOTE_CHARS))}"`
}

function inOneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' '))
}
