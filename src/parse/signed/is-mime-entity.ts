/** Signed is either a MIME entity or, where a file was signed, the file: a MIME entity has a head with a Content field, or an empty one. */
export function isMimeEntity(content: Buffer): boolean {
  const head = content.subarray(0, HEAD_LOOK).toString('latin1')
  if (/^\r?\n/.test(head)) return true
  const fields = head.split(/\r?\n\r?\n/, 1)[0] ?? ''
  return (
    /^[!-9;-~]{1,60}[ \t]{0,9}:/.test(fields) &&
    /^content-(type|transfer-encoding|disposition)[ \t]{0,9}:/im.test(fields)
  )
}

const HEAD_LOOK = 64 * 1024
