import { expect, test } from '@jest/globals'
import { createAgencyDirectory } from '../../src/directory/agency-directory.js'
import { readAgencies } from '../../src/directory/read-agencies.js'
import { matchGovernment } from '../../src/screen/match-government.js'
import { readClaims } from '../../src/screen/read-claims.js'
import { aDocument, anEmail } from '../builders.js'

const NOW = new Date('2026-11-20T12:00:00Z')
const AGENCIES = createAgencyDirectory(
  readAgencies(
    [
      'Domain name,Domain type,Organization name,City,State',
      'tucsonaz.gov,City,City of Tucson,Tucson,AZ',
      'votepinal.gov,County - Election,Pinal County Elections,Florence,AZ',
      'clarkschools.gov,School district,Clark County School District,Las Vegas,NV',
    ].join('\n'),
  ),
)

function claimsOf(text: string, host: string): string[] {
  const email = anEmail({ documents: [aDocument({ text })] })
  return readClaims(email, host, matchGovernment(host, AGENCIES, NOW), AGENCIES).map(
    ({ flag, saw }) => `${flag}: ${saw}`,
  )
}

test.each([
  ['Federal Bureau of Investigation\n26 Federal Plaza\n\nPlease produce', 'tucsonaz.gov', 'agency of fbi.gov'],
  [
    'Please produce.\n\nDana White\nSpecial Agent\nUnited States Secret Service',
    'tucsonaz.gov',
    'agency of secretservice.gov',
  ],
  ['Please produce.\n\nDet. Roe\nPinal Police Department', 'votepinal.gov', 'by an election office'],
  ['Phoenix Police Department\nCyber Unit\n\nPlease produce', 'tucsonaz.gov', 'another body or place'],
  ['Please produce.\n\nSpecial Agent Dana White, FBI', 'tucsonaz.gov', 'another body or place'],
  ['Please produce.\n\nDet. Roe\nMetro Police Department', 'clarkschools.gov', 'registered as "School district"'],
  ['as provided by California Penal Code section 1524.3', 'tucsonaz.gov', 'code of CA, the domain is one of AZ'],
  ['under the Texas Code of Criminal Procedure', 'sao17.state.fl.us', 'code of TX, the domain is one of FL'],
  ['We request under 18 U.S.C. 2703(f) that you preserve', 'kent.police.uk', "GB's"],
])('%j from %s', (text, host, saw) => {
  expect(claimsOf(text, host).join()).toContain(saw)
})

test.each([
  ['the agency itself', 'Federal Bureau of Investigation\nWashington', 'ic.fbi.gov'],
  ['its department', 'Federal Bureau of Investigation\nU.S. Department of Justice', 'usdoj.gov'],
  [
    'a task force with one name of its own',
    'Drug Enforcement Administration\nFederal Bureau of Investigation',
    'dea.gov',
  ],
  ['a mention in a sentence', 'We worked with the Federal Bureau of Investigation on this case.', 'tucsonaz.gov'],
  [
    'a police of the school district itself',
    'Det. Roe\nClark County School District Police Department',
    'clarkschools.gov',
  ],
  ['a city whose police writes', 'Tucson Police Department', 'tucsonaz.gov'],
  ['a statute that is only explained', 'In the US this would be 18 U.S.C. 2703.', 'kent.police.uk'],
  [
    'a state own code beside another',
    'Arizona Revised Statutes 13-3916 and California Penal Code 1524.3',
    'tucsonaz.gov',
  ],
  ['a federal agency and any state code', 'California Penal Code 1524', 'fbi.gov'],
  ['West Virginia, which is not Virginia', 'West Virginia Code 62-1A-1', 'wvsp.wv.gov'],
  ['an American authority and its code', 'pursuant to 18 U.S.C. 2703(d)', 'tucsonaz.gov'],
  ['a private sender, who is judged otherwise', 'Federal Bureau of Investigation', 'vendor.example'],
])('no flag for %s', (_what, text, host) => {
  expect(claimsOf(text, host)).toEqual([])
})
