import { AUTOMATION_RULES } from './automation-rules.js'
import type { Automation, Header } from './email.js'
import { allHeaders, decodeWords, firstHeader } from './mime/read-headers.js'
import type { ReportParts } from './note-report.js'

/** How the outermost message says that a machine sent it: RFC 3834, RFC 2919, RFC 2369, RFC 3464 and custom. */
export function readAutomation(headers: readonly Header[], report: ReportParts): Automation {
  const deliveryReport = report.deliveryReport || isBareBounce(headers)
  return {
    autoSubmitted: readAutoSubmitted(firstHeader(headers, 'auto-submitted')),
    deliveryReport,
    reportedMessageId: deliveryReport ? report.returnedMessageId : null,
    bulk: isBulk(headers),
    listId: readListId(firstHeader(headers, 'list-id')),
    vacation: matchesRule(headers),
  }
}

/** RFC 3834, section 5: the keyword before parameters and comments; `no` says that a person wrote it. */
function readAutoSubmitted(value: string | null): string | null {
  const keyword = /^[a-z-]{1,40}/.exec((value ?? '').toLowerCase())?.[0] ?? null
  return keyword === 'no' ? null : keyword
}

/** Exim, qmail and some gateways bounce without RFC 3464: Exim names the recipients, all come from the daemon. */
function isBareBounce(headers: readonly Header[]): boolean {
  if (firstHeader(headers, 'x-failed-recipients') !== null) return true
  const fromDaemon = /\bmailer-daemon(@|\b)/i.test(firstHeader(headers, 'from') ?? '')
  return fromDaemon && /^<\s*>$/.test(firstHeader(headers, 'return-path') ?? '')
}

function isBulk(headers: readonly Header[]): boolean {
  if (/^(bulk|list|junk)$/i.test(firstHeader(headers, 'precedence') ?? '')) return true
  return ['list-id', 'list-unsubscribe', 'feedback-id'].some((name) => firstHeader(headers, name) !== null)
}

function readListId(value: string | null): string | null {
  if (value === null) return null
  return /<([^<>]{1,255})>/.exec(value)?.[1]?.trim() ?? value
}

function matchesRule(headers: readonly Header[]): boolean {
  const subject = decodeWords(firstHeader(headers, 'subject') ?? '')
  return AUTOMATION_RULES.some(
    (rule) =>
      rule.subject?.test(subject) ||
      (rule.header && allHeaders(headers, rule.header.name).some((value) => rule.header?.value.test(value))),
  )
}
