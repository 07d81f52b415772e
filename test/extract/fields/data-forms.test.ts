import { describe, expect, test } from '@jest/globals'
import { unscanned } from '../../../src/extract/fields/scanned-words.js'
import type { DataCategory } from '../../../src/extract/fields.js'
import { fieldsOf } from '../reading-builder.js'

const [C, M, B]: [DataCategory, DataCategory, DataCategory] = ['content', 'metadata', 'basic-account']

function categories(text: string): DataCategory[] {
  const { dataSought } = fieldsOf({ text: `YOU ARE COMMANDED to produce ${text}`, type: 'search-warrant' })
  return [...new Set(dataSought.map(({ category }) => category))].sort()
}

describe('boxes of a form', () => {
  const rows: readonly (readonly [string, readonly DataCategory[]])[] = [
    ['the items checked: [X] subscriber name [ ] message content [x] log-in IPs', [B]],
    ['the items checked: (x) name and address ( ) all messages ( ) header information', [B]],
    ['the items checked: \u2612 payment data \u2610 all messages \u2611 the date and time of each message', [B, M]],
    ['(a) subscriber data: [X] (b) traffic data: [ ] (c) content data: [ ]', [B]],
    ['(a) subscriber data: [X] (b) traffic data: [X] (c) content data: [X]', [B, C, M]],
    ['Subscriber name: [X] Billing: [X] Contents of messages: [ ] Account: x', [B]],
    ['the items checked: [ ] all messages Section D: subscriber name and address', [B]],
  ]
  test.each(rows)('%s', (text, want) => {
    expect(categories(text)).toEqual([...want].sort())
  })
})

describe('rows of a table that say yes or no', () => {
  const rows: readonly (readonly [string, readonly DataCategory[]])[] = [
    ['| Subscriber identity | Yes | | Message headers | No | | Message content | No |', [B]],
    ['| Subscriber identity | No | | Message headers | Yes | | Message content | No |', [M]],
    ['| Subscriber identity | 1 | | All messages | No. 4 | ', [B, C]],
  ]
  test.each(rows)('%s', (text, want) => {
    expect(categories(text)).toEqual([...want].sort())
  })
})

describe('what a scanner misread', () => {
  test('words of data are read as they were printed, each as long as it stands', () => {
    expect(unscanned('Subscr1ber name, b1lling and te1eph0ne, l0gin 1P addre55es')).toBe(
      'subscriber name, billing and telephone, login ip addresses',
    )
  })

  test('names, numbers and identifiers stay as they are', () => {
    expect(unscanned('user t0mmy_b1 of case 26-CR-0l1, room 101')).toBe('user t0mmy_b1 of case 26-CR-0l1, room 101')
  })

  test('a text without such figures is not touched', () => {
    expect(unscanned('Subscriber Name, IP Addresses')).toBe('Subscriber Name, IP Addresses')
  })
})

test('what an account is called names no data', () => {
  expect(categories('the subscriber name of tvance@mailbox.example, workspace chat-depot')).toEqual([B])
  expect(categories('the subscriber name and the mailbox of tvance@post.example')).toEqual([B, C])
})
