import { open, rm } from 'node:fs/promises'
import { Command, Option } from 'commander'
import { addDrawnConflicts } from '../cases/add-drawn-conflicts.js'
import type { CallBack } from '../cases/call-back.js'
import type { CaseFile } from '../cases/case-file.js'
import { holdWords } from '../cases/gates.js'
import { listMayBeGone } from '../cases/list-may-be-gone.js'
import { createFolderBlobs } from '../edges/blobs.js'
import { recordCaseView } from '../edges/postgres/audit.js'
import { listCallBacks } from '../edges/postgres/call-backs.js'
import { recordCaseExport } from '../edges/postgres/case-records.js'
import { loadCase } from '../edges/postgres/cases.js'
import type { Pool } from '../edges/postgres/database.js'
import { loadCustomers } from '../edges/postgres/directories.js'
import { listUsers } from '../edges/postgres/users.js'
import { writeZip } from '../edges/write-zip.js'
import { IntakeError } from '../errors.js'
import { bundleFiles } from '../ops/export-case.js'
import { loadBundle } from '../ops/load-bundle.js'
import { print, printable, tableLines } from './lines.js'
import { withDatabase } from './with-database.js'

/** `writdesk case show REF`. Whoever holds the database's password sees restricted cases too; the view is an audit event. */
export function caseCommand(): Command {
  const command = new Command('case').description('cases')
  command
    .command('show')
    .description('one case with its mails, findings, letters and clocks')
    .argument('<reference>', 'such as LP-2026-000123-C')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(async (reference: string, { format }: { format: 'text' | 'json' }) => {
      await withDatabase(async ({ db, actor }) => {
        const [file, callBacks] = await Promise.all([
          loadCase(db, reference, { includeRestricted: true }),
          listCallBacks(db, reference),
        ])
        if (file === null) throw new IntakeError('ARGUMENT_INVALID', `There is no case ${printable(reference)}.`)
        await recordCaseView(db, actor, reference)
        const shown = { ...addDrawnConflicts(file), mayBeGone: listMayBeGone(file, await loadCustomers(db)) }
        print(format === 'json' ? JSON.stringify({ ...shown, callBacks }, null, 2) : caseText(shown, callBacks))
      })
    })
  command
    .command('export')
    .description('one case as a zip: original mails, documents, assessment, letters, acts, and their SHA-256')
    .argument('<reference>', 'such as LP-2026-000123-C')
    .requiredOption('--to <file>', 'the zip to write; one that is there is not overwritten')
    .option('--counsel <email>', 'who takes a case for counsel alone: an account with that role')
    .action(exportToFile)
  return command
}

async function exportToFile(reference: string, { to, counsel }: { to: string; counsel?: string }): Promise<void> {
  await withDatabase(async ({ db, config, actor }) => {
    const isCounsel = counsel !== undefined && (await isCounselAccount(db, counsel))
    if (counsel !== undefined && !isCounsel)
      throw new IntakeError('ARGUMENT_INVALID', `${printable(counsel)} is no account with the role counsel.`)
    const exportedBy = counsel ?? actor
    const query = { includeRestricted: isCounsel, exportedBy }
    const bundle = await loadBundle(db, reference, query)
    // A case that is for counsel alone is not known to exist.
    if (bundle === null) throw new IntakeError('ARGUMENT_INVALID', `There is no case ${printable(reference)}.`)
    const file = await open(to, 'wx', 0o600).catch((cause) => {
      throw new IntakeError('ARGUMENT_INVALID', `${to} cannot be written; name a file that does not exist.`, {}, cause)
    })
    const blobs = createFolderBlobs(config.blobsFolder)
    await recordCaseExport(db, exportedBy, reference)
    await writeZip(file.createWriteStream(), bundleFiles(bundle, blobs), bundle.exportedAt).catch(async (error) => {
      await rm(to, { force: true })
      throw error
    })
    print(`${reference} is in ${to}.`)
  })
}

async function isCounselAccount(db: Pool, email: string): Promise<boolean> {
  const users = await listUsers(db)
  return users.some(
    (user) => user.email === email.toLowerCase() && user.disabledAt === null && user.roles.includes('counsel'),
  )
}

function caseText(file: CaseFile, callBacks: readonly CallBack[]): string {
  const {
    reference,
    organisation,
    state,
    disposition,
    instrument,
    agency,
    senderVerdict,
    emails,
    notices,
    deadlines,
    holds,
  } = file
  const head = [
    ['case', `${reference} (${organisation}), ${state}`],
    ['instrument', instrument],
    ['agency', agency ?? 'not stated'],
    ['sender', senderVerdict ?? 'not known'],
    ['recommendation', disposition],
    ...(holds.length === 0 ? [] : [['held', holdWords(holds)]]),
  ]
  const sections = [
    tableLines(head),
    ...emails.map(({ receivedAt, joinedBecause, reason, documents, review, dnsAnswers }) =>
      [
        `mail of ${receivedAt.toISOString()}, ${joinedBecause}${reason === null ? '' : `: ${reason}`}\n`,
        tableLines(
          documents.map(({ id, name, status, pages }) => [
            `  ${id}`,
            status,
            pages === null ? '' : `${pages} pages`,
            name ?? 'body',
          ]),
        ),
        tableLines(
          (dnsAnswers ?? []).map(({ type, name, records, error }) => [
            `  dns ${type}`,
            name,
            answerText(records, error),
          ]),
        ),
        tableLines((review?.findings ?? []).map(({ severity, code, message }) => [`  ${severity}`, code, message])),
      ].join(''),
    ),
    callBackLines(callBacks),
    tableLines((file.mayBeGone ?? []).map(({ workspace, says }) => [`may be gone ${workspace}`, says])),
    tableLines(deadlines.map(({ kind, dueOn, basis }) => [`clock ${kind}`, dueOn, basis])),
    tableLines(
      notices.map(({ kind, state: at, recipients, isHeld }) => [
        `letter ${kind}`,
        isHeld ? `${at}, held` : at,
        recipients.join(', '),
      ]),
    ),
  ]
  return printable(sections.filter((section) => section !== '').join('\n'))
}

function callBackLines(callBacks: readonly CallBack[]): string {
  return tableLines(
    callBacks.map(({ outcome, calledAt, requester, numberSource, recordedBy, secondedBy }) => [
      `call-back ${outcome}`,
      calledAt.toISOString(),
      requester ?? 'nobody named',
      numberSource,
      `${recordedBy}, ${secondedBy ?? 'no second person'}`,
    ]),
  )
}

/** The records in one line; a key is known by its beginning, and whole with `--format json`. */
function answerText(records: readonly string[] | null, error: string | null): string {
  return records === null ? (error ?? 'no answer') : records.map((record) => record.slice(0, 120)).join(' | ')
}
