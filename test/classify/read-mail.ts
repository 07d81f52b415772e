import { createAgencyDirectory } from '../../src/directory/agency-directory.js'
import type { Email } from '../../src/parse/email.js'
import { parseEmail } from '../../src/parse/parse-email.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import { screenSender } from '../../src/screen/screen-sender.js'
import type { SenderVerdict } from '../../src/screen/sender-verdict.js'

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
