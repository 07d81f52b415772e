import type { DeskPorts } from '../desk/ports.js'
import {
  findOpenCallBack,
  listCallBacks,
  listCallBacksOfRequesters,
  listConfirmedNumbers,
  recordCallBack,
  secondCallBack,
} from '../edges/postgres/call-backs.js'
import type { Pool } from '../edges/postgres/database.js'
import { listHeld } from '../edges/postgres/held-list.js'
import { clearSender, listMarks, markCompromised, releaseCase } from '../edges/postgres/sender-marks.js'
import {
  endVouching,
  listAgencyNumbers,
  listVouchings,
  recordVouching,
  secondVouching,
} from '../edges/postgres/vouchings.js'

/** Call-backs, vouchings and senders that were taken over, as the desk asks for them. */
export function verificationPorts(pool: Pool): Pick<DeskPorts, 'callBacks' | 'vouchings' | 'senders'> {
  return {
    callBacks: {
      list: (reference) => listCallBacks(pool, reference),
      listOfRequesters: (reference, requesters) => listCallBacksOfRequesters(pool, reference, requesters),
      listConfirmedNumbers: (reference, marks) => listConfirmedNumbers(pool, reference, marks),
      listAgencyNumbers: (marks) => listAgencyNumbers(pool, marks),
      record: (reference, call, move) => recordCallBack(pool, reference, call, move),
      second: (reference, id, by) => secondCallBack(pool, reference, id, by),
    },
    vouchings: {
      list: () => listVouchings(pool),
      record: (vouching) => recordVouching(pool, vouching),
      second: (id, by) => secondVouching(pool, id, by),
      end: (id, by) => endVouching(pool, id, by),
      findCallBack: (id) => findOpenCallBack(pool, id),
    },
    senders: {
      listMarks: () => listMarks(pool),
      listHeld: (mark, query) => listHeld(pool, mark, query),
      mark: (saying, since) => markCompromised(pool, saying, since),
      clear: (saying) => clearSender(pool, saying),
      release: (reference, release) => releaseCase(pool, reference, release),
    },
  }
}
