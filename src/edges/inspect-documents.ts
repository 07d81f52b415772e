import type { Inspection } from '../parse/reading-guide.js'
import type { Inspector } from './reader-conversation.js'
import type { ScanVerdict, VirusScanner } from './virus-scanner.js'

/** All scans of one mail together; what is left is marked. A mail of 500 documents has this long, and no more. */
const MAIL_SCAN_MS = 120_000

/**
 * What looks at the documents of one mail. Each document is scanned once, however often its mail is tried. Where clamd is
 * away the mail waits for a later attempt, unless `evenUnscanned`: then its documents are read in their sandbox and marked.
 * @throws IntakeError SCANNER_UNREACHABLE
 */
export async function createInspector(scanner: VirusScanner | null, evenUnscanned: boolean): Promise<Inspector> {
  if (scanner === null) return async () => ({ kind: 'clean' })
  const away = (error: unknown): Inspection => {
    if (!evenUnscanned) throw error
    return { kind: 'not-scanned', reason: AWAY }
  }
  // One look before the mail is sent: a scanner that is away costs no reading process.
  const first = await scanner.ready().then(() => null, away)
  const known = new Map<string, Inspection>()
  let spentMs = 0
  return async (sha256, bytes) => {
    const before = first ?? known.get(sha256)
    if (before !== undefined && before !== null) return before
    if (spentMs > MAIL_SCAN_MS) return { kind: 'not-scanned', reason: OVER_TIME }
    const startedAt = performance.now()
    const found = await scanner.scan(bytes).then((verdict) => inspectionOf(verdict, bytes.length), away)
    spentMs += performance.now() - startedAt
    known.set(sha256, found)
    return found
  }
}

const AWAY = 'the virus scanner did not answer'
const OVER_TIME = `the scans of this mail took more than ${MAIL_SCAN_MS / 1000} seconds`

function inspectionOf(verdict: ScanVerdict, bytes: number): Inspection {
  if (verdict.kind !== 'infected') return verdict
  const reason = `The virus scanner found ${verdict.signature} in it (${bytes} bytes). It is in quarantine: not read, not shown, and the original is served on the word of an approver alone.`
  return { kind: 'infected', reason }
}
