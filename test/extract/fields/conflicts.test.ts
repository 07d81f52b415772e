import { describe, expect, test } from '@jest/globals'
import { fieldsOf } from '../reading-builder.js'

function conflicts(text: string, body: string): [string, string[]][] {
  return fieldsOf({ text, body, type: 'search-warrant' }).conflicts.map(({ field, values }) => [
    field,
    values.map(({ value }) => value),
  ])
}

describe('conflicts', () => {
  test('a return date in the mail that is not the order’s is kept beside it', () => {
    expect(conflicts('Return date: December 10, 2026', 'The return date is December 15, 2026.')).toEqual([
      ['dueOn', ['2026-12-10', '2026-12-15']],
    ])
  })

  test('a case number with a digit wrong is kept beside the right one', () => {
    expect(conflicts('Case No. 3:26-mj-71544', 'Warrant 3:26-mj-71554 attached.')).toEqual([
      ['matter.references', ['3:26-mj-71544', '3:26-mj-71554']],
    ])
  })

  test('an account spelt otherwise in the mail is kept beside that of the warrant', () => {
    const found = conflicts(
      'the account p.lindqvist@acme-robotics.example',
      'for the user p.lindquist@acme-robotics.example',
    )

    expect(found).toEqual([['targets', ['p.lindqvist@acme-robotics.example', 'p.lindquist@acme-robotics.example']]])
  })

  test.each([
    ['Case No. 3:26-mj-71544. Return date: December 10, 2026', 'Attached: 3:26-mj-71544, due December 10, 2026.'],
    ['Case No. 3:26-mj-71544', 'Our file 288A-SF-3918842.'],
    ['Return date: December 10, 2026', 'Sent November 20, 2026. Please confirm by November 25, 2026.'],
    ['accounts a.one@acme-robotics.example and b.two@acme-robotics.example', 'for user a.one@acme-robotics.example'],
  ])('none between %j and %j', (text, body) => {
    expect(conflicts(text, body)).toEqual([])
  })
})
