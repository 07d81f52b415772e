import type { Principal } from '../access.js'
import type { Viewer } from './layout.js'

/** Who looks at a letter, and what he is told of what he just did. */
export interface LetterFrame {
  viewer: Viewer
  principal: Principal
  now: Date
  /** The second factor of this session is given by a code of ours. */
  takesCodes: boolean
  /** What just happened, or why nothing did. */
  note: { words: string; isFault: boolean } | null
}
