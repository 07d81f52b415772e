import type { Header } from '../parse/email.js'
import { type AuthservFinding, type AuthservReport, checkAuthservIds } from '../screen/check-authserv-ids.js'

export interface ServerCheck extends AuthservReport {
  mailbox: string
}

interface Mailbox {
  name: string
  trustedAuthservIds: readonly string[]
}

interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
}

/** How many recent mails of a mailbox are looked at. */
const MAILS_LOOKED_AT = 50

/** Whether each mailbox's trusted authserv-ids are the names that its own server writes, told from its recent mail. */
export async function checkServers(
  mailboxes: readonly Mailbox[],
  loadHeaders: (mailbox: string, limit: number) => Promise<Header[][]>,
): Promise<ServerCheck[]> {
  const checked: ServerCheck[] = []
  for (const { name, trustedAuthservIds } of mailboxes) {
    if (trustedAuthservIds.length === 0) continue
    checked.push({ mailbox: name, ...checkAuthservIds(trustedAuthservIds, await loadHeaders(name, MAILS_LOOKED_AT)) })
  }
  return checked
}

/** One line a mailbox, with names of servers and figures alone. */
export function logServerChecks(checks: readonly ServerCheck[], log: Log): void {
  for (const { mailbox, findings, writers, speakers, of } of checks) {
    if (findings.length === 0) {
      log.info({ mailbox, mails: of }, of === 0 ? 'no mail to check the authserv-ids by' : 'authserv-ids checked')
    } else {
      log.warn(
        { mailbox, findings, writers, speakers, mails: of },
        'a trusted authserv-id is not what our server writes',
      )
    }
  }
}

/** For the open address of readiness: that something is wrong. Mailbox and id stay in the log: they tell a forger what to write. */
export function serverRemarks(checks: readonly ServerCheck[]): string[] {
  const wrong = checks.flatMap(({ findings }) => findings.filter(isDangerous)).length
  return wrong === 0
    ? []
    : [`authserv-ids: ${wrong} not as our servers write them; the log of the start says which (docs/operations.md)`]
}

/** Without results of its own nothing is trusted, and every mail is checked here. */
function isDangerous({ kind }: AuthservFinding): boolean {
  return kind !== 'never-speaks'
}
