import { randomUUID } from 'node:crypto'
import type { NewCase } from '../src/cases/new-case.js'
import { nextCaseNumber, saveOpened } from '../src/edges/postgres/case-openings.js'
import type { Pool } from '../src/edges/postgres/database.js'
import { saveClassified, saveParsed } from '../src/edges/postgres/email-stages.js'
import { recordReceived } from '../src/edges/postgres/emails.js'
import type { Email } from '../src/parse/email.js'
import type { SenderRecord } from '../src/screen/sender-history.js'
import { aClassification, anEmail, aReview, aSender, aSenderRecord, someFields } from './builders.js'

/** Mails brought to a stage through the store's own doors, for tests of what comes after. */

let uids = 1

export async function aReceivedEmail(pool: Pool, sha256 = hashOf(randomUUID())): Promise<string> {
  const { emailId } = await recordReceived(pool, {
    mailbox: 'kutano',
    folder: 'INBOX',
    uidValidity: 1n,
    uid: uids++,
    sha256,
    bytes: 1_000,
    receivedAt: new Date('2026-11-20T10:00:00Z'),
    junk: false,
  })
  return emailId
}

export async function aParsedEmail(pool: Pool, email: Email = anEmail()): Promise<string> {
  const emailId = await aReceivedEmail(pool)
  await saveParsed(pool, emailId, email)
  return emailId
}

export function aJudgement(over: Partial<Parameters<typeof saveClassified>[2]> = {}) {
  return { sender: aSender(), classification: aClassification(), fields: someFields(), review: aReview(), ...over }
}

export async function aClassifiedEmail(
  pool: Pool,
  email: Email = anEmail(),
  record: SenderRecord = aSenderRecord(),
): Promise<string> {
  const emailId = await aParsedEmail(pool, email)
  await saveClassified(pool, emailId, aJudgement(), record)
  return emailId
}

export function aNewCase(over: Partial<NewCase> = {}): NewCase {
  return {
    organisation: 'Kutano',
    policy: 'kutano',
    policyVersion: '1',
    state: 'new',
    heldBy: [],
    disposition: 'review',
    instrument: 'search-warrant',
    agency: 'FBI',
    senderVerdict: 'verified-government',
    restricted: false,
    claimedCase: null,
    parties: [],
    deadlines: [],
    timeZone: 'UTC',
    ...over,
  }
}

export async function anOpenedEmail(
  pool: Pool,
  newCase = aNewCase(),
  email: Email = anEmail(),
  record: SenderRecord = aSenderRecord(),
) {
  const emailId = await aClassifiedEmail(pool, email, record)
  const { year, number } = await nextCaseNumber(pool)
  const reference = `LP-${year}-${String(number).padStart(6, '0')}-X`
  const decision = { kind: 'open', reason: 'new-matter', claimedCase: null, restricted: false } as const
  await saveOpened(pool, emailId, decision, newCase, { year, number, reference })
  return { emailId, reference }
}

export function hashOf(text: string): string {
  return Buffer.from(text).toString('hex').padEnd(64, '0').slice(0, 64)
}
