import { chooseLanguage } from '../src/draft/choose-language.js'
import { AUDIENCES } from '../src/draft/notice-draft.js'
import { composeMail } from '../src/notices/compose-mail.js'
import type { Notice } from '../src/notices/notice.js'
import type { OutgoingMail } from '../src/notices/outgoing-mail.js'
import { policyOf, type WorkerDependencies } from './dependencies.js'
import { draftInput } from './draft-input.js'

/** The mail of a letter, with the Message-ID of an earlier attempt; null where its role is nobody's in the configuration. */
export async function writeLetter(
  dependencies: WorkerDependencies,
  notice: Notice,
  newMessageId: (domain: string) => string,
): Promise<OutgoingMail | null> {
  const { outgoing, now = () => new Date() } = dependencies
  const { policy, templates } = policyOf(dependencies, notice.mailbox)
  const address = policy.aliases[0] ?? ''
  const audience = AUDIENCES[notice.kind]
  const to =
    audience === 'internal' ? notice.recipients.flatMap((role) => outgoing?.roles[role] ?? []) : notice.recipients
  if (to.length === 0) return null
  const answered = audience === 'requester' ? await draftInput(dependencies, notice.emailId) : null
  const source = answered?.email.source
  const { caseReference } = notice
  const caseUrl = outgoing?.deskUrl && caseReference ? `${outgoing.deskUrl}/cases/${caseReference}` : null
  return composeMail(notice, {
    from: { name: policy.team, address },
    to,
    answers: source ? { messageId: source.messageId, references: source.references } : null,
    messageId: notice.messageId ?? newMessageId(address.slice(address.indexOf('@') + 1)),
    date: now(),
    caseUrl,
    language: answered === null ? 'en' : chooseLanguage(notice.kind, answered),
    layOut: templates.layOut,
  })
}
