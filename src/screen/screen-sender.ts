import type { AgencyDirectory } from '../directory/agency-directory.js'
import { domainOf, writtenDomainOf } from '../names/address.js'
import { isWrittenInAscii, organizationalDomain, unicodeHost } from '../names/host.js'
import { mixesScripts } from '../names/skeleton.js'
import type { Email, Mailbox } from '../parse/email.js'
import { decideVerdict } from './decide-verdict.js'
import { findLookalike } from './find-lookalike.js'
import { judgeSignatures } from './judge-signatures.js'
import type { Lookalike } from './lookalikes/lookalike.js'
import { matchGovernment, NO_GOVERNMENT } from './match-government.js'
import { readNameSigns, readPathSigns, readProviderSigns } from './read-author-signs.js'
import { readClaims } from './read-claims.js'
import { readContentSigns } from './read-content-signs.js'
import { readHistorySigns } from './read-history-signs.js'
import { readReplaySigns } from './read-replay-signs.js'
import { readSealedAuthor } from './read-sealed-author.js'
import { hasSeveralAuthors } from './read-trusted-authentication.js'
import type { Remark } from './remark.js'
import type { SenderHistory } from './sender-history.js'
import type { Authentication, CheckedAuthentication, GovernmentMatch, SenderVerdict } from './sender-verdict.js'

/** More authors than this are not looked at one by one; more than one is never verified anyway. */
const MAX_AUTHORS = 20

export interface Screening {
  email: Email
  authentication: Authentication | CheckedAuthentication
  receivedAt: Date
  agencies: AgencyDirectory
  /** The addresses of our own legal mailboxes. */
  aliases: readonly string[]
  /** ARC sealers whose word about a mail's origin counts; none by default. */
  trustedSealers?: readonly string[]
  /** What the ledger knows of earlier mail; null where there is none to ask, as for files. */
  history?: SenderHistory | null
}

/**
 * Says who sent a mail, as far as it is proven, and what speaks against it. Every flag comes with what it saw. The verdict
 * changes the lane of a mail and never its fate, and no verdict is proof of authority: a government mailbox can be taken over.
 */
export function screenSender(screening: Screening): SenderVerdict {
  const { email, agencies, aliases, receivedAt } = screening
  const { author, authentication, several } = findAuthor(screening)
  const host = author === null ? null : domainOf(author.address)
  const seen = author === null || host === null ? UNSEEN : lookAt(author, host, screening)
  const signed = judgeSignatures(email, { author, several, receivedAt })
  const remarks = [
    ...seen.remarks,
    ...(host === null ? [] : readPathSigns(email, host)),
    ...authenticationRemarks(authentication),
    ...(several ? [severalRemark(email)] : []),
    ...readContentSigns(email, host, aliases),
    ...(host === null ? [] : readClaims(email, host, seen.government, agencies)),
    ...readReplaySigns(email, { receivedAt, aliases, authentication }),
    ...signed.remarks,
  ]
  const verdict: SenderVerdict = {
    address: author?.address ?? null,
    domain: host,
    organizationalDomain: host === null ? null : organizationalDomain(host),
    government: seen.government,
    authentication,
    verdict: decideVerdict(seen.government, authentication, { several, made: seen.made }),
    flags: [],
    remarks: [],
    signatures: signed.signatures,
  }
  return withHistory(email, remarked(verdict, remarks), screening)
}

/** The address that the verdict on a mail will be about: whose history has to be loaded. */
export function findAuthorAddress(screening: Screening): string | null {
  return findAuthor(screening).author?.address ?? null
}

/** History is asked last: it depends on what the mail by itself proves of its author. */
function withHistory(email: Email, verdict: SenderVerdict, { history = null, aliases }: Screening): SenderVerdict {
  return history === null ? verdict : remarked(verdict, readHistorySigns(email, verdict, history, aliases))
}

function remarked(verdict: SenderVerdict, more: readonly Remark[]): SenderVerdict {
  const remarks = [...verdict.remarks, ...more]
  return { ...verdict, flags: [...new Set(remarks.map(({ flag }) => flag))], remarks }
}

/** Whom the verdict is about, and what is proven of him: the author in From, or the one that a trusted sealer vouches for. */
function findAuthor(screening: Screening) {
  const { email, authentication, aliases, trustedSealers = [] } = screening
  const sealed = readSealedAuthor(email, authentication, { sealers: trustedSealers, aliases })
  if (sealed !== null) return { ...sealed, several: false }
  const author = speakingAuthor(screening)
  const host = author === null ? null : domainOf(author.address)
  return { author, authentication: authenticationOf(host, authentication), several: hasSeveralAuthors(email) }
}

interface Seen {
  government: GovernmentMatch
  remarks: Remark[]
  /** Made to look like a government that it is not. */
  made: boolean
}

const UNSEEN: Seen = { government: NO_GOVERNMENT, remarks: [], made: false }

/** What the author's domain and name say by themselves. */
function lookAt(author: Mailbox, host: string, { agencies, receivedAt }: Screening): Seen {
  const lookalike = likenessOf(author, host, agencies, receivedAt)
  const name = readNameSigns(author, host, agencies, receivedAt)
  return {
    government: governmentOf(author, host, agencies, receivedAt),
    remarks: [...readProviderSigns(host), ...lookalikeRemarks(lookalike, host), ...name.remarks],
    made: lookalike !== null || name.impersonates,
  }
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

/** Of several authors the one at a government speaks: it must not hide behind a harmless first one. */
function speakingAuthor({ email, agencies, receivedAt }: Screening): Mailbox | null {
  const authors = email.source.authors.length > 0 ? email.source.authors : [email.source.from ?? []].flat()
  const atGovernment = authors.slice(0, MAX_AUTHORS).find((author) => {
    const host = domainOf(author.address)
    return host !== null && governmentOf(author, host, agencies, receivedAt).matched
  })
  return atGovernment ?? authors[0] ?? null
}

/** A domain written in other than ASCII letters can encode to a name that its writer does not hold. */
function governmentOf(author: Mailbox, host: string, agencies: AgencyDirectory, at: Date): GovernmentMatch {
  return isPlain(author) ? matchGovernment(host, agencies, at) : NO_GOVERNMENT
}

function likenessOf(author: Mailbox, host: string, agencies: AgencyDirectory, at: Date): Lookalike | null {
  if (!isPlain(author) && matchGovernment(host, agencies, at).matched) {
    return { homoglyph: true, saw: `From is written in characters that only look like ${host}` }
  }
  return findLookalike(host, agencies, at)
}

function isPlain(author: Mailbox): boolean {
  return isWrittenInAscii(writtenDomainOf(author.address) ?? '')
}

function lookalikeRemarks(lookalike: Lookalike | null, host: string): Remark[] {
  if (lookalike === null) return scriptRemarks(host)
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
