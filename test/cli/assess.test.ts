import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { type Assessment, AssessmentSchema } from '../../src/assessment.js'
import { runWritdesk, SAMPLES } from './run-writdesk.js'

const WORLD = [
  ...['--dns', `${SAMPLES}/dns.json`, '--customers', `${SAMPLES}/customers.csv`],
  ...['--trust-authserv', 'mx.kutano.example', '--trust-authserv', 'mx.qukku.example'],
]
const PRESERVATION = `${SAMPLES}/us-013-usss-2703f-letter-in-body.eml`

function assessments(stdout: string): Assessment[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => AssessmentSchema.parse(JSON.parse(line)))
}

describe('writdesk assess', () => {
  test('gives one valid object a sample, in one process, in the order of the files', async () => {
    const files = readdirSync(SAMPLES)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => join(SAMPLES, name))

    const { status, stdout } = await runWritdesk(['assess', ...files, ...WORLD, '--format', 'ndjson'])

    const all = assessments(stdout)
    expect(all.map(({ source }) => source.file)).toEqual(files)
    expect(all.filter(({ error }) => error !== null)).toEqual([])
    expect(status).toBe(0)
  })

  test('every quote stands in its document at its offsets', async () => {
    const { stdout } = await runWritdesk(['assess', PRESERVATION, ...WORLD, '--text', '--format', 'ndjson'])

    const [assessment] = assessments(stdout)
    const texts = new Map(assessment?.documents.map(({ id, text }) => [id, text ?? '']))
    const quotes = [...evidenceIn(assessment)]
    expect(quotes.length).toBeGreaterThan(5)
    expect(quotes.map(({ document, start, end }) => texts.get(document)?.slice(start, end))).toEqual(
      quotes.map(({ quote }) => quote),
    )
  })

  test('a file that cannot be read is one result with an error, and the rest go on', async () => {
    const files = ['nowhere.eml', PRESERVATION]

    const { status, stdout } = await runWritdesk([
      'assess',
      ...files,
      '--policy',
      'qukku',
      ...WORLD,
      '--format',
      'ndjson',
    ])

    expect(assessments(stdout).map(({ error }) => error?.code ?? null)).toEqual(['ASSESS_FILE_UNREADABLE', null])
    expect(status).toBe(1)
  })

  test('- reads one message from stdin', async () => {
    const { stdout } = await runWritdesk(['assess', '-', ...WORLD, '--format', 'ndjson'], {
      stdin: readFileSync(PRESERVATION),
    })

    expect(assessments(stdout)[0]?.instrument?.type).toBe('preservation-request')
  })

  test('a mail to none of our aliases names --policy and ends with 2', async () => {
    const stdin = 'From: a@b.example\nTo: someone@else.example\nSubject: Hello\n\nNothing.\n'

    const { status, stdout } = await runWritdesk(['assess', '-', '--format', 'ndjson'], { stdin })

    expect(assessments(stdout)[0]?.error?.message).toContain('--policy')
    expect(status).toBe(2)
  })

  test('a mail of random bytes is an answer, not a crash', async () => {
    const stdin = Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 7_919) % 256))

    const { stdout } = await runWritdesk(['assess', '-', '--policy', 'kutano', ...WORLD, '--format', 'ndjson'], {
      stdin,
    })

    expect(assessments(stdout)).toHaveLength(1)
  })

  test.each([
    [['assess'], /files/],
    [['assess', PRESERVATION, '--policy', 'nobody'], /--policy nobody is none of kutano, qukku/],
    [['assess', PRESERVATION, '--received', 'yesterday'], /yesterday is no ISO date/],
    [['assess', PRESERVATION, '--customers', 'nowhere.csv'], /nowhere\.csv cannot be read/],
    [['assess', PRESERVATION, '--dns', 'README.md'], /README\.md is not valid JSON/],
    [['assess', PRESERVATION, '--format', 'xml'], /Allowed choices are/],
    [['disclose'], /unknown command/],
    [['migrate'], /DATABASE_URL is missing/],
  ])('%j is refused with exit status 2', async (args, message) => {
    const { status, stderr } = await runWritdesk(args)

    expect(stderr).toMatch(message)
    expect(status).toBe(2)
  })
})

describe('writdesk assess --agencies', () => {
  const folder = mkdtempSync(join(tmpdir(), 'writdesk-agencies-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function senderOf(from: string, letterhead: string, csv: string) {
    const file = join(folder, 'agencies.csv')
    writeFileSync(file, csv)
    const stdin = `From: ${from}\nTo: legal@kutano.example\nSubject: Request\n\n${letterhead}\n\nPlease produce the records.\n`
    const args = ['assess', '-', '--policy', 'kutano', '--agencies', file, '--dns', `${SAMPLES}/dns.json`]
    const { stdout } = await runWritdesk([...args, '--format', 'ndjson'], { stdin })
    return assessments(stdout)[0]?.sender
  }

  test('takes the columns of the public .gov registry: holder, level, and what fits it', async () => {
    const head = 'Domain name,Domain type,Organization name,Suborganization name,City,State,Security contact email'
    const csv = `${head}\noaktown.gov,City,City of Oaktown,,Oaktown,OH,(blank)\noaktownschools.gov,School district,Oaktown City Schools,,Oaktown,OH,(blank)\n`

    const police = await senderOf('det@oaktown.gov', 'Oaktown Police Department', csv)
    const school = await senderOf('det@oaktownschools.gov', "Oaktown County Sheriff's Office", csv)

    expect(police?.government).toMatchObject({ matched: true, level: 'local', organization: 'City of Oaktown' })
    expect(police?.flags).not.toContain('agency-name-mismatch')
    expect(school?.government).toMatchObject({ matched: true, organization: 'Oaktown City Schools' })
    expect(school?.flags).toContain('agency-name-mismatch')
  })

  test('takes our own columns, and their vouched_by for what it is: a claim', async () => {
    const csv =
      'domain,organization,type,level,vouched_by,vouched_on\noaktownpd.org,Oaktown PD,police,local,somebody,2026-11-01\n'

    const sender = await senderOf('chief@oaktownpd.org', 'Oaktown Police Department', csv)

    expect(sender).toMatchObject({ verdict: 'non-government', government: { matched: false, organization: null } })
  })
})

describe('writdesk assess of signed mail', () => {
  const SIGNED = 'test/mail/signed'
  const signed = ['assess', `${SIGNED}/openssl-opaque.eml`, `${SIGNED}/gnupg-clear.eml`, '--policy', 'kutano', '--text']

  test('reads it, and says what its signatures are worth under the roots and keys that are named', async () => {
    const trust = ['--smime-root', `${SIGNED}/root.pem`, '--pgp-key', `${SIGNED}/pgp-key.asc`]

    const { status, stdout } = await runWritdesk([...signed, ...WORLD, ...trust, '--format', 'ndjson'])

    const [smime, pgp] = assessments(stdout)
    expect(smime?.documents[0]?.text).toContain('26 U.S.C. 7602')
    expect(smime?.fields?.officer.name?.value).toBe('Dana Okafor')
    expect(smime?.sender?.signatures).toMatchObject([{ standard: 'smime', result: 'valid' }])
    expect(pgp?.sender?.signatures).toMatchObject([{ standard: 'pgp', result: 'valid' }])
    expect(smime?.sender?.verdict).toBe('non-government')
    expect(status).toBe(0)
  })

  test('without them nothing is trusted, and nothing is flagged for it', async () => {
    const { stdout } = await runWritdesk([...signed, ...WORLD, '--format', 'ndjson'])

    const [smime, pgp] = assessments(stdout)
    expect(smime?.sender?.signatures).toMatchObject([{ result: 'untrusted' }])
    expect(pgp?.sender?.signatures).toMatchObject([{ result: 'unchecked' }])
    expect(smime?.sender?.flags).not.toContain('signature-invalid')
  })

  test('a file of roots that holds none is refused with exit status 2', async () => {
    const { status, stderr } = await runWritdesk([...signed, '--smime-root', `${SIGNED}/pgp-key.asc`])

    expect(stderr).toContain('holds no PEM certificate')
    expect(status).toBe(2)
  })
})

test('writdesk policy check says a policy in words', async () => {
  const { status, stdout } = await runWritdesk(['policy', 'check', 'policies/qukku.yaml'])

  expect(stdout).toContain('Qukku')
  expect(status).toBe(0)
})

interface Quote {
  document: string
  start: number
  end: number
  quote: string
}

function* evidenceIn(value: unknown): Generator<Quote> {
  if (typeof value !== 'object' || value === null) return
  if ('quote' in value && 'document' in value) yield value as Quote
  else for (const inner of Object.values(value)) yield* evidenceIn(inner)
}
