const BITS = 32n

/** A UID that comes back with another date more often than this belongs to a server with unstable dates. */
export const MAX_REUSE = 3

/**
 * The number under which the ledger keeps a UID. A UID names a mail only together with its folder's UIDVALIDITY, 32
 * bits (RFC 9051 section 2.3.1.1). Some servers give a used UID to another mail all the same, and a configured name can
 * be pointed at another account (known failures 9, 10). The ledger's column is wider: the bits above the 32 count how
 * often the UID came back with another mail, so that the second mail gets a row of its own.
 */
export function eraOf(uidValidity: bigint, reuse: number): bigint {
  return BigInt.asUintN(32, uidValidity) + (BigInt(reuse) << BITS)
}

/** How often a UID of this era had come back with another mail. */
export function reuseOf(era: bigint): number {
  return Number(era >> BITS)
}

/** All numbers that mails of one UIDVALIDITY are kept under. */
export function erasOf(uidValidity: bigint): bigint[] {
  return Array.from({ length: MAX_REUSE + 1 }, (_, reuse) => eraOf(uidValidity, reuse))
}
