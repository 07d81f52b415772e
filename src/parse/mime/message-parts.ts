import type { MimePart } from './split-message.js'

/** One stretch of a message's text: plain, HTML or both versions of it (RFC 2046, 5.1.4). */
export interface TextBlock {
  plain: MimePart | null
  html: MimePart | null
}

/** A message's parts as a reader meets them: the text, then all that is attached to it. */
export interface MessageParts {
  text: TextBlock[]
  attached: AttachedPart[]
}

/** An attachment; of opened signed mail the envelope, with what was attached in it. Its text is the message's. */
export interface AttachedPart {
  part: MimePart
  inside: AttachedPart[]
}

/** Sorts a message's leaves. A text part with a file name or the disposition `attachment` is attached, unless it is all there is. */
export function sortParts(root: MimePart): MessageParts {
  const parts: MessageParts = { text: [], attached: [] }
  if (isText(root) && !root.node.multipart && !root.opened) parts.text.push(blockOf(root))
  else sort(root, parts)
  return parts
}

function sort(part: MimePart, parts: MessageParts): void {
  if (part.opened) {
    const inside = sortParts(part.opened.root)
    parts.text.push(...inside.text)
    parts.attached.push({ part, inside: inside.attached })
  } else if (part.node.multipart && part.children.length > 0) {
    if (part.node.multipart === 'alternative') sortAlternative(part, parts)
    else for (const child of part.children) sort(child, parts)
  } else if (part.node.multipart) {
    // A multipart without a part in it: its delimiter never came. What it holds is shown as text rather than lost.
    if (part.chunks.length > 0) parts.text.push({ plain: part, html: null })
  } else if (isText(part) && !isAttached(part)) {
    parts.text.push(blockOf(part))
  } else {
    parts.attached.push({ part, inside: [] })
  }
}

/** Of alternatives the first plain and the first HTML text are two versions of one; what else is in them is attached. */
function sortAlternative(part: MimePart, parts: MessageParts): void {
  const versions: MessageParts = { text: [], attached: [] }
  for (const child of part.children) sort(child, versions)
  const plain = versions.text.find((block) => block.plain)?.plain ?? null
  const html = versions.text.find((block) => block.html)?.html ?? null
  if (plain || html) parts.text.push({ plain, html })
  for (const block of versions.text) {
    for (const other of [block.plain, block.html]) {
      if (other && other !== plain && other !== html) parts.attached.push({ part: other, inside: [] })
    }
  }
  parts.attached.push(...versions.attached)
}

function blockOf(part: MimePart): TextBlock {
  return part.contentType === 'text/html' ? { plain: null, html: part } : { plain: part, html: null }
}

function isText(part: MimePart): boolean {
  return part.contentType === 'text/plain' || part.contentType === 'text/html'
}

function isAttached(part: MimePart): boolean {
  return part.node.disposition === 'attachment' || (part.node.filename || '') !== ''
}
