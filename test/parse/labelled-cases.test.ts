import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { evidenceAt } from '../../src/text/evidence.js'
import { parseMail } from '../mail/parse-mail.js'

const CASES = 'test/mail/cases'
const names = readdirSync(CASES)
  .filter((name) => name.endsWith('.eml'))
  .map((name) => name.slice(0, -'.eml'.length))

/** Of a label only what parse answers for: which documents are there, and what became of them. */
const Label = z.object({
  documents: z.array(z.object({ name: z.string(), status: z.union([z.string(), z.array(z.string())]) })).optional(),
})

describe.each(names)('%s', (name) => {
  const label = Label.parse(JSON.parse(readFileSync(`${CASES}/${name}.expected.json`, 'utf8')))
  const email = parseMail(readFileSync(`${CASES}/${name}.eml`))

  test('its documents are what the label says', async () => {
    const { documents } = await email

    for (const each of label.documents ?? [])
      expect(documents.filter((document) => document.name === each.name).map(({ status }) => status)).toEqual([
        each.status,
      ])
  })

  test('its documents hold together: reasons, sections, pages, quotes', async () => {
    for (const document of (await email).documents) {
      const text = document.text ?? ''

      expect(document.status === 'read' || document.reason !== null).toBe(true)
      expect(document.sections.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      expect(document.pageStarts.length).toBe(document.text === null ? 0 : (document.pages ?? 0))
      for (const [page, start] of document.pageStarts.entries()) {
        const quote = evidenceAt(document, start, start + 10)
        expect([quote.page, text.slice(quote.start, quote.end)]).toEqual([page + 1, quote.quote])
      }
    }
  })
})
