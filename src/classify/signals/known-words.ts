import { CONTEXTS } from './contexts.js'
import { CUES } from './cues.js'
import { SIGNALS } from './signals.js'

/** English words one letter from a key word, which no row has. */
const NEIGHBOURS = [
  'emergence',
  'kidnapper',
  'preserves',
  'preserver',
  'subscribed',
  'subscribes',
  'identify',
  'identities',
  'massages',
  'addressed',
  'addressee',
  'disclosures',
  'constables',
  'detectives',
  'prosecutors',
  'copyrights',
  'commander',
  'infringements',
  'messaged',
  'message',
  'messager',
]

/** Every word that stands in a row, of any language: spelt right, whatever it looks like. */
export const KNOWN_WORDS: ReadonlySet<string> = new Set([
  ...NEIGHBOURS,
  ...[...SIGNALS, ...CONTEXTS, ...CUES].flatMap(({ phrase }) => phrase.match(/\p{L}+/gu) ?? []),
])
