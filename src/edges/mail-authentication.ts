import { type ARCData, arc, type DKIMVerifyResult, dkimVerify, dmarc } from 'mailauth'
import { domainOf } from '../names/address.js'
import {
  type AuthenticationResult,
  type CheckedAuthentication,
  type DnsAnswer,
  NO_AUTHENTICATION,
  strongestSignature,
} from '../screen/sender-verdict.js'
import { type HeaderSection, splitHeaderSection } from './bound-headers.js'
import { isTagList, withReadableKey } from './dkim-keys.js'
import type { Resolver } from './dns.js'
import { checkable, isSameOrganisation, readSignatures, type Signature } from './mail-authentication-signatures.js'

/** A mail with ten signatures, ARC and two DMARC look-ups asks less often than this. */
const MAX_QUESTIONS = 40

/** RFC 8301 3.2: shorter RSA keys are no proof. */
const MIN_KEY_BITS = 1024

export interface MailAuthenticationSettings {
  resolver: Resolver
  /** Expiry is judged at the time of receipt: a signature that lived then does not die in our queue. */
  receivedAt: Date
}

/**
 * What the message itself proves, checked with DNS: DKIM, ARC, and DMARC by DKIM alignment. SPF is `none`: the client's
 * address is not known after delivery. mailauth calls a changed body, an expired and a shortened signature `neutral` or
 * even `pass`; here they never count. Trouble with DNS is the result `temperror`, never an exception.
 */
export async function authenticateMail(
  raw: Uint8Array,
  { resolver, receivedAt }: MailAuthenticationSettings,
): Promise<CheckedAuthentication> {
  const section = splitHeaderSection(raw)
  if (section === null) {
    return { ...NO_AUTHENTICATION, dkim: 'permerror', basis: 'verified-here', about: null, answers: [] }
  }
  const answers: DnsAnswer[] = []
  const questions = limited(resolver, answers)
  const verified = await dkimVerify(checkable(section), {
    resolver: questions,
    minBitLength: MIN_KEY_BITS,
    curTime: receivedAt,
  })
  const from = singleFromDomain(section, verified)
  const signatures = readSignatures(section, verified, from)
  const policy = await askDmarc(verified.headerFrom, from, signatures, questions)
  return {
    dkim: strongestSignature(signatures),
    spf: 'none',
    dmarc: policy === 'fail' ? failOrNone(section, signatures, from) : policy,
    arc: await chainResult(section, verified, questions),
    alignedDkim: signatures.some(({ aligned, result }) => aligned && result === 'pass'),
    alignedSpf: false,
    basis: 'verified-here',
    about: from,
    answers,
  }
}

function singleFromDomain(section: HeaderSection, verified: DKIMVerifyResult): string | null {
  const domains = new Set(verified.headerFrom.map(domainOf))
  const fields = section.fields.filter(({ name }) => name === 'from').length
  return domains.size === 1 && fields === 1 ? ([...domains][0] ?? null) : null
}

/** The published policy against the signatures that count; `fail` still has to be told from "nothing to judge by". */
async function askDmarc(
  headerFrom: string[],
  from: string | null,
  signatures: readonly Signature[],
  resolver: Resolver,
): Promise<AuthenticationResult> {
  if (from === null) return 'none'
  const counted = signatures.filter(({ aligned, result }) => aligned && result === 'pass')
  const dkimDomains = counted.flatMap(({ domain }) => (domain === null ? [] : [{ domain, aligned: true }]))
  const answer = await dmarc({ headerFrom: headerFrom.slice(0, 1), spfDomains: [], dkimDomains, resolver })
  if (answer === false) return 'none'
  const { result } = answer.status
  if (result === 'temperror') return result
  if (result !== 'pass' && result !== 'fail') return 'none'
  // mailauth 4 asks for strict alignment (adkim=s) and then takes a relaxed one all the same.
  if (result === 'pass' && (!answer.alignment.dkim.strict || counted.some(({ domain }) => domain === from)))
    return result
  const undecided = signatures.some(({ aligned, result }) => aligned && result === 'temperror')
  return undecided ? 'temperror' : 'fail'
}

/** Without a signature an aligned envelope may have passed SPF, which nobody can tell any more: that is no failure. */
function failOrNone(
  section: HeaderSection,
  signatures: readonly Signature[],
  from: string | null,
): AuthenticationResult {
  if (signatures.length > 0) return 'fail'
  const path = section.fields.find(({ name }) => name === 'return-path')?.raw ?? ''
  const envelope = domainOf(path.slice(path.indexOf(':') + 1).trim())
  return envelope !== null && !isSameOrganisation(envelope, from) ? 'fail' : 'none'
}

async function chainResult(
  section: HeaderSection,
  verified: DKIMVerifyResult,
  resolver: Resolver,
): Promise<AuthenticationResult> {
  const fields = section.fields.filter(({ name }) => name.startsWith('arc-'))
  if (fields.length === 0 || verified.arc === undefined) return 'none'
  const seals = fields.filter(({ name }) => name === 'arc-seal')
  if (seals.length === 0 || !seals.every(({ raw }) => isTagList(raw, SEAL_TAGS))) return 'fail'
  // A chain with gaps is `false` here, which the types of arc() leave out; it answers `fail` for it.
  const { status } = await arc(verified.arc as ARCData, { resolver, minBitLength: MIN_KEY_BITS })
  return status.result === 'pass' || status.result === 'temperror' || status.result === 'none' ? status.result : 'fail'
}

/** RFC 8617 4.1.3. */
const SEAL_TAGS = ['i', 'a', 'b', 'cv', 'd', 's'] as const

/** Every question is asked once, never more of them than a real mail needs, and what came back is kept. */
function limited(resolver: Resolver, answers: DnsAnswer[]): Resolver {
  const asked = new Map<string, ReturnType<Resolver>>()
  let room = MAX_KEPT
  const ask: Resolver = async (name, type) => {
    try {
      const records = (await resolver(name, type)).map((record) => (Array.isArray(record) ? record.join('') : record))
      const kept = records.slice(0, MAX_RECORDS).map((text) => text.slice(0, MAX_RECORD))
      const size = kept.reduce((sum, text) => sum + text.length, 0)
      room -= size
      answers.push(
        room < 0 ? { type, name, records: null, error: 'ETOOLONG' } : { type, name, records: kept, error: null },
      )
      return records.map((text) => [isKey(name, type) ? withReadableKey(text) : text])
    } catch (error) {
      answers.push({ type, name, records: null, error: codeOf(error) })
      throw error
    }
  }
  return (name, type) => {
    const key = `${type} ${name.toLowerCase()}`
    const known = asked.get(key)
    if (known !== undefined) return known
    if (asked.size >= MAX_QUESTIONS) {
      return Promise.reject(Object.assign(new Error('too many DNS questions'), { code: 'ENODATA' }))
    }
    const answer = ask(name, type)
    asked.set(key, answer)
    return answer
  }
}

/** A key of 4,096 bits takes 800 characters; a domain has a handful of TXT records. */
const MAX_RECORDS = 20
const MAX_RECORD = 4_096
/** Of all answers of one mail: real mail keeps 2 to 10 KB, and a hostile zone must not fill the ledger. */
const MAX_KEPT = 65_536

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'EUNKNOWN'
}

function isKey(name: string, type: string): boolean {
  return type === 'TXT' && name.toLowerCase().includes('._domainkey.')
}
