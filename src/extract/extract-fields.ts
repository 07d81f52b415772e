import { findAgency } from './fields/agency.js'
import { findConflicts } from './fields/conflicts.js'
import { findCourt, findJudge } from './fields/court.js'
import { findDataSought } from './fields/data-sought.js'
import { findDateRange } from './fields/date-range.js'
import { findDueOn } from './fields/due-on.js'
import { findEmergency } from './fields/emergency.js'
import { findIssuedOn } from './fields/issued-on.js'
import { findMatter } from './fields/matter.js'
import { findNonDisclosure } from './fields/non-disclosure.js'
import { findOfficer } from './fields/officer.js'
import { findPreservation } from './fields/preservation.js'
import { findSigned } from './fields/signed.js'
import { findTargets } from './fields/targets.js'
import { type Fields, NO_FIELDS } from './fields.js'
import type { ExtractInput } from './passage.js'
import { readPassages } from './read-passages.js'

/**
 * Reads who, what, whom and when from the documents, each value with the words it rests on. Documents in which an
 * instrument stands are read before cover mail; what none of them states is null. A bounce, an automatic answer and
 * unrelated mail ask for nothing, so nothing is read from them.
 */
export function extractFields(input: ExtractInput): Fields {
  const { kind } = input.classification
  if (kind === 'bounce' || kind === 'auto-reply' || kind === 'unrelated') return NO_FIELDS
  const reading = readPassages(input)
  const issued = findIssuedOn(reading)
  const range = findDateRange(reading, issued)
  const due = findDueOn(reading, issued)
  const officer = findOfficer(reading)
  const matter = findMatter(reading)
  const targets = findTargets(reading, officer)
  return {
    agency: findAgency(reading, officer),
    officer,
    matter,
    court: findCourt(reading),
    judge: findJudge(reading),
    signed: findSigned(reading),
    issuedOn: issued,
    dueOn: due[0] ? { value: due[0].value, evidence: due[0].evidence } : null,
    targets,
    dateRange: range,
    dataSought: findDataSought(reading),
    nonDisclosure: findNonDisclosure(reading),
    emergency: findEmergency(reading),
    preservation: findPreservation(reading),
    conflicts: findConflicts(matter.references, due, targets, reading),
  }
}
