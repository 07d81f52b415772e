import { rulesOf } from '../government-rule.js'

export const ASIA_PACIFIC = [
  ...rulesOf('AU', 'auDA and gov.au eligibility and allocation policy', [
    ['au-gov', 'gov.au', null, 'government'],
    ['au-state', '{au}.gov.au', 'state', 'government'],
    ['au-state-police', 'police.{au}.gov.au', 'police', 'police'],
    ['au-afp', 'afp.gov.au', 'police', 'police'],
    ['au-defence', 'defence.gov.au', 'military', 'military'],
    ['au-parliament', 'aph.gov.au', 'legislative', 'legislature'],
    ['au-federal-court', 'fedcourt.gov.au', 'judicial', 'court'],
    ['au-high-court', 'hcourt.gov.au', 'judicial', 'court'],
  ]),
  ...rulesOf('NZ', 'Domain Name Commission: moderated second levels', [
    ['nz-govt', 'govt.nz', null, 'government'],
    ['nz-police', 'police.govt.nz', 'police', 'police'],
    ['nz-parliament', 'parliament.nz', 'legislative', 'legislature'],
    ['nz-mil', 'mil.nz', 'military', 'military'],
  ]),
  ...rulesOf('JP', 'JPRS: GO.JP and LG.JP registration rules; prefectural names', [
    ['jp-go', 'go.jp', 'federal', 'government'],
    ['jp-lg', 'lg.jp', 'local', 'government'],
    ['jp-npa', 'npa.go.jp', 'police', 'police'],
    ['jp-courts', 'courts.go.jp', 'judicial', 'court'],
    ['jp-prefecture', 'pref.*.jp', 'provincial', 'government'],
    ['jp-prefecture-police', 'police.pref.*.jp', 'police', 'police'],
    ['jp-tokyo', 'metro.tokyo.jp', 'provincial', 'government'],
  ]),
  ...rulesOf('KR', 'KISA: GO.KR and MIL.KR registration rules', [
    ['kr-go', 'go.kr', null, 'government'],
    ['kr-police', 'police.go.kr', 'police', 'police'],
    ['kr-prosecution', 'spo.go.kr', 'federal', 'prosecution'],
    ['kr-courts', 'scourt.go.kr', 'judicial', 'court'],
    ['kr-mil', 'mil.kr', 'military', 'military'],
  ]),
  ...rulesOf('IN', '.IN registry: GOV.IN and MIL.IN; NIC.IN also serves private users', [
    ['in-gov', 'gov.in', null, 'government'],
    ['in-mil', 'mil.in', 'military', 'military'],
    ['in-nic', 'nic.in', null, 'not-agency'],
  ]),
  ...rulesOf('SG', 'SGNIC: GOV.SG registration rules', [
    ['sg-gov', 'gov.sg', 'federal', 'government'],
    ['sg-police', 'spf.gov.sg', 'police', 'police'],
  ]),
  ...rulesOf('IL', 'ISOC-IL: closed second levels GOV.IL, IDF.IL, MUNI.IL', [
    ['il-gov', 'gov.il', 'federal', 'government'],
    ['il-police', 'police.gov.il', 'police', 'police'],
    ['il-courts', 'court.gov.il', 'judicial', 'court'],
    ['il-idf', 'idf.il', 'military', 'military'],
    ['il-muni', 'muni.il', 'local', 'government'],
  ]),
  ...rulesOf('TR', 'TRABIS: GOV.TR, POL.TR, BEL.TR, TSK.TR', [
    ['tr-gov', 'gov.tr', null, 'government'],
    ['tr-police', 'pol.tr', 'police', 'police'],
    ['tr-municipal', 'bel.tr', 'local', 'government'],
    ['tr-forces', 'tsk.tr', 'military', 'military'],
  ]),
]
