import { rulesOf } from '../government-rule.js'

export const UNITED_KINGDOM = [
  ...rulesOf('GB', 'Nominet and Cabinet Office rules for closed second levels; GOV.UK Notify list of public endings', [
    ['gb-gov', 'gov.uk', null, 'government'],
    ['gb-nca', 'nca.gov.uk', 'police', 'police'],
    ['gb-cps', 'cps.gov.uk', 'federal', 'prosecution'],
    ['gb-police', 'police.uk', 'police', 'police'],
    ['gb-mod', 'mod.uk', 'military', 'military'],
    ['gb-mil', 'mil.uk', 'military', 'military'],
    ['gb-parliament', 'parliament.uk', 'legislative', 'legislature'],
    ['gb-judiciary', 'judiciary.uk', 'judicial', 'court'],
    ['gb-supreme-court', 'supremecourt.uk', 'judicial', 'court'],
    ['gb-courts-service', 'hmcts.net', 'judicial', 'court'],
    ['gb-judges', 'ejudiciary.net', 'judicial', 'court'],
    ['gb-scotland', 'gov.scot', 'state', 'government'],
    ['gb-scotland-parliament', 'parliament.scot', 'legislative', 'legislature'],
    ['gb-wales', 'gov.wales', 'state', 'government'],
    ['gb-senedd', 'senedd.wales', 'legislative', 'legislature'],
  ]),
  ...rulesOf('GB', 'CJSM terms: private lawyers and contractors are members; what stands before .cjsm.net decides', [
    ['gb-cjsm', 'cjsm.net', null, 'shared'],
  ]),
  ...rulesOf('IM', 'gov.im domain policy', [['im-gov', 'gov.im', null, 'government']]),
  ...rulesOf('GG', 'gov.gg registrant, States of Guernsey', [['gg-gov', 'gov.gg', null, 'government']]),
  ...rulesOf('JE', 'gov.je registrant, Government of Jersey', [['je-gov', 'gov.je', null, 'government']]),
  ...rulesOf('IE', 'gov.ie naming policy; names of the bodies themselves', [
    ['ie-gov', 'gov.ie', null, 'government'],
    ['ie-garda', 'garda.ie', 'police', 'police'],
    ['ie-courts', 'courts.ie', 'judicial', 'court'],
    ['ie-oireachtas', 'oireachtas.ie', 'legislative', 'legislature'],
    ['ie-dpp', 'dppireland.ie', 'federal', 'prosecution'],
    ['ie-revenue', 'revenue.ie', 'federal', 'government'],
    ['ie-justice', 'justice.ie', 'federal', 'government'],
    ['ie-military', 'military.ie', 'military', 'military'],
  ]),
]
