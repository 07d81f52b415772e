import { describe, expect, test } from '@jest/globals'
import { fieldsOf } from './reading-builder.js'

const SUBPOENA = `UNITED STATES DISTRICT COURT
for the Northern District of Illinois
SUBPOENA TO TESTIFY BEFORE A GRAND JURY
Grand Jury No.: 26 GJ 0417
YOU ARE COMMANDED to produce on or before December 10, 2026 the records below.
The grand jury is investigating possible violations of 18 U.S.C. § 1343 (wire fraud).
Workspace acme-robotics.kutano.example, user m.ostrow@acme-robotics.example
Period: March 1, 2026 through August 31, 2026
1. Name and email address 2. Login history with IP addresses. No contents of communications are sought.
Date issued: November 12, 2026
/s/ Olga Pruitt, Deputy Clerk
Requesting officer: Special Agent Rebecca Lindqvist, Federal Bureau of Investigation
Email: rlindqvist@fbi.gov Telephone: (312) 555-0142`

describe('extractFields', () => {
  test('reads every field of a plain subpoena', () => {
    const fields = fieldsOf({ text: SUBPOENA })

    expect(fields.agency?.value).toBe('Federal Bureau of Investigation')
    expect(fields.officer.name?.value).toBe('Rebecca Lindqvist')
    expect(fields.officer.email?.value).toBe('rlindqvist@fbi.gov')
    expect(fields.officer.phone?.value).toBe('(312) 555-0142')
    expect(fields.matter.references.map(({ value }) => value)).toEqual(['26 GJ 0417'])
    expect(fields.issuedOn?.value).toBe('2026-11-12')
    expect(fields.dueOn?.value).toBe('2026-12-10')
    expect(fields.targets.map(({ value }) => value)).toEqual([
      'acme-robotics.kutano.example',
      'm.ostrow@acme-robotics.example',
    ])
    expect(fields.dateRange).toMatchObject({ from: '2026-03-01', to: '2026-08-31' })
    expect(new Set(fields.dataSought.map(({ category }) => category))).toEqual(new Set(['basic-account']))
    expect(fields.nonDisclosure.ordered).toBe(false)
    expect(fields.signed).toBe(true)
  })

  test('reads nothing from a bounce', () => {
    const fields = fieldsOf({ text: SUBPOENA, kind: 'bounce' })

    expect(fields.targets).toEqual([])
    expect(fields.agency).toBeNull()
  })
})
