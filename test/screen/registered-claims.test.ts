import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createAgencyDirectory } from '../../src/directory/agency-directory.js'
import { readAgencies } from '../../src/directory/read-agencies.js'
import { matchGovernment } from '../../src/screen/match-government.js'
import { readClaims } from '../../src/screen/read-claims.js'
import { aDocument, anEmail } from '../builders.js'

/** The public registry itself, used in place where it is; it is not part of this project. */
const REGISTRY = '../shared/data/domains/us-dotgov/current-full.csv'
const NOW = new Date('2026-11-20T12:00:00Z')
const agencies = createAgencyDirectory(existsSync(REGISTRY) ? readAgencies(readFileSync(REGISTRY, 'utf8')) : [])
const withRegistry = existsSync(REGISTRY) ? describe : describe.skip

function isFlagged(claim: string, host: string): boolean {
  const text = `${claim}\n100 Main Street\n\nNovember 20, 2026\n\nPlease produce the records below.`
  const email = anEmail({ documents: [aDocument({ text })] })
  return readClaims(email, host, matchGovernment(host, agencies, NOW), agencies).length > 0
}

withRegistry('who claims to write, and who registered the name', () => {
  test.each([
    // Bodies that do not investigate.
    ["Ashland County Sheriff's Office", 'ashlandorschools.gov'],
    ['Ashland Police Department', 'ashlandorschools.gov'],
    ['FBI Seattle Field Office', 'beverlyhillsusd.gov'],
    ['Federal Bureau of Investigation', 'lamarcisdtx.gov'],
    ['Special Agent Dana White, FBI', 'pittcountyschools.gov'],
    ['Sterling Police Department', 'sterlingpsct.gov'],
    ['Kalamazoo Department of Public Safety', 'kpl.gov'],
    ['FBI', 'kpl.gov'],
    ['Forrest City Police Department', 'forrestcitylibrary.gov'],
    ["Murray County Sheriff's Office", 'murraylibraryut.gov'],
    ['Chicago Police Department', 'chicagoelections.gov'],
    ['Denton Police Department', 'votedenton.gov'],
    ["Nassau County Sheriff's Office", 'votenassaufl.gov'],
    ['Alhambra Police Department', 'alhambrafireca.gov'],
    ['Houston Police Department', 'porthouston.gov'],
    ['Modesto Police Department', 'modestoirrigationdistrict.gov'],
    ['DEA Phoenix Division', 'loc.gov'],
    // Another place.
    ['Phoenix Police Department', 'tucsonaz.gov'],
    ['Boston Police Department', 'dallas.gov'],
    ["Cook County Sheriff's Office", 'seattle.gov'],
    ["Maricopa County Sheriff's Office", 'kingcounty.gov'],
    ['Office of the District Attorney, County of Kings', 'sandiego.gov'],
    ["Los Angeles County Sheriff's Department", 'orlando.gov'],
    ['Ohio State Highway Patrol', 'texas.gov'],
    ['Georgia Bureau of Investigation', 'ohio.gov'],
    ['New York State Police', 'phoenix.gov'],
    ['Chicago Police Department', 'navajo-nsn.gov'],
    ['Miami Police Department', 'noaa.gov'],
    // Another work.
    ['Federal Bureau of Investigation', 'seattle.gov'],
    ['FBI Houston', 'houstontx.gov'],
    ['United States Secret Service', 'maricopa.gov'],
    ['Drug Enforcement Administration', 'mass.gov'],
  ])('%s from %s is flagged', (claim, host) => {
    expect(isFlagged(claim, host)).toBe(true)
  })

  test.each([
    ['Tucson Police Department', 'tucsonaz.gov'],
    ['Phoenix Police Department, Cyber Crimes Unit', 'phoenix.gov'],
    ['Det. Alex Roe, Seattle Police Department', 'seattle.gov'],
    ['New York City Police Department', 'nyc.gov'],
    ['Philadelphia Police Department', 'phila.gov'],
    ['Las Vegas Metropolitan Police Department', 'clarkcountynv.gov'],
    ["King County Sheriff's Office", 'kingcounty.gov'],
    ['Miami-Dade Police Department', 'miamidade.gov'],
    ["Cook County Sheriff's Office", 'cookcountyil.gov'],
    ["Los Angeles County Sheriff's Department", 'lacounty.gov'],
    ["San Diego County Sheriff's Office", 'sdsheriff.gov'],
    ['Office of the District Attorney, County of Los Angeles', 'lacounty.gov'],
    ["Sheriff's Office", 'maricopa.gov'],
    ['Special Victims Unit', 'tucsonaz.gov'],
    ['San Francisco Police Department', 'sf.gov'],
    ['Metropolitan Police Department', 'dc.gov'],
    ['Ohio State Highway Patrol', 'dps.ohio.gov'],
    ['Georgia Bureau of Investigation', 'gbi.ga.gov'],
    ["Suffolk County District Attorney's Office", 'mass.gov'],
    ['Texas Department of Public Safety', 'dps.texas.gov'],
    ['Arizona Attorney General', 'azag.gov'],
    ['Navajo Nation Police Department', 'navajo-nsn.gov'],
    ['Alachua Police Department', 'alachuapd.gov'],
    ["Baltimore City Sheriff's Office", 'baltimorecitysheriff.gov'],
    ['Clark County District Attorney', 'clarkcountydanv.gov'],
    ['Sarasota County Schools Police Department', 'sarasotaschoolspd.gov'],
    ['Port of Houston Authority Police Department', 'porthouston.gov'],
    ['Village of Schoolcraft Police Department', 'villageofschoolcraftmi.gov'],
    ['Village of Angel Fire Police Department', 'angelfirenm.gov'],
    ['Federal Bureau of Investigation', 'ic.fbi.gov'],
    ['Drug Enforcement Administration, Chicago Division', 'dea.gov'],
    ['Federal Bureau of Investigation', 'usdoj.gov'],
    ['We spoke to the Phoenix Police Department about this.', 'tucsonaz.gov'],
    ['cc: Phoenix Police Department', 'tucsonaz.gov'],
    ['Re: Phoenix Police Department report 26-1001', 'tucsonaz.gov'],
    ['Middletown Police Department', 'cityofmiddletownky.gov'],
  ])('%s from %s is not', (claim, host) => {
    expect(isFlagged(claim, host)).toBe(false)
  })

  test('a task force that names its own body beside another is not flagged for the acronym', () => {
    expect(isFlagged('Tucson Police Department\nDet. Alex Roe, FBI Task Force Officer', 'tucsonaz.gov')).toBe(false)
  })
})
