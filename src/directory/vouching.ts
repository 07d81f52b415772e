/** An approver's vouching for one exact domain, as it is kept; while it holds it makes a `Vouch`. */
export interface Vouching {
  id: string
  domain: string
  organization: string
  /** ISO 3166-1 alpha-2. */
  country: string
  level: string | null
  /** The call-back that it rests on. */
  callBackId: string
  givenBy: string
  givenAt: Date
  secondedBy: string | null
  secondedAt: Date | null
  endsAt: Date
  /** Who ended it before its time; a renewal does so too. */
  endedBy: string | null
  endedAt: Date | null
}

export type NewVouching = Pick<
  Vouching,
  'domain' | 'organization' | 'country' | 'level' | 'callBackId' | 'givenBy' | 'endsAt'
>

/** What a second person's word on a vouching met. */
export type VouchingSeconding =
  | { kind: 'seconded'; vouching: Vouching }
  | { kind: 'unknown' | 'same-person' | 'already' | 'ended' }
