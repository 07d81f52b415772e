import type { FindingRow } from './finding-row.js'

/** Who sent it, as screening judged it. The messages name domains, never an address. */
export const SENDER: readonly FindingRow[] = [
  {
    code: 'sender-not-government',
    of: 'requests',
    raise: ({ actsAsGovernment, sender }) =>
      actsAsGovernment && sender.verdict === 'non-government'
        ? { message: `The request speaks for a government, but came from ${sender.domain ?? 'no address at all'}.` }
        : null,
  },
  {
    code: 'sender-unauthenticated',
    of: 'all-mail',
    raise: ({ sender }) =>
      sender.verdict === 'unauthenticated-government'
        ? { message: `Nothing proves that the message comes from ${sender.domain}.` }
        : null,
  },
  {
    code: 'sender-spoofed',
    of: 'all-mail',
    raise: ({ sender }) =>
      sender.verdict === 'spoofed-government'
        ? { message: `The message fails the authentication of ${sender.domain}, the government domain it names.` }
        : null,
  },
  {
    code: 'sender-impersonating',
    of: 'all-mail',
    raise: ({ sender }) =>
      sender.verdict === 'impersonating'
        ? { message: `${sender.domain ?? 'The sender'} is made to look like a government and is none.` }
        : null,
  },
]
