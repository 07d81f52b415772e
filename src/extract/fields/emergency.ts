import { clauseIndexAt } from '../../text/clauses.js'
import type { Value } from '../../text/evidence.js'
import { matchRows, type Row } from '../../text/row.js'
import type { Fields } from '../fields.js'
import { type Passage, type Reading, valueAt } from '../passage.js'

/** Facts, or at least words, of danger of death or serious physical injury (18 U.S.C. 2702(b)(8)); facts rank above the statute's words. */
interface DangerRow extends Row {
  rank: number
}
const DANGER: readonly DangerRow[] = [
  {
    id: 'threat-to-life',
    language: 'en',
    rank: 3,
    words: [
      'kill',
      'killed',
      'murder',
      'suicide',
      'suicidal',
      'abducted',
      'kidnapped',
      'gunpoint',
      'hostage',
      'bomb',
      'shoot',
      'shooting',
      'overdose',
      'stabbed',
      'abduction',
      'kidnapping',
      'armed',
      'missing',
      'ransom',
      'explosive',
      'explosives',
    ],
    pattern: /\w+/iy,
  },
  {
    id: 'about-to-die',
    language: 'en',
    rank: 3,
    words: [
      'die',
      'dies',
      'dying',
      'dead',
      'poison',
      'poisoned',
      'poisoning',
      'drown',
      'drowning',
      'freeze',
      'freezing',
      'bleeding',
      'unconscious',
      'hypothermia',
      'strangle',
      'strangled',
      'hurt',
      'harm',
      'jump',
      'jumping',
      'stab',
    ],
    pattern:
      /(?:dead(?= (?:by|before|if|in|within|tonight|tomorrow|soon|unless))|(?:hurt|harm) (?:him|her|them)sel(?:f|ves)|jump(?:ing)? (?:off|from|in front)|(?:die|dies|dying|poison(?:ed|ing)?|drown(?:ing)?|freez(?:e|ing)|bleeding|unconscious|hypothermia|strangled?|stab)\b)/iy,
  },
  {
    id: 'danger-words',
    language: 'en',
    rank: 2,
    words: ['danger', 'imminent', 'immediate', 'risk', 'threat'],
    pattern:
      /(?:imminent |immediate )?(?:danger|risk|threat)s?\b(?: to)? (?:of |to )?(?:human |the )?(?:death|life|serious (?:physical|bodily) (?:injury|harm)|safety)/iy,
  },
  {
    id: 'danger-fr',
    language: 'fr',
    rank: 2,
    words: ['danger', 'péril', 'menace', 'suicide', 'enlèvement', 'otage', 'vie'],
    pattern:
      /(?:danger (?:de mort|imminent|pour la vie|grave)|péril|menaces? de mort|suicide|enlèvement|otage|vie (?:humaine|en danger))/iy,
  },
  {
    id: 'gefahr',
    language: 'de',
    rank: 2,
    words: ['lebensgefahr', 'gefahr', 'entführung', 'suizid', 'geisel'],
    pattern: /(?:lebensgefahr|gefahr für (?:leib|leben)|entführung|suizid|geisel)/iy,
  },
  {
    id: 'peligro',
    language: ['es', 'pt', 'it', 'nl'],
    rank: 2,
    words: ['peligro', 'riesgo', 'perigo', 'risco', 'secuestro', 'sequestro', 'pericolo'],
    pattern:
      /(?:peligro (?:de muerte|inminente|para la vida)|riesgo (?:para la vida|vital|de muerte)|perigo de (?:vida|morte)|risco (?:de morte|à vida)|secuestro|sequestro|pericolo di (?:vita|morte))/iy,
  },
]
const DEADLINE: readonly Row[] = [
  {
    id: 'before-clock',
    language: 'en',
    words: ['before', 'by', 'within', 'no', 'until'],
    pattern:
      /(?:before|by|no later than|within|until) (?:the next )?(?:\d{1,2}:?\d\d(?: ?[ap]\.?m\.?| ?hours| ?hrs)?(?: (?:UTC|GMT|[ECMPA][SD]?T|AKST|HST))?(?: on)?(?: \d{1,2}\/\d{1,2}(?:\/\d{2,4})?)?|\d{1,2} ?[ap]\.?m\.?(?: (?:UTC|[ECMP][SD]?T))?|(?:one|two|three|four|six|twelve|twenty-four|\d{1,2})(?: \(\d{1,2}\))? (?:hours?|minutes)|midnight|noon|tonight|morning)/iy,
  },
  { id: 'immediately', language: 'en', words: ['immediately', 'asap'], pattern: /(?:immediately|asap)\b/iy },
]
const SENTENCE_CHARS = 260

/** What an emergency request says of the danger and of the time; null where none of the documents is one. */
export function findEmergency(reading: Reading): Fields['emergency'] {
  const passages = reading.passages.filter(({ instruments }) => instruments.includes('emergency-disclosure-request'))
  if (passages.length === 0) return null
  const dangers = passages.flatMap((passage) =>
    matchRows(passage, DANGER)
      .filter(({ start, end }) => !isDenied(passage.text, start, end))
      .map((found) => ({ ...found, passage })),
  )
  const worst = dangers.sort((a, b) => b.row.rank - a.row.rank)[0]
  const deadline = passages.flatMap((passage) => matchRows(passage, DEADLINE).map((found) => ({ ...found, passage })))
  const stated = deadline.find(({ row }) => row.id === 'before-clock') ?? deadline[0]
  return {
    danger: worst ? sentenceAround(worst.passage, worst.start) : null,
    deadline: stated ? valueAt(stated.passage, stated.start, stated.end) : null,
  }
}

/** "Is anyone at risk of death? No", "there is no imminent danger of death": the statute's words, said not to hold. */
function isDenied(text: string, start: number, end: number): boolean {
  return (
    ANSWERED_NO.test(text.slice(end, end + ANSWER_CHARS)) ||
    SAID_NOT.test(text.slice(Math.max(0, start - NOT_CHARS), start))
  )
}

const ANSWER_CHARS = 120
const NOT_CHARS = 80
const ANSWERED_NO =
  /^[^.!?\n]{0,80}\?[\s:]{0,12}(?:\[ ?\] ?yes\s{1,6}\[x\] ?)?(?:no|none|nobody|n\/a|not (?:known|applicable|at this time)) ?(?:[.,;\n|]|\s{2}|$)/i
const SAID_NOT =
  /\b(?:there (?:is|are) not?|(?:is|are|was|were) not|isn't|aren't|nobody is|no one is|no)(?:\s(?:a|an|any|known|believed|to|be|at|in|of|under|immediate|imminent|current|currently|apparent|specific|evidence)){0,6}\s$/i

function sentenceAround(passage: Passage, offset: number): Value {
  const clause = passage.clauses[clauseIndexAt(passage.clauses, offset)] ?? { start: offset, end: offset }
  const start = Math.max(clause.start, offset - SENTENCE_CHARS)
  const text = passage.text.slice(start, Math.min(clause.end, offset + SENTENCE_CHARS))
  return valueAt(passage, start, start + text.trimEnd().length)
}
