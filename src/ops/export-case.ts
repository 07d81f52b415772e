import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import type { Anchor } from '../audit/anchor.js'
import type { CaseEmail, CaseFile } from '../cases/case-file.js'
import type { CaseRecords } from '../edges/postgres/case-records.js'
import type { ZipFile } from '../edges/write-zip.js'
import type { Document } from '../parse/email.js'

/** One case as files: what came, what was read in it, what people decided, what left, and the proof of each act. */
export interface Bundle {
  file: CaseFile
  records: CaseRecords
  anchor: Anchor
  exportedAt: Date
  exportedBy: string
}

interface Blobs {
  get(sha256: string): Promise<Uint8Array>
}

const MANIFEST = 'MANIFEST.sha256'

/**
 * The files of a bundle; the last one is the list of all others with their SHA-256, as sha256sum reads it. Of a case that
 * concerns child safety no original, no image and no archive is in it: hash and size alone (18 U.S.C. 2258A, 2252A).
 */
export async function* bundleFiles(bundle: Bundle, blobs: Blobs): AsyncGenerator<ZipFile> {
  const sums: string[] = []
  for await (const each of contentOf(bundle, blobs)) {
    sums.push(`${createHash('sha256').update(each.bytes).digest('hex')}  ${each.name}`)
    yield each
  }
  yield text(MANIFEST, `${sums.join('\n')}\n`)
}

async function* contentOf(bundle: Bundle, blobs: Blobs): AsyncGenerator<ZipFile> {
  const { file, records, anchor } = bundle
  const isWithheld = concernsChildren(file)
  yield text('README.txt', readme(bundle, isWithheld))
  yield json('case.json', summaryOf(file))
  for (const [at, mail] of records.mails.entries()) {
    const email = file.emails.find(({ emailId }) => emailId === mail.emailId)
    yield* filesOfMail(
      { mail, email: email ?? null, place: `${String(at + 1).padStart(2, '0')}-${mail.emailId}`, isWithheld },
      blobs,
    )
  }
  for (const [at, notice] of file.notices.entries()) {
    const { kind, state, recipients, subject, body } = notice
    const place = `notices/${String(at + 1).padStart(2, '0')}-${kind}.txt`
    yield text(place, `State: ${state}\nTo: ${recipients.join(', ')}\nSubject: ${subject}\n\n${body}`)
  }
  for (const { name, rows } of records.tables) if (rows.length > 0) yield json(`records/${name}.json`, rows)
  yield text('audit/events.ndjson', records.events.map((event) => `${JSON.stringify(event)}\n`).join(''))
  yield json('audit/anchor.json', anchor)
}

/** Everything but the mails and letters, which have files of their own. */
function summaryOf({ emails, notices: _, ...summary }: CaseFile) {
  return {
    ...summary,
    emails: emails.map(({ emailId, receivedAt, joinedBecause, reason }) => ({
      emailId,
      receivedAt,
      joinedBecause,
      reason,
    })),
  }
}

interface BundledMail {
  mail: CaseRecords['mails'][number]
  email: CaseEmail | null
  place: string
  isWithheld: boolean
}

async function* filesOfMail({ mail, email, place, isWithheld }: BundledMail, blobs: Blobs): AsyncGenerator<ZipFile> {
  const documents = email?.documents ?? []
  const heads = documents.map(({ id, name, declaredType, detectedType, bytes, sha256, status }) => ({
    id,
    name,
    declaredType,
    detectedType,
    bytes,
    sha256,
    status,
  }))
  yield json(`mails/${place}.json`, { ...mail, isWithheld, documents: heads })
  if (mail.sha256 !== null && !isWithheld) yield { name: `mails/${place}.eml`, bytes: await blobs.get(mail.sha256) }
  if (email !== null) {
    const { sender, dnsAnswers, drawnText, classification, fields, review, source } = email
    yield json(`assessment/${place}.json`, { source, sender, dnsAnswers, drawnText, classification, fields, review })
  }
  for (const document of documents) {
    if (document.text !== null && !(isWithheld && isPicture(document)))
      yield text(`documents/${place}/${document.id}.txt`, document.text)
    const bytes = isWithheld || !isKept(document) ? null : await blobs.get(document.sha256).catch(() => null)
    if (bytes !== null) yield { name: `documents/${place}/${document.id}${endingOf(document)}`, bytes }
  }
}

/** Bodies are in the mail, and what bears a virus leaves with the mail alone. */
function isKept({ role, status }: Document): boolean {
  return role !== 'body' && status !== 'infected'
}

function isPicture({ declaredType, detectedType }: Document): boolean {
  return /^(?:image|video)\/|zip|rar|7z|tar|gzip/.test(`${detectedType ?? ''} ${declaredType}`)
}

/** An ending of letters and figures, so that a name of the mail chooses no path. */
function endingOf({ name }: Document): string {
  const ending = extname(name ?? '').toLowerCase()
  return /^\.[a-z0-9]{1,8}$/.test(ending) && ending !== '.txt' ? ending : '.bin'
}

export function concernsChildren({ instrument, emails }: CaseFile): boolean {
  const isOne = (type: string | undefined) => type === 'child-safety-report'
  return (
    isOne(instrument) ||
    emails.some(
      ({ classification }) =>
        isOne(classification?.primary.type) || classification?.instruments.some(({ type }) => isOne(type)) === true,
    )
  )
}

function readme({ file, records, exportedAt, exportedBy }: Bundle, isWithheld: boolean): string {
  const infected = file.emails.some(({ documents }) => documents.some(({ status }) => status === 'infected'))
  return [
    `${file.reference}: one case of ${file.organisation}, exported ${exportedAt.toISOString()} by ${exportedBy}.`,
    '',
    `mails/        ${records.mails.length} mails as they arrived, byte for byte, and what is known of each`,
    'documents/    the documents of each mail, and the text that was read in them',
    'assessment/   what the machine read and recommended; corrections of people are in records/',
    'notices/      every letter with its state',
    'records/      what people decided and recorded, and the clocks',
    'audit/        every act, each with its place in the chain of all acts',
    '',
    `To check that nothing was changed:  sha256sum -c ${MANIFEST}`,
    'To check an act: the SHA-256 of its number, a line end, the hash before it, a line end and its event is its hash.',
    ...(isWithheld
      ? [
          '',
          'This case concerns child safety: originals, images and archives are not in it, only their hashes and sizes.',
        ]
      : []),
    ...(infected ? ['', 'Careful: a mail in it bears a virus. Do not open its attachments.'] : []),
    '',
  ].join('\n')
}

function text(name: string, content: string): ZipFile {
  return { name, bytes: Buffer.from(content, 'utf8') }
}

function json(name: string, value: unknown): ZipFile {
  return text(name, `${JSON.stringify(value, null, 2)}\n`)
}
