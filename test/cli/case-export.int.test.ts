import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import yauzl from 'yauzl'
import { createFolderBlobs } from '../../src/edges/blobs.js'
import { addUser } from '../../src/edges/postgres/users.js'
import { aNewCase, anOpenedEmail } from '../a-ledger.js'
import { aDocument, anEmail } from '../builders.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { runWritdesk } from './run-writdesk.js'

let database: FreshDatabase
let folder: string
const MAIL = Buffer.from('From: agent@fbi.gov\r\n\r\nPlease see the warrant.\r\n')
const PDF = Buffer.from('%PDF-1.4 a warrant')

beforeAll(async () => {
  database = await freshDatabase()
  folder = mkdtempSync(join(tmpdir(), 'writdesk-export-'))
  writeFileSync(join(folder, 'writdesk.yaml'), 'blobsFolder: blobs\n')
  await addUser(database.pool, { email: 'counsel@kutano.example', name: 'C. Ounsel', roles: ['counsel'] }, 'test')
  await addUser(database.pool, { email: 'reviewer@kutano.example', name: 'R. Viewer', roles: ['reviewer'] }, 'test')
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await database.close()
})

const run = (...args: string[]) =>
  runWritdesk(args, {
    env: { DATABASE_URL: database.url, QUEUE_URL: database.url, WRITDESK_CONFIG: join(folder, 'writdesk.yaml') },
  })

/** A case whose mail and attachment lie in the store. */
async function aStoredCase(over: Parameters<typeof aNewCase>[0] = {}): Promise<string> {
  const blobs = createFolderBlobs(join(folder, 'blobs'))
  const [mail, pdf] = [await blobs.put(MAIL), await blobs.put(PDF)]
  const documents = [
    aDocument({ text: 'Please see the warrant.' }),
    aDocument({ id: 'd1', role: 'attachment', name: '../../etc/passwd.PDF', sha256: pdf.sha256, text: 'A warrant' }),
    aDocument({
      id: 'd2',
      role: 'attachment',
      name: 'picture.png',
      detectedType: 'image/png',
      sha256: pdf.sha256,
      text: 'seen',
    }),
  ]
  const { emailId, reference } = await anOpenedEmail(database.pool, aNewCase(over), anEmail({ documents }))
  await database.pool.query(`update emails set sha256 = $1, mailbox = $2 where id = $3`, [
    mail.sha256,
    emailId,
    emailId,
  ])
  return reference
}

/** By the tool that everybody has, or by a library where even that is missing. */
async function unpack(file: string, into: string): Promise<void> {
  if (spawnSync('unzip', ['-q', file, '-d', into]).error === undefined) return
  const zip = await yauzl.openPromise(file)
  for await (const entry of zip.eachEntry()) {
    const path = join(into, entry.fileName)
    mkdirSync(dirname(path), { recursive: true })
    const pieces: Buffer[] = []
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece)
    writeFileSync(path, Buffer.concat(pieces))
  }
}

async function exported(reference: string, ...more: string[]) {
  const file = join(folder, `${reference}.zip`)
  const outcome = await run('case', 'export', reference, '--to', file, ...more)
  const into = join(folder, reference)
  if (existsSync(file)) await unpack(file, into)
  const files = existsSync(into) ? (readdirSync(into, { recursive: true }) as string[]) : []
  return { ...outcome, file, into, files }
}

test('a case opens with unzip and verifies with sha256sum, with its original mail byte for byte', async () => {
  const reference = await aStoredCase()

  const { status, into, files } = await exported(reference)
  const checked = spawnSync('sha256sum', ['-c', '--strict', 'MANIFEST.sha256'], { cwd: into, encoding: 'utf8' })

  expect([status, checked.status]).toEqual([0, 0])
  const mail = files.find((name) => name.endsWith('.eml')) ?? ''
  expect(readFileSync(join(into, mail))).toEqual(MAIL)
  expect(files.some((name) => /^documents\/01-[0-9a-f-]+\/d1\.pdf$/.test(name))).toBe(true)
  expect(files).toEqual(expect.arrayContaining(['README.txt', 'case.json', 'audit/events.ndjson', 'audit/anchor.json']))
  expect(checked.stdout.trim().split('\n')).toHaveLength(files.filter((name) => /\.\w+$/.test(name)).length - 1)
})

test('what is changed in the bundle is found', async () => {
  const reference = await aStoredCase()
  const { into } = await exported(reference)

  writeFileSync(join(into, 'case.json'), '{}')

  expect(spawnSync('sha256sum', ['-c', '--quiet', 'MANIFEST.sha256'], { cwd: into }).status).toBe(1)
})

test('every act in it proves its place in the chain', async () => {
  const reference = await aStoredCase()
  const { into } = await exported(reference)
  const events = readFileSync(join(into, 'audit/events.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

  const sealed = events.map(({ seq, previous, event }) =>
    spawnSync('sha256sum', { input: `${seq}\n${previous ?? '0'.repeat(64)}\n${event}`, encoding: 'utf8' }).stdout.slice(
      0,
      64,
    ),
  )

  expect(events.length).toBeGreaterThan(2)
  expect(sealed).toEqual(events.map(({ hash }) => hash))
})

test('of a child-safety case no original, picture or archive leaves, only hash and size', async () => {
  const reference = await aStoredCase({ instrument: 'child-safety-report', restricted: true })

  const { into, files } = await exported(reference, '--counsel', 'counsel@kutano.example')

  expect(files.filter((name) => /\.(?:eml|pdf|png|bin)$/.test(name))).toEqual([])
  expect(files.some((name) => name.endsWith('d2.txt'))).toBe(false)
  const mail = files.find((name) => /^mails\/.*\.json$/.test(name)) ?? ''
  expect(JSON.parse(readFileSync(join(into, mail), 'utf8'))).toMatchObject({
    isWithheld: true,
    bytes: expect.any(Number),
  })
})

test('a case for counsel alone is not known to exist without an account of counsel', async () => {
  const reference = await aStoredCase({ restricted: true })

  const [nobody, reviewer] = [
    await exported(reference),
    await exported(reference, '--counsel', 'reviewer@kutano.example'),
  ]
  const counsel = await exported(reference, '--counsel', 'counsel@kutano.example')

  expect([nobody.status, nobody.stderr]).toEqual([2, expect.stringContaining(`There is no case ${reference}`)])
  expect([reviewer.status, reviewer.stderr]).toEqual([2, expect.stringContaining('no account with the role counsel')])
  expect(counsel.status).toBe(0)
})

test('a file that is there is not overwritten, and a case that is not there is said', async () => {
  const reference = await aStoredCase()
  await exported(reference)

  expect((await run('case', 'export', reference, '--to', join(folder, `${reference}.zip`))).status).toBe(2)
  expect((await run('case', 'export', 'LP-1999-000001-X', '--to', join(folder, 'no.zip'))).status).toBe(2)
  expect(existsSync(join(folder, 'no.zip'))).toBe(false)
})

test('taking a case along is an act of the audit', async () => {
  const reference = await aStoredCase()
  await exported(reference)

  const { rows } = await database.pool.query(
    `select count(*)::int as count from audit_events e join cases c on c.id = e.case_id
     where c.reference = $1 and action = 'case-exported'`,
    [reference],
  )
  expect(rows).toEqual([{ count: 1 }])
})
