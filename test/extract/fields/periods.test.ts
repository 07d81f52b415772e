import { describe, expect, test } from '@jest/globals'
import { fieldsOf } from '../reading-builder.js'

function rangeIn(text: string, country: string) {
  const type = country === 'US' || country === 'CA' ? 'court-order' : 'foreign-legal-process'
  return fieldsOf({ text, country, type, receivedAt: '2026-11-20T15:00:00Z' }).dateRange
}

const STATED: readonly (readonly [text: string, country: string, from: string, to: string])[] = [
  ['the messages of the user in September and October 2026', 'US', '2026-09-01', '2026-10-31'],
  ['the messages of the user for June, July and August 2026', 'US', '2026-06-01', '2026-08-31'],
  [
    'login records, activity on or after June 8, 2026 but before or on August 7, 2026',
    'US',
    '2026-06-08',
    '2026-08-07',
  ],
  ['les connexions pour les mois de mars et avril 2026', 'CA', '2026-03-01', '2026-04-30'],
  ['Login records from Sept 3 to Oct 14', 'US', '2026-09-03', '2026-10-14'],
  ['Login records from Dec 28 to Jan 4', 'US', '2025-12-28', '2026-01-04'],
  ['the name of the user. It was on July 9, 2026.', 'US', '2026-07-09', '2026-07-09'],
  ['the addresses that he logged in from in October 2026', 'CA', '2026-10-01', '2026-10-31'],
  ['the name of the user. June 2026. Return it soon.', 'US', '2026-06-01', '2026-06-30'],
  ['name and last log-on of the user, 3 November 2026 only', 'GB', '2026-11-03', '2026-11-03'],
  ['the most recent IP address, for today November 18, 2026', 'CA', '2026-11-18', '2026-11-18'],
  ['last log in IP and time (18 Nov 2026)', 'AU', '2026-11-18', '2026-11-18'],
  ['Data: login history. Time: 2026-02-16 -- 2026-10-31', 'SE', '2026-02-16', '2026-10-31'],
  [
    '| Espace | Du | Au | | forges | 14 août 2026 | 16 novembre 2026 | journaux de connexion',
    'CA',
    '2026-08-14',
    '2026-11-16',
  ],
  [
    'The time covered begins August 1, 2026 and ends October 15, 2026: the login records',
    'US',
    '2026-08-01',
    '2026-10-15',
  ],
  ['the login records, starting on August 1, 2026 and finishing on October 15, 2026', 'US', '2026-08-01', '2026-10-15'],
  ['login records commencing August 1, 2026 and concluding October 15, 2026', 'US', '2026-08-01', '2026-10-15'],
  ['The period for records opens on August 1, 2026 and closes on October 15, 2026.', 'US', '2026-08-01', '2026-10-15'],
  ['Taxation years 2025 only: January 1 to December 31. Invoices.', 'CA', '2025-01-01', '2025-12-31'],
  ['subscriber records for the 2025 tax year', 'US', '2025-01-01', '2025-12-31'],
  ['login records in 2025: March 1 to May 31', 'US', '2025-03-01', '2025-05-31'],
  ['für die Zeit vom 1. August 2026 bis und mit 15. Oktober 2026 die Daten', 'CH', '2026-08-01', '2026-10-15'],
  ['Daten für den Zeitraum 01.08.2026 bis einschl. 15.10.2026', 'DE', '2026-08-01', '2026-10-15'],
  ['Maßgeblich ist der Stand vom 14. Oktober 2026: Bestandsdaten', 'DE', '2026-10-14', '2026-10-14'],
  ['Bestandsdaten zum Stichtag 14.10.2026', 'DE', '2026-10-14', '2026-10-14'],
  ['IP-Adressen der Anmeldungen am 14.10.2026', 'DE', '2026-10-14', '2026-10-14'],
  ['die Daten für den 14. Oktober 2026', 'DE', '2026-10-14', '2026-10-14'],
  ['Account details. When: 10/14/2026', 'US', '2026-10-14', '2026-10-14'],
  [
    '|  When         10/14/2026                 | the real name of the user of the account',
    'US',
    '2026-10-14',
    '2026-10-14',
  ],
  ['subscriber information as it stood on October 14, 2026', 'US', '2026-10-14', '2026-10-14'],
  ['subscriber information as of October 14, 2026', 'US', '2026-10-14', '2026-10-14'],
  ['login records for October 14, 2026 only', 'US', '2026-10-14', '2026-10-14'],
  ['IP logs of the single day October 14, 2026', 'US', '2026-10-14', '2026-10-14'],
  ['Date of interest: October 14, 2026. Login records.', 'US', '2026-10-14', '2026-10-14'],
  ['令和8年8月1日から同年10月15日までのログイン日時及びIPアドレス', 'JP', '2026-08-01', '2026-10-15'],
  ['2026年8月1日から同月31日までのログイン', 'JP', '2026-08-01', '2026-08-31'],
  ['令和8年8月1日~令和8年10月15日 ログイン', 'JP', '2026-08-01', '2026-10-15'],
  ['2026年8月中のログイン日時', 'JP', '2026-08-01', '2026-08-31'],
  ['records covering the 1st to the 30th of September 2026', 'NZ', '2026-09-01', '2026-09-30'],
  ['login records from the 1st of August to the 15th of October 2026', 'GB', '2026-08-01', '2026-10-15'],
  ['sign-in dates since 1 August 2026 and through 15 October 2026', 'US', '2026-08-01', '2026-10-15'],
  ['IP addresses of sign-ins on 10/14/2026 and 10/15/2026', 'US', '2026-10-14', '2026-10-15'],
  ['log-in times with IP addresses for February 2 and 3, 2026', 'US', '2026-02-02', '2026-02-03'],
  ['login records of October 14, 2026 and October 15, 2026', 'US', '2026-10-14', '2026-10-15'],
  ['login records for the week of October 5, 2026', 'US', '2026-10-05', '2026-10-11'],
  ['login records for the third quarter of 2026', 'US', '2026-07-01', '2026-09-30'],
  ['login records, Q3 2026', 'US', '2026-07-01', '2026-09-30'],
  ['login records for the first half of 2026', 'US', '2026-01-01', '2026-06-30'],
  ['login records during the month of August 2026', 'US', '2026-08-01', '2026-08-31'],
  ['login records in August 2026', 'US', '2026-08-01', '2026-08-31'],
  ['login records dated August 2026', 'US', '2026-08-01', '2026-08-31'],
  ['login records for the months of August and September 2026', 'US', '2026-08-01', '2026-09-30'],
  ['login records Aug. 1-Oct. 15, 2026', 'US', '2026-08-01', '2026-10-15'],
  ['login records for 8/1/26-10/15/26', 'US', '2026-08-01', '2026-10-15'],
  ['login records for 1-15 August 2026', 'GB', '2026-08-01', '2026-08-15'],
  [
    'login records not earlier than August 1, 2026 and not later than October 15, 2026',
    'US',
    '2026-08-01',
    '2026-10-15',
  ],
  ['login records on or after August 1, 2026 and on or before October 15, 2026', 'US', '2026-08-01', '2026-10-15'],
  ['login records for the period from August 1, 2026 and up to October 15, 2026', 'US', '2026-08-01', '2026-10-15'],
  ['Earliest date: August 1, 2026; latest date: October 15, 2026. Login records.', 'US', '2026-08-01', '2026-10-15'],
  ['Start: 08/01/2026 / End: 10/15/2026 login records', 'US', '2026-08-01', '2026-10-15'],
  ['From (date): 08/01/2026 To (date): 10/15/2026 login records', 'US', '2026-08-01', '2026-10-15'],
  ['Begin 2026-08-01 End 2026-10-15 login records', 'US', '2026-08-01', '2026-10-15'],
  ['Period | 2026-08-01 | 2026-10-15 | login records', 'US', '2026-08-01', '2026-10-15'],
  [
    'Account gus.harrow | 2026-08-01 | 2026-10-15 | IP logs. Columns: account | from | to | data',
    'US',
    '2026-08-01',
    '2026-10-15',
  ],
  ["les connexions à partir du 1er août 2026 et jusqu'au 15 octobre 2026", 'CA', '2026-08-01', '2026-10-15'],
  ['les données du 1er août 2026 au 15 octobre 2026 inclusivement', 'CA', '2026-08-01', '2026-10-15'],
  ['les connexions pour la seule journée du 14 octobre 2026', 'CA', '2026-10-14', '2026-10-14'],
  ['les connexions en date du 14 octobre 2026', 'CA', '2026-10-14', '2026-10-14'],
  ["les connexions au cours du mois d'août 2026", 'CA', '2026-08-01', '2026-08-31'],
  ['les connexions en août 2026', 'CA', '2026-08-01', '2026-08-31'],
  ['los datos de conexión del día 14 de octubre de 2026', 'ES', '2026-10-14', '2026-10-14'],
  ['los accesos durante agosto de 2026, los datos', 'ES', '2026-08-01', '2026-08-31'],
  ['los datos entre los días 1 y 15 de agosto de 2026', 'ES', '2026-08-01', '2026-08-15'],
  [
    'los datos desde las 00:00 horas del 1 de agosto de 2026 hasta las 24:00 horas del 15 de octubre de 2026',
    'ES',
    '2026-08-01',
    '2026-10-15',
  ],
  ['i dati dal 1 al 15 agosto 2026', 'IT', '2026-08-01', '2026-08-15'],
  ['i dati relativi al mese di agosto 2026', 'IT', '2026-08-01', '2026-08-31'],
  ['i dati del giorno 14 ottobre 2026', 'IT', '2026-10-14', '2026-10-14'],
  ['i dati nel periodo compreso tra il 1° agosto 2026 ed il 15 ottobre 2026', 'IT', '2026-08-01', '2026-10-15'],
  ['die Daten ab dem 01.08.2026 bis zum 15.10.2026', 'DE', '2026-08-01', '2026-10-15'],
  ['die Daten im August 2026', 'DE', '2026-08-01', '2026-08-31'],
  ['de gegevens over de periode 1 augustus 2026 tot 15 oktober 2026', 'NL', '2026-08-01', '2026-10-15'],
  ['de gegevens van 14 oktober 2026', 'NL', '2026-10-14', '2026-10-14'],
  ['de inloggegevens in augustus 2026', 'NL', '2026-08-01', '2026-08-31'],
  ['os registros do dia 14 de outubro de 2026', 'BR', '2026-10-14', '2026-10-14'],
  ['os dados entre os dias 1 e 15 de agosto de 2026', 'BR', '2026-08-01', '2026-08-15'],
  [
    'os dados do período compreendido entre 1º de agosto de 2026 e 15 de outubro de 2026',
    'BR',
    '2026-08-01',
    '2026-10-15',
  ],
  ['login records in the 30 days ending on October 15, 2026', 'US', '2026-09-16', '2026-10-15'],
  ['login records between the 3rd and 17th of August 2026', 'US', '2026-08-03', '2026-08-17'],
  ['login records between August 1 and October 15 of 2026', 'US', '2026-08-01', '2026-10-15'],
  ['login records for August 1 through October 15 of this year', 'US', '2026-08-01', '2026-10-15'],
  ['login records between 1 August and 15 October, 2026 (both days included)', 'GB', '2026-08-01', '2026-10-15'],
  ['login records, 1 Aug 2026 00:00 UTC / 15 Oct 2026 23:59 UTC', 'GB', '2026-08-01', '2026-10-15'],
  ['login records 2026-08-01T00:00Z to 2026-10-15T23:59Z', 'US', '2026-08-01', '2026-10-15'],
  ['login records from 2026-08-01 00:00:00 UTC to 2026-10-15 23:59:59 UTC', 'US', '2026-08-01', '2026-10-15'],
  ['login records of 14 October 2026 from 21:00 to 23:00 BST', 'GB', '2026-10-14', '2026-10-14'],
  ['IP address used on October 14, 2026 at 9:14 pm EDT', 'US', '2026-10-14', '2026-10-14'],
  ['login records for the night of October 14, 2026', 'US', '2026-10-14', '2026-10-14'],
  ['login records from August 1 until and including October 15, 2026', 'US', '2026-08-01', '2026-10-15'],
  ['records for the calendar years 2024 and 2025', 'US', '2024-01-01', '2025-12-31'],
  ['records for the years 2024 through 2025', 'US', '2024-01-01', '2025-12-31'],
]

/** Days of events, of papers and of answers, beside data that is asked for. */
const LOOK_ALIKES: readonly (readonly [text: string, country: string])[] = [
  ['On October 14, 2026 and October 15, 2026 the victim was robbed. Provide the subscriber name.', 'US'],
  ['Due on December 1, 2026. Provide the subscriber name.', 'US'],
  ['The warrant of October 14, 2026 and the order of October 15, 2026 remain. Provide the subscriber name.', 'US'],
  ['Bescheid vom 14. Oktober 2026. Bestandsdaten bis zum 01.12.2026 mitteilen', 'DE'],
  ['Please preserve for the 90 days after November 15, 2026. Date: 11/14/2026', 'US'],
  ['Stand: 14.10.2026 (Formularversion). Bitte Bestandsdaten mitteilen.', 'DE'],
  ['as of the date of this letter, November 10, 2026, no records were received', 'US'],
  ['Bescheid vom 14. Oktober 2026 über die Daten.', 'DE'],
]

describe('a period in the words of other habits', () => {
  test.each(STATED)('%s', (text, country, from, to) => {
    const range = rangeIn(text, country)

    expect([range?.from, range?.to]).toEqual([from, to])
  })

  test.each(LOOK_ALIKES)('is not read from: %s', (text, country) => {
    expect(rangeIn(text, country)).toBeNull()
  })
})

test.each([
  'the login records since the account was created',
  'the login records from the time the workspace was first set up to the present',
])('a period declared unlimited: %s', (text) => {
  expect(rangeIn(text, 'US')).toMatchObject({ from: null, to: null })
})

test('an account that was opened on a day sets no unlimited period', () => {
  expect(rangeIn('login records since the account was opened on June 8, 2026', 'US')?.from ?? 'none').not.toBeNull()
})
