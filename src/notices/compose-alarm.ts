import type { Anchor } from '../audit/anchor.js'
import type { Templates } from '../policy/notice-templates.js'
import type { OutgoingMail } from './outgoing-mail.js'

/** A message to people inside: references, kinds, dates and links; never a word of a mail. */
export interface Alarm {
  subject: string
  lines: readonly string[]
}

export function composeAlarm(
  { subject, lines }: Alarm,
  way: { from: OutgoingMail['from']; to: string[]; messageId: string; date: Date; layOut: Templates['layOut'] },
): OutgoingMail {
  const text = `${lines.join('\n')}\n`
  return {
    envelopeFrom: way.from.address,
    from: way.from,
    to: way.to,
    subject,
    text,
    html: way.layOut({ subject, body: text, language: 'en' }),
    messageId: way.messageId,
    inReplyTo: null,
    references: [],
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    date: way.date,
  }
}

const PAGE_WORDS = { emergency: 'EMERGENCY request', 'child-safety': 'Child-safety report' } as const

interface PageWords {
  kind: keyof typeof PAGE_WORDS
  caseReference: string
  times: number
  mails: number
  isLate: boolean
}

export function pageWords({ kind, caseReference, times, mails, isLate }: PageWords, deskUrl: string | null): Alarm {
  return {
    subject: `[${caseReference}] PAGE ${times}: ${PAGE_WORDS[kind]}`,
    lines: [
      `${PAGE_WORDS[kind]}: ${caseReference}`,
      ...(mails > 1 ? [`Mails of this sender since: ${mails - 1} more`] : []),
      `Call ${times}${isLate ? '; the second person is called as well' : ''}. It is repeated every five minutes until somebody accepts it at the desk.`,
      ...(deskUrl === null ? [] : [`Link: ${deskUrl}/cases/${caseReference}`]),
    ],
  }
}

/** For the auditor, who keeps it where nobody here can change it. */
export function anchorWords(anchor: Anchor): Alarm {
  return {
    subject: `Audit chain on ${anchor.on}: ${anchor.events} events`,
    lines: [
      `Keep this mail. It says where the chain of acts stood on ${anchor.on}:`,
      JSON.stringify(anchor),
      'To check that the chain still holds it, save the line above as anchor.json and run: writdesk audit verify --anchor anchor.json',
    ],
  }
}

export function breakGlassWords({ email, at }: { email: string; at: Date }, deskUrl: string | null): Alarm {
  return {
    subject: 'PAGE: a break-glass account signed in',
    lines: [
      `The break-glass account ${email} signed in on ${at.toISOString().slice(0, 16)}Z, past the identity provider.`,
      'If this was not agreed: disable the account at once and end its sessions.',
      ...(deskUrl === null ? [] : [`Link: ${deskUrl}/people`]),
    ],
  }
}

export interface Reminder {
  caseReference: string
  kind: string
  dueOn: string
  note: 'near' | 'over'
  /** What is to be looked at, in words of ours. */
  basis: string | null
  /** The person whose case it is. */
  assignee: string | null
}

/** One mail for all deadlines of a round. */
export function reminderWords(reminders: readonly Reminder[], deskUrl: string | null): Alarm {
  return {
    subject: `${tagOf(reminders)}${reminders.length === 1 ? 'A deadline' : `${reminders.length} deadlines`} near or over`,
    lines: reminders.map((reminder) => reminderLine(reminder, deskUrl)),
  }
}

function reminderLine({ caseReference, kind, dueOn, note, basis, assignee }: Reminder, deskUrl: string | null): string {
  return [
    `${caseReference}: ${kind}, ${note === 'near' ? 'ends' : 'ended'} ${dueOn}`,
    ...(basis === null ? [] : [basis]),
    assignee === null ? "nobody's case yet" : `the case of ${assignee}`,
    ...(deskUrl === null ? [] : [`${deskUrl}/cases/${caseReference}`]),
  ].join(', ')
}

export interface AskedLetter {
  noticeId: string
  kind: string
  caseReference: string | null
  /** Who asks. */
  by: string
}

/** One mail to a person for all letters that he is asked to approve. */
export function askedWords(letters: readonly AskedLetter[], deskUrl: string | null): Alarm {
  return {
    subject: `${tagOf(letters)}You are asked to approve ${letters.length === 1 ? 'a letter' : `${letters.length} letters`}`,
    lines: letters.map(({ noticeId, kind, caseReference, by }) =>
      [
        `${caseReference ?? 'no case'}: ${kind}, asked by ${by}`,
        ...(deskUrl === null ? [] : [`${deskUrl}/notices/${noticeId}`]),
      ].join(', '),
    ),
  }
}

/** A subject names the case where it is about one alone. */
function tagOf(rows: readonly { caseReference: string | null }[]): string {
  const [first] = rows
  return rows.length === 1 && first?.caseReference ? `[${first.caseReference}] ` : ''
}
