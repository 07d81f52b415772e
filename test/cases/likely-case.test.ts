import { expect, test } from '@jest/globals'
import { domainsToMatch } from '../../src/cases/likely-case.js'
import { aSender } from '../builders.js'
import { aCaseEmail } from './a-call-back.js'

const from = (domain: string, verdict: 'verified-government' | 'unauthenticated-government' | 'non-government') =>
  aCaseEmail({ sender: aSender({ address: `a@${domain}`, domain, verdict }) })

test('a proven domain of one body is matched, a shared, general or unproven one never', () => {
  const emails = [
    from('fbi.gov', 'verified-government'),
    from('FBI.gov', 'verified-government'),
    from('cjsm.net', 'verified-government'),
    from('mail.mil', 'verified-government'),
    from('texas.gov', 'verified-government'),
    from('dea.gov', 'unauthenticated-government'),
    from('oaktownpd.org', 'non-government'),
  ]

  expect(domainsToMatch(emails)).toEqual(['fbi.gov'])
})
