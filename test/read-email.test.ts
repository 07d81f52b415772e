import { expect, test } from '@jest/globals'
import { zipSync } from 'fflate'
import type { ParseResult } from '../src/parse/email.js'
import { parseEmail } from '../src/parse/parse-email.js'
import { PARSE_LIMITS } from '../src/parse/parse-limits.js'
import type { Picture, PictureReader } from '../src/parse/pictures/picture-reader.js'
import { readClosed, readEmail } from '../src/read-email.js'
import { buildMail, type TestPart } from './mail/build-mail.js'
import { LETTER, scan } from './mail/scans.js'

const REPORT =
  'I want to report child sexual abuse material in the workspace harborlight-imports. Two images and an archive of them are attached. Please take it down.'
const DEMAND = 'Please see the attached preservation request and its exhibit.'

/** Reads nothing, and remembers what it was shown; how often each way of reading was asked for. */
function aReading(raw: Buffer) {
  const shown: Picture[] = []
  const asked: string[] = []
  const pictures: PictureReader = {
    read: async (picture) => {
      shown.push(picture)
      return { kind: 'text', text: 'Case No. 26-004417', confidence: 95, pages: 1 }
    },
  }
  const steps = {
    read: async (opens: 'text' | 'all'): Promise<ParseResult> => {
      asked.push(opens)
      return await parseEmail(raw, PARSE_LIMITS, { keepsClosed: opens === 'text', pictures })
    },
    aliases: ['legal@kutano.example'],
    receivedAt: new Date('2026-11-20T10:00:00Z'),
  }
  return { steps, shown, asked }
}

async function aMail(body: string, subject: string, more: readonly TestPart[] = []): Promise<Buffer> {
  const image = await (await scan(LETTER)).png().toBuffer()
  const archive = zipSync({ 'exhibit.txt': Buffer.from('the exhibit') })
  const parts = [
    { type: 'text/plain', bytes: body },
    { type: 'image/png', name: 'one.png', bytes: image },
    { type: 'application/zip', name: 'two.zip', bytes: archive },
    ...more,
  ]
  return Buffer.from(buildMail(parts).toString('latin1').replace('Subject: Records', `Subject: ${subject}`), 'latin1')
}

function emailOf(result: ParseResult) {
  if (result.kind !== 'email') throw new Error(result.reason)
  return result
}

test('of a child-safety report no image and no archive is read: the hash and the size are kept', async () => {
  const { steps, shown, asked } = aReading(await aMail(REPORT, 'Report'))

  const { email, contents } = emailOf(await readEmail(steps))

  expect(asked).toEqual(['text'])
  expect(shown).toEqual([])
  expect(email.documents.map(({ status, text }) => [status, text === null])).toEqual([
    ['read', false],
    ['unsupported', true],
    ['unsupported', true],
  ])
  for (const { bytes, sha256, reason, detectedType } of email.documents.slice(1)) {
    expect(bytes).toBeGreaterThan(100)
    expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(reason).toContain('child-safety matter')
    expect(contents.some((content) => content.sha256 === sha256)).toBe(false)
    expect(detectedType).toMatch(/image\/png|application\/zip/)
  }
})

test('the same parts in a mail of another matter are opened and read', async () => {
  const { steps, shown, asked } = aReading(await aMail(DEMAND, 'Preservation request'))

  const { email, contents } = emailOf(await readEmail(steps))

  expect(asked).toEqual(['text', 'all'])
  expect(shown).toHaveLength(1)
  expect(email.documents.map(({ text, textSource }) => [text, textSource])).toEqual([
    [DEMAND, 'native'],
    ['Case No. 26-004417', 'ocr'],
    [null, 'none'],
    ['the exhibit', 'native'],
  ])
  expect(contents).toHaveLength(4)
})

test('a mail of text is read once', async () => {
  const { steps, asked } = aReading(buildMail([{ type: 'text/plain', bytes: DEMAND }]))

  const first = await readClosed(steps)

  expect(first.kind).toBe('complete')
  expect(asked).toEqual(['text'])
})

test.each([
  ['a subject above an empty body', '', 'CyberTipline report 1234'],
  ['a subject of few words', 'See attached.', 'csam'],
])('%s keeps images and archives closed', async (_what, body, subject) => {
  const { steps, shown } = aReading(await aMail(body, subject))

  await readEmail(steps)

  expect(shown).toEqual([])
})

test('a warrant in an investigation of such crimes is process: its scan is read', async () => {
  const warrant =
    'SEARCH AND SEIZURE WARRANT. Case No. 3:26-mj-00417. To Kutano, Inc. YOU ARE COMMANDED to produce the records of the account marta.quill for evidence of 18 U.S.C. 2252A, child pornography. /s/ Ruth Ellery, United States Magistrate Judge'
  const { steps, shown } = aReading(
    await aMail('Please see the attached search warrant.', 'Search warrant', [
      { type: 'text/plain', name: 'warrant.txt', bytes: warrant },
    ]),
  )

  await readEmail(steps)

  expect(shown).toHaveLength(1)
})

test('a report that only a picture tells of is known, and the bytes of its images go into no store', async () => {
  const { steps } = aReading(await aMail('See the page attached.', 'A page'))
  const told = { ...steps, read: async (opens: 'text' | 'all') => tellReport(await steps.read(opens), opens) }

  const { email, contents } = emailOf(await readEmail(told))

  expect(email.documents[1]?.text).toBe(REPORT)
  expect(contents.map(({ sha256 }) => sha256)).not.toContain(email.documents[1]?.sha256)
})

/** As if the picture said so. */
function tellReport(result: ParseResult, opens: 'text' | 'all'): ParseResult {
  const { email } = emailOf(result)
  const documents = email.documents.map((document) =>
    document.textSource === 'ocr'
      ? { ...document, text: REPORT, sections: [{ kind: 'own' as const, start: 0, end: REPORT.length }] }
      : document,
  )
  return opens === 'all' ? { ...emailOf(result), email: { ...email, documents } } : result
}
