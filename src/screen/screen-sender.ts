import type { AgencyDirectory } from '../directory/agency-directory.js'
import { domainOf, writtenDomainOf } from '../names/address.js'
import { isWrittenInAscii, organizationalDomain, unicodeHost } from '../names/host.js'
import { mixesScripts } from '../names/skeleton.js'
import type { Email, Mailbox } from '../parse/email.js'
import { findLookalike } from './find-lookalike.js'
import type { Lookalike } from './lookalikes/lookalike.js'
import { matchGovernment, NO_GOVERNMENT } from './match-government.js'
import { type NameSigns, readNameSigns, readPathSigns, readProviderSigns } from './read-author-signs.js'
import { readContentSigns } from './read-content-signs.js'
import { readReplaySigns } from './read-replay-signs.js'
import { hasSeveralAuthors } from './read-trusted-authentication.js'
import type { Remark } from './remark.js'
import type {
  Authentication,
  CheckedAuthentication,
  GovernmentMatch,
  SenderVerdict,
  Verdict,
} from './sender-verdict.js'

/** More authors than this are not looked at one by one; more than one is never verified anyway. */
const MAX_AUTHORS = 20

interface Screening {
  email: Email
  authentication: Authentication | CheckedAuthentication
  receivedAt: Date
  agencies: AgencyDirectory
  /** The addresses of our own legal mailboxes. */
  aliases: readonly string[]
}

/**
 * Says who sent a mail, as far as it is proven, and what speaks against it. Every flag comes with what it saw. The verdict
 * changes the lane of a mail and never its fate, and no verdict is proof of authority: a government mailbox can be taken over.
 */
export function screenSender({ email, authentication: told, receivedAt, agencies, aliases }: Screening): SenderVerdict {
  const author = speakingAuthor(email, agencies)
  const host = author === null ? null : domainOf(author.address)
  const authentication = authenticationOf(host, told)
  const several = hasSeveralAuthors(email)
  const government = host === null || author === null ? NO_GOVERNMENT : governmentOf(author, host, agencies)
  const lookalike = host === null || author === null ? null : likenessOf(author, host, agencies)
  const name = host === null || author === null ? NO_NAME_SIGNS : readNameSigns(author, host, agencies)
  const remarks = [
    ...(host === null ? [] : readProviderSigns(host)),
    ...lookalikeRemarks(lookalike, host),
    ...name.remarks,
    ...(host === null ? [] : readPathSigns(email, host)),
    ...authenticationRemarks(authentication),
    ...(several ? [severalRemark(email)] : []),
    ...readContentSigns(email, host, aliases),
    ...readReplaySigns(email, { receivedAt, aliases, authentication }),
  ]
  const made = lookalike !== null || name.impersonates
  return {
    address: author?.address ?? null,
    domain: host,
    organizationalDomain: host === null ? null : organizationalDomain(host),
    government,
    authentication,
    verdict: decideVerdict(government, authentication, { several, made }),
    flags: [...new Set(remarks.map(({ flag }) => flag))],
    remarks,
  }
}

/**
 * The order of trust. A failed DMARC contradicts the author even beside an aligned signature: only the receiving server
 * knows that the domain asks for strict alignment. SPF alone proves an envelope, not an author.
 */
export function decideVerdict(
  government: GovernmentMatch,
  authentication: Authentication,
  { several, made }: { several: boolean; made: boolean },
): Verdict {
  if (!government.matched) return made ? 'impersonating' : 'non-government'
  const { dkim, spf, dmarc, alignedDkim, alignedSpf } = authentication
  const contradicted = !alignedDkim && !alignedSpf && (dkim === 'fail' || spf === 'fail')
  if (dmarc === 'fail' || contradicted) return 'spoofed-government'
  if (several) return 'unauthenticated-government'
  return dmarc === 'pass' || alignedDkim ? 'verified-government' : 'unauthenticated-government'
}

/**
 * What was checked for another author than the one read here proves nothing: two readers of one hostile header can differ.
 * A failure stands whoever it is about.
 */
function authenticationOf(host: string | null, told: Authentication | CheckedAuthentication): Authentication {
  const { dkim, spf, dmarc, arc, alignedDkim, alignedSpf, basis } = told
  if (!('about' in told) || told.about === host) return { dkim, spf, dmarc, arc, alignedDkim, alignedSpf, basis }
  return { dkim, spf, dmarc: dmarc === 'pass' ? 'none' : dmarc, arc, alignedDkim: false, alignedSpf: false, basis }
}

const NO_NAME_SIGNS: NameSigns = { remarks: [], impersonates: false }

/** Of several authors the one at a government speaks: it must not hide behind a harmless first one. */
function speakingAuthor(email: Email, agencies: AgencyDirectory): Mailbox | null {
  const authors = email.source.authors.length > 0 ? email.source.authors : [email.source.from ?? []].flat()
  const atGovernment = authors.slice(0, MAX_AUTHORS).find((author) => {
    const host = domainOf(author.address)
    return host !== null && governmentOf(author, host, agencies).matched
  })
  return atGovernment ?? authors[0] ?? null
}

/** A domain written in other than ASCII letters can encode to a name that its writer does not hold. */
function governmentOf(author: Mailbox, host: string, agencies: AgencyDirectory): GovernmentMatch {
  return isPlain(author) ? matchGovernment(host, agencies) : NO_GOVERNMENT
}

function likenessOf(author: Mailbox, host: string, agencies: AgencyDirectory): Lookalike | null {
  if (!isPlain(author) && matchGovernment(host, agencies).matched) {
    return { homoglyph: true, saw: `From is written in characters that only look like ${host}` }
  }
  return findLookalike(host, agencies)
}

function isPlain(author: Mailbox): boolean {
  return isWrittenInAscii(writtenDomainOf(author.address) ?? '')
}

function lookalikeRemarks(lookalike: Lookalike | null, host: string | null): Remark[] {
  if (lookalike === null) return host === null ? [] : scriptRemarks(host)
  const { saw, homoglyph } = lookalike
  const flag: Remark = { flag: 'lookalike-domain', saw }
  return homoglyph ? [flag, { flag: 'homoglyph', saw }] : [flag]
}

/** No registry lets a label mix Latin with its look-alikes; one that does wants to be read as something else. */
function scriptRemarks(host: string): Remark[] {
  const mixed = unicodeHost(host).split('.').some(mixesScripts)
  return mixed ? [{ flag: 'homoglyph', saw: `a label of ${host} mixes Latin letters with another script's` }] : []
}

function authenticationRemarks({ dkim, spf, dmarc, basis }: Authentication): Remark[] {
  const by = basis === 'trusted-header' ? 'by our receiving server' : 'as checked here'
  const remarks: Remark[] = []
  if (dmarc === 'fail') remarks.push({ flag: 'dmarc-fail', saw: `DMARC fails, ${by}` })
  if (dkim === 'fail') remarks.push({ flag: 'dkim-fail', saw: `a DKIM signature fails, ${by}` })
  if (spf === 'fail') remarks.push({ flag: 'spf-fail', saw: `SPF fails, ${by}` })
  if ([dkim, spf, dmarc].every((result) => result === 'none')) {
    remarks.push({ flag: 'no-authentication', saw: 'neither DKIM, SPF nor DMARC says anything' })
  }
  return remarks
}

function severalRemark(email: Email): Remark {
  const domains = [...new Set(email.source.authors.slice(0, MAX_AUTHORS).map(({ address }) => domainOf(address)))]
  return { flag: 'multiple-from', saw: `From names authors at ${domains.map((domain) => domain ?? '?').join(', ')}` }
}
