import type { Email } from '../parse/email.js'
import type { SenderVerdict } from '../screen/sender-verdict.js'
import { evidenceAt } from '../text/evidence.js'
import { composeInstruments } from './compose-instruments.js'
import { decideKind } from './decide-kind.js'
import { type Classification, type Instrument, NO_JURISDICTION } from './instrument.js'
import { readMail } from './read-mail.js'
import type { Reading } from './reading.js'
import { RULES_VERSION } from './signals/signals.js'

/** How sure it is that a mail in which nothing asks or commands holds no demand. */
const NONE_CONFIDENCE = 0.9

/**
 * Names the legal instruments in a mail, each with the words it rests on. It abstains (`unknown`) where a demand is
 * there and its type is not sure; it never takes a mention, a promise or a footer for an instrument.
 */
export function classifyInstruments(
  email: Email,
  sender: SenderVerdict,
  { aliases }: { aliases: readonly string[] },
): Classification {
  return classifyReadings(email, sender, readMail(email, sender, aliases))
}

/** The same, of a mail whose documents were read already: an explanation looks at both. */
export function classifyReadings(
  email: Email,
  sender: SenderVerdict,
  { readings, facts }: ReturnType<typeof readMail>,
): Classification {
  const { kind, rule } = decideKind(facts)
  const instruments = composeInstruments(readings, facts, sender, kind)
  return {
    kind,
    instruments,
    primary: choosePrimary(instruments),
    signals: [...readings.flatMap(reportSignals), reportKind(email, rule)],
    rulesVersion: RULES_VERSION,
  }
}

function choosePrimary([first]: readonly Instrument[]): Classification['primary'] {
  if (!first) return { type: 'none', jurisdiction: NO_JURISDICTION, confidence: NONE_CONFIDENCE }
  return { type: first.type, jurisdiction: first.jurisdiction, confidence: first.confidence }
}

/** Every signal that fired, with its weight; one that counts for nothing says why in its name. */
function reportSignals({ document, signals }: Reading): Classification['signals'] {
  return signals.map(({ row, start, end, muted }) => ({
    rule: muted ? `${row.id} (${muted})` : row.id,
    document: document.id,
    weight: muted ? 0 : row.weight,
    evidence: evidenceAt(document, start, end),
  }))
}

function reportKind({ documents }: Email, rule: string): Classification['signals'][number] {
  const document = documents[0] ?? { id: '', text: null, pageStarts: [] }
  return { rule, document: document.id, weight: 0, evidence: evidenceAt(document, 0, 0) }
}
