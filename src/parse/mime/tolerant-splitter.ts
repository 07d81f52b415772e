import type { Transform } from 'node:stream'
import { type MimeNode, Splitter, type SplitterOptions } from '@zone-eu/mailsplit'

/** The parts of mailsplit 5.4.19 that its types do not name; the exact version is pinned. */
interface SplitterInternals {
  node: MimeNode
  checkBoundary(line: Buffer): 1 | 2 | 3 | 4 | false
  compareBoundary(line: Buffer, start: number, boundary: Buffer): 1 | 2 | false
}

const SPACE = 0x20
const TAB = 0x09
const DASH = 0x2d

/**
 * mailsplit, forgiving as mail clients are: a delimiter may carry blanks (RFC 2046, 5.1.1), and that of an outer
 * multipart ends inner ones that were never closed. Without it the parts behind would be lost in the text of the one before.
 */
export function createTolerantSplitter(options: SplitterOptions): Transform {
  const splitter = new Splitter(options)
  const internals = splitter as unknown as SplitterInternals
  const checkBoundary = internals.checkBoundary.bind(internals)
  internals.checkBoundary = (line) => {
    const start = delimiterStart(line)
    if (start === -1) return false
    const trimmed = withoutPadding(line)
    return checkBoundary(trimmed) || leaveUnclosed(internals, trimmed, start)
  }
  return splitter as unknown as Transform
}

/** Where `--` begins in a line that may open with the line end before it, or -1. */
function delimiterStart(line: Buffer): number {
  let start = 0
  while (start < 2 && (line[start] === 0x0d || line[start] === 0x0a)) start += 1
  return line[start] === DASH && line[start + 1] === DASH ? start : -1
}

function withoutPadding(line: Buffer): Buffer {
  let end = line.length
  while (end > 0 && (line[end - 1] === 0x0a || line[end - 1] === 0x0d)) end -= 1
  let words = end
  while (words > 0 && (line[words - 1] === SPACE || line[words - 1] === TAB)) words -= 1
  return words === end ? line : Buffer.concat([line.subarray(0, words), line.subarray(end)])
}

/** 3 or 4 (next sibling, end) where the delimiter is that of a multipart further out, to which the splitter then moves. */
function leaveUnclosed(splitter: SplitterInternals, line: Buffer, start: number): 3 | 4 | false {
  let inner = splitter.node._parentBoundaryOwner
  while (inner) {
    if (inner._parentBoundary) {
      const found = splitter.compareBoundary(line, start, inner._parentBoundary)
      if (found) {
        splitter.node = inner
        return found === 1 ? 3 : 4
      }
    }
    inner = inner._parentBoundaryOwner
  }
  return false
}
