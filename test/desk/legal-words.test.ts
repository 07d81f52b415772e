import { describe, expect, test } from '@jest/globals'
import { casePage } from '../../src/desk/pages/case-page.js'
import { deadlinesPage } from '../../src/desk/pages/deadlines-page.js'
import { DEADLINE_TERMS } from '../../src/desk/pages/legal-words.js'
import { letterPage } from '../../src/desk/pages/letter-page.js'
import { noticesPage } from '../../src/desk/pages/notices-page.js'
import { readClocks } from '../../src/desk/read-clocks.js'
import { DEADLINE_WORDS } from '../../src/desk/words.js'
import type { DeadlineKind } from '../../src/review/review.js'
import { aClassification, aReview, aSender, someFields } from '../builders.js'
import { aCaseEmail, aCaseFile } from './a-case-file.js'
import { aCaseSheet } from './a-case-sheet.js'
import { aLetterSheet, aNotice, aNoticeLine, anOpenClock, NOW } from './a-letter-sheet.js'
import { aSignedInPerson } from './a-signed-in-person.js'
import { emptyPorts } from './empty-ports.js'

const BOB = aSignedInPerson({ name: 'bob@kutano.example', roles: ['approver'] })
const viewer = { principal: BOB, session: null }
const KINDS = Object.keys(DEADLINE_WORDS) as DeadlineKind[]

async function caseOfManyWords(): Promise<string> {
  const email = aCaseEmail({
    sender: aSender({ verdict: 'verified-government' }),
    classification: aClassification(),
    fields: someFields(),
    review: aReview({ disposition: 'request-cure', disclosable: ['content', 'basic-account'] }),
  })
  const deadlines = KINDS.map((kind) => ({ kind, dueOn: '2026-12-01', basis: 'b', settledAt: null }))
  const file = aCaseFile({ emails: [email, email], deadlines, instrument: 'search-warrant' })
  return casePage(await aCaseSheet({ file })).source
}

async function deadlines(): Promise<string> {
  const clocks = [...KINDS, ...KINDS].map((kind) => ({ ...anOpenClock({ kind }), group: 'later' as const }))
  const asked = { sort: null, owner: null, on: null, from: null, after: null }
  const empty = await emptyPorts().clocks.list(asked, { includeRestricted: false, name: '', now: NOW })
  const list = async () => ({ ...empty, clocks, counts: { ...empty.counts, all: clocks.length } })
  const ports = emptyPorts({ clocks: { ...emptyPorts().clocks, list }, now: () => NOW })
  const read = await readClocks(ports, BOB, asked)
  return deadlinesPage(read, { asked, viewer, principal: BOB, names: new Map(), now: NOW }).source
}

const lines = ['cure-request', 'customer-notice', 'customer-notice', 'acknowledgement'] as const
const letters = () =>
  noticesPage({ lines: lines.map((kind) => aNoticeLine({ kind })), counts: { draft: 4 } }, { viewer, now: NOW }).source

const letter = () =>
  letterPage(
    aLetterSheet({ notice: aNotice({ kind: 'cure-request' }), met: ['hold', 'new-address', 'call-back', 'silence'] }),
    { lines: [], counts: {} },
    { viewer, principal: BOB, now: NOW, takesCodes: true, note: null },
  ).source

const termsOf = (page: string) =>
  [...page.matchAll(/role="tooltip" class="term-says" id="term-([^"]+)"/g)].map(([, id]) => id)

describe.each([
  ['a case', caseOfManyWords, ['search-warrant', 'cure', 'customer-notice', 'domain-proven', 'content', 'legal-hold']],
  ['the deadlines', deadlines, [...new Set(Object.values(DEADLINE_TERMS))]],
  ['the letters', letters, ['cure', 'customer-notice']],
  ['a letter', letter, ['cure', 'domain-proven', 'taken-over', 'call-back', 'non-disclosure-order']],
])('the page of %s', (_name, draw, expected) => {
  test('explains each legal word once, on something that takes focus and is described by it', async () => {
    const page = await draw()
    const terms = termsOf(page)

    expect(terms).toEqual(expect.arrayContaining(expected))
    expect(new Set(terms).size).toBe(terms.length)
    for (const id of terms)
      expect(page).toContain(`<button type="button" class="term-word" tabindex="0" aria-describedby="term-${id}">`)
  })
})

test('a word is explained where the page has it first', async () => {
  const page = await caseOfManyWords()

  expect(page.indexOf('id="term-search-warrant"')).toBeLessThan(page.indexOf('class="sheet headnote"'))
  expect(page.indexOf('id="term-preservation"')).toBeGreaterThan(page.indexOf('id="clocks"'))
})

test('no button stands in a link, where nobody could press it', async () => {
  for (const page of [await caseOfManyWords(), await deadlines(), letters(), letter()])
    expect(page).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*class="term-word"/s)
})
