import type { OpenClock } from '../../src/cases/open-clock.js'
import type { LetterSheet } from '../../src/desk/read-letter.js'
import type { Notice, NoticeLine, NoticeText } from '../../src/notices/notice.js'

export const LETTER_ID = '00000000-0000-4000-8000-0000000000f1'
export const NOW = new Date('2026-11-22T09:00:00Z')
const BODY = 'Dear Sir or Madam,\n\nPlease give the period.\n\nKind regards,\n\nThe legal team\n'

/** A cure request to a proven agent that nobody has touched. */
export function aNotice(changes: Partial<Notice> = {}): Notice {
  return {
    id: LETTER_ID,
    caseId: '00000000-0000-4000-8000-0000000000c1',
    caseReference: 'LP-2026-000001-Z',
    organisation: 'kutano',
    restricted: false,
    emailId: '00000000-0000-4000-8000-0000000000e1',
    mailbox: 'kutano',
    kind: 'cure-request',
    recipients: ['agent@fbi.gov'],
    subject: '[LP-2026-000001-Z] Your search warrant',
    body: BODY,
    state: 'draft',
    version: 1,
    isHeld: false,
    createdAt: new Date('2026-11-20T10:00:00Z'),
    editedBy: null,
    asked: null,
    approvedBy: null,
    approvedAt: null,
    sendAskedBy: null,
    sendAfter: null,
    messageId: null,
    sentAt: null,
    because: null,
    ...changes,
  }
}

export function aNoticeText({ version, recipients, subject, body, createdAt }: Notice = aNotice()): NoticeText {
  return { version, recipients, subject, body, writtenBy: null, writtenAt: createdAt }
}

/** Its page, as a reviewer finds it: nothing keeps it but that a second person has to approve it. */
export function aLetterSheet(changes: Partial<LetterSheet> = {}): LetterSheet {
  const notice = changes.notice ?? aNotice()
  return {
    notice,
    standings: notice.recipients.map((address) => ({
      address,
      standing: { kind: 'author', verdict: 'verified-government', isTakenOver: false },
    })),
    shut: [],
    met: ['address', 'hold', 'forged', 'automatic', 'new-address', 'preserved'],
    leakRule: null,
    texts: [aNoticeText(notice)],
    unsaved: [],
    approvers: [{ email: 'june@kutano.example', name: 'June Park' }],
    names: new Map([['ann@kutano.example', 'Ann Reed']]),
    ...changes,
  }
}

export function aNoticeLine(changes: Partial<NoticeLine> = {}): NoticeLine {
  const { id, caseReference, kind, recipients, state, isHeld, createdAt } = aNotice()
  return {
    ...{ id, caseReference, kind, recipients, state, isHeld, createdAt },
    editedBy: null,
    asked: null,
    editedAt: null,
    approvedBy: null,
    sendAskedBy: null,
    sendAfter: null,
    sentAt: null,
    because: null,
    agency: 'Federal Bureau of Investigation',
    senderVerdict: 'verified-government',
    dueAt: new Date('2026-11-26T23:59:59Z'),
    ...changes,
  }
}

/** The clock of a response in four days, which nobody has. */
export function anOpenClock(changes: Partial<OpenClock> = {}): OpenClock {
  return {
    id: '00000000-0000-4000-8000-0000000000d1',
    kind: 'response',
    dueOn: '2026-11-26',
    dueAt: new Date('2026-11-27T00:00:00Z'),
    basis: 'the return date',
    caseReference: 'LP-2026-000001-Z',
    agency: 'Federal Bureau of Investigation',
    instrument: 'search-warrant',
    senderVerdict: 'verified-government',
    assignee: null,
    ...changes,
  }
}
