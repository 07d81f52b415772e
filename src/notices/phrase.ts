import type { Audience } from '../draft/notice-draft.js'

/** Words that no letter to this audience may hold, as composed text (NFC) with single spaces. */
export interface Phrase {
  id: string
  audience: Audience
  pattern: RegExp
  why: string
}
