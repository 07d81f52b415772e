import type { EmailSource, MailSignature } from '../../parse/email.js'
import type { SignedEntity } from '../../parse/signed/signed-entity.js'
import { singleLine } from '../../parse/text/normal-form.js'
import type { MailCertificate } from './certificate.js'
import type { Checked } from './check-cms.js'
import { certificatesIn, type SignatureTrust } from './trust.js'

interface Occasion {
  trust: SignatureTrust
  /** When the mail was received, where the caller knows. */
  receivedAt: Date | null
  now: Date
}

/**
 * What the signatures of a mail are worth, in order; of one with several signers an entry each. The libraries are loaded
 * only here and only when a mail is signed. Never throws for what a mail holds.
 */
export async function checkSignatures(
  signed: readonly SignedEntity[],
  source: EmailSource,
  occasion: Occasion,
): Promise<MailSignature[]> {
  const at = occasion.receivedAt ?? arrivalOf(source) ?? occasion.now
  const checked: MailSignature[] = []
  for (const entity of signed) {
    const { standard, document, whole } = entity
    const results = await check(entity, occasion.trust, at).catch(() => [FAILED])
    checked.push(...results.map((result) => ({ standard, document, whole, ...cleaned(result) })))
  }
  return checked
}

/** Names in certificates and keys are their makers' words: one line each, without what a database or a page cannot hold. */
function cleaned({ signer, issuer, reason, ...rest }: Checked): Checked {
  const line = (text: string) => singleLine(text).slice(0, MAX_WORDS)
  // An address that is not clean is none: cleaned, it could become somebody else's.
  const addresses = (signer?.addresses ?? []).filter((address) => line(address) === address)
  const named = signer && { name: signer.name && line(signer.name), addresses }
  return { ...rest, signer: named, issuer: issuer && line(issuer), reason: line(reason) }
}

const MAX_WORDS = 600

async function check(entity: SignedEntity, trust: SignatureTrust, at: Date): Promise<Checked[]> {
  const { standard, content, signature, form } = entity
  if (standard === 'smime') {
    const { checkCms } = await import('./check-cms.js')
    return checkCms(content, signature, { roots: await readRoots(trust), at })
  }
  const { checkPgp } = await import('./check-pgp.js')
  return await checkPgp({ content, signature, form }, trust.pgpKeys, at)
}

/** The same settings come with every mail: they are read once. */
let known: { texts: string; roots: MailCertificate[] } | null = null

async function readRoots({ smimeRoots }: SignatureTrust): Promise<MailCertificate[]> {
  const texts = smimeRoots.join('\n')
  if (known?.texts !== texts) {
    const { readCertificate } = await import('./certificate.js')
    known = {
      texts,
      roots: certificatesIn(texts).flatMap(({ raw }) => readCertificate(raw) ?? []),
    }
  }
  return known.roots
}

function arrivalOf({ receivedHeaderDate, date }: EmailSource): Date | null {
  const stated = receivedHeaderDate ?? date
  return stated === null ? null : new Date(stated)
}

const FAILED: Checked = {
  signer: null,
  issuer: null,
  key: null,
  signedAt: null,
  result: 'unchecked',
  reason: 'The signature could not be checked: it is damaged or of a kind that is not known here.',
}
