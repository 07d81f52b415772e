/**
 * What reading a mail may cost. Each number has its reason; what exceeds one becomes a value with a reason that a person
 * reads, the rest of the mail is read, and nothing is lost: the raw message is in the blob store before parse begins.
 */
export interface ParseLimits {
  messageBytes: number
  parts: number
  headerBytes: number
  headerFields: number
  headerChars: number
  depth: number
  documentBytes: number
  totalBytes: number
  expansionRatio: number
  pages: number
  pagePoints: number
  textChars: number
  mailTextChars: number
  htmlDepth: number
  passwordsPerDocument: number
  passwordMs: number
  ocrMinPixels: number
  ocrPixels: number
  ocrPagesPerDocument: number
  ocrPagesPerMail: number
  ocrPageMs: number
  ocrMailMs: number
  documentMs: number
  mailMs: number
  oldSpaceMb: number
  residentMb: number
  tasksPerChild: number
}

const MiB = 1024 * 1024

export const PARSE_LIMITS: ParseLimits = {
  /** Gmail stops at 25 MB and Exchange Online at 150 MB; 50 MB of attachments become 68 MB of base64. The rest of a larger one is not read. */
  messageBytes: 72 * MiB,
  /** The fullest production that agencies send has some dozens; mailparser issue 202 had millions of siblings. Counts nested messages' parts too. */
  parts: 500,
  /** Of one part. Real heads stay under 100 KB even with ARC chains; mailsplit keeps a head in memory whole. */
  headerBytes: 1 * MiB,
  /** A mail that crossed ten relays has about 150. */
  headerFields: 1000,
  /** Of one field: longer than any real References chain. */
  headerChars: 64 * 1024,
  /** Messages in messages. Real forwards of forwards reach four. */
  depth: 10,
  /** Larger ones than a 500-page scan are not read: they go to a person. */
  documentBytes: 50 * MiB,
  /** All documents of a mail together: a nested message counts beside its own attachments, so each level adds the whole again. */
  totalBytes: 128 * MiB,
  /** Unpacked to packed, beyond 1 MiB: Word's XML reaches 30, tables of figures 60; a measured bomb had 229, deflate ends at 1032. */
  expansionRatio: 200,
  /** A 500-page PDF takes 6 s with pdf-parse; 10,000 pages would take minutes. */
  pages: 1000,
  /** The longer side of a PDF's page, 72 points an inch: 200 inches are what PDF allows (ISO 32000-1, C.2). A larger one cannot be shown so that it is read. */
  pagePoints: 14_400,
  /** Of one document's text; 500 dense pages are 2.5 million characters. */
  textChars: 4_000_000,
  /** Of all documents of a mail: judging it takes a few seconds, well within a worker's lock of 30 s. No real mail has a quarter of it. */
  mailTextChars: 10_000_000,
  /** Elements in elements; htmlparser2 searches its stack at each stray closing tag, so depth times length is its cost. */
  htmlDepth: 2000,
  /** Tried on one encrypted document: a mail that names more than a handful is guessing. */
  passwordsPerDocument: 20,
  /** Of CPU for those tries: a strong key derivation takes a few tenths of a second each. */
  passwordMs: 10_000,
  /** 500 x 300: logos, icons and signatures in mail footers are smaller; a typed page of so few pixels cannot be read by anybody. */
  ocrMinPixels: 150_000,
  /** A3 at 600 dpi has 70 million; beyond it a file of some kilobytes can ask for gigabytes. Read from the head, before anything is decoded. */
  ocrPixels: 100_000_000,
  /** Scanned demands have 1 to 20 pages; each costs 2 to 5 s of one core. The rest is a person's. */
  ocrPagesPerDocument: 30,
  /** All documents of a mail together, pages read in two languages counted twice. */
  ocrPagesPerMail: 60,
  /** The slowest readable page measured took 9 s with every try; patterns of noise take minutes. Must stay below documentMs: the pool hears of every page. */
  ocrPageMs: 15_000,
  /** All pages of a mail together: 60 pages of 4 s. Scans have a queue and a process of their own, so no other mail waits. */
  ocrMailMs: 240_000,
  /** One document. The 500-page PDF needs a third of it on the slowest machine measured. */
  documentMs: 20_000,
  /** One mail, all its documents: half of it passes while a worker's lock is renewed once. */
  mailMs: 90_000,
  /** V8's heap in a child; a 500-page PDF needs 160 MB. */
  oldSpaceMb: 320,
  /** A child's resident memory, ArrayBuffers included, which V8's own limit does not cover: a flate bomb takes 1.1 GB. */
  residentMb: 640,
  /** Fonts leave some memory behind; a fresh child costs 0.7 s until its code is warm, a tenth of what 100 mails take. */
  tasksPerChild: 2000,
}
