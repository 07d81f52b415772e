import { readPeriod } from '../../calendar/period.js'
import { clauseIndexAt } from '../../text/clauses.js'
import type { Evidence } from '../../text/evidence.js'
import { matchRows, type Row } from '../../text/row.js'
import type { Fields } from '../fields.js'
import { evidenceOf, type Passage, type Reading } from '../passage.js'

const PERIOD_ROWS: readonly Row[] = [
  {
    id: 'period-of',
    language: 'en',
    words: ['period', 'for', 'additional', 'further', 'another', 'until', 'within'],
    pattern:
      /(?:(?:a |an )?(?:additional |further |initial )?period of (?:up to |at least )?|for (?:an additional |a further |another |up to |at least |a )?|(?:an )?(?:additional|further|another) )(?=[\w(])/iy,
  },
  {
    id: 'counted-after',
    language: ['en', 'fr'],
    words: ['21', '90'],
    source: 'Criminal Code (Canada) s. 487.012(4)',
    pattern: /(?=\d{2} (?:days after|jours (?:après|suivant)))/iy,
  },
  {
    id: 'pendant',
    language: 'fr',
    words: ['pendant', 'durée', 'période'],
    pattern: /(?:pendant (?:une (?:durée|période) de )?|(?:durée|période) de )/iy,
  },
  {
    id: 'fuer',
    language: 'de',
    words: ['für', 'dauer'],
    pattern: /(?:für (?:die dauer von |einen zeitraum von )?|dauer von )/iy,
  },
  {
    id: 'durante',
    language: ['es', 'pt', 'it', 'nl'],
    words: ['durante', 'por', 'plazo', 'prazo', 'período', 'periodo', 'per'],
    pattern:
      /(?:durante (?:un (?:plazo|periodo) de )?|por (?:el |um )?(?:plazo |prazo |período )?(?:de )?|plazo de |prazo de |per[ií]odo de |per )/iy,
  },
]
const PRESERVE = /pr[eé]serv|conserv|retain|sicher|aufbewahr|bewar|guarda/i
const RENEWAL: readonly Row[] = [
  {
    id: 'renew',
    language: 'en',
    source: '18 U.S.C. 2703(f)(2)',
    words: [
      'renew',
      'renews',
      'renewal',
      'renewed',
      'renewing',
      'extend',
      'extends',
      'extension',
      'extended',
      'extending',
      'additional',
      'second',
      'another',
      'continue',
      'continues',
    ],
    pattern:
      /(?:(?:renew(?:al|ed|ing|s)?|exten(?:ds?|sion|ded|ding)|additional|second)\b(?=[^.]{0,120}(?:preserv|90|ninety|180|request))|another (?:period of )?(?:90|ninety|180)\b|continues?(?: to)? (?:preserv|hold|keep|retain|maintain)\w*(?=[^.;]{0,120}(?:same|another|further|additional)))/iy,
  },
  {
    id: 'renouveler',
    language: ['fr', 'de', 'es', 'pt', 'it'],
    words: [
      'renouvellement',
      'renouveler',
      'prolongation',
      'prolonger',
      'verlängerung',
      'prórroga',
      'prorrogação',
      'proroga',
    ],
    pattern: /\S+/iy,
  },
]
/** The boilerplate of a first letter: that it may be renewed later, as the statute says. */
const MAY_RENEW =
  /\b(?:may|can|could|might|subject to|eligible|upon|until|right to|if|unless|renewable|shall be)\b[^.;]{0,60}(?:renew|exten)/i

/** How long data is to be kept, and whether that renews an earlier letter; null where nothing asks for preservation. */
export function findPreservation(reading: Reading): Fields['preservation'] {
  const passages = reading.passages.filter(({ instruments }) => instruments.includes('preservation-request'))
  if (passages.length === 0) return null
  const periods = passages.flatMap(keptFor)
  const renewals = passages.flatMap(renewalWords)
  return {
    days: periods[0]?.days ?? null,
    renewal: renewals.length > 0,
    evidence: [...periods.slice(0, 1).map(({ evidence }) => evidence), ...renewals.slice(0, 1)],
  }
}

function keptFor(passage: Passage): { days: number; evidence: Evidence }[] {
  return matchRows(passage, PERIOD_ROWS).flatMap(({ start, end }) => {
    const period = readPeriod(passage.text, end)
    if (!period || (period.unit !== 'day' && period.unit !== 'month')) return []
    if (!PRESERVE.test(passage.text.slice(Math.max(0, start - 400), period.end + 160))) return []
    const days = period.unit === 'month' ? period.count * 30 : period.count
    return days < 7 ? [] : [{ days, evidence: evidenceOf(passage, start, period.end) }]
  })
}

function renewalWords(passage: Passage): Evidence[] {
  return matchRows(passage, RENEWAL).flatMap(({ start, end }) => {
    const clause = passage.clauses[clauseIndexAt(passage.clauses, start)]
    const sentence = clause ? passage.text.slice(clause.start, clause.end) : ''
    return MAY_RENEW.test(sentence) ? [] : [evidenceOf(passage, start, end)]
  })
}
