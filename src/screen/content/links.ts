import { asciiHost } from '../../names/host.js'
import type { Document } from '../../parse/email.js'
import type { Remark } from '../remark.js'
import { ownText } from './own-text.js'

export interface LinkTarget {
  host: string
  path: string
}

/** A mail with more links than this is a newsletter; the first ones tell as much. */
const MAX_LINKS = 500
export const MAX_URL = 2_048

/** Where the documents link to: what their markup says, and what stands in plain text. Nothing is ever fetched. */
export function linksOf(documents: readonly Document[]): LinkTarget[] {
  const urls = documents.flatMap((document) => [
    ...document.links.map(({ url }) => url),
    ...linksIn(ownText(document)).map(({ url }) => url),
  ])
  return urls.slice(0, MAX_LINKS).flatMap((url) => targetOf(url) ?? [])
}

/** Links written out in running text, each with where it begins. */
export function linksIn(text: string): { index: number; url: string }[] {
  const found: { index: number; url: string }[] = []
  for (const match of text.matchAll(/\bhttps?:\/\/[^\s<>"'()[\]{}]{3,2000}/gi)) {
    if (found.length === MAX_LINKS) break
    found.push({ index: match.index, url: match[0] })
  }
  return found
}

export function targetOf(url: string): LinkTarget | null {
  if (url.length > MAX_URL || !URL.canParse(url)) return null
  const { protocol, hostname, pathname } = new URL(url)
  const host = asciiHost(hostname)
  return host === null || !/^https?:$/.test(protocol) ? null : { host, path: pathname }
}

const DANGEROUS =
  /\.(7z|apk|bat|cab|cmd|com|dmg|exe|gz|hta|img|iso|jar|js|lnk|msi|ps1|rar|scr|tar|tgz|vbs|vhd|wsf|xz|zip)$/i

/** A link whose path ends like an archive or a program. */
export function dangerousLinks(links: readonly LinkTarget[]): Remark[] {
  const found = links.find(({ path }) => DANGEROUS.test(path))
  if (found === undefined) return []
  const ending = DANGEROUS.exec(found.path)?.[1]?.toLowerCase() ?? ''
  return [{ flag: 'links-to-archive-or-executable', saw: `a link to ${found.host} ends in .${ending}` }]
}
