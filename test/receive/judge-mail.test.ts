import { describe, expect, test } from '@jest/globals'
import { judgeMail, type KnownMail } from '../../src/receive/judge-mail.js'
import type { MailOnServer } from '../../src/receive/mailbox.js'

const noon = new Date('2026-11-20T12:00:00Z')
const context = { now: noon, maxMailBytes: 1_000_000 }

function aMailOnServer(over: Partial<MailOnServer> = {}): MailOnServer {
  return { uid: 7, bytes: 5_000, receivedAt: new Date('2026-11-19T09:30:00Z'), ...over }
}

function aKnownMail(over: Partial<KnownMail> = {}): KnownMail {
  return { receivedAt: new Date('2026-11-19T09:30:00Z'), reuse: 0, kept: true, ...over }
}

describe('a mail on the server', () => {
  test('is fetched where the ledger does not know it', () => {
    expect(judgeMail(aMailOnServer(), undefined, undefined, context)).toEqual({
      kind: 'fetch',
      reuse: 0,
      reason: 'new',
    })
  })

  test('is left alone once it is kept, known failure 45', () => {
    expect(judgeMail(aMailOnServer(), aKnownMail(), undefined, context)).toEqual({ kind: 'kept' })
  })

  test('is recorded as too large and not fetched where it is over the bound, known failure 58', () => {
    const mail = aMailOnServer({ bytes: 1_000_001 })

    expect(judgeMail(mail, undefined, undefined, context)).toEqual({ kind: 'too-large', reuse: 0 })
    expect(judgeMail(mail, aKnownMail({ kept: false }), undefined, context)).toMatchObject({ kind: 'later' })
  })

  test('is fetched where the bound was raised since it was recorded as too large', () => {
    const judgement = judgeMail(aMailOnServer(), aKnownMail({ kept: false }), undefined, context)

    expect(judgement).toEqual({ kind: 'fetch', reuse: 0, reason: 'asked-again' })
  })

  test('is kept where the server gives no date to compare', () => {
    expect(judgeMail(aMailOnServer({ receivedAt: null }), aKnownMail(), undefined, context)).toEqual({ kind: 'kept' })
  })
})

describe('known failures 9 and 10: a UID that comes back with another date', () => {
  const other = aMailOnServer({ receivedAt: new Date('2026-11-20T11:00:00Z') })

  test('is another mail, under the next number', () => {
    expect(judgeMail(other, aKnownMail(), undefined, context)).toEqual({
      kind: 'fetch',
      reuse: 1,
      reason: 'uid-reused',
    })
    expect(judgeMail(other, aKnownMail({ reuse: 2 }), undefined, context)).toMatchObject({ reuse: 3 })
  })

  test('is not fetched for ever from a server whose dates are unstable', () => {
    expect(judgeMail(other, aKnownMail({ reuse: 3 }), undefined, context)).toEqual({
      kind: 'later',
      reason: 'dates-unstable',
    })
  })
})

describe('known failure 44: a mail that the server does not hand over', () => {
  test.each([
    [1, 9, 'later'],
    [1, 10, 'fetch'],
    [2, 39, 'later'],
    [2, 40, 'fetch'],
    [3, 159, 'later'],
    [3, 160, 'fetch'],
    [99, 10_239, 'later'],
    [99, 10_240, 'fetch'],
  ])('after %i attempts and %i seconds: %s', (attempts, seconds, kind) => {
    const tried = { attempts, lastAt: new Date(noon.getTime() - seconds * 1_000) }

    expect(judgeMail(aMailOnServer(), undefined, tried, context).kind).toBe(kind)
    expect(judgeMail(aMailOnServer(), aKnownMail({ kept: false }), tried, context).kind).toBe(kind)
  })
})
