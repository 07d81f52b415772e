import { describe, expect, test } from '@jest/globals'
import type { InstrumentType } from '../../../src/classify/instrument.js'
import { fieldsOf } from '../reading-builder.js'
import { CUSTOMERS } from '../samples/customers.js'

function targets(
  text: string,
  { type = 'search-warrant' as InstrumentType, country = 'US', body = undefined as string | undefined } = {},
): string[] {
  const given = { text, type, country, customers: CUSTOMERS, from: { name: 'Jo Doe', address: 'jdoe@agency.gov' } }
  return fieldsOf(body === undefined ? given : { ...given, body }).targets.map(({ kind, value }) => `${kind} ${value}`)
}

const WORKSPACE = 'workspace acme-robotics.kutano.example'

const FOUND: readonly (readonly [text: string, want: readonly string[]])[] = [
  ['the workspace acme-robotics.kutano.example', [WORKSPACE]],
  ['workspace "acme-robotics"', [WORKSPACE]],
  ['Workspace: acme-robotics', [WORKSPACE]],
  ['Workspace name: ACME-ROBOTICS', [WORKSPACE]],
  ['the acme-robotics.kutano.example workspace', [WORKSPACE]],
  [
    'https://acme-robotics.kutano.example/messages/C01',
    ['url https://acme-robotics.kutano.example/messages/C01', WORKSPACE],
  ],
  ['the Kutano workspace known as "acme-robotics"', [WORKSPACE]],
  ['team orinfoundry', ['team orinfoundry']],
  ['workspace unknown-shop', ['workspace unknown-shop']],
  ['workspace "northwind"', ['workspace northwind']],
  ['user p.lindqvist@acme-robotics.example', ['email p.lindqvist@acme-robotics.example']],
  ['the account registered to mrod77@gmail.com', ['email mrod77@gmail.com']],
  [
    'accounts: a.one@gmail.com, b.two@gmail.com and c.three@gmail.com',
    ['email a.one@gmail.com', 'email b.two@gmail.com', 'email c.three@gmail.com'],
  ],
  ['User name  kbright42\nE-mail  shadow@proton.example', ['user kbright42', 'email shadow@proton.example']],
  ['member id U04K7NRRD2 and telephone number (929) 555-0177', ['account-id U04K7NRRD2', 'phone (929) 555-0177']],
  ['email address: shadow@proton.example', ['email shadow@proton.example']],
  ['Account: foo.bar@example.net', ['email foo.bar@example.net']],
  ['subscriber of JSMITH@EXAMPLE.NET', ['email jsmith@example.net']],
  ['username "kbright"', ['user kbright']],
  ['user “kbright”', ['user kbright']],
  ['user: k.bright', ['user k.bright']],
  ['the account @nightjar', ['user nightjar']],
  ['screen name: dark_horse77', ['user dark_horse77']],
  ['handle "redskull_x"', ['user redskull_x']],
  ['member ID U7Q2GHOSTK', ['account-id U7Q2GHOSTK']],
  ['User ID: 4471882', ['account-id 4471882']],
  ['team ID T024BE7LD', ['account-id T024BE7LD']],
  ['the account accessed from IP address 203.0.113.77', ['ip 203.0.113.77']],
  [
    'the IP addresses 203.0.113.77 and 2001:db8:85a3::8a2e:370:7334',
    ['ip 203.0.113.77', 'ip 2001:db8:85a3::8a2e:370:7334'],
  ],
  ['the account associated with telephone number (415) 555-0199', ['phone (415) 555-0199']],
  ['the user registered with the phone number +1 415 555 0199', ['phone +1 415 555 0199']],
  ['the user named flinthills_feed, to wit:', ['user flinthills_feed']],
  ['usernames tansytruther and tansy_exposed', ['user tansytruther', 'user tansy_exposed']],
  ['the users DRIVER-07 and DRIVER-19', ['user DRIVER-07', 'user DRIVER-19']],
  ['user IDs U00481AQ and U00517BD', ['account-id U00481AQ', 'account-id U00517BD']],
  ['messages between "river.kid" and "k.petrov.fuel"', ['user river.kid', 'user k.petrov.fuel']],
  ['user "lowkey.ink" phone +1 415-555-0121', ['user lowkey.ink', 'phone +1 415-555-0121']],
  ['the post https://kutano.example/public/park/posts/40118', ['url https://kutano.example/public/park/posts/40118']],
  ['B. EMAIL: bosun.trades@keelhaul.example', ['email bosun.trades@keelhaul.example']],
  ['the e-mail badger.deals@isthmus.example', ['email badger.deals@isthmus.example']],
]

const CONTACTS: readonly (readonly [text: string])[] = [
  ['the usernames and passwords of any person'],
  ['usernames associated with the account'],
  ['the terms "e-mail", "read-only" and "Attachment-A" of file order_signed.pdf'],
  ['between 19:43:07 and 20:10:00 UTC'],
  ['Send the records to jane.roe@agency.gov.'],
  ['Please email the results to jane@records-desk.example.'],
  ['Email: jane.roe@citypd.org Telephone: (312) 555-0142'],
  ['Contact Det. Jane Roe at jroe@citypd.org or (312) 555-0142.'],
  ['To: Kutano, Inc., legal@kutano.example'],
  ['Questions may be directed to help@agency.gov.'],
  ['the team owner and the user name'],
  ['the account holder and the workspace administrator'],
  ['user information, account information and team members'],
  ['Version 1.2 of form 5.001, section 3.2.1'],
  ['a member of the task force; the team of agents; the account was opened'],
  ['Telephone: (312) 555-0142, Fax (312) 555-0143'],
]

const ELSEWHERE: readonly (readonly [text: string, country: string, want: readonly string[]])[] = [
  [
    'Le compte « le_parrain » de l’espace de travail « acme-robotics » est visé par la présente',
    'CA',
    ['user le_parrain', WORKSPACE],
  ],
  [
    "l'utilisateur j.dupont de l'espace de travail acme-robotics.kutano.example est visé",
    'FR',
    ['user j.dupont', WORKSPACE],
  ],
  [
    'das Nutzerkonto „m.brauer“ im Arbeitsbereich acme-robotics.kutano.example und der Nutzer',
    'DE',
    ['user m.brauer', WORKSPACE],
  ],
  ['er heißt da t.wieland und das ist in acme-robotics.kutano.example', 'DE', ['user t.wieland', WORKSPACE]],
  [
    'la cuenta «traspaso.88» del espacio de trabajo acme-robotics.kutano.example por los datos',
    'ES',
    ['user traspaso.88', WORKSPACE],
  ],
  [
    'a conta “financeiro@ipe-moveis.example” pertencente ao espaço de trabalho acme-robotics.kutano.example',
    'BR',
    ['email financeiro@ipe-moveis.example', WORKSPACE],
  ],
  [
    'utente "r.galli" dello spazio di lavoro acme-robotics.kutano.example per il periodo',
    'IT',
    ['user r.galli', WORKSPACE],
  ],
  ['gebruiker van het account "j.smit" in de werkruimte acme-robotics', 'NL', ['user j.smit', WORKSPACE]],
]

describe('targets', () => {
  test.each(FOUND)('%s', (text, want) => {
    expect(targets(`YOU ARE COMMANDED to produce records of ${text}.`).sort()).toEqual([...want].sort())
  })

  test.each(CONTACTS)('nobody is targeted by: %s', (text) => {
    expect(targets(`YOU ARE COMMANDED to produce the records. ${text}`)).toEqual([])
  })

  test.each(ELSEWHERE)('%s (%s)', (text, country, want) => {
    expect(targets(text, { country, type: 'foreign-legal-process' }).sort()).toEqual([...want].sort())
  })

  test('an address broken after its hyphen, its at sign or before its dot is whole', () => {
    const text =
      'user a.b@acme-\nrobotics.example, user c.d@\nacme-robotics.example, workspace acme-robotics.kutano\n.example'

    expect(targets(text)).toEqual(['email a.b@acme-robotics.example', 'email c.d@acme-robotics.example', WORKSPACE])
  })

  test('the writer, his agency and counsel in the cover mail are no targets', () => {
    const body = 'Attached. Jane Roe, jroe@agency.gov, cc: counsel@firm.example. Call 312-555-0142.'

    expect(targets('Produce the records of user a@acme-robotics.example', { body })).toEqual([
      'email a@acme-robotics.example',
    ])
  })

  test('what two rows find in one place is quoted once', () => {
    const text =
      'SECTION E: Supporting information\n(i) user account: jo@elbe-kfz.example\n(ii) team: elbe-kfz.kutano.example'

    const places = fieldsOf({ text, type: 'production-order', country: 'DE' }).targets.map(
      ({ evidence }) => evidence.length,
    )

    expect(places).toEqual([1, 1])
  })

  test('a person who asks for his own data is the target', () => {
    const text =
      'I request a copy of the data about my account jo@acme-robotics.example in acme-robotics.kutano.example.'

    expect(targets(text, { type: 'data-subject-request' })).toEqual(['email jo@acme-robotics.example', WORKSPACE])
  })
})
