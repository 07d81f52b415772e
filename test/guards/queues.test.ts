import { describe, expect, test } from '@jest/globals'
import { QUEUES } from '../../src/queues.js'
import { type SourceFile, sourceFiles } from './source-files.js'

const EXPORTED_WORKER = /^export function (\w+Worker)\(/gm

const camelCase = (queue: string) => queue.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase())

/** A worker is the file of its queue's name in workers/, which exports one function named after it. */
function misfits(queues: readonly string[], files: SourceFile[]): string[] {
  const workers = files.map(({ name, text }) => ({
    queue: name.replace(/^workers\/(.*)\.ts$/, '$1'),
    exported: [...text.matchAll(EXPORTED_WORKER)].map(([, worker]) => worker),
  }))
  const withoutWorker = queues.filter(
    (queue) => !workers.find((one) => one.queue === queue && one.exported.includes(`${camelCase(queue)}Worker`)),
  )
  const withoutQueue = workers.flatMap(({ queue, exported }) =>
    exported.filter((worker) => !queues.includes(queue) || worker !== `${camelCase(queue)}Worker`),
  )
  return [
    ...withoutWorker.map((queue) => `${queue} has no worker: workers/${queue}.ts exports ${camelCase(queue)}Worker`),
    ...withoutQueue.map((worker) => `${worker} has no queue of that name in src/queues.ts`),
  ]
}

test('every queue has one worker, and every worker one queue', () => {
  expect(
    misfits(
      QUEUES,
      sourceFiles('.', (name) => /^workers\/[^/]+\.ts$/.test(name)),
    ),
  ).toEqual([])
})

describe('the guard finds', () => {
  const file = { name: 'workers/parse-email.ts', text: 'export function parseEmailWorker(d: D): Handler {' }

  test.each([
    ['nothing where both agree', ['parse-email'], [file], 0],
    ['a queue without a worker', ['parse-email', 'open-case'], [file], 1],
    ['a worker without a queue', [], [file], 1],
    ['a worker in a file of another name', ['parse-email'], [{ ...file, name: 'workers/parse.ts' }], 2],
    [
      'a second worker in one file',
      ['parse-email'],
      [{ ...file, text: `${file.text}\nexport function otherWorker() {` }],
      1,
    ],
  ])('%s', (_what, queues, files, found) => {
    expect(misfits(queues, files)).toHaveLength(found)
  })
})
