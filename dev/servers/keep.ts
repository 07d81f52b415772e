/** The parent's side of the keeper: start processes, wait for their end, close everything. */
import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import type { FromKeeper, Task, ToKeeper } from '../keeper-task.js'
import { record } from './leftovers.js'

export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  reason: string | null
}

export interface Running {
  pid: number
  ended: Promise<Ended>
}

export interface Keeper {
  pid: number
  /** Resolves when the process runs, not yet when it answers. Throws where it could not be started. */
  run(task: Task): Promise<Running>
  stop(name: string): void
  removeAtEnd(path: string): void
  /** Stops clients, then servers; resolves when all have ended. */
  close(): Promise<void>
}

interface Waiting {
  start(pid: number): void
  end(ended: Ended): void
}

function send(child: ChildProcess, message: ToKeeper): void {
  // The keeper may have ended between the look and the send: its exit is what counts then.
  if (child.connected) child.send(message, () => undefined)
}

/** Starts the keeper process. What it keeps is written to `recordFile`, for the start after a crash of everything. */
export function startKeeper(recordFile: string | null = null): Keeper {
  const child = fork(path.resolve(import.meta.dirname, '../keeper.js'), {
    detached: true,
    stdio: ['ignore', 1, 2, 'ipc'],
  })
  const waiting = new Map<string, Waiting>()
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  void gone.then(() => {
    for (const { end } of waiting.values()) end({ code: null, signal: null, reason: 'the keeper ended' })
  })
  child.on('message', (message: FromKeeper) => {
    if (message.is === 'running') waiting.get(message.name)?.start(message.pid)
    if (message.is === 'ended') {
      waiting.get(message.name)?.end({ code: message.code, signal: message.signal, reason: message.reason })
      waiting.delete(message.name)
    }
  })
  return {
    pid: child.pid ?? 0,
    run: (task) =>
      new Promise((resolve, reject) => {
        const ended = new Promise<Ended>((end) => {
          waiting.set(task.name, {
            start: (pid) => {
              if (recordFile) record(recordFile, { name: task.name, pid, stop: task.stop })
              resolve({ pid, ended })
            },
            end: (how) => {
              end(how)
              reject(new Error(`${task.name} could not be started: ${how.reason ?? 'it ended at once'}`))
            },
          })
        })
        send(child, { do: 'run', task })
      }),
    stop: (name) => send(child, { do: 'stop', name }),
    removeAtEnd: (where) => send(child, { do: 'remove-at-end', path: where }),
    close: async () => {
      send(child, { do: 'end' })
      await gone
    },
  }
}
