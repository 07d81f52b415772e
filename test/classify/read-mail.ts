import { readdirSync, readFileSync } from 'node:fs'
import { createAgencyDirectory } from '../../src/directory/agency-directory.js'
import type { Email } from '../../src/parse/email.js'
import { parseEmail } from '../../src/parse/parse-email.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import { screenSender } from '../../src/screen/screen-sender.js'
import type { SenderVerdict } from '../../src/screen/sender-verdict.js'

import { ALL_WORDINGS } from './wordings/all-wordings.js'
import { mailOf } from './wordings/mail-of.js'

export interface ReadMail {
  name: string
  email: Email
  sender: SenderVerdict
}

const FOLDER = 'test/mail/cases'

export const ALIASES = ['legal@kutano.example', 'legal-process@kutano.example', 'legal@qukku.example']

/** A raw mail as classification gets it; the sender unauthenticated, for no answer here depends on proof. */
export async function readMail(raw: Uint8Array): Promise<{ email: Email; sender: SenderVerdict }> {
  const parsed = await parseEmail(raw, PARSE_LIMITS)
  if (parsed.kind !== 'email') throw new Error(parsed.reason)
  const sender = screenSender({
    email: parsed.email,
    authentication: {
      dkim: 'none',
      spf: 'none',
      dmarc: 'none',
      arc: 'none',
      alignedDkim: false,
      alignedSpf: false,
      basis: 'none',
    },
    receivedAt: new Date('2026-11-20T12:00:00Z'),
    agencies: createAgencyDirectory([]),
    aliases: ALIASES,
  })
  return { email: parsed.email, sender }
}

export async function labelledMails(): Promise<ReadMail[]> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.eml'))
  return Promise.all(names.map(async (name) => ({ name, ...(await readMail(readFileSync(`${FOLDER}/${name}`))) })))
}

export async function wordedMails(): Promise<ReadMail[]> {
  return Promise.all(
    ALL_WORDINGS.map(async (wording) => ({ name: wording.name, ...(await readMail(mailOf(wording))) })),
  )
}
