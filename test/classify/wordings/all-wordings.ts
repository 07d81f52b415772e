import { ASKERS } from './askers.js'
import { CANADA } from './canada.js'
import { CIVIL_PRIVATE } from './civil-private.js'
import { EIGHTH_LOOK } from './eighth-look.js'
import { ELEVENTH_LOOK } from './eleventh-look.js'
import { EUROPE } from './europe.js'
import { FIFTEENTH_LOOK } from './fifteenth-look.js'
import { FIFTH_LOOK } from './fifth-look.js'
import { FOURTEENTH_LOOK } from './fourteenth-look.js'
import { FOURTH_LOOK } from './fourth-look.js'
import { LAWYERS_LOOK } from './lawyers-look.js'
import { MORE_US } from './more-us.js'
import { MORE_WORLD } from './more-world.js'
import { NEAR_MISSES } from './near-misses.js'
import { NINTH_LOOK } from './ninth-look.js'
import { PACKAGES } from './packages.js'
import { SEVENTEENTH_LOOK } from './seventeenth-look.js'
import { SEVENTH_LOOK } from './seventh-look.js'
import { SIXTEENTH_LOOK } from './sixteenth-look.js'
import { SIXTH_LOOK } from './sixth-look.js'
import { TENTH_LOOK } from './tenth-look.js'
import { THIRTEENTH_LOOK } from './thirteenth-look.js'
import { TRICKY } from './tricky.js'
import { TWELFTH_LOOK } from './twelfth-look.js'
import { US_FEDERAL } from './us-federal.js'
import { US_STATES } from './us-states.js'
import type { Wording } from './wording.js'
import { WORLD } from './world.js'

export const ALL_WORDINGS: readonly Wording[] = [
  ...ASKERS,
  ...CANADA,
  ...CIVIL_PRIVATE,
  ...EIGHTH_LOOK,
  ...ELEVENTH_LOOK,
  ...EUROPE,
  ...FIFTEENTH_LOOK,
  ...FIFTH_LOOK,
  ...FOURTH_LOOK,
  ...FOURTEENTH_LOOK,
  ...SEVENTEENTH_LOOK,
  ...SIXTEENTH_LOOK,
  ...LAWYERS_LOOK,
  ...MORE_US,
  ...MORE_WORLD,
  ...NEAR_MISSES,
  ...NINTH_LOOK,
  ...PACKAGES,
  ...SEVENTH_LOOK,
  ...SIXTH_LOOK,
  ...TENTH_LOOK,
  ...THIRTEENTH_LOOK,
  ...TRICKY,
  ...TWELFTH_LOOK,
  ...US_FEDERAL,
  ...US_STATES,
  ...WORLD,
]
