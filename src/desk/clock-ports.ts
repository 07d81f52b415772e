import type { ClockCalendar, ClockPage, ClockQuery, FeedClock } from '../cases/open-clock.js'

/** Clocks that run, and the addresses of people's calendars. */
export interface ClockPorts {
  /** `name`: whose own ones are counted. */
  list(asked: ClockQuery, reader: { includeRestricted: boolean; name: string; now: Date }): Promise<ClockPage>
  /** From one ISO day to another, both counted. */
  days(
    days: { first: string; last: string },
    asked: ClockQuery,
    reader: { includeRestricted: boolean },
  ): Promise<ClockCalendar>
  /** Null where the person has none. */
  findFeed(email: string): Promise<{ madeAt: Date; readAt: Date | null } | null>
  /** The key, which is never shown again; the one before ends. Null where there is no such person. */
  makeFeed(email: string): Promise<string | null>
  revokeFeed(email: string): Promise<boolean>
  /** Whose key it is; null where it is unknown or revoked, or its person disabled. */
  findFeedOwner(key: string): Promise<{ email: string; roles: string[] } | null>
  /** Never one of a restricted case; those of one owner, or all. */
  listForFeed(owner: string | null): Promise<FeedClock[]>
}
