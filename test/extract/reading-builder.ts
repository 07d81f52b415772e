import type { Classification, InstrumentType } from '../../src/classify/instrument.js'
import type { Customer } from '../../src/directory/customer.js'
import { extractFields } from '../../src/extract/extract-fields.js'
import type { Fields } from '../../src/extract/fields.js'
import type { Document, EmailSource } from '../../src/parse/email.js'
import { aDocument, anEmail, aSender } from '../builders.js'

export const CUSTOMER: Customer = {
  workspace: 'acme-robotics.kutano.example',
  customer: 'Acme Robotics, Inc.',
  ownerName: 'Helen Marchetti',
  ownerEmail: 'helen.marchetti@acme-robotics.example',
  adminEmails: [],
  memberEmails: [],
  domains: ['acme-robotics.example'],
  jurisdiction: 'US-CA',
  retention: null,
}

interface Given {
  /** The text of the one document in which the instrument stands. */
  text: string
  /** Filled signature fields of its file. */
  signatures?: Document['signatures']
  type?: InstrumentType
  country?: string
  /** The cover mail, where the instrument is an attachment. */
  body?: string
  subject?: string
  receivedAt?: string
  kind?: Classification['kind']
  from?: EmailSource['from'] | null
  government?: boolean
  customers?: readonly Customer[]
}

/** The fields of a mail whose instrument is `text`: an attachment where a body is given, else the body itself. */
export function fieldsOf(given: Given): Fields {
  const { text, body, type = 'grand-jury-subpoena', country = 'US', receivedAt = '2026-11-20T15:00:00Z' } = given
  const instrument = aDocument({
    id: 'd2',
    role: body === undefined ? 'body' : 'attachment',
    text,
    ...(given.signatures && { signatures: given.signatures }),
  })
  const documents: Document[] = body === undefined ? [instrument] : [aDocument({ id: 'd1', text: body }), instrument]
  const jurisdiction = { country, subdivision: null, level: null }
  const from = given.from ?? { name: null, address: 'desk@agency.gov.example' }
  return extractFields({
    email: anEmail({ documents, source: { from, ...(given.subject !== undefined && { subject: given.subject }) } }),
    sender: aSender({
      address: from.address,
      domain: from.address.split('@')[1] ?? null,
      government: {
        matched: given.government ?? from.address.includes('gov'),
        rule: 'test',
        country,
        level: 'federal',
        organization: null,
      },
    }),
    classification: {
      kind: given.kind ?? 'request',
      instruments: [{ type, jurisdiction, confidence: 0.95, document: 'd2', evidence: [] }],
      primary: { type, jurisdiction, confidence: 0.95 },
      signals: [],
      rulesVersion: 'test',
    },
    customers: given.customers ?? [CUSTOMER],
    receivedAt: new Date(receivedAt),
    aliases: ['legal@kutano.example'],
  })
}
