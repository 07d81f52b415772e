import { expect, test } from '@jest/globals'
import { oneLargeAtATime } from '../../workers/large-mails.js'

const LARGE = 20 * 1024 * 1024

/** Work that notes when it begins and ends, and ends when it is told to. */
function work(name: string, log: string[]) {
  let end: (error?: Error) => void = () => undefined
  const ended = new Promise<void>((resolve, reject) => {
    end = (error) => (error ? reject(error) : resolve())
  })
  const run = async () => {
    log.push(`${name} begins`)
    await ended
    log.push(`${name} ends`)
  }
  return { run, end }
}

test('large mails wait for one another, and small ones for none of them', async () => {
  const log: string[] = []
  const [first, second, small] = [work('first', log), work('second', log), work('small', log)]

  const all = [
    oneLargeAtATime(LARGE, first.run),
    oneLargeAtATime(LARGE, second.run),
    oneLargeAtATime(1000, small.run),
    oneLargeAtATime(null, async () => void log.push('of no known size')),
  ]
  small.end()
  await all[2]
  second.end()
  first.end()
  await Promise.all(all)

  expect(log.indexOf('small ends')).toBeLessThan(log.indexOf('first ends'))
  expect(log.indexOf('of no known size')).toBeLessThan(log.indexOf('first ends'))
  expect(log.indexOf('second begins')).toBeGreaterThan(log.indexOf('first ends'))
})

test('one that fails says so to its caller, and the next begins all the same', async () => {
  const log: string[] = []
  const [failing, next] = [work('failing', log), work('next', log)]

  const failed = expect(oneLargeAtATime(LARGE, failing.run)).rejects.toThrow('broken')
  const following = oneLargeAtATime(LARGE, next.run)
  failing.end(new Error('broken'))
  next.end()
  await failed
  await following

  expect(log).toEqual(['failing begins', 'next begins', 'next ends'])
})
