import { describe, expect, test } from '@jest/globals'
import type { Fields } from '../../src/extract/fields.js'
import { fieldsOf } from './reading-builder.js'
import { CUSTOMERS } from './samples/customers.js'
import { ELSEWHERE } from './samples/elsewhere.js'
import { ELSEWHERE_LISTS } from './samples/elsewhere-lists.js'
import { MORE_ELSEWHERE } from './samples/more-elsewhere.js'
import { MORE_UNITED_STATES } from './samples/more-united-states.js'
import type { Sample } from './samples/sample.js'
import { UNITED_STATES } from './samples/united-states.js'
import { UNITED_STATES_LISTS } from './samples/united-states-lists.js'

const digits = (text: string | undefined) => text?.replace(/\D/g, '')
const sorted = (values: readonly string[]) => [...new Set(values)].sort()

/** The fields in the shape of a sample's wishes, holding only what the sample states. */
function shown(fields: Fields, want: Sample['want']): Sample['want'] {
  const { officer, matter } = fields
  const all: Required<Sample['want']> = {
    agency: fields.agency?.value ?? null,
    officer: {
      ...(want.officer?.name !== undefined && { name: officer.name?.value ?? '' }),
      ...(want.officer?.email !== undefined && { email: officer.email?.value ?? null }),
      ...(want.officer?.phone !== undefined && { phone: digits(officer.phone?.value) ?? null }),
      ...(want.officer?.title !== undefined && { title: officer.title?.value ?? '' }),
      ...(want.officer?.badge !== undefined && { badge: officer.badge?.value ?? '' }),
    },
    references: referencesShown(
      matter.references.map(({ value }) => value),
      want.references ?? [],
    ),
    offence: matter.offence?.value ?? null,
    court: fields.court?.value ?? null,
    judge: fields.judge?.value ?? null,
    issuedOn: fields.issuedOn?.value ?? null,
    dueOn: fields.dueOn?.value ?? null,
    targets: fields.targets.map(({ value }) => value),
    notTargets: (want.notTargets ?? []).filter((value) => !fields.targets.some((target) => target.value === value)),
    dateRange: fields.dateRange && { from: fields.dateRange.from, to: fields.dateRange.to },
    data: sorted(fields.dataSought.map(({ category }) => category)) as Required<Sample['want']>['data'],
    silence: {
      ordered: fields.nonDisclosure.ordered,
      ...(want.silence && 'until' in want.silence && { until: fields.nonDisclosure.until }),
      ...(want.silence?.requested !== undefined && { requested: fields.nonDisclosure.requested }),
    },
    signed: fields.signed,
    preservation: fields.preservation && { days: fields.preservation.days, renewal: fields.preservation.renewal },
  }
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in want))
}

/** Those wished for that are found, perhaps with letters of their office before them; all, where none is wished for. */
function referencesShown(found: readonly string[], wanted: readonly string[]): string[] {
  return wanted.length === 0 ? [...found] : wanted.filter((wish) => found.some((reference) => reference.includes(wish)))
}

/** Agency and court may be longer than the words wished for, as an office is named with its place. */
function expected(want: Sample['want'], got: Sample['want']): Sample['want'] {
  const containing = (wish: string | null | undefined) =>
    wish ? expect.stringMatching(new RegExp(wish.replace(/[.()]/g, '\\$&'), 'i')) : wish
  return {
    ...want,
    ...('agency' in want && { agency: containing(want.agency) as string | null }),
    ...('court' in want && { court: containing(want.court) as string | null }),
    ...('offence' in want && { offence: containing(want.offence) as string | null }),
    ...(want.targets && { targets: expect.arrayContaining(want.targets) as unknown as string[] }),
    ...(got.officer && want.officer && { officer: want.officer }),
  }
}

describe.each([
  ['United States', [...UNITED_STATES, ...MORE_UNITED_STATES, ...UNITED_STATES_LISTS]],
  ['elsewhere', [...ELSEWHERE, ...MORE_ELSEWHERE, ...ELSEWHERE_LISTS]],
] as const)('demands written for these tests: %s', (_, samples) => {
  test.each(samples.map((sample) => [sample.name, sample] as const))(
    '%s is read as a careful reader does',
    (_name, sample) => {
      const fields = fieldsOf({ ...sample, customers: CUSTOMERS, from: sample.from ?? null })

      const got = shown(fields, sample.want)

      expect(got).toEqual(expected(sample.want, got))
    },
  )
})
