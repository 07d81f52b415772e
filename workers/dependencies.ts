import type { AgencyDirectory } from '../src/directory/agency-directory.js'
import type { Customer } from '../src/directory/customer.js'
import type { AnchorFolder } from '../src/edges/anchors.js'
import type { Blobs } from '../src/edges/blobs.js'
import type { Resolver } from '../src/edges/dns.js'
import type { Pool } from '../src/edges/postgres/database.js'
import type { Stage } from '../src/edges/postgres/save-stage.js'
import type { Queues } from '../src/edges/queue.js'
import type { Reader } from '../src/edges/reader.js'
import type { PasswordSeal } from '../src/edges/seal-passwords.js'
import type { Mailer } from '../src/edges/smtp.js'
import type { VirusScanner } from '../src/edges/virus-scanner.js'
import type { Webhook } from '../src/edges/webhook.js'
import { IntakeError } from '../src/errors.js'
import type { Tally } from '../src/ops/tally.js'
import type { ParseLimits } from '../src/parse/parse-limits.js'
import type { LoadedPolicy } from '../src/policy/policy.js'
import { QUEUE_FOR_STAGE } from '../src/queues.js'

/** All that the workers know of the world, as one object; whoever starts them opens and closes it. */
export interface WorkerDependencies {
  pool: Pool
  queues: Queues
  blobs: Blobs
  reader: Reader
  resolver: Resolver
  policies: readonly LoadedPolicy[]
  /** Puts into `policies` what two approvers have put into effect since; absent where nobody can. */
  refreshPolicies?: () => Promise<void>
  directories: Directories
  /** Keeps passwords of documents; absent without PASSWORD_KEY, and then none is kept. */
  passwordSeal?: PasswordSeal | null
  /** Whether the virus scanner answers; the reader asks it by itself. Absent where none is configured. */
  scanner?: VirusScanner | null
  /** How letters and alarms leave; absent: nothing is sent. */
  outgoing?: Outgoing
  /** The time of letters and gates; by default the machine's. */
  now?: () => Date
  /** Where the audit chain's head goes; absent where nobody keeps it. */
  anchors?: AnchorFolder
  /** What is counted while the workers work; absent where nobody writes it down. */
  tally?: Tally
  /** The round that erases what is kept for long enough; absent where nobody keeps the list of what was erased. */
  erase?: () => Promise<object>
  settings: WorkerSettings
  log: WorkerLog
}

export interface Outgoing {
  /** Null without SMTP_URL. */
  mailer: Mailer | null
  /** Addresses behind the roles that letters inside are for. */
  roles: Readonly<Record<string, readonly string[]>>
  /** Where people open the desk, without a slash at its end. */
  deskUrl: string | null
  /** Told of pages besides the mail; null: mail alone. */
  webhook?: Webhook | null
}

export interface MailboxSettings {
  name: string
  /** The policy that its mail is under. */
  policy: string
  /** The names under which this mailbox's own servers write; another mailbox's server never speaks for this one. */
  trustedAuthservIds: readonly string[]
}

export interface WorkerSettings {
  mailboxes: readonly MailboxSettings[]
  trustedSealers: readonly string[]
  /** Check signatures here even where a trusted header exists. */
  alwaysAuthenticateHere: boolean
  /** Jobs at once of each queue. */
  concurrency: number
  /** What drawing a page may cost; by default as little as reading one. */
  limits?: ParseLimits
}

export interface WorkerLog {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

export interface Directories {
  current(): Promise<{ customers: readonly Customer[]; agencies: AgencyDirectory }>
}

/** @throws IntakeError ASSESS_POLICY_UNKNOWN where the mailbox or its policy is no longer configured. */
export function policyOf({ settings, policies }: WorkerDependencies, mailbox: string): LoadedPolicy {
  const name = settings.mailboxes.find((one) => one.name === mailbox)?.policy
  const loaded = policies.find(({ policy }) => policy.id === name)
  if (loaded) return loaded
  throw new IntakeError('ASSESS_POLICY_UNKNOWN', `mailbox ${mailbox} has none in the configuration.`, { mailbox })
}

/** Days that each policy sets for customers' notice, by its id. */
export function daysOf(
  policies: readonly LoadedPolicy[],
  key: 'waitingDays' | 'reviewEveryDays',
): Readonly<Record<string, number>> {
  return Object.fromEntries(policies.map(({ policy }) => [policy.id, policy.notice[key]]))
}

/** Rings for the step that follows a stage. The row is committed: a bell that is not heard is rung by reconcile. */
export async function handOn({ queues }: WorkerDependencies, emailId: string, stage: Stage): Promise<void> {
  if (stage in QUEUE_FOR_STAGE) await queues.handOver(QUEUE_FOR_STAGE[stage as keyof typeof QUEUE_FOR_STAGE], emailId)
}
