import { describe, expect, test } from '@jest/globals'
import { createAgencyDirectory } from '../../src/directory/agency-directory.js'
import { organizationalDomain } from '../../src/names/host.js'
import { CLOSED_SECOND_LEVELS } from '../../src/screen/government/closed-second-levels.js'
import { GOVERNMENT_RULES, PLACEHOLDERS } from '../../src/screen/government-rules.js'
import { findRule, matchGovernment } from '../../src/screen/match-government.js'

const NOW = new Date('2026-11-20T12:00:00Z')
const NOBODY = createAgencyDirectory([])

/** By hand: for each rule whose shape or neighbourhood is treacherous, a name it must catch and one it must not. */
const BY_HAND: readonly (readonly [id: string, sample: string, lookAlike: string])[] = [
  ['us-gov', 'tucsonaz.gov', 'tucsonazgov.com'],
  ['us-gov-state', 'dmv.ca.gov', 'cadmv.gov'],
  ['us-gov-va', 'oig.va.gov', 'virginia.gov'],
  ['us-gov-courts', 'nysd.uscourts.gov', 'uscourts.gov.example.com'],
  ['us-gov-fbi', 'ic.fbi.gov', 'notfbi.gov'],
  ['us-mil', 'us.af.mil', 'army-mil.com'],
  ['us-fed', 'ncifcrf.fed.us', 'fed.us.example.com'],
  ['us-nsn', 'ponca.nsn.us', 'nsnus.com'],
  ['us-state', 'sao17.state.fl.us', 'state.fl.example.us'],
  ['us-state', 'isp.state.il.us', 'interstate.il.us'],
  ['us-county', 'sheriff.co.hennepin.mn.us', 'co.mn.us'],
  ['us-county', 'co.accomack.va.us', 'co.accomack.zz.us'],
  ['us-city', 'police.ci.minneapolis.mn.us', 'ci-minneapolis.mn.us'],
  ['us-town', 'town.ashland.va.us', 'downtown.ashland.va.us'],
  ['us-village', 'village.bartlett.il.us', 'villageshop.bartlett.il.us'],
  ['us-cog', 'hgac.cog.tx.us', 'cog-hgac.tx.us'],
  ['us-dst', 'fire.dst.ca.us', 'dst.example.us'],
  ['ca-gc', 'justice.gc.ca', 'gc-ca.com'],
  ['ca-rcmp', 'rcmp-grc.gc.ca', 'rcmp-grc.gc.ca.co'],
  ['ca-opp', 'opp.ca', 'copp.ca'],
  ['ca-toronto-police', 'tps.ca', 'https.ca'],
  ['ca-qc', 'msp.gouv.qc.ca', 'gouv.ca'],
  ['gb-gov', 'homeoffice.gov.uk', 'homeofficegov.uk'],
  ['gb-police', 'kent.police.uk', 'kentpolice.uk'],
  ['gb-nca', 'nca.gov.uk', 'nca.org.uk'],
  ['gb-mod', 'mod.uk', 'commod.uk'],
  ['gb-judiciary', 'judiciary.uk', 'judiciary.org.uk'],
  ['ie-garda', 'garda.ie', 'lagarda.ie'],
  ['au-state-police', 'police.nsw.gov.au', 'police.nsw.au'],
  ['nz-govt', 'justice.govt.nz', 'justice.gov.nz'],
  ['eu-europol', 'europol.europa.eu', 'europol.eu'],
  ['fr-interior', 'gendarmerie.interieur.gouv.fr', 'interieur-gouv.fr'],
  ['de-federal-criminal-police', 'bka.bund.de', 'bka-bund.de'],
  ['de-bavaria', 'polizei.bayern.de', 'polizei-bayern.de'],
  ['nl-police', 'politie.nl', 'politiek.nl'],
  ['es-police', 'policia.es', 'lapolicia.es'],
  ['it-justice', 'tribunale.milano.giustizia.it', 'ingiustizia.it'],
  ['se-police', 'polisen.se', 'polisen.example.se'],
  ['ch-canton', 'kapo.zh.ch', 'kapo-zh.ch'],
  ['no-police', 'politiet.no', 'politiet.com'],
  ['jp-prefecture-police', 'police.pref.osaka.jp', 'police.osaka.jp'],
  ['jp-lg', 'keishicho.metro.tokyo.lg.jp', 'lg.co.jp'],
  ['kr-police', 'police.go.kr', 'police.co.kr'],
  ['in-gov', 'cbi.gov.in', 'cbi.in'],
  ['sg-police', 'spf.gov.sg', 'spf.sg'],
  ['il-police', 'police.gov.il', 'police.co.il'],
  ['br-federal-police', 'pf.gov.br', 'pfgov.br'],
  ['br-state', 'policiacivil.sp.gov.br', 'sp.gov.example.br'],
  ['mx-state', 'fiscalia.jalisco.gob.mx', 'jalisco.com.mx'],
  ['co-prosecution', 'fiscalia.gov.co', 'fiscalia-gov.co'],
  ['int-interpol', 'ipcs.interpol.int', 'interpol.com'],
  ['no-municipal', 'oslo.kommune.no', 'kommune.example.no'],
]

test.each(BY_HAND)('rule %s takes %s and leaves %s', (id, sample, lookAlike) => {
  expect(findRule(sample)?.id).toBe(id)
  expect(findRule(lookAlike)?.id).not.toBe(id)
})

const EVERY = GOVERNMENT_RULES.map((rule) => [rule.id, exampleOf(rule.pattern)] as const).filter(([, example]) =>
  example.includes('.'),
)

test.each(EVERY)('rule %s takes a host in %s, on label boundaries only', (id, example) => {
  expect(findRule(example)?.id).toBe(id)
  expect(findRule(`unit.${example}`)?.id).toBe(id)
  expect(findRule(`x${example}`)?.id).not.toBe(id)
  expect(findRule(`${example}.example.com`)).toBeNull()
  expect(findRule(example.replaceAll('.', '-'))).toBeNull()
})

test('every rule has an id of its own, a source and a day of review', () => {
  const ids = GOVERNMENT_RULES.map(({ id }) => id)

  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  expect(
    GOVERNMENT_RULES.filter(({ source, reviewedOn }) => source === '' || !/^\d{4}-\d\d-\d\d$/.test(reviewedOn)),
  ).toEqual([])
})

test.each('AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE GB CH NO IS LI'.split(' '))(
  '%s has its government, and its police where the name differs',
  (country) => {
    const rules = GOVERNMENT_RULES.filter((rule) => rule.country === country)
    const closed = rules.some(({ pattern, kind }) => kind === 'government' && /^(?:gov|gv|gob|gouv)\./.test(pattern))

    expect(rules.length).toBeGreaterThan(0)
    expect(closed || rules.some(({ kind }) => kind === 'police')).toBe(true)
    expect(rules.some(({ kind }) => kind === 'court' || kind === 'legislature')).toBe(!['CY', 'LI'].includes(country))
  },
)

test('a name that no registry keeps says so in its source', () => {
  const own = GOVERNMENT_RULES.filter(({ country }) => country === 'DE' || country === 'SE')

  expect(own.every(({ source }) => source.includes('open to all'))).toBe(true)
})

test('no two rules claim the same name', () => {
  const patterns = GOVERNMENT_RULES.filter(({ pattern }) => !pattern.includes('{')).map(({ pattern }) => pattern)

  expect(patterns.filter((pattern, index) => patterns.indexOf(pattern) !== index)).toEqual([])
})

test('second levels that are said to be on the Public Suffix List are on it', () => {
  const listed = CLOSED_SECOND_LEVELS.filter(({ source }) => source.startsWith('Public Suffix List'))

  expect(listed.filter(({ pattern }) => organizationalDomain(`x.${pattern}`) !== `x.${pattern}`)).toEqual([])
})

describe('names among government names that are no agency', () => {
  test.each([
    'sch.k12.mn.us',
    'stbrigid.pvt.k12.ma.us',
    'mpls.lib.mn.us',
    'metro.cc.mn.us',
    'dakota.tec.mn.us',
    'art.mus.ny.us',
    'alpharetta.ga.us',
    'someone.nic.in',
    'cjsm.net',
    'hartwell-legal.co.uk.cjsm.net',
    'usdoj.gov.cjsm.net',
    'xn--fb-ioc.gov',
    'xn--agncy-dsa.mil',
    'mail.xn--fb-ioc.gov',
    'go.it',
    'gov.example.com',
  ])('%s is no government domain', (host) => {
    expect(matchGovernment(host, NOBODY, NOW).matched).toBe(false)
  })
})

test('what stands before cjsm.net decides', () => {
  const kent = matchGovernment('kent.police.uk.cjsm.net', NOBODY, NOW)

  expect(kent).toMatchObject({ matched: true, rule: 'gb-cjsm', country: 'GB', level: 'police' })
})

test('the registry says who holds a .gov name, and at what level', () => {
  const agencies = createAgencyDirectory([
    {
      domain: 'tucsonaz.gov',
      organization: 'City of Tucson',
      type: 'City',
      city: 'Tucson',
      state: 'AZ',
      country: 'US',
      level: 'local',
      phone: null,
      vouchedBy: null,
      vouchedOn: null,
    },
  ])

  expect(matchGovernment('police.tucsonaz.gov', agencies, NOW)).toEqual({
    matched: true,
    rule: 'us-gov',
    country: 'US',
    level: 'local',
    organization: 'City of Tucson',
  })
})

test('a line in a list makes no government: a vouched_by in a file is a claim', () => {
  const agencies = createAgencyDirectory([
    {
      domain: 'smalltownpd.org',
      organization: 'Small Town Police Department',
      type: null,
      city: null,
      state: null,
      country: 'US',
      level: 'police',
      phone: null,
      vouchedBy: 'somebody',
      vouchedOn: '2026-01-01',
    },
  ])

  expect(matchGovernment('smalltownpd.org', agencies, NOW).matched).toBe(false)
})

function exampleOf(pattern: string): string {
  const placeholder = Object.keys(PLACEHOLDERS).find((name) => pattern.includes(name))
  const values = placeholder === undefined ? [] : (PLACEHOLDERS[placeholder] ?? [])
  // va.gov has a rule of its own, and so might the first of any list: the last is as good an example.
  return pattern.replace(placeholder ?? '{', values.at(-1) ?? '{').replace('*', 'midtown')
}
