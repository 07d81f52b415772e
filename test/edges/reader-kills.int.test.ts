import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { createReader } from '../../src/edges/reader.js'
import type { ParseResult } from '../../src/parse/email.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import { readingProcesses } from './reading-processes.js'

const FOLDER = 'test/mail/cases'
const MAILS = 200
/** By mails read and not by time: a slow machine needs longer to start a process than to read, and would never get on. */
const MAILS_BETWEEN_KILLS = 15
/** A kill falls anywhere in the reading of a mail. */
const READING_MS = 40

const samples = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.eml'))
  .map((name) => readFileSync(path.join(FOLDER, name)))

/** What a reading has found, without what differs from run to run. */
function foundIn(result: ParseResult): string {
  if (result.kind === 'unreadable') return result.reason
  return result.email.documents
    .map(({ id, status, sha256, text }) => `${id} ${status} ${sha256} ${text?.length}`)
    .join('\n')
}

test('kill -9 of any reading process at any time costs no mail: two hundred mails, each with its whole result', async () => {
  const quiet = createReader({ processes: 2, limits: PARSE_LIMITS })
  const expected = await Promise.all(samples.map(async (raw) => foundIn(await quiet.read(raw))))
  await quiet.close()
  const reader = createReader({ processes: 2, limits: PARSE_LIMITS })
  let kills = 0
  let done = 0
  const killSome = async (): Promise<void> => {
    done += 1
    if (done % MAILS_BETWEEN_KILLS > 0) return
    await setTimeout(Math.random() * READING_MS)
    const pids = readingProcesses()
    const pid = pids[Math.floor(Math.random() * pids.length)]
    if (pid === undefined) return
    process.kill(pid, 'SIGKILL')
    kills += 1
  }

  const startedAt = performance.now()
  const found = await Promise.all(
    Array.from({ length: MAILS }, async (_, index) => {
      const result = await reader.read(samples[index % samples.length] as Buffer)
      await killSome()
      return foundIn(result)
    }),
  )
  await reader.close()

  process.stderr.write(
    `kills: ${kills} processes killed, ${MAILS} mails in ${Math.round(performance.now() - startedAt)} ms\n`,
  )
  expect(kills).toBeGreaterThan(3)
  for (const [index, one] of found.entries()) expect(one).toBe(expected[index % samples.length])
  expect(readingProcesses()).toEqual([])
}, 300_000)
