import type { Header } from '../parse/email.js'
import { parseAuthenticationResults } from './parse-authentication-results.js'
import { writersOf } from './read-trusted-authentication.js'

/**
 * Whether the configured authserv-ids are the names under which our own servers write. Trust begins above the newest
 * `Received: ... by ID`: a server of ours writes that line into every mail, so what a sender put there stands below it. An id
 * that our servers do not write is one that every sender can: he adds the line, and the results above it.
 */
export interface AuthservFinding {
  id: string
  kind: AuthservFindingKind
  /** In so many of the mails that were looked at. */
  mails: number
  of: number
}

export type AuthservFindingKind =
  /** No Received line names it: the setting protects nothing, and anybody can write it. */
  | 'never-seen'
  /** Some mails come in past the server of that name: in those anybody can write it. */
  | 'sometimes-seen'
  /** In these mails it stands further down than in most: they came another way, or somebody else wrote it. */
  | 'displaced'
  /** It receives every mail and adds no results above its own line (Gmail writes them below): mail is checked here. */
  | 'never-speaks'

export interface AuthservReport {
  findings: AuthservFinding[]
  /** The names that our servers do write, in nine of ten mails at the same place: what to configure. */
  writers: string[]
  /** Of these, those whose Authentication-Results stand above such a line. */
  speakers: string[]
  /** Mails that passed a server; with fewer than five nothing is said. */
  of: number
}

/** A mailbox is new, or moved: a handful of mails says more of its senders than of its server. */
const FEWEST = 5
/** A company's own hops: filter, transport, delivery. */
const MOST_HOPS = 6
const NEARLY_ALL = 0.9

/** `mails` are the headers of recent ones, top to bottom; those that no server passed on (appended by hand) do not count. */
export function checkAuthservIds(ids: readonly string[], mails: readonly (readonly Header[])[]): AuthservReport {
  const seen = mails.map(readHops).filter(({ hops }) => hops.length > 0)
  if (seen.length < FEWEST) return { findings: [], writers: [], speakers: [], of: seen.length }
  const findings = [...new Set(ids.map((id) => id.toLowerCase()))].flatMap((id) => judgeId(id, seen))
  return { findings, writers: usualWriters(seen), speakers: usualSpeakers(seen), of: seen.length }
}

interface Hops {
  /** The writers of each Received line, the newest first. */
  hops: string[][]
  /** Each Authentication-Results with the number of Received lines above it. */
  results: { id: string; below: number }[]
}

function readHops(headers: readonly Header[]): Hops {
  const hops: string[][] = []
  const results: Hops['results'] = []
  for (const { name, value } of headers) {
    if (name === 'received') hops.push(writersOf(value))
    if (name !== 'authentication-results') continue
    const id = parseAuthenticationResults(value)?.authservId
    // Exchange Online writes results without an id: the first word is a result.
    if (id !== undefined && !id.includes('=')) results.push({ id, below: hops.length })
  }
  return { hops, results }
}

function judgeId(id: string, seen: readonly Hops[]): AuthservFinding[] {
  const of = seen.length
  const places = seen.map(({ hops }) => hops.findIndex((writers) => writers.includes(id)))
  const written = places.filter((place) => place !== -1)
  if (written.length === 0) return [{ id, kind: 'never-seen', mails: 0, of }]
  if (written.length < of) return [{ id, kind: 'sometimes-seen', mails: written.length, of }]
  const usual = mostFrequent(places)
  const deeper = places.filter((place) => place > usual).length
  const speaking = seen.filter(({ results }, at) =>
    results.some((result) => result.id === id && result.below <= (places[at] ?? -1)),
  ).length
  return [
    ...(deeper > 0 ? [{ id, kind: 'displaced' as const, mails: deeper, of }] : []),
    ...(speaking === 0 ? [{ id, kind: 'never-speaks' as const, mails: 0, of }] : []),
  ]
}

function usualWriters(seen: readonly Hops[]): string[] {
  const found = new Set<string>()
  for (let place = 0; place < MOST_HOPS; place += 1) {
    for (const name of inNearlyAll(seen.map(({ hops }) => hops[place] ?? []))) found.add(name)
  }
  return [...found]
}

/** Above the deepest line that is always ours no sender writes. */
function usualSpeakers(seen: readonly Hops[]): string[] {
  const ours = new Set(usualWriters(seen))
  return inNearlyAll(
    seen.map(({ hops, results }) => {
      const deepest = hops.findLastIndex(
        (writers, place) => place < MOST_HOPS && writers.some((name) => ours.has(name)),
      )
      return results.filter(({ below }) => below <= deepest).map(({ id }) => id)
    }),
  )
}

function inNearlyAll(lists: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>()
  for (const name of lists.flatMap((list) => [...new Set(list)])) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].filter(([, count]) => count >= lists.length * NEARLY_ALL).map(([name]) => name)
}

function mostFrequent(places: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}
