import { describe, expect, test } from '@jest/globals'
import { classifyInstruments } from '../../src/classify/classify-instruments.js'
import { ALIASES, readMail } from './read-mail.js'
import { CANADA } from './wordings/canada.js'
import { CIVIL_PRIVATE } from './wordings/civil-private.js'
import { EUROPE } from './wordings/europe.js'
import { mailOf } from './wordings/mail-of.js'
import { MORE_US } from './wordings/more-us.js'
import { MORE_WORLD } from './wordings/more-world.js'
import { NEAR_MISSES } from './wordings/near-misses.js'
import { PACKAGES } from './wordings/packages.js'
import { US_FEDERAL } from './wordings/us-federal.js'
import { US_STATES } from './wordings/us-states.js'
import { WORLD } from './wordings/world.js'

const ALL = [
  ...US_FEDERAL,
  ...US_STATES,
  ...CANADA,
  ...EUROPE,
  ...WORLD,
  ...CIVIL_PRIVATE,
  ...NEAR_MISSES,
  ...MORE_US,
  ...MORE_WORLD,
  ...PACKAGES,
]

describe('wordings that no labelled mail has', () => {
  test('there are enough of them, each with its own name', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(200)
    expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length)
  })

  test.each(ALL.map((wording) => [wording.name, wording] as const))('%s', async (_name, wording) => {
    const { email, sender } = await readMail(mailOf(wording))

    const found = classifyInstruments(email, sender, { aliases: ALIASES })

    expect([wording.kind ?? 'request'].flat()).toContain(found.kind)
    expect([wording.type].flat()).toContain(found.primary.type)
    if (wording.country !== undefined) expect(found.primary.jurisdiction.country).toBe(wording.country)
    expect(found.instruments.map(({ type }) => type)).toEqual(expect.arrayContaining([...(wording.also ?? [])]))
  })
})
