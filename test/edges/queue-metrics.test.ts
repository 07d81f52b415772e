import { expect, test } from '@jest/globals'
import { mergeMetrics } from '../../src/edges/queue-metrics.js'

test('the texts of several queues become one: each metric described once, its samples together', () => {
  const textOf = (queue: string) =>
    [
      '# HELP jobs Number of jobs',
      '# TYPE jobs gauge',
      `jobs{queue="${queue}", state="failed"} 1`,
      '# HELP done_total Total',
      '# TYPE done_total counter',
      `done_total{queue="${queue}"} 1`,
    ].join('\n')

  expect(mergeMetrics([textOf('a'), textOf('b')]).split('\n')).toEqual([
    '# HELP jobs Number of jobs',
    '# TYPE jobs gauge',
    'jobs{queue="a", state="failed"} 1',
    'jobs{queue="b", state="failed"} 1',
    '# HELP done_total Total',
    '# TYPE done_total counter',
    'done_total{queue="a"} 1',
    'done_total{queue="b"} 1',
  ])
})
