import { type Classification, NO_JURISDICTION } from '../src/classify/instrument.js'
import { type Fields, NO_FIELDS } from '../src/extract/fields.js'
import type { Document, Email, EmailSource } from '../src/parse/email.js'
import type { Review } from '../src/review/review.js'
import type { SenderHistory, SenderRecord } from '../src/screen/sender-history.js'
import type { SenderVerdict } from '../src/screen/sender-verdict.js'

/** One builder per value, with harmless defaults; a test names only what it is about. */
export function aDocument(over: Partial<Document> = {}): Document {
  const text = over.text === undefined ? 'Hello.' : over.text
  return {
    id: 'd0',
    parent: null,
    role: 'body',
    name: null,
    declaredType: 'text/plain',
    detectedType: null,
    mismatch: null,
    bytes: text?.length ?? 0,
    sha256: '0'.repeat(64),
    pages: null,
    textSource: text === null ? 'none' : 'native',
    status: 'read',
    reason: null,
    pageStarts: [],
    sections: text === null ? [] : [{ kind: 'own', start: 0, end: text.length }],
    links: [],
    hiddenText: null,
    language: null,
    message: null,
    ...over,
    text,
  }
}

export function anEmail(over: Partial<Omit<Email, 'source'>> & { source?: Partial<EmailSource> } = {}): Email {
  const { source, ...rest } = over
  return {
    headers: [],
    automation: {
      autoSubmitted: null,
      deliveryReport: false,
      reportedMessageId: null,
      bulk: false,
      listId: null,
      vacation: false,
    },
    documents: [aDocument()],
    limitsReached: [],
    ...rest,
    source: {
      sha256: '0'.repeat(64),
      bytes: 1000,
      messageId: '<1@agency.example>',
      subject: 'Request',
      date: '2026-11-20T10:00:00Z',
      from: { name: 'A. Sender', address: 'sender@agency.example' },
      authors: [{ name: 'A. Sender', address: 'sender@agency.example' }],
      sender: null,
      replyTo: null,
      returnPath: 'sender@agency.example',
      to: [{ name: null, address: 'legal@kutano.example' }],
      cc: [],
      deliveredTo: [],
      inReplyTo: null,
      references: [],
      receivedHeaderDate: null,
      ...source,
    },
  }
}

export function aSender(over: Partial<SenderVerdict> = {}): SenderVerdict {
  return {
    address: 'sender@agency.example',
    domain: 'agency.example',
    organizationalDomain: 'agency.example',
    government: { matched: false, rule: null, country: null, level: null, organization: null },
    authentication: {
      dkim: 'none',
      spf: 'none',
      dmarc: 'none',
      arc: 'none',
      alignedDkim: false,
      alignedSpf: false,
      basis: 'none',
    },
    verdict: 'non-government',
    flags: [],
    remarks: [],
    signatures: [],
    ...over,
  }
}

/** What the ledger keeps of the mail of `anEmail`. */
export function aSenderRecord(over: Partial<SenderRecord> = {}): SenderRecord {
  return {
    organisation: 'Kutano',
    address: 'sender@agency.example',
    domain: 'agency.example',
    standing: 'claimed',
    names: ['sender@agency.example', 'agency.example'],
    documents: [],
    ...over,
  }
}

export function aHistory(over: Partial<SenderHistory> = {}): SenderHistory {
  return { addressKnownTo: 'nobody', domainKnownTo: 'nobody', sendings: [], marks: [], ...over }
}

export function aClassification(over: Partial<Classification> = {}): Classification {
  return {
    kind: 'request',
    instruments: [],
    primary: { type: 'informal-request', jurisdiction: NO_JURISDICTION, confidence: 0.9 },
    signals: [],
    rulesVersion: '1',
    ...over,
  }
}

export function someFields(over: Partial<Fields> = {}): Fields {
  return { ...NO_FIELDS, ...over }
}

export function aReview(over: Partial<Review> = {}): Review {
  return {
    policy: 'kutano',
    policyVersion: '1',
    findings: [],
    disposition: 'review',
    actions: [],
    disclosable: [],
    perInstrument: [],
    notice: 'not-applicable',
    deadlines: [],
    ...over,
  }
}
