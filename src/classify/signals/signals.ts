import { DEMANDS } from './demands.js'
import { FEW_WORDS } from './few-words.js'
import { FOREIGN } from './foreign.js'
import { FRENCH } from './french.js'
import { DUTCH, GERMAN } from './german-dutch.js'
import { JAPANESE } from './japanese.js'
import { ORDERS } from './orders.js'
import { POLISH, TURKISH } from './polish-turkish.js'
import { REQUESTS } from './requests.js'
import { ITALIAN, PORTUGUESE, SPANISH } from './romance.js'
import type { SignalRow } from './signal-row.js'
import { SUBPOENAS } from './subpoenas.js'
import { WARRANTS } from './warrants.js'

/** Every signal of every type and language. Bump the version with any change to a table: stored verdicts name it. */
export const RULES_VERSION = '2026.10'
export const SIGNALS: readonly SignalRow[] = [
  ...WARRANTS,
  ...ORDERS,
  ...SUBPOENAS,
  ...DEMANDS,
  ...REQUESTS,
  ...FOREIGN,
  ...FEW_WORDS,
  ...FRENCH,
  ...GERMAN,
  ...DUTCH,
  ...SPANISH,
  ...PORTUGUESE,
  ...ITALIAN,
  ...JAPANESE,
  ...POLISH,
  ...TURKISH,
]
