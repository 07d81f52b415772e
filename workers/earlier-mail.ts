import { judgeEmail } from '../src/assess.js'
import { findNamedCases } from '../src/cases/find-pointers.js'
import { isRestricted } from '../src/cases/is-restricted.js'
import type { Pool } from '../src/edges/postgres/database.js'
import { loadSenderHistory } from '../src/edges/postgres/sender-history.js'
import { loadThreadFacts } from '../src/edges/postgres/thread-facts.js'
import type { Email } from '../src/parse/email.js'
import type { Judgement } from '../src/review/review.js'
import { askHistory } from '../src/screen/ask-history.js'
import type { Screening } from '../src/screen/screen-sender.js'
import { isPartlyRestricted, type SenderHistory, unrestricted } from '../src/screen/sender-history.js'

/** What the ledger knows, beside a mail, of those before it. */
export async function loadEarlierMail(
  pool: Pool,
  emailId: string,
  organisation: string,
  screening: Screening,
): Promise<{ partyTo: string[]; history: SenderHistory }> {
  const partyTo = await casesOfAuthor(pool, organisation, screening.email)
  const history = await loadSenderHistory(pool, emailId, askHistory(organisation, screening))
  return { partyTo, history }
}

/** The cases that the mail names and its From address is a party of; whether that address is proven, the review asks. */
async function casesOfAuthor(pool: Pool, organisation: string, email: Email): Promise<string[]> {
  const references = findNamedCases(email)
  if (references.length === 0) return []
  const { namedCases } = await loadThreadFacts(pool, organisation, { messageIds: [], references, documentHashes: [] })
  const author = email.source.from?.address.toLowerCase() ?? ''
  return namedCases.filter(({ parties }) => parties.includes(author)).map(({ reference }) => reference)
}

/** What is known from matters that are counsel's alone is said in another one of counsel's alone. */
export function judgeBesideEarlierMail(
  input: Parameters<typeof judgeEmail>[0] & { history: SenderHistory },
): Judgement {
  const judgement = judgeEmail(input)
  const { email, history } = input
  const isTold = isRestricted(email, judgement.classification) || !isPartlyRestricted(history)
  return isTold ? judgement : judgeEmail({ ...input, history: unrestricted(history) })
}
