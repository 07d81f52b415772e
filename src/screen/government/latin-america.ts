import { rulesOf } from '../government-rule.js'

export const LATIN_AMERICA = [
  ...rulesOf('BR', 'Registro.br: GOV.BR, JUS.BR, LEG.BR, MP.BR, DEF.BR, MIL.BR, by branch of the state', [
    ['br-gov', 'gov.br', 'federal', 'government'],
    ['br-state', '{br}.gov.br', 'state', 'government'],
    ['br-federal-police', 'pf.gov.br', 'federal', 'police'],
    ['br-highway-police', 'prf.gov.br', 'federal', 'police'],
    ['br-courts', 'jus.br', 'judicial', 'court'],
    ['br-prosecution', 'mp.br', 'federal', 'prosecution'],
    ['br-legislature', 'leg.br', 'legislative', 'legislature'],
    ['br-defenders', 'def.br', 'state', 'government'],
    ['br-mil', 'mil.br', 'military', 'military'],
  ]),
  ...rulesOf('MX', 'NIC Mexico: GOB.MX registration policy; FGR is autonomous and uses its own name', [
    ['mx-gob', 'gob.mx', null, 'government'],
    ['mx-state', '{mx}.gob.mx', 'state', 'government'],
    ['mx-fgr', 'fgr.org.mx', 'federal', 'prosecution'],
    ['mx-sedena', 'sedena.gob.mx', 'military', 'military'],
    ['mx-supreme-court', 'scjn.gob.mx', 'judicial', 'court'],
    ['mx-judiciary', 'cjf.gob.mx', 'judicial', 'court'],
  ]),
  ...rulesOf('CL', 'Names of the bodies themselves; NIC Chile GOB.CL and GOV.CL', [
    ['cl-police', 'investigaciones.cl', 'police', 'police'],
    ['cl-carabineros', 'carabineros.cl', 'police', 'police'],
    ['cl-courts', 'pjud.cl', 'judicial', 'court'],
    ['cl-prosecution', 'minpublico.cl', 'federal', 'prosecution'],
  ]),
  ...rulesOf('CO', 'MinTIC: GOV.CO; the judiciary under it', [
    ['co-gov', 'gov.co', null, 'government'],
    ['co-police', 'policia.gov.co', 'police', 'police'],
    ['co-prosecution', 'fiscalia.gov.co', 'federal', 'prosecution'],
    ['co-courts', 'ramajudicial.gov.co', 'judicial', 'court'],
  ]),
]
