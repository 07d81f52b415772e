import { domainOf } from '../names/address.js'
import type { Email, Mailbox, MailSignature } from '../parse/email.js'
import type { Remark } from './remark.js'

const MAX_AGE_DAYS = 7
const DAY_MS = 86_400_000

interface Occasion {
  /** Whom the verdict is about: the author in From. */
  author: Mailbox | null
  /** From names more than one author. */
  several: boolean
  receivedAt: Date
}

export interface JudgedSignatures {
  signatures: MailSignature[]
  remarks: Remark[]
}

/**
 * What the signatures say about the author: one counts for the mail only where it covers all that is shown, stands in the
 * mail itself and not in a message inside it, and its signer's address is that of From (RFC 8550, 3). No result makes a
 * sender a government, mends a failed DMARC or proves an author: who holds a key is not who holds an office.
 */
export function judgeSignatures(email: Email, occasion: Occasion): JudgedSignatures {
  const signatures = (email.signatures ?? []).map((signature) => judge(signature, email, occasion))
  const own = signatures.filter(({ document }) => document === null)
  return { signatures, remarks: own.flatMap((signature) => remarksOn(signature, occasion.receivedAt)) }
}

function judge(signature: MailSignature, email: Email, { author, several }: Occasion): MailSignature {
  const { document, result, whole } = signature
  if (document !== null) return judgeInside(signature, email)
  if (result !== 'valid' && result !== 'untrusted') return signature
  const fault = addressFault(signature, author)
  if (fault !== null) return { ...signature, ...fault }
  if (result === 'untrusted') return signature
  if (!whole) return { ...signature, result: 'untrusted', reason: PARTIAL }
  return several ? { ...signature, result: 'untrusted', reason: SEVERAL } : signature
}

/** Of a message inside it is compared with the From of that message; of a signed file there is none. */
function judgeInside(signature: MailSignature, email: Email): MailSignature {
  const holder = email.documents.find(({ id }) => id === signature.document)
  const judgeable = signature.result === 'valid' || signature.result === 'untrusted'
  const fault = judgeable && holder?.message ? addressFault(signature, holder.message.from) : null
  const judged = { ...signature, ...fault }
  if (judged.result === 'valid' && !judged.whole)
    return { ...judged, result: 'untrusted', reason: `${PARTIAL} ${INSIDE}` }
  return { ...judged, reason: `${judged.reason} ${INSIDE}` }
}

const PARTIAL = 'What it covers is unchanged, but text or files stand beside it that are not signed.'
const SEVERAL = 'What it covers is unchanged, but From names several authors.'
const INSIDE = 'It stands inside this mail and says nothing about who sent the mail.'

function addressFault(
  { signer }: MailSignature,
  author: Mailbox | null,
): Pick<MailSignature, 'result' | 'reason'> | null {
  const addresses = signer?.addresses ?? []
  if (addresses.length === 0)
    return { result: 'untrusted', reason: 'What it covers is unchanged, but its signer is named without an address.' }
  const from = author === null ? null : comparable(author.address)
  if (from !== null && addresses.some((address) => comparable(address) === from)) return null
  const theirs = [...new Set(addresses.map((address) => domainOf(address) ?? 'no readable domain'))].slice(0, 3)
  const reason = `It was made for another address (at ${theirs.join(', ')}) than the one in From.`
  return { result: 'invalid', reason }
}

function comparable(address: string): string {
  const host = domainOf(address)
  const local = address.slice(0, Math.max(address.lastIndexOf('@'), 0))
  return host === null ? address.toLowerCase() : `${local.toLowerCase()}@${host}`
}

function remarksOn({ standard, result, reason, whole, signedAt }: MailSignature, receivedAt: Date): Remark[] {
  const name = standard === 'smime' ? 'S/MIME' : 'PGP'
  const remarks: Remark[] = []
  if (result === 'invalid')
    remarks.push({ flag: 'signature-invalid', saw: `the ${name} signature does not hold: ${reason}` })
  if (!whole && result !== 'invalid')
    remarks.push({ flag: 'signature-partial', saw: `a ${name} signature covers only a part of what the mail shows` })
  const age = signedAt === null ? 0 : (receivedAt.getTime() - new Date(signedAt).getTime()) / DAY_MS
  if (result === 'valid' && age > MAX_AGE_DAYS)
    remarks.push({
      flag: 'replay-suspect',
      saw: `the ${name} signature was made ${Math.floor(age)} days before receipt`,
    })
  return remarks
}
