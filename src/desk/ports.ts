import type { FastifyPluginAsync } from 'fastify'
import type { AgencyMarks, CallBack, CaseMove, ConfirmedNumber, NewCallBack, Seconding } from '../cases/call-back.js'
import type { CaseDecided, CaseRefusal } from '../cases/case-change.js'
import type { CaseEvent, CaseFile, CasePage } from '../cases/case-file.js'
import type { Dossier } from '../cases/dossier.js'
import type { DrawnPage } from '../cases/drawn-text.js'
import type { HeldList, Released } from '../cases/hold.js'
import type { describeSplit } from '../cases/judge-move.js'
import type { LikelyCase, RelatedCase } from '../cases/likely-case.js'
import type { QueuePage, QueueQuery } from '../cases/queue-query.js'
import type { UnsavedForm } from '../cases/unsaved-form.js'
import type { AgencyNumber } from '../directory/agency-number.js'
import type { Customer } from '../directory/customer.js'
import type { MarkSubject, SenderMark } from '../directory/sender-mark.js'
import type { NewVouching, Vouching, VouchingSeconding } from '../directory/vouching.js'
import type { Page } from '../edges/postgres/pages.js'
import type { Person } from '../edges/postgres/people.js'
import type { OpsStatus } from '../ops/ops-status.js'
import type { TakenUp, TakingUp } from '../ops/take-up-mail.js'
import type { Policy } from '../policy/policy.js'
import type { Principal } from './access.js'
import type { ClockPorts } from './clock-ports.js'
import type { DirectoryPorts } from './directory-ports.js'
import type { InstallationPorts } from './installation-ports.js'
import type { LedgerPorts } from './ledger-ports.js'
import type { NoticePorts } from './notice-ports.js'
import type { Account } from './pages/account-page.js'
import type { PolicyPorts } from './policy-ports.js'
import type { RecordPorts } from './record-ports.js'
import type { FigurePorts } from './report-ports.js'
import type { Session } from './sign-in/session.js'

/** What the desk needs of the world, handed in by the command that serves it. */
export interface DeskPorts {
  queue: QueuePorts
  ops: OpsPorts
  listCases(query: { after: string | null; includeRestricted: boolean }): Promise<CasePage>
  /** Null where there is no such case, or none that this reader may know of. */
  loadCase(reference: string, query: { includeRestricted: boolean }): Promise<CaseFile | null>
  /** The PNG of a page of a document of this case; null where there is none, or none that this reader may see. */
  loadPageImage(
    reference: string,
    image: { documentSha256: string; page: number },
    query: { includeRestricted: boolean },
  ): Promise<Uint8Array | null>
  life: CaseLifePorts
  callBacks: CallBackPorts
  vouchings: VouchingPorts
  senders: SenderPorts
  notices: NoticePorts
  /** Opens a case from a mail that ended without one, or has it join one; null where there is no such case to be known of. */
  takeUpMail(taking: TakingUp, into: { into: string; version: number } | null): Promise<TakenUp | null>
  clocks: ClockPorts
  onCall: {
    list(query: { includeRestricted: boolean }): Promise<Page[]>
    /** Null where there is none that rings, or none that this reader may know of. */
    accept(act: { id: string; actor: string; includeRestricted: boolean }): Promise<Page | null>
  }
  records: RecordPorts
  ledger: LedgerPorts
  directory: DirectoryPorts
  policies: PolicyPorts
  figures: FigurePorts
  installation: InstallationPorts
  /**
   * Keeps a password for a case and has what it may open read again: how many mails; null where nothing is encrypted.
   * Null itself where there is no key to keep it with.
   */
  givePassword: ((reference: string, password: string, actor: string) => Promise<number | null>) | null
  /** Takes a page whose text is not what is drawn as compared by a person; false where there is none such in this case. */
  confirmDrawnText(reference: string, page: DrawnPage, actor: string): Promise<boolean>
  signIn: SignInPorts
  people: PeoplePorts
  /** The service that a bearer token names; null where it is unknown, expired or revoked. */
  findTokenHolder(token: string): Promise<Principal | null>
  /** Every view of content is an audit event. */
  recordView(principal: Principal, reference: string): Promise<void>
  /** A list, or what else of content is no single case, by its route. */
  recordListView(principal: Principal, route: string): Promise<void>
  /** What keeps this process from serving, empty where nothing does. */
  whatIsNotReady(): Promise<string[]>
  /** What works less than fully without keeping this process from serving: a sentence each, for `/readyz`. */
  remarks(): Promise<string[]>
  /** Prometheus text. */
  metrics(): Promise<string>
  /** Bull Board, mounted at `/ops/queues` behind the role ops. */
  queuePages: FastifyPluginAsync
  now(): Date
}

/** The case queue; a person's saved views are his own. */
export interface QueuePorts {
  list(asked: QueueQuery, query: { includeRestricted: boolean }): Promise<QueuePage>
  /** Changes whenever a case opens that this reader may know of. */
  newest(query: { includeRestricted: boolean }): Promise<string>
  own(
    owner: string,
    query: { includeRestricted: boolean },
  ): Promise<{ views: { name: string; query: string }[]; lettersAsked: number }>
  saveView(owner: string, view: { name: string; query: string }): Promise<void>
  dropView(owner: string, name: string): Promise<void>
}

export interface OpsPorts {
  status(): Promise<OpsStatus>
  /** Offers again every mail that failed for good, or one of them; how many. */
  retry(actor: string, emailId: string | null): Promise<number>
}

/** Signing in at an identity provider: what the browser keeps meanwhile is its own. */
export interface OpenIdPorts {
  /** @throws where the provider does not answer */
  begin(again: boolean): Promise<{ url: string; trip: OpenIdTrip }>
  /** A cookie; null whatever was wrong. `again` is the session whose person gives the second factor once more. */
  finish(search: string, trip: OpenIdTrip, before: string | null, again: Session | null): Promise<string | null>
}

export interface OpenIdTrip {
  state: string
  nonce: string
  verifier: string
}

/** Each change is made by an admin on another person, or is not made: false. */
export interface PeoplePorts {
  list(): Promise<Person[]>
  add(person: { email: string; name: string; roles: readonly string[] }, by: string): Promise<boolean>
  give(change: { email: string; role: string; by: string }): Promise<boolean>
  ask(change: { email: string; role: string; by: string }): Promise<boolean>
  confirm(change: { email: string; role: string; by: string }): Promise<boolean>
  take(change: { email: string; role: string; by: string }): Promise<boolean>
  disable(email: string, by: string): Promise<boolean>
  /**
   * A link by which the person sets a password himself, and until when it counts; null where he may not be invited. Null
   * itself where an identity provider signs people in, or there is no key to seal codes with.
   */
  invite: ((email: string, by: string) => Promise<{ link: string; expiresAt: Date } | null>) | null
}

/** Sessions; a cookie is what the browser holds, and each sign-in and each second factor makes a new one. */
export interface SignInPorts {
  findSession(cookie: string): Promise<Omit<Session, 'cookie'> | null>
  /** Null whatever was wrong. `before` is a cookie that the browser held, whose session ends. */
  signIn(claim: { email: string; password: string; code: string }, before: string | null): Promise<string | null>
  signInAsTeam(before: string | null): Promise<string>
  /** The second factor again, by the person of the session; null where the code is wrong. */
  giveCode(session: Session, code: string): Promise<string | null>
  signOut(cookie: string): Promise<void>
  /** The person's own open sessions, and whether he has a password here. */
  loadAccount(session: Session): Promise<Account>
  /** Ends one other session of the same person, or all others where `id` is null. */
  endSessions(session: Session, id: string | null): Promise<number>
  /** False whatever was wrong; what the person had open ends. */
  changePassword(session: Session, change: { current: string; code: string; password: string }): Promise<boolean>
  /** Whose link this is and the secret of his codes; null whatever is wrong with it. */
  findInvitation(token: string): Promise<{ email: string; codeSecret: string; codeAddress: string } | null>
  /** False where the code is not the one that is shown now, or the link was used meanwhile. */
  acceptInvitation(token: string, chosen: { password: string; code: string }): Promise<boolean>
  /** Null where local accounts sign in. */
  openId: OpenIdPorts | null
}

/** The case that the mails are in from now on. */
export interface MailsMoved {
  kind: 'moved'
  reference: string
  version: number
}

/** What people decide in a case, over months. */
export interface CaseLifePorts {
  /** Null where there is no such case, or none that this reader may know of. */
  load(reference: string, query: { includeRestricted: boolean }): Promise<Dossier | null>
  /** Reads, decides and writes in one transaction that has the case to itself; null as for `load`. */
  change(
    acting: { reference: string; includeRestricted: boolean; actor: string },
    decide: (dossier: Dossier) => CaseDecided,
  ): Promise<{ kind: 'done'; version: number } | CaseRefusal | null>
  /** Mails of a case into another one that is there, all of them where `emailIds` is null; null as for `load`, for either. */
  move(
    moving: { reference: string; includeRestricted: boolean; actor: string; emailIds: readonly string[] | null },
    target: { into: string; isMerge: boolean },
    why: (from: Dossier, into: Dossier) => CaseRefusal | null,
  ): Promise<MailsMoved | CaseRefusal | null>
  /** Mails of a case into one that opens with them; null as for `load`. */
  split(
    moving: { reference: string; includeRestricted: boolean; actor: string; emailIds: readonly string[] },
    decide: (from: Dossier) => CaseRefusal | { kind: 'split'; newCase: ReturnType<typeof describeSplit> },
  ): Promise<MailsMoved | CaseRefusal | null>
  /** Cases that may be of the same matter: by a proven domain that is one body's, or because a mail claims them. */
  listLikely(caseId: string, query: { domains: readonly string[]; includeRestricted: boolean }): Promise<LikelyCase[]>
  /** Other cases of the same target, officer or document, newest first of each. */
  listRelated(caseId: string, query: { includeRestricted: boolean }): Promise<RelatedCase[]>
  /** The newest event of each of these cases that this reader may know of, looking at it apart. */
  newestChanges(
    references: readonly string[],
    query: { includeRestricted: boolean },
  ): Promise<(CaseEvent & { reference: string })[]>
  /** The newest events of a case that its caller has read, newest first; with `views` who looked at it too. */
  listEvents(caseId: string, query: { limit: number; views: boolean }): Promise<CaseEvent[]>
  /** What this person has written in the forms of a case and not sent, by the id of a case that its caller has read. */
  listUnsaved(caseId: string, owner: string): Promise<UnsavedForm[]>
  /** Null as for `load`. */
  keepUnsaved(
    reader: { reference: string; includeRestricted: boolean },
    typed: Omit<UnsavedForm, 'keptAt'> & { owner: string },
  ): Promise<Date | null>
  dropUnsaved(reference: string, draft: { owner: string; form: string }): Promise<void>
  /** The policy of this id. @throws IntakeError ASSESS_POLICY_UNKNOWN where it is no longer configured. */
  policyOf(id: string): Policy
  /** The customers' directory: the addresses that we already hold. */
  loadCustomers(): Promise<readonly Customer[]>
  /** Why no letter of the case may go to a customer now; empty where one may. */
  whyNoCustomerLetter(caseId: string): Promise<string[]>
}

/** By the reference of a case that its caller has read: whoever may not see it never comes this far. */
export interface CallBackPorts {
  list(reference: string): Promise<CallBack[]>
  /** Those of other cases about these exact addresses. */
  listOfRequesters(reference: string, requesters: readonly string[]): Promise<CallBack[]>
  listConfirmedNumbers(reference: string, marks: AgencyMarks): Promise<ConfirmedNumber[]>
  listAgencyNumbers(marks: AgencyMarks): Promise<AgencyNumber[]>
  record(reference: string, call: NewCallBack, move: CaseMove | null): Promise<CallBack | null>
  second(reference: string, id: string, by: string): Promise<Seconding>
}

/** Vouchings are seen by whoever sees content: they tell of domains, and never of a restricted case. */
export interface VouchingPorts {
  list(): Promise<Vouching[]>
  /** Null where one for the domain waits for its second person. */
  record(vouching: NewVouching): Promise<Vouching | null>
  second(id: string, by: string): Promise<VouchingSeconding>
  /** Null where there is none that holds or waits. */
  end(id: string, by: string): Promise<Vouching | null>
  /** Null where there is none, or its case is restricted: the list of vouchings is seen by all. */
  findCallBack(id: string): Promise<CallBack | null>
}

/** What people say about senders that were taken over. Nothing here is changed or taken back without a person. */
export interface SenderPorts {
  /** Those that still are first. */
  listMarks(): Promise<SenderMark[]>
  listHeld(
    mark: { subject: MarkSubject; since: Date },
    query: { includeRestricted: boolean; limit: number | null },
  ): Promise<HeldList>
  mark(saying: { subject: MarkSubject; note: string | null; actor: string }, since: Date): Promise<unknown>
  /** Null where it is not marked. */
  clear(saying: { subject: MarkSubject; note: string | null; actor: string }): Promise<Released | null>
  /** Null where nothing holds the case. */
  release(reference: string, release: { note: string; actor: string }): Promise<Released | null>
}

export interface DeskSettings {
  /** The one password of the pages; null closes them. */
  password: string | null
  /** Certificate and key in PEM; null serves plain HTTP, on loopback or behind a named proxy only. */
  tls: { cert: string; key: string } | null
  /** A TLS proxy is named in the configuration: callers are told apart by the address that it reports. */
  isBehindProxy: boolean
}
