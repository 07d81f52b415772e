/**
 * What the ledger knows, when a mail is judged, of those that came before it to the same organisation. Files have none.
 */
export interface SenderHistory {
  /** To whom an earlier mail tells that it is proven to be from this very address. */
  addressKnownTo: Readers
  /** The same, of somebody at this very domain. */
  domainKnownTo: Readers
  /** Of this mail's documents: who sent each before, the earliest first, this sender among them; a few of each. */
  sendings: EarlierSending[]
  /** The marks by people that cover a name in this mail at the time it was received. */
  marks: CompromisedName[]
}

/** `counsel`: only mails of restricted cases tell, or of cases that may become restricted. */
export type Readers = 'everybody' | 'counsel' | 'nobody'

/** The first time that one sender sent one document. */
export interface EarlierSending {
  sha256: string
  /** By the address that this mail is from. */
  byAuthor: boolean
  /** Null where the sender had none. */
  domain: string | null
  standing: Standing
  /** Its mail is of a restricted case, or may become one. */
  isRestricted: boolean
}

/** True where something in it may be told to counsel alone. */
export function isPartlyRestricted({ addressKnownTo, domainKnownTo, sendings }: SenderHistory): boolean {
  return addressKnownTo === 'counsel' || domainKnownTo === 'counsel' || sendings.some((one) => one.isRestricted)
}

/**
 * What may be told to everybody who reads cases: neither that a paper came before in a matter that is counsel's alone, nor
 * that its sender was ever heard of. That there was a national security letter is itself a secret (18 U.S.C. 2709(c)).
 */
export function unrestricted(history: SenderHistory): SenderHistory {
  const { addressKnownTo, domainKnownTo, sendings } = history
  return {
    ...history,
    addressKnownTo: addressKnownTo === 'everybody' ? 'everybody' : 'nobody',
    domainKnownTo: domainKnownTo === 'everybody' ? 'everybody' : 'nobody',
    sendings: sendings.filter(({ isRestricted }) => !isRestricted),
  }
}

/** How far a mail proves its author: not at all, as an address, as an address at a government's domain. */
export type Standing = 'claimed' | 'proven' | 'government'

/** An address or a domain that a person marked as taken over. */
export interface CompromisedName {
  markId: number
  kind: 'address' | 'domain'
  name: string
  since: Date
}

/** What is asked about a mail before it is screened. */
export interface HistoryQuestion {
  organisation: string
  /** Null where the mail has no author with an address. */
  address: string | null
  /** Addresses and domains that a mark could be about. */
  names: string[]
  /** Hashes of the documents that are worth recognising. */
  documents: string[]
}

/** What is kept of a judged mail for those that come after it; the ledger hashes every name. */
export interface SenderRecord extends HistoryQuestion {
  domain: string | null
  standing: Standing
}
