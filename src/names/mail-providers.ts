import { createRequire } from 'node:module'

/**
 * Domains where anybody gets an address. `email-providers` mixes throwaway services in, and misses some mailbox providers;
 * `disposable-email-domains` also lists a UK council and a police department that filtered test mail.
 */
const require = createRequire(import.meta.url)
const DISPOSABLE: ReadonlySet<string> = new Set(require('disposable-email-domains') as string[])
const DISPOSABLE_WILDCARDS: ReadonlySet<string> = new Set(require('disposable-email-domains/wildcard.json') as string[])
const FREE: ReadonlySet<string> = new Set(require('email-providers/all.json') as string[])

/** Read from each provider's sign-up page; reviewed 2026-11. */
const MORE_FREE: ReadonlySet<string> = new Set([
  'duck.com',
  'fastmail.com',
  'fastmail.fm',
  'mailbox.org',
  'mailfence.com',
  'posteo.de',
  'proton.me',
  'runbox.com',
  'skiff.com',
  'startmail.com',
  'tuta.com',
  'tuta.io',
  'tutamail.com',
  'tutanota.com',
  'tutanota.de',
])

/** Listed by mistake: these belong to one organisation, or by RFC 2606 to nobody. */
const NOT_PROVIDERS: ReadonlySet<string> = new Set([
  'example.com',
  'example.net',
  'example.org',
  'middletownpolice.org',
  'news.hackney.gov.uk',
])

/** A mailbox provider of the public, by its exact or organisational domain. */
export function isFreeMail(domain: string): boolean {
  if (MORE_FREE.has(domain)) return true
  return FREE.has(domain) && !DISPOSABLE.has(domain) && !NOT_PROVIDERS.has(domain)
}

/** A service of throwaway addresses, by its exact or organisational domain. */
export function isDisposableMail(domain: string): boolean {
  return (DISPOSABLE.has(domain) && !NOT_PROVIDERS.has(domain)) || DISPOSABLE_WILDCARDS.has(domain)
}

/** A provider where anybody gets an address, for a day or for years. */
export function isAnybodys(domain: string): boolean {
  return isFreeMail(domain) || isDisposableMail(domain)
}
