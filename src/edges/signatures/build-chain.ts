import { keyFault } from './algorithms.js'
import { KEY_USAGE, type MailCertificate, RFC822_NAME } from './certificate.js'

/** Certificates above the signer's. Real chains have two or three; bridges between states reach six. */
const MAX_LENGTH = 8
/** Signatures of certificates checked for one signer: hostile cross-certificates could make a maze. */
const MAX_CHECKS = 40

export type ChainResult = { trusted: true; root: string } | { trusted: false; why: string }

/**
 * Looks for a path from the signer's certificate to one of the roots (RFC 5280, 6.1): names and signatures chain, each is
 * valid at `at`, each above the signer is a CA that may sign so far down, and names are within what CAs may name. Revocation
 * is not asked: nothing in a mail is fetched, and lists in it are the sender's choice.
 */
export function buildChain(
  leaf: MailCertificate,
  { extra, roots, at }: { extra: readonly MailCertificate[]; roots: readonly MailCertificate[]; at: Date },
): ChainResult {
  if (roots.length === 0)
    return { trusted: false, why: 'no root certificates are configured (smimeRoots), so its issuer is not known here' }
  if (roots.some((root) => isSame(root, leaf))) return { trusted: true, root: leaf.name }
  const search = new Search(extra, roots, at)
  const root = search.up([leaf])
  if (root !== null) return { trusted: true, root: root.name }
  const why = search.fault ?? `its issuer, ${quoted(leaf.issuer)}, leads to none of the configured root certificates`
  return { trusted: false, why }
}

class Search {
  /** The nearest miss: what kept a path from a root. */
  fault: string | null = null
  #checks = 0
  readonly #extra: readonly MailCertificate[]
  readonly #roots: readonly MailCertificate[]
  readonly #at: Date

  constructor(extra: readonly MailCertificate[], roots: readonly MailCertificate[], at: Date) {
    this.#extra = extra
    this.#roots = roots
    this.#at = at
  }

  /** The root that a path reaches, depth first, roots before others. `path` begins with the signer. */
  up(path: readonly MailCertificate[]): MailCertificate | null {
    const below = path.at(-1)
    if (below === undefined || path.length > MAX_LENGTH) return null
    for (const root of this.#roots) if (this.#signs(root, below) && this.#mayStand(root, path)) return root
    for (const issuer of this.#extra) {
      if (path.some((certificate) => isSame(certificate, issuer))) continue
      if (!this.#signs(issuer, below) || !this.#mayStand(issuer, path)) continue
      const root = this.up([...path, issuer])
      if (root !== null) return root
    }
    return null
  }

  #signs(issuer: MailCertificate, below: MailCertificate): boolean {
    if (!below.parsed.issuer.isEqual(issuer.parsed.subject)) return false
    this.#checks += 1
    return this.#checks <= MAX_CHECKS && below.x509.verify(issuer.x509.publicKey)
  }

  #mayStand(issuer: MailCertificate, path: readonly MailCertificate[]): boolean {
    const why = whyNot(issuer, path, this.#at)
    if (why !== null) this.fault ??= `the certificate of ${quoted(issuer.name)} above it ${why}`
    return why === null
  }
}

/** Why a CA may not stand above these certificates, or null. */
function whyNot(issuer: MailCertificate, path: readonly MailCertificate[], at: Date): string | null {
  // Of those between, certificates that a CA issues to itself do not count (RFC 5280, 4.2.1.9).
  const between = path.slice(1).filter(({ x509 }) => x509.subject !== x509.issuer).length
  const below = path.at(-1)
  if (at < issuer.notBefore || at > issuer.notAfter) return 'was not valid on receipt'
  if (!issuer.isCa) return 'is not that of a certification authority'
  if (issuer.keyUsage !== null && (issuer.keyUsage & KEY_USAGE.keyCertSign) === 0) return 'may not sign certificates'
  if (issuer.pathLength !== null && between > issuer.pathLength) return 'may not stand so far above a signer'
  if (issuer.beyondUs) return 'has critical terms that are not understood here'
  if (below !== undefined && !below.strong) return 'signed with an outdated algorithm (SHA-1 or MD5)'
  if (keyFault(issuer.x509.publicKey) !== null) return 'has a weak key'
  return path[0] !== undefined && allows(issuer, path[0]) ? null : 'does not allow the names in it'
}

/** Name constraints (RFC 5280, 4.2.1.10) on addresses. Any other limit on names is not worked out here, and so not met. */
function allows({ constraints }: MailCertificate, leaf: MailCertificate): boolean {
  if (constraints === null) return true
  const { permittedSubtrees = [], excludedSubtrees = [] } = constraints
  const all = [...permittedSubtrees, ...excludedSubtrees].map(({ base }) => base)
  if (all.some(({ type }) => type === DIRECTORY_NAME)) return false
  const within = (address: string, trees: typeof permittedSubtrees) =>
    trees.some(({ base }) => base.type === RFC822_NAME && isAddressWithin(address, String(base.value)))
  const limited = permittedSubtrees.some(({ base }) => base.type === RFC822_NAME)
  return leaf.addresses.every(
    (address) => !within(address, excludedSubtrees) && (!limited || within(address, permittedSubtrees)),
  )
}

const DIRECTORY_NAME = 4

/** `a@host` is that mailbox, `host` all on that host, `.host` all on hosts below it. */
function isAddressWithin(address: string, tree: string): boolean {
  const [wanted, base] = [address.toLowerCase(), tree.toLowerCase()]
  const host = wanted.slice(wanted.lastIndexOf('@') + 1)
  if (base.includes('@')) return wanted === base
  return base.startsWith('.') ? host.endsWith(base) : host === base
}

function isSame(one: MailCertificate, other: MailCertificate): boolean {
  return one.x509.raw.equals(other.x509.raw)
}

/** A name out of a certificate is its maker's word. */
function quoted(name: string): string {
  return `"${name}"`
}
