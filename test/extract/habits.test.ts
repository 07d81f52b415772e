import { describe, expect, test } from '@jest/globals'
import { squash } from '../../src/text/squash.js'
import { WRITERS } from './habits/officers.js'
import { inLetter, NO_REFERENCES, REFERENCE_HABITS } from './habits/references.js'
import { inDemand, NO_TARGETS, TARGET_HABITS } from './habits/targets.js'
import { fieldsOf } from './reading-builder.js'
import { CUSTOMERS } from './samples/customers.js'

/** Letters of the office may stand before the number. */
const MAX_LETTERS_BEFORE = 8

function references(text: string, country = 'US'): string[] {
  return fieldsOf({ text: inLetter(text, country), country, type: 'court-order' }).matter.references.map(({ value }) =>
    squash(value),
  )
}

describe('habits of writing numbers of matters', () => {
  test.each(REFERENCE_HABITS.map(([text, want, country = 'US']) => [text, want, country] as const))(
    '%s names %s alone (%s)',
    (text, want, country) => {
      const wanted = want.split(' | ').map(squash)

      const found = references(text, country)

      const missed = wanted.filter(
        (wish) => !found.some((one) => one.includes(wish) && one.length <= wish.length + MAX_LETTERS_BEFORE),
      )
      const beside = found.filter((one) => !wanted.some((wish) => one.includes(wish) || wish.includes(one)))
      expect({ missed, beside }).toEqual({ missed: [], beside: [] })
    },
  )

  test.each(NO_REFERENCES.map((text) => [text] as const))('%s names no matter', (text) => {
    expect(references(text)).toEqual([])
  })
})

function targets(text: string): string[] {
  const from = { name: 'Det. Imre Sole', address: 'isole@yarrowpd.gov' }
  const fields = fieldsOf({ text: inDemand(text), type: 'search-warrant', customers: CUSTOMERS, from })
  return fields.targets.map(({ value }) => squash(value))
}

/** A workspace may stand with its domain, and within the address of a message. */
const isNamed = (wish: string, one: string) => one === wish || (one.startsWith('https') && one.includes(wish))

describe('habits of naming accounts', () => {
  test.each(TARGET_HABITS.map(([text, want, not = '-']) => [text, want, not] as const))(
    '%s is about %s and not about %s',
    (text, want, not) => {
      const wanted = want.split(' | ').map(squash)

      const found = targets(text)

      const missed = wanted.filter((wish) => !found.some((one) => isNamed(wish, one)))
      const beside = found.filter((one) => !wanted.some((wish) => one.includes(wish) || wish.startsWith(one)))
      expect({ missed, beside, not: found.includes(squash(not)) }).toEqual({ missed: [], beside: [], not: false })
    },
  )

  test.each(NO_TARGETS.map((text) => [text] as const))('%s names no account', (text) => {
    expect(targets(text)).toEqual([])
  })
})

describe('habits of signing', () => {
  test.each(WRITERS)('%s at %s', (name, address, text, agency, officer, phone) => {
    const fields = fieldsOf({
      text: `Please provide the records of user dez_o.\n${text}`,
      type: 'informal-request',
      from: { name, address },
      government: true,
    })

    const got = {
      agency: fields.agency?.value ?? '',
      officer: fields.officer.name?.value,
      phone: fields.officer.phone?.value.replace(/\D/g, '') ?? '',
    }
    expect(got).toEqual({ agency: expect.stringContaining(agency), officer, phone: expect.stringContaining(phone) })
  })
})
