import { describe, expect, test } from '@jest/globals'
import { classifyInstruments } from '../../src/classify/classify-instruments.js'
import { ALIASES, readMail } from './read-mail.js'
import { ALL_WORDINGS } from './wordings/all-wordings.js'
import { mailOf } from './wordings/mail-of.js'

describe('wordings that no labelled mail has', () => {
  test('there are enough of them, each with its own name', () => {
    expect(ALL_WORDINGS.length).toBeGreaterThanOrEqual(200)
    expect(new Set(ALL_WORDINGS.map(({ name }) => name)).size).toBe(ALL_WORDINGS.length)
  })

  test.each(ALL_WORDINGS.map((wording) => [wording.name, wording] as const))('%s', async (_name, wording) => {
    const { email, sender } = await readMail(mailOf(wording))

    const found = classifyInstruments(email, sender, { aliases: ALIASES })

    expect([wording.kind ?? 'request'].flat()).toContain(found.kind)
    expect([wording.type].flat()).toContain(found.primary.type)
    if (wording.country !== undefined) expect(found.primary.jurisdiction.country).toBe(wording.country)
    expect(found.instruments.map(({ type }) => type)).toEqual(expect.arrayContaining([...(wording.also ?? [])]))
  })
})
