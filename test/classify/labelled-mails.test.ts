import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { classifyInstruments } from '../../src/classify/classify-instruments.js'
import { ALIASES, readMail } from './read-mail.js'

const FOLDER = 'test/mail/cases'

interface Label {
  kind: string[]
  instrument?: { type: string[]; country?: string; also?: string[] }
}

const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.eml'))
  .map((name) => name.replace(/\.eml$/, ''))

test('all labelled mails are here', () => {
  expect(names.length).toBeGreaterThanOrEqual(32)
})

test.each(names)('%s is what its label says, and every quote is its text', async (name) => {
  const label = JSON.parse(readFileSync(`${FOLDER}/${name}.expected.json`, 'utf8')) as Label
  const { email, sender } = await readMail(readFileSync(`${FOLDER}/${name}.eml`))

  const found = classifyInstruments(email, sender, { aliases: ALIASES })

  expect(label.kind).toContain(found.kind)
  const unread = email.documents.some(({ status }) => status !== 'read')
  if (label.instrument) expect([...label.instrument.type, ...(unread ? ['unknown'] : [])]).toContain(found.primary.type)
  if (label.instrument?.country) expect(found.primary.jurisdiction.country).toBe(label.instrument.country)
  expect(found.instruments.map(({ type }) => type)).toEqual(expect.arrayContaining(label.instrument?.also ?? []))
  for (const evidence of [...found.signals, ...found.instruments].flatMap((one) => one.evidence)) {
    const text = email.documents.find(({ id }) => id === evidence.document)?.text ?? ''
    expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote)
  }
})
