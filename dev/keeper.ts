/**
 * The keeper owns every process that demo and tests start. It leads a session of its own, so a Ctrl-C at the terminal
 * reaches its parent only, and it holds a channel to that parent: when the channel closes for any reason, a SIGKILL
 * of the parent included, it stops the clients, then the servers, and ends. It decides nothing else.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { openSync, rmSync } from 'node:fs'
import process from 'node:process'
import type { FromKeeper, Task, ToKeeper } from './keeper-task.js'

/** A worker finishes its job in this time; a test runner has nothing to finish. */
const CLIENT_GRACE_MS = 8000
/** PostgreSQL's fast shutdown waits for a checkpoint; past this it is SIGQUIT, and recovery at the next start. */
const SERVER_GRACE_MS = 5000

interface Kept {
  task: Task
  child: ChildProcess
  ended: Promise<void>
}

const kept = new Map<string, Kept>()
const leftovers: string[] = []
let stopping: Promise<void> | null = null

function tell(message: FromKeeper): void {
  if (process.connected) process.send?.(message, () => undefined)
}

function run(task: Task): void {
  const log = task.log === null ? 'inherit' : openSync(task.log, 'a')
  const child = spawn(task.command, task.args, {
    cwd: task.cwd,
    env: task.env,
    stdio: ['ignore', log, log],
    detached: true,
    ...(task.user ? { uid: task.user.uid, gid: task.user.gid } : {}),
  })
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      tell({ is: 'ended', name: task.name, code: null, signal: null, reason: error.message })
      resolve()
    })
    child.once('exit', (code, signal) => {
      tell({ is: 'ended', name: task.name, code, signal, reason: null })
      resolve()
    })
  })
  kept.set(task.name, { task, child, ended })
  if (child.pid !== undefined) tell({ is: 'running', name: task.name, pid: child.pid })
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group is empty: nothing is left to stop.
  }
}

/** Resolves true when the process ended in time. */
async function endsWithin(one: Kept, graceMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), graceMs)
  })
  const inTime = await Promise.race([one.ended.then(() => true), late])
  clearTimeout(timer)
  return inTime
}

/** Asks, insists, then kills what is left of its group: the children of a killed worker would else stay. */
async function stop(one: Kept): Promise<void> {
  const graceMs = one.task.role === 'client' ? CLIENT_GRACE_MS : SERVER_GRACE_MS
  if (one.child.exitCode === null && one.child.signalCode === null) {
    one.child.kill(one.task.stop)
    if (!(await endsWithin(one, graceMs))) {
      one.child.kill(one.task.insist)
      await endsWithin(one, SERVER_GRACE_MS)
    }
  }
  signalGroup(one.child, 'SIGKILL')
  await endsWithin(one, SERVER_GRACE_MS)
  kept.delete(one.task.name)
}

async function stopAll(): Promise<void> {
  for (const role of ['client', 'server'] as const) {
    await Promise.all([...kept.values()].filter(({ task }) => task.role === role).map(stop))
  }
  for (const path of leftovers) rmSync(path, { recursive: true, force: true })
}

function end(): void {
  stopping ??= stopAll().finally(() => {
    tell({ is: 'stopped' })
    process.exit(0)
  })
}

process.on('message', (message: ToKeeper) => {
  if (message.do === 'run' && !stopping) run(message.task)
  if (message.do === 'remove-at-end') leftovers.push(message.path)
  if (message.do === 'stop') {
    const one = kept.get(message.name)
    if (one) void stop(one)
  }
  if (message.do === 'end') end()
})
process.on('disconnect', end)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
