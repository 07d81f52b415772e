import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { workerData } from 'node:worker_threads'

/** A thread that ends the fuzzer where the judgement of one mail never ends, and keeps that mail. */
const FROZEN_MS = 20_000
const { beats, folder } = workerData as { beats: SharedArrayBuffer; folder: string }
const beat = new Int32Array(beats)
let last = 0
let changedAt = Date.now()

setInterval(() => {
  const now = Atomics.load(beat, 0)
  if (now !== last) {
    last = now
    changedAt = Date.now()
  } else if (Date.now() - changedAt > FROZEN_MS) {
    copyFileSync(path.join(folder, 'current.eml'), path.join(folder, 'frozen.eml'))
    console.log('found: the judgement of a mail does not end (.data/fuzz/frozen.eml)')
    process.kill(process.pid, 'SIGKILL')
  }
}, 1000)
