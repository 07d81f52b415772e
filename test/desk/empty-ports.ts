import type { DeskPorts } from '../../src/desk/ports.js'

/** A world in which there is nothing: no case, no token, nothing missing. */
export function emptyPorts(changes: Partial<DeskPorts> = {}): DeskPorts {
  return {
    listCases: async () => ({ cases: [], next: null }),
    loadCase: async () => null,
    loadPageImage: async () => null,
    life: {
      load: async () => null,
      change: async () => null,
      loadCustomers: async () => [],
      move: async () => null,
      split: async () => null,
      whyNoCustomerLetter: async () => [],
      policyOf: () => {
        throw new RangeError('no policy')
      },
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
