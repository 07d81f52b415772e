import type { CallBack } from '../../src/cases/call-back.js'
import type { CaseEmail } from '../../src/cases/case-file.js'
import type { Fields } from '../../src/extract/fields.js'
import type { Document } from '../../src/parse/email.js'
import { aClassification, aDocument, anEmail, aReview, aSender, someFields } from '../builders.js'

/** A mail of a case, from an officer whom nothing speaks against. */
export function aCaseEmail(over: Partial<CaseEmail> = {}): CaseEmail {
  return {
    emailId: '00000000-0000-4000-8000-000000000001',
    receivedAt: new Date('2026-11-20T10:00:00Z'),
    joinedBecause: 'new-matter',
    reason: null,
    source: anEmail().source,
    documents: [aDocument()],
    sender: aSender({ verdict: 'verified-government' }),
    dnsAnswers: null,
    drawnText: [],
    classification: aClassification(),
    fields: someFields(),
    review: aReview(),
    corrected: null,
    ...over,
  }
}

export function fieldsOfOfficer(name: string): Fields {
  const { officer } = someFields()
  return someFields({ officer: { ...officer, name: { value: name, evidence: [] } } })
}

export function aMailWith(...documents: Partial<Document>[]): CaseEmail {
  return aCaseEmail({ documents: documents.map((each, at) => aDocument({ id: `d${at}`, ...each })) })
}

/** A confirmed call of two persons, about the sender of `aCaseEmail`. */
export function aCallBack(over: Partial<CallBack> = {}): CallBack {
  return {
    id: 'call-1',
    emailId: '00000000-0000-4000-8000-000000000001',
    requester: 'sender@agency.example',
    officer: null,
    agency: null,
    number: '+13125550142',
    extension: null,
    numberSource: 'official-directory',
    foundAt: 'State directory of agencies, 2026, page 12',
    inMessage: false,
    uncompared: [],
    answeredBy: 'Records desk',
    outcome: 'confirmed',
    calledAt: new Date('2026-11-20T11:00:00Z'),
    recordedAt: new Date('2026-11-20T11:10:00Z'),
    recordedBy: 'ann@kutano.example',
    byNamedPerson: true,
    secondedBy: 'bea@kutano.example',
    secondedAt: new Date('2026-11-20T11:20:00Z'),
    ...over,
  }
}
