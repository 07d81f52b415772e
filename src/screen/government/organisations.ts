import { rulesOf } from '../government-rule.js'

/** Bodies of many states. */
export const ORGANISATIONS = [
  ...rulesOf(null, '.int: IANA, only organisations established by treaty between governments', [
    ['int', 'int', 'international', 'organisation-of-states'],
    ['int-interpol', 'interpol.int', 'international', 'police'],
    ['int-criminal-court', 'icc-cpi.int', 'international', 'court'],
    ['un', 'un.org', 'international', 'organisation-of-states'],
  ]),
  ...rulesOf('EU', 'europa.eu: institutions, bodies and agencies of the Union only', [
    ['eu-europa', 'europa.eu', 'international', 'organisation-of-states'],
    ['eu-europol', 'europol.europa.eu', 'international', 'police'],
    ['eu-eurojust', 'eurojust.europa.eu', 'international', 'prosecution'],
    ['eu-eppo', 'eppo.europa.eu', 'international', 'prosecution'],
  ]),
]
