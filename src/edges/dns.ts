import { Resolver as NodeResolver } from 'node:dns/promises'

/**
 * Asks DNS one question. TXT answers are lists of strings a record, others plain strings. What does not exist rejects with
 * `code` ENOTFOUND (no such name) or ENODATA (no such record); anything else is temporary.
 */
export type Resolver = (name: string, type: string) => Promise<string[][] | string[]>

/** The `--dns` file: `{"TXT": {"name.example": ["v=spf1 …"]}, "MX": {…}}`. */
export type Zone = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

interface SystemResolverOptions {
  /** An answer later than this is no answer; the mail is tried again by the queue. */
  timeoutMs?: number
  tries?: number
  /** Ask these instead of the machine's own. */
  servers?: readonly string[]
}

/** DNS as the machine has it, with a deadline on every question whatever the server does. */
export function systemResolver({ timeoutMs = 3_000, tries = 2, servers }: SystemResolverOptions = {}): Resolver {
  const resolver = new NodeResolver({ timeout: timeoutMs, tries })
  if (servers !== undefined) resolver.setServers([...servers])
  return (name, type) => {
    if (!isQuestion(name)) return Promise.reject(dnsError('ENOTFOUND', type))
    return withDeadline(resolver.resolve(name, type) as Promise<string[][] | string[]>, timeoutMs * tries + 1_000, type)
  }
}

/** DNS from a file: what it does not name does not exist. */
export function zoneResolver(zone: Zone): Resolver {
  const answers = new Map<string, readonly string[]>()
  const names = new Set<string>()
  for (const [type, records] of Object.entries(zone)) {
    for (const [name, values] of Object.entries(records)) {
      answers.set(`${type.toUpperCase()} ${plain(name)}`, values)
      names.add(plain(name))
    }
  }
  return async (name, type) => {
    const values = answers.get(`${type} ${plain(name)}`)
    if (values === undefined) throw dnsError(names.has(plain(name)) ? 'ENODATA' : 'ENOTFOUND', type)
    return type === 'TXT' ? values.map((value) => [value]) : [...values]
  }
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\.$/, '')
}

/** RFC 1035 2.3.4; c-ares would take the name apart before it refuses it. */
function isQuestion(name: string): boolean {
  return name.length <= 253 && name.split('.').every((label) => label.length > 0 && label.length <= 63)
}

function dnsError(code: string, type: string): Error {
  return Object.assign(new Error(`DNS ${type}: ${code}`), { code })
}

async function withDeadline<T>(answer: Promise<T>, deadlineMs: number, type: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(dnsError('ETIMEOUT', type)), deadlineMs)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
