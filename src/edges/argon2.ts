import { hash, verify } from '@node-rs/argon2'

/** OWASP's first choice for argon2id, which is this library's default: 19 MiB, two passes, one lane; about 30 ms on the thread pool. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST)
}

/** With no hash (nobody of that name) it takes as long, and is false. */
export async function isPasswordOf(stored: string | null, password: string): Promise<boolean> {
  const isRight = await verify(stored ?? NOBODYS, password)
  return isRight && stored !== null
}

/** Of a password that nobody knows, at the same cost. */
const NOBODYS = await hashPassword(crypto.randomUUID())
