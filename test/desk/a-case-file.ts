import type { CaseEmail, CaseFile } from '../../src/cases/case-file.js'

/** A case with one harmless mail and no findings. */
export function aCaseFile(changes: Partial<CaseFile> = {}): CaseFile {
  return {
    reference: 'LP-2026-000001-Z',
    organisation: 'kutano',
    openedAt: new Date('2026-11-20T10:00:00Z'),
    state: 'new',
    restricted: false,
    isHeld: false,
    disposition: 'review',
    instrument: 'search-warrant',
    agency: 'Federal Bureau of Investigation',
    senderVerdict: 'verified-government',
    nextDeadline: { kind: 'response', dueOn: '2026-11-26', dueAt: new Date('2026-11-26T23:59:59Z') },
    holds: [],
    emails: [],
    notices: [],
    deadlines: [{ kind: 'response', dueOn: '2026-11-26', basis: 'the return date', settledAt: null }],
    events: [],
    pageImages: [],
    ...changes,
  }
}

/** A mail of a case of which nothing is known yet. */
export function aCaseEmail(changes: Partial<CaseEmail> = {}): CaseEmail {
  return {
    emailId: '1',
    receivedAt: new Date('2026-11-20T10:00:00Z'),
    joinedBecause: 'it opened it',
    reason: null,
    source: null,
    documents: [],
    sender: null,
    dnsAnswers: null,
    drawnText: [],
    corrected: null,
    classification: null,
    fields: null,
    review: null,
    ...changes,
  }
}
