import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { createAgencyDirectory } from '../../src/directory/agency-directory.js'
import { zoneResolver } from '../../src/edges/dns.js'
import { authenticateMail } from '../../src/edges/mail-authentication.js'
import { parseEmail } from '../../src/parse/parse-email.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import { readTrustedAuthentication } from '../../src/screen/read-trusted-authentication.js'
import { screenSender } from '../../src/screen/screen-sender.js'

const FOLDER = 'test/mail/cases'
const TRUSTED = ['mx.kutano.example', 'mx.qukku.example']
const ALIASES = ['legal@kutano.example', 'legal-process@kutano.example', 'legal@qukku.example']
const resolver = zoneResolver(JSON.parse(readFileSync(`${FOLDER}/dns.json`, 'utf8')))

interface Label {
  received: string
  sender: { verdict: string[]; flags?: string[]; notFlags?: string[] }
}

const cases = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.eml'))
  .map((name) => name.replace(/\.eml$/, ''))

test.each(cases)('the sender of %s gets the verdict and flags of its label', async (name) => {
  const raw = readFileSync(`${FOLDER}/${name}.eml`)
  const label = JSON.parse(readFileSync(`${FOLDER}/${name}.expected.json`, 'utf8')) as Label
  const receivedAt = new Date(label.received)
  const parsed = await parseEmail(raw, PARSE_LIMITS)
  if (parsed.kind !== 'email') throw new Error(parsed.reason)
  const { email } = parsed

  const authentication =
    readTrustedAuthentication(email, TRUSTED) ?? (await authenticateMail(raw, { resolver, receivedAt }))
  const sender = screenSender({
    email,
    authentication,
    receivedAt,
    agencies: createAgencyDirectory([]),
    aliases: ALIASES,
  })

  expect(label.sender.verdict).toContain(sender.verdict)
  expect(sender.flags).toEqual(expect.arrayContaining(label.sender.flags ?? []))
  expect(sender.flags.filter((flag) => label.sender.notFlags?.includes(flag))).toEqual([])
  expect(sender.remarks.map(({ flag }) => flag)).toEqual(expect.arrayContaining(sender.flags))
})
