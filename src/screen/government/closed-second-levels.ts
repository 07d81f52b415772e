import { type GovernmentRule, type OrganisationKind, rulesOf } from '../government-rule.js'
import type { GovernmentLevel } from '../sender-verdict.js'

/**
 * Second levels that a country's registry keeps for its government. Those with their own table are not here, nor are names
 * that only look like one: go.it and gov.it are Italian provinces' and nobody's, mi.it is Milan, go.ro a portal.
 */
const PUBLIC_SUFFIX_LIST = 'Public Suffix List, ICANN section: a second level of the country code for its government'
const REGISTRY = 'Registry policy of the country code, not on the Public Suffix List'

const LISTED: Readonly<Record<string, string>> = {
  gov: 'ac ae af al ar as az ba bb bf bh bm bn bs bt by bz cd cl cm cn cu cx cy dm do dz ec ee eg et fj gd ge gh gi gn gr gu gy hk iq ir is jo kg ki km kn kp kw kz la lb lc lk lr ls lt lv ly ma me mg mk ml mn mo mr ms mu mv mw my mz ng nr om ph pk pl pn pr ps pt py qa rs rw sa sb sc sd sh sl so ss sx sy tj tl tm tn to tt tw ua vc ve vn ws ye za zm zw',
  gob: 'ar bo cl do ec es gt hn ni pa pe pk sv ve',
  gouv: 'ci fr ht km ml sn',
  gub: 'uy',
  gv: 'ao at',
  go: 'ci cr id ke pw th tj tz ug',
  mil: 'ac ae al ar az ba bo by cl cn co cy do ec eg fj ge gh gt hn id iq jo kg km kz lv mg mv my mz ng ni no pe ph pl py qa rw sh st sy tj tm to tr tw tz uy vc ve ye za zm zw',
  mi: 'th',
}

const UNLISTED: Readonly<Record<string, string>> = {
  gov: 'ag am bg cz fi hr hu ky lu md mt ro ru se si sk sz',
  gouv: 'bj cg dj ga gn mc mg tg bi cf td',
  gob: 'cu',
}

const MEANING: Readonly<Record<string, readonly [GovernmentLevel | null, OrganisationKind]>> = {
  mil: ['military', 'military'],
  mi: ['military', 'military'],
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
