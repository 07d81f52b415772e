import { createMessage, enums, type Key, readKeys, readSignature, type Signature, verify } from 'openpgp'
import type { SignedEntity } from '../../parse/signed/signed-entity.js'
import { type Checked, unchecked } from './check-cms.js'
import { asSigned } from './line-ends.js'

/** One signature has about 1 KB. */
const MAX_SIGNATURE = 64 * 1024
const MAX_SIGNERS = 5
/** The library holds what was signed several times over. */
const MAX_CONTENT = 32 * 1024 * 1024
const MAX_ADDRESSES = 20
/** The library calls a signature of the future broken; clocks of senders run ahead by minutes. */
const SKEW_MS = 3_600_000

type PgpSigned = Pick<SignedEntity, 'content' | 'signature' | 'form'>

/** Checks a PGP signature (RFC 3156, RFC 9580) with the configured public keys at the time of receipt; one entry a signer. */
export async function checkPgp(
  { content, signature }: PgpSigned,
  keyTexts: readonly string[],
  at: Date,
): Promise<Checked[]> {
  if (signature.length > MAX_SIGNATURE)
    return [unchecked(`The PGP signature has ${signature.length} bytes; the limit is ${MAX_SIGNATURE}.`)]
  if (content.length > MAX_CONTENT)
    return [unchecked(`What PGP signed has ${content.length} bytes; at most ${MAX_CONTENT} are checked.`)]
  const read = await readPackets(signature)
  if (read === null || read.packets.length === 0)
    return [unchecked(`The signature part (${signature.length} bytes) is no PGP signature.`, 'invalid')]
  if (read.packets.length > MAX_SIGNERS)
    return [unchecked(`It has ${read.packets.length} PGP signatures; the limit is ${MAX_SIGNERS}.`)]
  const { keys, unread } = await keysIn(keyTexts)
  const binary = asSigned(content).at(-1) ?? content
  const message = await createMessage({ binary, format: 'binary' })
  const date = new Date(at.getTime() + SKEW_MS)
  const { signatures } = await verify({ message, signature: read, verificationKeys: keys, date, format: 'binary' })
  const checked: Checked[] = []
  for (const { keyID, verified, signature: one } of signatures) {
    const key = keys.find((candidate) => candidate.getKeys(keyID).length > 0) ?? null
    const failure = await verified.then(() => null).catch((error: Error) => error)
    checked.push(await describe({ id: keyID.toHex().toUpperCase(), key, unread, failure, one: await one, at }))
  }
  return checked
}

interface Seen {
  id: string
  key: Key | null
  /** Configured files that hold no key that can be read. */
  unread: number
  failure: Error | null
  one: Signature
  at: Date
}

async function describe({ id, key, unread, failure, one, at }: Seen): Promise<Checked> {
  const [packet] = one.packets
  const signedAt = packet?.created?.toISOString() ?? null
  if (key === null) {
    const lost = unread === 0 ? '' : `; ${unread} of the configured files cannot be read as keys`
    const reason = `It was made with the PGP key ${id}, which is not among the configured keys (pgpKeys)${lost}.`
    return { ...unchecked(reason), key: id, signedAt }
  }
  const signer = await signerOf(key, at)
  const known = { signer, issuer: null, key: id, signedAt }
  const onText = packet?.signatureType === enums.signature.binary || packet?.signatureType === enums.signature.text
  if (!onText) return { ...known, result: 'invalid', reason: 'It is a PGP signature on something else than a text.' }
  const unfit = await whyUnfit(key, at)
  if (failure !== null) return { ...known, ...judged(failure) }
  if (unfit !== null) return { ...known, result: 'invalid', reason: unfit }
  return {
    ...known,
    result: 'valid',
    reason: `The text is unchanged since it was signed with the configured PGP key ${id}.`,
  }
}

/** The names that the key binds to itself; others are anybody's words. */
async function signerOf(key: Key, at: Date): Promise<Checked['signer']> {
  const users = await key.verifyAllUsers(undefined, at)
  const bound = new Set(users.filter(({ valid }) => valid === true).map(({ userID }) => userID))
  const ids = key.users.flatMap(({ userID }) => (userID && bound.has(userID.userID) ? [userID] : []))
  const addresses = ids.map(({ email }) => email).filter((email) => email !== '')
  return { name: ids[0]?.name || null, addresses: addresses.slice(0, MAX_ADDRESSES) }
}

async function whyUnfit(key: Key, at: Date): Promise<string | null> {
  if (await key.isRevoked(undefined, undefined, at)) return 'The PGP key was revoked before the mail arrived.'
  const expires = await key.getExpirationTime()
  if (expires === null) return 'The PGP key has no name that is bound to it and still holds.'
  if (expires instanceof Date && expires < at) return 'The PGP key had expired before the mail arrived.'
  return null
}

/** The library says it in words, none of them out of the mail; they are mapped all the same. */
function judged({ message }: Error): Pick<Checked, 'result' | 'reason'> {
  const row = FAILURES.find(({ pattern }) => pattern.test(message))
  return row?.says ?? { result: 'invalid', reason: 'The PGP signature does not hold.' }
}

const FAILURES: readonly { pattern: RegExp; says: Pick<Checked, 'result' | 'reason'> }[] = [
  {
    pattern: /digest did not match|verification failed/i,
    says: { result: 'invalid', reason: 'The text was changed after it was signed.' },
  },
  {
    // Refused before it is computed: whether the text is unchanged is not known.
    pattern: /insecure|too weak|not allowed|considered/i,
    says: { result: 'unchecked', reason: 'It uses an algorithm or a key that can be forged.' },
  },
  {
    pattern: /expired|future/i,
    says: { result: 'invalid', reason: 'The signature or its key was not valid when the mail arrived.' },
  },
]

async function readPackets(signature: Uint8Array): Promise<Signature | null> {
  const text = Buffer.from(signature.buffer, signature.byteOffset, signature.byteLength).toString('latin1')
  try {
    const armoured = text.indexOf('-----BEGIN PGP SIGNATURE-----')
    if (armoured !== -1) return await readSignature({ armoredSignature: text.slice(armoured) })
    return await readSignature({ binarySignature: Uint8Array.from(signature) })
  } catch {
    return null
  }
}

/** The same settings come with every mail: they are read once. */
let known: { texts: string; keys: Key[]; unread: number } | null = null

async function keysIn(texts: readonly string[]): Promise<{ keys: Key[]; unread: number }> {
  const joined = texts.join('\n')
  if (known?.texts !== joined) {
    const read = await Promise.all(texts.map((armoredKeys) => readKeys({ armoredKeys }).catch((): Key[] => [])))
    known = { texts: joined, keys: read.flat(), unread: read.filter((keys) => keys.length === 0).length }
  }
  return known
}
