import { countsUntil } from '../cases/call-back.js'
import type { CaseEmail } from '../cases/case-file.js'
import { AUDIENCES } from '../draft/notice-draft.js'
import type { Verdict } from '../screen/sender-verdict.js'
import type { LetterWay } from './letter-way.js'

/** How we know an address that a letter goes to. `author`: the mail that is answered came from it, as its verdict says. */
export type AddressStanding =
  | { kind: 'author'; verdict: Verdict; isTakenOver: boolean }
  | { kind: 'proven-party' }
  | { kind: 'called-back' }
  | { kind: 'directory' }
  | { kind: 'unknown' }

export function knowAddress(given: string, way: LetterWay, now: Date): AddressStanding {
  const address = given.toLowerCase()
  if (AUDIENCES[way.notice.kind] === 'customer')
    return { kind: way.directoryAddresses.includes(address) ? 'directory' : 'unknown' }
  const sender = answeredMail(way)?.sender ?? null
  if (sender?.address?.toLowerCase() === address)
    return { kind: 'author', verdict: sender.verdict, isTakenOver: sender.flags.includes('compromised-sender') }
  if (way.provenParties.includes(address)) return { kind: 'proven-party' }
  const isCalled = way.callBacks.some((call) => call.requester === address && now < (countsUntil(call) ?? now))
  return { kind: isCalled ? 'called-back' : 'unknown' }
}

export function answeredMail({ notice, emails }: Pick<LetterWay, 'notice' | 'emails'>): CaseEmail | undefined {
  return emails.find(({ emailId }) => emailId === notice.emailId)
}
