/** One message as the server gave it: its bytes are in the blob store, this is what is known before anything is parsed. */
export type EmailId = string & { readonly brand?: 'EmailId' }

export interface RawEmail {
  mailbox: string
  folder: string
  uidValidity: bigint
  uid: number
  sha256: string
  bytes: number
  /** The receiving server's time (INTERNALDATE), never our fetch: an outage moves no deadline. */
  receivedAt: Date
}
