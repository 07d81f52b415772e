import { describe, expect, test } from '@jest/globals'
import { type PollFacts, planPoll } from '../../src/receive/plan-poll.js'

const noon = new Date('2026-11-20T12:00:00Z')
const secondsAgo = (seconds: number) => new Date(noon.getTime() - seconds * 1_000)
const limits = { sweepEveryMs: 600_000 }

function someFacts(over: Partial<PollFacts> = {}): PollFacts {
  return {
    opened: { uidValidity: 5n, uidNext: 101, exists: 80 },
    cursor: { uidValidity: 5n, lastUid: 100 },
    sweptAt: secondsAgo(60),
    hasOpenAttempts: false,
    now: noon,
    ...over,
  }
}
const opened = (over: Partial<PollFacts['opened']>) => ({ ...someFacts().opened, ...over })

test('nothing is asked where no UID was given since', () => {
  expect(planPoll(someFacts(), limits)).toEqual({ kind: 'nothing', reason: 'no-new-uid' })
})

test('known failure 36: an empty folder is not searched', () => {
  const facts = someFacts({ opened: opened({ exists: 0 }), cursor: null, sweptAt: null })

  expect(planPoll(facts, limits)).toEqual({ kind: 'nothing', reason: 'empty-folder' })
})

test('only new UIDs are looked at where there are some', () => {
  expect(planPoll(someFacts({ opened: opened({ uidNext: 105 }) }), limits)).toEqual({ kind: 'new', from: 101 })
})

test('a server that does not tell its next UID is asked for new ones each time', () => {
  expect(planPoll(someFacts({ opened: opened({ uidNext: null }) }), limits)).toEqual({ kind: 'new', from: 101 })
})

describe('the whole folder is compared with the ledger', () => {
  test.each<[string, Partial<PollFacts>]>([
    ['first-look', { cursor: null }],
    ['first-look', { sweptAt: null }],
    ['uidvalidity-changed', { opened: opened({ uidValidity: 6n }) }],
    ['uids-went-back', { opened: opened({ uidNext: 100 }) }],
    ['time', { sweptAt: secondsAgo(600) }],
    ['time', { sweptAt: secondsAgo(-3_600) }],
    ['attempts-open', { hasOpenAttempts: true, sweptAt: secondsAgo(10) }],
  ])('for %s', (reason, over) => {
    expect(planPoll(someFacts(over), limits)).toEqual({ kind: 'sweep', from: 1, reason })
  })

  test('but not again at once for a mail that was just asked for in vain', () => {
    const facts = someFacts({ hasOpenAttempts: true, sweptAt: secondsAgo(9) })

    expect(planPoll(facts, limits)).toMatchObject({ kind: 'nothing' })
  })
})
