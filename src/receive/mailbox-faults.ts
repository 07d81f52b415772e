import { isSafeTokenUrl, type Mailbox } from './mailbox.js'

/**
 * What is wrong with mailboxes that are each well-formed, as `mailboxes.NAME.KEY says what`: settings by which mail
 * would be read for ever, hidden, deleted, or a secret sent in clear.
 */
export function mailboxFaults(mailboxes: readonly Mailbox[]): string[] {
  const names = mailboxes.map(({ name }) => name)
  return mailboxes.flatMap((mailbox, index) => {
    const { name, folders, afterwards, auth } = mailbox
    const paths = folders.map(({ path }) => samePath(path))
    const fault = (isFault: boolean, key: string, says: string) => (isFault ? [`mailboxes.${name}.${key} ${says}`] : [])
    return [
      // One lock and one cursor a name: the second mailbox of a name would wait for ever.
      ...fault(names.indexOf(name) !== index, 'name', 'is there twice'),
      ...fault(new Set(paths).size < paths.length, 'folders', 'names a folder twice'),
      // A moved mail has a new UID there: it would be read and moved again without end.
      ...fault(
        afterwards.kind === 'move' && paths.includes(samePath(afterwards.folder)),
        'afterwards.folder',
        'is one of the folders that are read; move to another',
      ),
      ...fault(
        afterwards.kind === 'flag' && !isHarmless(afterwards.keyword),
        'afterwards.keyword',
        'must be \\Seen, \\Flagged, \\Answered or a keyword such as $Captured',
      ),
      ...fault(auth.kind !== 'password' && !isSafeTokenUrl(auth.tokenUrl), 'auth.tokenUrl', 'must be https'),
    ]
  })
}

/** RFC 9051 section 5.1: INBOX is the one folder name whose case does not count. */
function samePath(path: string): string {
  return path.toUpperCase() === 'INBOX' ? 'INBOX' : path
}

/** \Deleted would let the next client's EXPUNGE remove the mail. A keyword is an atom (RFC 9051 section 9, flag-keyword). */
function isHarmless(keyword: string): boolean {
  return /^(?:\\(?:Seen|Flagged|Answered)|[$A-Za-z0-9_.-]{1,64})$/.test(keyword)
}
