/** Bounds of the poller, each with its argument. Sizes in bytes, times in milliseconds. */
export interface ReceiveLimits {
  batchMails: number
  batchBytes: number
  streamFromBytes: number
  maxMailBytes: number
  describeAtOnce: number
  verifyKnown: number
  attemptsBeforeRow: number
  commandDeadlineMs: number
  minBytesPerSecond: number
  keepAliveMs: number
  sweepEveryMs: number
  lockRetryMs: number
  restBetweenPollsMs: number
  backOffMs: number
  maxBackOffMs: number
}

const MIB = 1024 * 1024

export const RECEIVE_LIMITS: ReceiveLimits = {
  // Measured: 50 mails a FETCH reach 80 % of one open range, and memory stays bounded.
  batchMails: 50,
  // A batch is held in memory whole; 16 MiB is 50 mails of four times the median with attachments.
  batchBytes: 16 * MIB,
  // A mail from here on goes to the blob store in pieces of 1 MiB, never through memory whole.
  streamFromBytes: 8 * MIB,
  // Gmail takes 25 MB, Exchange Online at most 150 MB: a larger mail is a flood, recorded but not fetched.
  maxMailBytes: 150 * MIB,
  // A UID set of 500 numbers of 10 digits is 5.5 kB: under the 8,192 octets of a command line in RFC 7162 section 4.
  describeAtOnce: 500,
  // So many of the newest known mails are compared with the ledger in a sweep; a recreated mailbox differs in all.
  verifyKnown: 500,
  // After so many vain attempts, 3.5 minutes, a mail that the server does not give has a row, so that a person knows.
  attemptsBeforeRow: 4,
  commandDeadlineMs: 60_000,
  // A body's deadline grows with its size; a server slower than 256 kbit/s counts as broken.
  minBytesPerSecond: 32 * 1024,
  // Under the five minutes after which common firewalls and NATs forget a quiet connection.
  keepAliveMs: 240_000,
  sweepEveryMs: 600_000,
  lockRetryMs: 5_000,
  // A server that announces news without end does not keep a processor busy.
  restBetweenPollsMs: 100,
  backOffMs: 1_000,
  // An outage of days ends within five minutes of the server's return.
  maxBackOffMs: 300_000,
}
