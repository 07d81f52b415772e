import { Command, Option } from 'commander'
import type { HeldList, Released } from '../cases/hold.js'
import { type MarkSubject, readMarkSubject, readSince, type SenderMark } from '../directory/sender-mark.js'
import { listHeld } from '../edges/postgres/held-list.js'
import { clearSender, listMarks, markCompromised, releaseCase } from '../edges/postgres/sender-marks.js'
import { IntakeError } from '../errors.js'
import { print, printable, tableLines } from './lines.js'
import { withDatabase } from './with-database.js'

type Format = 'table' | 'json'

/** Longer reasons belong into the case. */
const MAX_NOTE = 500

/** `writdesk sender compromised|list|cleared|release`: mailboxes that others write from. Whoever holds the database's password sees restricted cases too. */
export function senderCommand(): Command {
  const sender = new Command('sender').description('senders that were taken over')
  sender
    .command('compromised')
    .description(
      'others write from it since then: its mails, cases and letters are listed and held, and what comes is flagged',
    )
    .argument('<sender>', 'an address, or a domain with all that is below it')
    .requiredOption('--since <date>', 'from when on: 2026-11-20, or 2026-11-20T15:04:05Z')
    .option('--note <text>', 'who said so, and how it is known')
    .option('--yes', 'also a domain that many bodies share', false)
    .addOption(formatOption())
    .action(markSender)
  sender
    .command('list')
    .description('every sender that was ever marked, with what is held for it')
    .addOption(formatOption())
    .action(printMarks)
  sender
    .command('cleared')
    .description("it is its owner's again: what this alone held is let go")
    .argument('<sender>', 'the address or domain that was marked')
    .option('--note <text>', 'who said so, and how it is known')
    .addOption(formatOption())
    .action(unmarkSender)
  sender
    .command('release')
    .description('let go of one case after its agency was called; its letters to the sender stay held')
    .argument('<reference>', 'such as LP-2026-000123-C')
    .requiredOption('--note <text>', 'who was called, and what was said')
    .addOption(formatOption())
    .action(releaseOne)
  return sender
}

function formatOption(): Option {
  return new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table')
}

async function markSender(
  text: string,
  { since: date, note, yes, format }: { since: string; note?: string; yes: boolean; format: Format },
): Promise<void> {
  const { subject, caution } = subjectOf(text)
  if (caution !== null && !yes) throw wrong(`${caution}; or say --yes to hold all of it.`)
  const read = readSince(date, new Date())
  if (read.kind === 'refused') throw wrong(`--since ${printable(date)} ${read.reason}.`)
  const { since } = read
  const saidNote = noteOf(note)
  await withDatabase(async ({ db, actor }) => {
    await markCompromised(db, { subject, note: saidNote, actor }, since)
    const [mark] = (await listMarks(db)).filter((one) => one.subject.name === subject.name && one.clearedAt === null)
    const told = { subject, since: mark?.since ?? since }
    const held = await listHeld(db, told, { includeRestricted: true, limit: null })
    const head = `${subject.name} is marked as taken over since ${told.since.toISOString()}. Its mail is held from now on.\n`
    print(format === 'json' ? JSON.stringify({ ...told, ...held }, null, 2) : head + heldText(held))
  })
}

async function printMarks({ format }: { format: Format }): Promise<void> {
  await withDatabase(async ({ db }) => {
    const marks = await listMarks(db)
    const told = []
    for (const mark of marks) {
      told.push({ ...mark, ...(await listHeld(db, mark, { includeRestricted: true, limit: null })) })
    }
    print(format === 'json' ? JSON.stringify(told, null, 2) : marksText(told))
  })
}

async function unmarkSender(text: string, { note, format }: { note?: string; format: Format }): Promise<void> {
  const { subject } = subjectOf(text)
  const saidNote = noteOf(note)
  await withDatabase(async ({ db, actor }) => {
    const released = await clearSender(db, { subject, note: saidNote, actor })
    if (released === null) throw wrong(`${subject.name} is not marked; \`writdesk sender list\` says what is.`)
    printReleased(`${subject.name} is its owner's again.`, released, format)
  })
}

async function releaseOne(reference: string, { note, format }: { note: string; format: Format }): Promise<void> {
  const saidNote = noteOf(note)
  if (saidNote === null) throw wrong('--note is empty; say who was called, and what was said.')
  await withDatabase(async ({ db, actor }) => {
    const released = await releaseCase(db, reference, { note: saidNote, actor })
    if (released === null) throw wrong(`Nothing holds a case ${printable(reference)}.`)
    printReleased(`${reference} is let go.`, released, format)
  })
}

function subjectOf(text: string): { subject: MarkSubject; caution: string | null } {
  const read = readMarkSubject(text)
  if (read.kind === 'refused') throw wrong(`${printable(text.slice(0, 300))} ${read.reason}.`)
  return read
}

function noteOf(note = ''): string | null {
  const said = note.trim()
  if (said.length > MAX_NOTE) throw wrong(`--note has ${said.length} characters; the limit is ${MAX_NOTE}.`)
  return said === '' ? null : said
}

function wrong(message: string): IntakeError {
  return new IntakeError('ARGUMENT_INVALID', message)
}

function printReleased(head: string, released: Released, format: Format): void {
  const { cases, notices } = released
  const lines = [
    ...cases.map(({ reference }) => ['case', reference, '']),
    ...notices.map(({ kind, caseReference }) => ['letter', caseReference ?? 'no case', kind]),
  ]
  const text = lines.length === 0 ? 'Nothing was held by it alone.' : `Released:\n${tableLines(lines)}`
  print(format === 'json' ? JSON.stringify(released, null, 2) : `${head}\n${text}`)
}

function marksText(marks: readonly (SenderMark & HeldList)[]): string {
  if (marks.length === 0) return 'No sender is marked as taken over.'
  const rows = marks.map(({ subject, since, markedBy, clearedAt, note, emails, cases, notices }) => [
    subject.name,
    since.toISOString(),
    clearedAt === null ? 'taken over' : `cleared ${clearedAt.toISOString()}`,
    String(emails.length),
    String(cases.filter(({ isHeld }) => isHeld).length),
    String(notices.filter(({ isHeld }) => isHeld).length),
    markedBy,
    printable(note ?? ''),
  ])
  return tableLines([['sender', 'since', 'state', 'mails', 'cases held', 'letters held', 'by', 'note'], ...rows])
}

function heldText({ emails, cases, notices }: HeldList): string {
  const said = (isHeld: boolean) => (isHeld ? 'held' : 'not held')
  return [
    `\nmails since then: ${emails.length}\n`,
    tableLines(
      emails.map(({ emailId, receivedAt, mailbox, stage, caseReference }) => [
        `  ${emailId}`,
        receivedAt.toISOString(),
        mailbox,
        stage,
        caseReference ?? 'no case',
      ]),
    ),
    `\ncases: ${cases.length}\n`,
    tableLines(
      cases.map(({ reference, state, mailsSince, isHeld }) => [
        `  ${reference}`,
        state,
        said(isHeld),
        mailsSince === 0 ? 'older mail; answers would go there' : `${mailsSince} mails since then`,
      ]),
    ),
    `\nletters: ${notices.length}\n`,
    tableLines(
      notices.map(({ noticeId, kind, state, caseReference, isHeld }) => [
        `  ${noticeId}`,
        kind,
        state,
        said(isHeld),
        caseReference ?? 'no case',
      ]),
    ),
  ].join('')
}
