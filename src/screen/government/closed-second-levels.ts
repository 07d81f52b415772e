import { type GovernmentRule, type OrganisationKind, rulesOf } from '../government-rule.js'
import type { GovernmentLevel } from '../sender-verdict.js'

/**
 * Second levels that a country's registry keeps for its government. Those with their own table are not here, nor are names
 * that only look like one: go.it is the province of Gorizia, gov.it is reserved and unused, mi.it is Milan.
 */
const PUBLIC_SUFFIX_LIST =
  'Public Suffix List, ICANN section: a second level of the country code (or its wildcard) for its government'
const REGISTRY = 'Registry policy of the country code, not on the Public Suffix List'

const LISTED: Readonly<Record<string, string>> = {
  gov: 'ac ae af al ao ar as az ba bb bd bf bh bm bn bs bt bw by bz cd ck cl cm cn cx cy cz dm do dz ec ee eg er et fj fk gd ge gh gi gn gr gu gy hk io iq ir jm jo kg kh ki km kn kp kw kz la lb lc lk lr ls lt lv ly ma me mg mk ml mm mn mo mr ms mu mv mw my mz na ng np nr om pg ph pk pl pn pr ps pt pw py qa rs ru rw sa sb sc sd sh sl so ss sx sy tj tl tm tn to tt tw ua ug vc ve vn ws ye za zm zw',
  gob: 'ar bo cl cu do ec es gt hn ni pa pe pk sv ve',
  gouv: 'ci fr ht km ml sn',
  gub: 'uy',
  gv: 'ao at',
  go: 'ci cr id ke th tj tz ug',
  mil: 'ac ae al ar az ba bd bo by cl cn co cy do ec eg fj gh gt hn id io iq jm jo kg km kz lv mg mm mv my mz ng ni no np pe pg ph pl py qa rw sh st sy tj tm to tr tt tw tz ug uy vc ve ye za zm zw',
  mi: 'th',
  mod: 'gi',
  gok: 'pk',
  gop: 'pk',
  gos: 'pk',
}

const UNLISTED: Readonly<Record<string, string>> = {
  gov: 'ag ai am bg bi cu cv cw fi fm gm gw hr hu is ky md mp mt nu pf ro si sk sm sr st sz tc tv uz vg vi vu',
  gouv: 'bj cd dj mc nc ne tg',
}

const MEANING: Readonly<Record<string, readonly [GovernmentLevel | null, OrganisationKind]>> = {
  mil: ['military', 'military'],
  mi: ['military', 'military'],
  mod: ['military', 'military'],
  gok: ['state', 'government'],
  gop: ['state', 'government'],
  gos: ['state', 'government'],
}

function rulesFor(table: Readonly<Record<string, string>>, source: string): GovernmentRule[] {
  return Object.entries(table).flatMap(([label, countries]) =>
    countries.split(' ').flatMap((country) => {
      const [level, kind] = MEANING[label] ?? [null, 'government']
      return rulesOf(country.toUpperCase(), source, [[`${country}-${label}`, `${label}.${country}`, level, kind]])
    }),
  )
}

export const CLOSED_SECOND_LEVELS = [...rulesFor(LISTED, PUBLIC_SUFFIX_LIST), ...rulesFor(UNLISTED, REGISTRY)]
