import type { Principal } from '../access.js'
import type { ClocksAsked } from '../read-clocks.js'
import type { Viewer } from './layout.js'

/** Who looks at the clocks, and by which address. */
export interface ClocksFrame {
  asked: ClocksAsked
  viewer: Viewer
  principal: Principal
  /** Names of people by their address. */
  names: ReadonlyMap<string, string>
  now: Date
}
