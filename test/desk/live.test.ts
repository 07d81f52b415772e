import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { createLive, type Listener } from '../../src/desk/live.js'
import { emptyPorts } from './empty-ports.js'

/** A queue whose newest case is what a test says, and how often it was asked for. */
function aLiveQueue(newest: { open: string; restricted: string }) {
  const asked: boolean[] = []
  const { queue } = emptyPorts()
  let now = 0
  const live = createLive(
    emptyPorts({
      queue: {
        ...queue,
        newest: async ({ includeRestricted }) => {
          asked.push(includeRestricted)
          return includeRestricted ? newest.restricted : newest.open
        },
      },
      now: () => new Date(now),
    }),
  )
  const told: string[] = []
  const listener = (name: string, over: Partial<Listener> = {}): Listener => ({
    includeRestricted: false,
    since: null,
    tell: () => told.push(name),
    ...over,
  })
  return { live, asked, told, listener, wait: (ms: number) => (now += ms) }
}

describe('whoever opens the queue', () => {
  test('is told at once of a case that opened since his page was made', async () => {
    const { live, told, listener } = aLiveQueue({ open: 'b', restricted: 'b' })

    await live.add(listener('late', { since: 'a' }))
    await live.add(listener('in time', { since: 'b' }))
    await live.add(listener('of a page that says nothing'))

    expect(told).toEqual(['late'])
  })

  test('is told of a restricted case only as counsel', async () => {
    const { live, told, listener } = aLiveQueue({ open: 'a', restricted: 'b' })

    await live.add(listener('reviewer', { since: 'a' }))
    await live.add(listener('counsel', { since: 'a', includeRestricted: true }))

    expect(told).toEqual(['counsel'])
  })

  test('shares the question for its mark with the pages of the same moment, and with no later one', async () => {
    const { live, asked, wait } = aLiveQueue({ open: 'a', restricted: 'b' })

    expect(await Promise.all([live.mark(false), live.mark(false), live.mark(true)])).toEqual(['a', 'a', 'b'])
    expect(asked).toEqual([false, true])
    wait(600)
    await live.mark(false)
    expect(asked).toEqual([false, true, false])
  })
})

describe('whoever listens', () => {
  afterEach(() => void jest.useRealTimers())

  test('is told once of each change, and not after he left', async () => {
    jest.useFakeTimers()
    const newest = { open: 'a', restricted: 'a' }
    const { live, told, listener } = aLiveQueue(newest)
    const ann = listener('Ann')
    await live.add(ann)

    newest.open = 'b'
    await jest.advanceTimersByTimeAsync(7_000)
    expect(told).toEqual(['Ann'])

    live.remove(ann)
    newest.open = 'c'
    await jest.advanceTimersByTimeAsync(7_000)
    expect(told).toEqual(['Ann'])
  })
})
