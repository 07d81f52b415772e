import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createAgencyDirectory } from '../../src/directory/agency-directory.js'
import { readAgencies } from '../../src/directory/read-agencies.js'

test('the columns of the public .gov registry are read by name, in any order', () => {
  const csv = [
    'State,City,Suborganization name,Organization name,Domain type,Domain name,Security contact email',
    'DC,Washington,Federal Bureau of Investigation,Department of Justice,Federal - Executive,FBI.gov,(blank)',
  ].join('\r\n')

  expect(readAgencies(csv)).toEqual([
    {
      domain: 'fbi.gov',
      organization: 'Department of Justice, Federal Bureau of Investigation',
      type: 'Federal - Executive',
      city: 'Washington',
      state: 'DC',
      country: 'US',
      level: 'federal',
      phone: null,
      vouchedBy: null,
      vouchedOn: null,
    },
  ])
})

test('our own columns are read, with who vouched', () => {
  const csv =
    '\ufeffdomain,organization,type,city,state,country,level,vouched_by,vouched_on\nsmalltownpd.org,"Small Town, PD",police,Small Town,OH,US,Local,a.reviewer,2026-05-01\n'

  expect(readAgencies(csv)).toEqual([
    {
      domain: 'smalltownpd.org',
      organization: 'Small Town, PD',
      type: 'police',
      city: 'Small Town',
      state: 'OH',
      country: 'US',
      level: 'local',
      phone: null,
      vouchedBy: 'a.reviewer',
      vouchedOn: '2026-05-01',
    },
  ])
})

test.each([
  ['Federal - Judicial', 'judicial'],
  ['Federal - Legislative', 'legislative'],
  ['State or territory - Election', 'state'],
  ['City - Election', 'local'],
  ['School district', 'local'],
  ['Tribal', 'tribal'],
  ['Interstate', 'state'],
  ['Something new', null],
])('a registration of type %s is of level %s', (type, level) => {
  expect(readAgencies(`Domain name,Domain type,Organization name\nx.gov,${type},X`)[0]?.level).toBe(level)
})

test('lines without a usable domain are left out, an empty file is an empty list', () => {
  expect(readAgencies('domain,organization\n,Nobody\nnot a domain,X\nok.gov,Y').map(({ domain }) => domain)).toEqual([
    'ok.gov',
  ])
  expect(readAgencies('')).toEqual([])
})

test('a file with neither column set is refused with what is missing', () => {
  expect(() => readAgencies('name,agency\nfbi.gov,FBI')).toThrow('no column "domain" or "Domain name"')
  expect(() => readAgencies('domain\n"unclosed')).toThrow('no CSV')
})

describe('the directory', () => {
  const directory = createAgencyDirectory(
    readAgencies(
      [
        'domain,organization,city,state',
        'tucsonaz.gov,City of Tucson,Tucson,AZ',
        'police.tucsonaz.gov,Tucson Police,Tucson,AZ',
        'frontiernet.net,Some Town,Some Town,NY',
        'gmail.com,Nobody,X,NY',
        'co.uk,Nobody,X,NY',
        'mailinator.com,Nobody,X,NY',
        'smalltownpd.org,Small Town PD,Small Town,OH',
      ].join('\n'),
    ),
  )

  test('the nearest listed domain above a host is its holder', () => {
    expect(directory.find('mail.police.tucsonaz.gov')?.organization).toBe('Tucson Police')
    expect(directory.find('www.tucsonaz.gov')?.organization).toBe('City of Tucson')
    expect(directory.find('notucsonaz.gov')).toBeNull()
  })

  test('known trap: a free-mail, throwaway or public-suffix line makes nobody an agency', () => {
    for (const domain of ['frontiernet.net', 'gmail.com', 'x.co.uk', 'mailinator.com'])
      expect(directory.find(domain)).toBeNull()
  })

  test('only closed registries make their neighbours suspicious', () => {
    expect(directory.nearest('tucsonz.gov')).toBe('tucsonaz.gov')
    expect(directory.nearest('smalltownpb.org')).toBeNull()
    expect(directory.nearest('tucsonaz.gov')).toBeNull()
  })
})

const REGISTRY = '../shared/data/domains/us-dotgov/current-full.csv'
const withRegistry = existsSync(REGISTRY) ? test : test.skip
withRegistry('the whole .gov registry is read: every line, its known holders', () => {
  const directory = createAgencyDirectory(readAgencies(readFileSync(REGISTRY, 'utf8')))

  expect(directory.agencies.length).toBeGreaterThan(15_000)
  expect(directory.find('dany.nyc.gov')?.level).toBe('local')
  expect(directory.find('ci.irs.gov')?.organization).toContain('Internal Revenue Service')
})
