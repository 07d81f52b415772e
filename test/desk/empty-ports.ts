import type { CaseState } from '../../src/cases/case.js'
import type { DeskPorts } from '../../src/desk/ports.js'
import type { Policy } from '../../src/policy/policy.js'
import { aDossier } from '../cases/a-dossier.js'

const NO_LETTERS = { count: 0, oldestSeconds: null, ids: [] }

/** A world in which there is nothing: no case, no token, nothing missing. What is a case can be acted on. */
export function emptyPorts(changes: Partial<DeskPorts> = {}): DeskPorts {
  const loadCase: DeskPorts['loadCase'] = changes.loadCase ?? (async () => null)
  return {
    queue: {
      list: async () => ({ cases: [], next: null, counts: {} }),
      newest: async () => '',
      views: async () => [],
      saveView: async () => undefined,
      dropView: async () => undefined,
    },
    ops: {
      status: async () => ({
        ledger: {
          failures: [],
          letters: { approved: NO_LETTERS, uncertain: NO_LETTERS, bounced: NO_LETTERS },
          pages: { unaccepted: 0, oldestSeconds: null, lastAcceptedAt: null },
          dueSoonWithoutOwner: 0,
          unknown: { now: null, before: null },
          unread: { now: null, before: null },
          skewSeconds: 0,
        },
        pipeline: {
          standing: {},
          events: {},
          letters: { drafts: 0, oldestDraftSeconds: null, waiting: 0, sending: 0, failed: 0, oldestSeconds: null },
        },
        folders: [],
        mailboxes: [],
        queues: [],
        heartbeats: [],
        counts: [],
        disk: null,
        queueMemory: null,
      }),
      retry: async () => 0,
    },
    listCases: async () => ({ cases: [], next: null }),
    loadCase,
    loadPageImage: async () => null,
    life: {
      load: async (reference, query) => {
        const file = await loadCase(reference, query)
        return file && aDossier({ file, state: file.state as CaseState })
      },
      change: async () => null,
      loadCustomers: async () => [],
      move: async () => null,
      listLikely: async () => [],
      split: async () => null,
      whyNoCustomerLetter: async () => [],
      policyOf: () => ({ notice: { waitingDays: 14 } }) as Policy,
    },
    callBacks: {
      list: async () => [],
      listOfRequesters: async () => [],
      listConfirmedNumbers: async () => [],
      listAgencyNumbers: async () => [],
      record: async () => null,
      second: async () => ({ kind: 'unknown' }),
    },
    vouchings: {
      list: async () => [],
      record: async () => null,
      second: async () => ({ kind: 'unknown' }),
      end: async () => null,
      findCallBack: async () => null,
    },
    senders: {
      listMarks: async () => [],
      listHeld: async () => ({ emails: [], cases: [], notices: [], isCut: false }),
      mark: async () => undefined,
      clear: async () => null,
      release: async () => null,
    },
    notices: {
      fourEyes: true,
      list: async () => [],
      load: async () => null,
      loadWay: async () => null,
      guard: async () => null,
      edit: async () => false,
      approve: async () => false,
      askToSend: async () => false,
      takeBack: async () => false,
      withdraw: async () => false,
      settle: async () => false,
      lines: async () => ({ lines: [], counts: {} }),
      texts: async () => [],
      unsaved: async () => [],
      keepUnsaved: async () => null,
      dropUnsaved: async () => undefined,
    },
    clocks: {
      list: async () => ({
        clocks: [],
        next: null,
        counts: { all: 0, answer: 0, preservation: 0, silence: 0, customer: 0, over: 0, today: 0, nobody: 0, mine: 0 },
        nobodys: null,
      }),
      days: async () => ({ clocks: [], perDay: {} }),
    },
    onCall: { list: async () => [], accept: async () => null },
    records: {
      makeReports: async () => [],
      exportCase: async () => null,
      verifyAudit: async () => ({ kind: 'intact', sealed: 0, head: '0'.repeat(64), unsealed: 0 }),
      listPolicies: async () => [],
      approvePolicy: async () => null,
      listKept: async () => [],
      placeLegalHold: async () => false,
      endLegalHold: async () => false,
      findSystemHold: async () => null,
      releaseSystemHold: async () => false,
      listCustomers: async () => [],
      importCustomers: async () => ({ added: 0, changed: 0, unchanged: 0 }),
    },
    ledger: {
      list: async () => ({ mails: [], next: null }),
      load: async () => null,
      recordView: async () => undefined,
      mailboxes: async () => [],
    },
    directory: {
      customers: async () => ({ customers: [], next: null, total: 0 }),
      findCustomer: async () => null,
      casesOf: async () => [],
      agencies: async () => ({ agencies: [], next: null, total: 0 }),
      vouchable: async () => [],
    },
    policies: {
      read: async () => null,
      startWhatIf: () => null,
      findWhatIf: () => null,
      whatIfSettled: async () => undefined,
    },
    figures: {
      load: async () => ({ volume: [], outcomes: [], answers: [], deficiencies: [] }),
      organisations: () => [],
    },
    installation: {
      signs: async () => ({
        mailboxes: [],
        customers: 0,
        sendsMail: false,
        onCall: 0,
        secondOnCall: 0,
        hasProvider: false,
      }),
    },
    givePassword: null,
    confirmDrawnText: async () => false,
    signIn: {
      findSession: async () => null,
      signIn: async () => null,
      signInAsTeam: async () => 'x'.repeat(43),
      giveCode: async () => null,
      signOut: async () => undefined,
      openId: null,
    },
    people: {
      list: async () => [],
      add: async () => true,
      give: async () => true,
      ask: async () => true,
      confirm: async () => true,
      take: async () => true,
      disable: async () => true,
    },
    findTokenHolder: async () => null,
    recordView: async () => undefined,
    recordListView: async () => undefined,
    whatIsNotReady: async () => [],
    remarks: async () => [],
    metrics: async () => '',
    queuePages: async () => undefined,
    now: () => new Date('2026-11-22T09:00:00Z'),
    ...changes,
  }
}
