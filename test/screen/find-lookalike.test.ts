import { expect, test } from '@jest/globals'
import { createAgencyDirectory } from '../../src/directory/agency-directory.js'
import { readAgencies } from '../../src/directory/read-agencies.js'
import { asciiHost } from '../../src/names/host.js'
import { findLookalike } from '../../src/screen/find-lookalike.js'

const NOW = new Date('2026-11-20T12:00:00Z')
const REGISTRY = createAgencyDirectory(
  readAgencies(
    [
      'Domain name,Domain type,Organization name,City,State',
      'tucsonaz.gov,City,City of Tucson,Tucson,AZ',
      'pinal.gov,County,Pinal County,Florence,AZ',
      'fbi.gov,Federal - Executive,Department of Justice,Washington,DC',
      'texas.gov,State or territory,State of Texas,Austin,TX',
      'burnsor.gov,City,City of Burns,Burns,OR',
      'bend.gov,City,City of Bend,Bend,OR',
    ].join('\n'),
  ),
)

function likenessOf(domain: string) {
  const host = asciiHost(domain)
  if (host === null) throw new Error(`${domain} is no host`)
  return findLookalike(host, REGISTRY, NOW)
}

test.each([
  ['a hyphen and a word', 'fbi-gov.com'],
  ['a word glued on', 'fbigov.net'],
  ['a word before', 'gov-fbi.org'],
  ['an official word', 'fbi-agent.com'],
  ['another ending', 'usdoj.com'],
  ['a government label on the wrong level', 'usdoj.gov.example.com'],
  ['a government ending with a domain behind it', 'rcmp-grc.gc.ca.co'],
  ['a government ending with a domain behind it', 'kent.police.uk.example.com'],
  ['a label dropped', 'rcmp-grc.ca'],
  ['dots written as hyphens', 'homeoffice-gov-uk.com'],
  ['dots left out', 'homeofficegovuk.com'],
  ['a force on its own .uk', 'kentpolice.uk'],
  ['a force on .co.uk', 'kent-police.co.uk'],
  ['a registered name with a government word', 'pinal-gov.com'],
  ['a state with a government word', 'texas-gov.org'],
  ['a letter dropped', 'tucsonz.gov'],
  ['a letter added', 'tucsonnaz.gov'],
  ['two letters swapped', 'tucsnoaz.gov'],
  ['two letters swapped in the middle', 'tucosnaz.gov'],
  ['two edits of a long name', 'tuksonas.gov'],
  ['the ending changed by a letter', 'tucsonaz.gop'],
  ['an American agency under another country', 'fbi.gov.co'],
])('%s makes %s a look-alike', (_how, domain) => {
  expect(likenessOf(domain)).toMatchObject({ homoglyph: false })
})

test.each([
  ['a Cyrillic letter under .gov', 'fb\u0456.gov'],
  ['a Cyrillic letter elsewhere', 'usd\u043ej.com'],
  ['a Cyrillic letter beside a government word', 'fb\u0456-gov.com'],
  ['an accent', 'fb\u00ed-gov.com'],
  ['a zero for an o', 'usd0j.com'],
  ['a one for an i', 'fb1.gov'],
  ['an l for an i', 'lnterpol.com'],
  ['an l for an i in a rule', 'torontopollce.on.ca'],
  ['a zero in the ending', 'homeoffice.g0v.uk'],
  ['m for rn', 'bumsor.gov'],
  ['a Greek letter in a label', 'usdoj.g\u03bfv.example.com'],
])('%s makes %s a look-alike by glyphs', (_how, domain) => {
  expect(likenessOf(domain)).toMatchObject({ homoglyph: true })
})

test.each([
  'springfieldpd.org',
  'kentpolice.org',
  'cityofbend.org',
  'bend.com',
  'orange.com',
  'govexec.com',
  'govtech.com',
  'govdelivery.com',
  'acme-gov.com',
  'sfgov.org',
  'politiek.nl',
  'politik.dk',
  'senator.it',
  'hensen.de',
  'b\u00fccher.de',
  'm\u00fcnchen.de',
  '\u043f\u043e\u0447\u0442\u0430.\u0440\u0444',
  'ice-mail.com',
  'ice.com',
  'seconds.org',
  'fbl.com',
  'fbinaa.org',
  'westlaw.com',
  'docusign.net',
  'protectchildren.ca',
  'subpoenapilot.example',
  'stbrigid.pvt.k12.ma.us',
  'hartwell-legal.co.uk.cjsm.net',
  'rcmp.ca',
])('%s is no look-alike', (domain) => {
  expect(likenessOf(domain)).toBeNull()
})

test.each([
  'fbi.gov',
  'police.tucsonaz.gov',
  'justice.gov.za',
  'fiscalia.gov.co',
  'homeoffice.gov.uk',
  'opp.ca',
  'unheard-of-town.gov',
])('the government domain %s is no look-alike of another', (domain) => {
  expect(likenessOf(domain)).toBeNull()
})

test('a domain that the directory lists is its holder, however it is spelled', () => {
  const directory = createAgencyDirectory(readAgencies('domain,organization\npinal-gov.com,Pinal County'))

  expect(findLookalike('pinal-gov.com', directory, NOW)).toBeNull()
})

test('what was seen names domains and nothing else of the mail', () => {
  expect(likenessOf('fbi-agent.com')?.saw).toBe('fbi-agent.com bears the name of fbi.gov and is not theirs')
})
