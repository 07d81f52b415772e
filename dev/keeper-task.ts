/** What the keeper and its parent say to each other. */
export interface User {
  uid: number
  gid: number
}

/** One process to keep. */
export interface Task {
  name: string
  /** Clients are stopped before the servers that they talk to. */
  role: 'client' | 'server'
  command: string
  args: string[]
  cwd: string
  env: Record<string, string>
  /** Whom it runs as; null: whoever runs the keeper. */
  user: User | null
  /** Where its output goes; null: to the terminal. */
  log: string | null
  stop: NodeJS.Signals
  insist: NodeJS.Signals
}

export type ToKeeper =
  | { do: 'run'; task: Task }
  | { do: 'stop'; name: string }
  | { do: 'remove-at-end'; path: string }
  | { do: 'end' }

export type FromKeeper =
  | { is: 'running'; name: string; pid: number }
  | { is: 'ended'; name: string; code: number | null; signal: NodeJS.Signals | null; reason: string | null }
  | { is: 'stopped' }
