import type { RecordKind } from '../../src/cases/case-record.js'

/**
 * Who may come to which route. A new route takes a row here, or `routes.test.ts` fails: it is then tried by every role, by
 * tokens and by nobody, on an ordinary case and on a restricted one, with `body` as a request that would be understood.
 */
export interface RouteRow {
  sees: Audience
  /** A GET that a person alone may do. */
  isAct?: true
  body?: Record<string, unknown>
  /** What a GET asks for, where it must. */
  query?: string
}

/** `content`: whoever reads cases. `own`: every person. `queues`: ops alone. `people`: admins alone. `open`: nobody's name is asked. */
export type Audience = 'open' | 'own' | 'content' | 'queues' | 'people'

const AT = '2026-11-22T09:00:00Z'
const ID = '00000000-0000-4000-8000-0000000000f1'
const CALL = {
  emailId: ID,
  number: '(312) 555-0142',
  numberSource: 'official-directory',
  foundAt: 'State directory, page 12',
  answeredBy: 'Records desk',
  outcome: 'confirmed',
  calledAt: AT,
}
const VOUCHING = { domain: 'oaktownpd.org', organization: 'PD', country: 'US', level: 'local', callBackId: ID }
const LETTER = { version: 1, recipients: ['agent@fbi.gov'], subject: 's', body: 'b' }
/** The same as a form writes it. */
const TYPED_LETTER = { version: '1', recipients: 'agent@fbi.gov', subject: 's', body: 'b' }

/** One of each kind of record. */
const RECORDS_SAID = {
  consent: {
    emailId: ID,
    by: 'customer',
    address: 'owner@acme.example',
    outcome: 'confirmed',
    categories: ['content'],
    confirmedAt: AT,
  },
  preservation: { what: 'All of it', targets: ['acme'], preservedAt: AT },
  production: {
    categories: ['content'],
    target: 'acme',
    recipient: 'agent@fbi.gov',
    means: 'encrypted-mail',
    sha256: 'a'.repeat(64),
    producedBy: 'Ann',
    producedAt: AT,
  },
  objection: { kind: 'objection', by: 'Acme', receivedOn: '2026-11-21' },
  'objection-ended': { how: 'Withdrawn', endedOn: '2026-11-21' },
  challenge: { before: 'court', about: 'Scope', since: '2026-11-21' },
  'challenge-ended': { how: 'Narrowed', endedOn: '2026-11-21' },
  'order-ended': { emailId: ID, endedOn: '2026-11-21', basis: 'No extension came' },
  'order-extended': { emailId: ID, until: null, basis: 'Extended' },
  'response-extended': { until: '2026-12-21', grantedBy: 'Agent Roe' },
  'document-read': { emailId: ID, holdsOrder: false },
  'notice-withheld': { why: 'Harm' },
} satisfies Record<RecordKind, object>

export const ROUTES: Readonly<Record<string, RouteRow>> = {
  'GET /healthz': { sees: 'open' },
  'GET /readyz': { sees: 'open' },
  'GET /metrics': { sees: 'open' },
  'GET /static/*': { sees: 'open' },
  'GET /sign-in': { sees: 'open' },
  'POST /sign-in': { sees: 'open', body: { email: 'x@kutano.example', password: 'wrong', code: '000000' } },
  'GET /sign-in/openid': { sees: 'open' },
  'GET /sign-in/openid/back': { sees: 'open' },
  'GET /invitation/:token': { sees: 'open' },
  'POST /invitation/:token': { sees: 'open', body: { password: 'x', again: 'x', code: '000000' } },
  'GET /account': { sees: 'own' },
  'POST /account/sessions/end': { sees: 'own', body: { session: 'others' } },
  'POST /account/password': { sees: 'own', body: { current: 'x', password: 'x', again: 'x', code: '000000' } },
  'GET /sign-in/again': { sees: 'own' },
  'POST /sign-in/again': { sees: 'own', body: { code: '000000' } },
  'POST /sign-out': { sees: 'own', body: {} },
  'GET /api/v1/session': { sees: 'own' },
  'POST /api/v1/session/second-factor': { sees: 'own', body: { code: '000000' } },
  'GET /': { sees: 'content' },
  'GET /events': { sees: 'content' },
  'POST /views': { sees: 'content', body: { name: 'Mine', query: 'assignee=me' } },
  'POST /views/drop': { sees: 'content', body: { name: 'Mine', query: '' } },
  'POST /cases/assignment': { sees: 'content', body: { case: [], to: 'ann@kutano.example' } },
  'GET /cases/:reference': { sees: 'content' },
  'GET /cases/:reference/pages/:document/:page': { sees: 'content' },
  'POST /cases/:reference/drawn-text': { sees: 'content', body: { emailId: ID, documentId: 'd0', page: '1' } },
  'POST /cases/:reference/passwords': { sees: 'content', body: { password: 'secret' } },
  'POST /cases/:reference/steps': { sees: 'content', body: { to: 'in-review', version: '1' } },
  'POST /cases/:reference/approvals': { sees: 'content', body: { version: '1' } },
  'POST /cases/:reference/notes': { sees: 'content', body: { text: 'called', version: '1' } },
  'POST /cases/:reference/assignment': { sees: 'content', body: { to: '', version: '1' } },
  'GET /notices': { sees: 'content' },
  'GET /notices/:id': { sees: 'content' },
  'POST /notices/:id/edit': { sees: 'content', body: TYPED_LETTER },
  'POST /notices/:id/unsaved': { sees: 'content', body: TYPED_LETTER },
  'POST /notices/:id/unsaved/drop': { sees: 'content', body: {} },
  'POST /notices/:id/machine': { sees: 'content', body: { version: '1' } },
  'POST /notices/:id/approve': { sees: 'content', body: { version: '1' } },
  'POST /notices/:id/send': { sees: 'content', body: {} },
  'POST /notices/:id/take-back': { sees: 'content', body: {} },
  'POST /notices/:id/withdraw': { sees: 'content', body: { version: '1' } },
  'POST /notices/:id/settle': { sees: 'content', body: { wasSent: 'yes' } },
  'GET /deadlines': { sees: 'content' },
  'POST /deadlines/take': { sees: 'content', body: { reference: 'LP-2026-000001-Z' } },
  'GET /mail': { sees: 'content' },
  'GET /mail/:id': { sees: 'content' },
  'POST /mail/:id/attach': { sees: 'content', body: { into: 'LP-2026-000001-Z', version: '1' } },
  'POST /mail/:id/open': { sees: 'content', body: { version: '1' } },
  'GET /customers': { sees: 'content' },
  'POST /customers': { sees: 'content', body: { csv: 'workspace,customer' } },
  'GET /customers/one': { sees: 'content', query: '?workspace=acme-robotics.kutano.example' },
  'GET /senders': { sees: 'content' },
  'POST /senders/marks': { sees: 'content', body: { sender: 'chief@town.example', since: AT, note: '' } },
  'POST /senders/cleared': { sees: 'content', body: { sender: 'chief@town.example', note: 'called' } },
  'POST /senders/released': { sees: 'content', body: { reference: 'LP-2026-000001-Z', note: 'called' } },
  'POST /senders/vouchings': { sees: 'content', body: VOUCHING },
  'POST /senders/vouchings/:id/second': { sees: 'content', body: {} },
  'POST /senders/vouchings/:id/end': { sees: 'content', body: {} },
  'GET /policy': { sees: 'content' },
  'POST /policy/approvals': { sees: 'content', body: { policy: 'kutano', sha256: 'a'.repeat(64) } },
  'POST /policy/what-if': {
    sees: 'content',
    body: { policy: 'kutano', sha256: 'a'.repeat(64), from: '2026-01-01', to: '2026-02-01' },
  },
  'GET /policy/what-if/:id': { sees: 'content' },
  'GET /reports': { sees: 'content' },
  'GET /reports/transparency': { sees: 'content' },
  'GET /reports/transparency/:format': { sees: 'content' },
  'GET /glossary': { sees: 'own' },
  'GET /deadlines.ics': { sees: 'open' },
  'GET /deadlines/feed': { sees: 'content' },
  'POST /deadlines/feed': { sees: 'content', body: {} },
  'POST /deadlines/feed/revoke': { sees: 'content', body: {} },
  'GET /people': { sees: 'people' },
  'POST /people': { sees: 'people', body: { email: 'new@kutano.example', name: 'New Person', role: 'reviewer' } },
  'POST /people/roles': { sees: 'people', body: { email: 'x@kutano.example', role: 'ops' } },
  'POST /people/roles/take': { sees: 'people', body: { email: 'x@kutano.example', role: 'ops' } },
  'POST /people/invite': { sees: 'people', body: { email: 'x@kutano.example', role: '' } },
  'POST /people/disable': { sees: 'people', body: { email: 'x@kutano.example', role: '' } },
  'GET /api/v1/openapi.json': { sees: 'content' },
  'GET /api/v1/reports/transparency': { sees: 'content', query: '?from=2026-01-01&to=2026-06-30' },
  'GET /api/v1/cases/:reference/export': { sees: 'content', isAct: true },
  'GET /api/v1/audit/verification': { sees: 'content' },
  'GET /api/v1/policies': { sees: 'content' },
  'POST /api/v1/policies/approvals': { sees: 'content', body: { policy: 'kutano', sha256: 'a'.repeat(64) } },
  'GET /api/v1/retention': { sees: 'content' },
  'POST /api/v1/cases/:reference/legal-hold': { sees: 'content', body: { reason: 'Smith v. Jones' } },
  'POST /api/v1/cases/:reference/legal-hold/end': { sees: 'content' },
  'GET /api/v1/restore': { sees: 'content' },
  'POST /api/v1/restore/release': { sees: 'content', body: { note: 'looked at' } },
  'GET /api/v1/customers': { sees: 'content' },
  'POST /api/v1/customers': { sees: 'content', body: { csv: 'workspace,customer' } },
  'GET /api/v1/cases': { sees: 'content' },
  'GET /api/v1/cases/:reference': { sees: 'content' },
  'GET /api/v1/cases/:reference/pages/:document/:page': { sees: 'content' },
  'GET /api/v1/cases/:reference/call-backs': { sees: 'content' },
  'POST /api/v1/cases/:reference/call-backs': { sees: 'content', body: CALL },
  'POST /api/v1/cases/:reference/call-backs/:id/second': { sees: 'content' },
  'POST /api/v1/cases/:reference/drawn-text': { sees: 'content', body: { emailId: ID, documentId: 'd0', page: 1 } },
  'POST /api/v1/cases/:reference/passwords': { sees: 'content', body: { password: 'secret' } },
  'POST /api/v1/cases/:reference/release': { sees: 'content', body: { note: 'called' } },
  'POST /api/v1/cases/:reference/steps': { sees: 'content', body: { to: 'in-review', version: 1 } },
  'POST /api/v1/cases/:reference/approvals': { sees: 'content', body: { version: 1 } },
  'GET /api/v1/cases/:reference/life': { sees: 'content' },
  'POST /api/v1/cases/:reference/corrections': {
    sees: 'content',
    body: { emailId: ID, field: 'agency', value: 'FBI', reason: 'r', version: 1 },
  },
  'POST /api/v1/cases/:reference/findings': {
    sees: 'content',
    body: { emailId: ID, code: 'unclear', severity: 'blocks', clause: 'c', reason: 'r', version: 1 },
  },
  'POST /api/v1/cases/:reference/settlements': {
    sees: 'content',
    body: { emailId: ID, findingHash: 'a'.repeat(64), outcome: 'waived', reason: 'r', version: 1 },
  },
  'POST /api/v1/cases/:reference/settlements/second': { sees: 'content', body: { id: ID } },
  'POST /api/v1/cases/:reference/notes': { sees: 'content', body: { text: 'called' } },
  'POST /api/v1/cases/:reference/assignment': { sees: 'content', body: { to: 'ann@kutano.example' } },
  'POST /api/v1/cases/:reference/merge': { sees: 'content', body: { into: 'LP-2026-000001-Z', version: 1 } },
  'POST /api/v1/cases/:reference/moves': { sees: 'content', body: { into: null, emailIds: [ID], version: 1 } },
  'POST /api/v1/cases/assignment': {
    sees: 'content',
    body: { references: ['LP-2026-000001-Z'], to: 'ann@kutano.example' },
  },
  ...Object.fromEntries(
    Object.entries(RECORDS_SAID).map(([kind, body]) => [
      `POST /api/v1/cases/:reference/records/${kind}`,
      { sees: 'content', body: { ...body, version: 1 } } as const,
    ]),
  ),
  'GET /api/v1/notices': { sees: 'content' },
  'GET /api/v1/notices/:id': { sees: 'content' },
  'POST /api/v1/notices/:id/edit': { sees: 'content', body: LETTER },
  'POST /api/v1/notices/:id/approve': { sees: 'content', body: { version: 1 } },
  'POST /api/v1/notices/:id/send': { sees: 'content' },
  'POST /api/v1/notices/:id/take-back': { sees: 'content' },
  'POST /api/v1/notices/:id/withdraw': { sees: 'content', body: { version: 1 } },
  'POST /api/v1/notices/:id/settle': { sees: 'content', body: { wasSent: true } },
  'GET /api/v1/on-call/pages': { sees: 'content' },
  'POST /api/v1/on-call/pages/:id/accept': { sees: 'content' },
  'GET /api/v1/vouchings': { sees: 'content' },
  'POST /api/v1/vouchings': { sees: 'content', body: VOUCHING },
  'POST /api/v1/vouchings/:id/second': { sees: 'content' },
  'POST /api/v1/vouchings/:id/end': { sees: 'content' },
  'GET /api/v1/senders/compromised': { sees: 'content' },
  'POST /api/v1/senders/compromised': { sees: 'content', body: { sender: 'chief@town.example', since: AT } },
  'POST /api/v1/senders/cleared': { sees: 'content', body: { sender: 'chief@town.example' } },
  'GET /ops': { sees: 'queues' },
  'POST /ops/retry': { sees: 'queues', body: {} },
  /** Bull Board's own routes, whatever they are. */
  'ALL /ops/queues/*': { sees: 'queues' },
}
