import type { WhatIf, WhatIfWish } from '../ops/what-if.js'
import type { Policy } from '../policy/policy.js'

/** The texts of policies, and what another one would have said of past mails. */
export interface PolicyPorts {
  /** A text that was approved, or stands in the policies' folder; null where there is none of this hash. */
  read(policy: string, sha256: string): Promise<Policy | null>
  /** Null where one is being worked out already. */
  startWhatIf(wish: WhatIfWish): WhatIf | null
  findWhatIf(id: string): WhatIf | null
  /** When it has ended, or so much time has passed. */
  whatIfSettled(id: string, withinMs: number): Promise<void>
}
