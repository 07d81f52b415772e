import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import type { OpenIdSettings } from './edges/openid.js'
import { KEY_BYTES } from './edges/seal-passwords.js'
import { keysFault, rootsFault, type SignatureTrust } from './edges/signatures/trust.js'
import { type ClamdAddress, readClamdUrl } from './edges/virus-scanner.js'
import { IntakeError } from './errors.js'
import { limitShape } from './limit-shape.js'
import { type MailboxFile, MailboxShape, SecretName } from './mailbox-shape.js'
import { isOwnDomain } from './names/host.js'
import { type OutgoingConfig, outgoingShape, readOutgoing } from './outgoing-config.js'
import { limitFault } from './parse/limit-bounds.js'
import type { ParseLimits } from './parse/parse-limits.js'
import { plaintextFault } from './plaintext-fault.js'
import type { Mailbox } from './receive/mailbox.js'
import { mailboxFaults } from './receive/mailbox-faults.js'
import { openIdSettings, SignInShape } from './sign-in-config.js'

/**
 * The only reader of the environment. It is read and checked once, at the start; what is wrong or missing is one line
 * that names the variable, and exit status 2. Secrets come from the environment or from files (`NAME_FILE`), never
 * from the YAML file, which only names them.
 */
export interface Config {
  databaseUrl: string
  databaseAdminUrl: string
  queueUrl: string
  logLevel: string
  /** The one password of the whole team; null where everybody has an account. */
  deskPassword: string | null
  /** The identity provider that signs people in; null: local accounts do. */
  openId: OpenIdSettings | null
  /** Seals the passwords of documents and the secrets of codes; null: none is kept. */
  passwordKey: Buffer | null
  mailboxes: MailboxConfig[]
  policiesFolder: string
  blobsFolder: string
  /** Outside the database, best a share of the auditor's: where the audit chain stood, and what was erased. */
  anchorsFolder: string
  /** ARC sealers (groups and forwarders of ours) whose word about a mail's origin counts. */
  trustedSealers: string[]
  /** Whose S/MIME and PGP signatures of mails are trusted; nobody's by default. */
  signatureTrust: SignatureTrust
  /** Check signatures here even where a trusted header exists. */
  alwaysAuthenticateHere: boolean
  dns: { zoneFile: string | null; servers: string[]; timeoutMs: number }
  /** `openingProcesses`: for mails whose images and archives are opened, which take no process from the others. */
  reader: { processes: number; openingProcesses: number }
  limits: ParseLimits
  /** Where clamd listens; null: documents are not scanned for viruses. */
  clamd: ClamdAddress | null
  workers: { concurrency: number }
  outgoing: OutgoingConfig
  web: { host: string; port: number; tls: { certFile: string; keyFile: string } | null; tlsProxy: string | null }
}

/** The whole `d=` of its seals: an ending (`com`) would trust everybody under it. */
const SealerName = z
  .string()
  .toLowerCase()
  .refine(isOwnDomain, 'must be the domain in the d= of the sealer, such as lists.company.example')

const File = z.strictObject({
  mailboxes: z.array(MailboxShape).default([]),
  policiesFolder: z.string().optional(),
  blobsFolder: z.string().default('.data/blobs'),
  anchorsFolder: z.string().optional(),
  trustedAuthservIds: z.array(z.string().min(1)).default([]),
  trustedSealers: z.array(SealerName).default([]),
  smimeRoots: z.array(z.string().min(1)).default([]),
  pgpKeys: z.array(z.string().min(1)).default([]),
  alwaysAuthenticateHere: z.boolean().default(false),
  /** Hosts whose plaintext connections never leave a private socket or network of our own. */
  privateSockets: z.array(z.string().min(1)).default([]),
  dns: z
    .strictObject({
      zoneFile: z.string().nullable().default(null),
      servers: z.array(z.string()).default([]),
      timeoutMs: z.int().min(100).max(60_000).default(5_000),
    })
    .prefault({}),
  reader: z
    .strictObject({
      processes: z.int().min(1).max(64).default(2),
      openingProcesses: z.int().min(1).max(64).default(1),
    })
    .prefault({}),
  limits: z.strictObject(limitShape()).prefault({}),
  outgoing: outgoingShape(SecretName),
  openId: SignInShape.optional(),
  workers: z.strictObject({ concurrency: z.int().min(1).max(64).default(4) }).prefault({}),
  web: z
    .strictObject({
      host: z.string().default('127.0.0.1'),
      port: z.int().min(0).max(65_535).default(8080),
      tls: z.strictObject({ certFile: z.string(), keyFile: z.string() }).nullable().default(null),
      tlsProxy: z.string().nullable().default(null),
    })
    .prefault({}),
})

/** A mailbox, the policy that its mail is reviewed by, and the names under which its own servers write. */
export type MailboxConfig = Mailbox & { policy: string; trustedAuthservIds: string[] }

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the environment and the YAML file it names. Relative paths in the file are relative to the file.
 * @throws IntakeError CONFIG_INVALID naming the variable or the key, the bound and what to do.
 */
export function readConfig(env: Environment = process.env): Config {
  const path = resolve(env.WRITDESK_CONFIG ?? 'writdesk.yaml')
  const file = readFile(path, env.WRITDESK_CONFIG !== undefined)
  const inFolder = (name: string) => resolve(dirname(path), name)
  const databaseUrl = required(env, 'DATABASE_URL', ['postgres:', 'postgresql:'])
  const config: Config = {
    databaseUrl,
    databaseAdminUrl: optional(env, 'DATABASE_ADMIN_URL', ['postgres:', 'postgresql:']) ?? databaseUrl,
    queueUrl: optional(env, 'QUEUE_URL', ['redis:', 'rediss:', 'postgres:', 'postgresql:']) ?? 'redis://127.0.0.1:6379',
    logLevel: env.LOG_LEVEL ?? 'info',
    deskPassword: secret(env, 'DESK_PASSWORD'),
    openId: openIdSettings(file.openId, (name) => requiredSecret(env, name)),
    passwordKey: passwordKey(env),
    mailboxes: file.mailboxes.map((mailbox) => ({
      ...withSecrets(mailbox, env, inFolder),
      trustedAuthservIds: mailbox.trustedAuthservIds ?? file.trustedAuthservIds,
    })),
    policiesFolder: file.policiesFolder === undefined ? PACKAGED_POLICIES : inFolder(file.policiesFolder),
    blobsFolder: inFolder(file.blobsFolder),
    // Beside the blobs, so that two installations never share a folder by default.
    anchorsFolder: inFolder(file.anchorsFolder ?? join(dirname(file.blobsFolder), 'anchors')),
    trustedSealers: file.trustedSealers,
    signatureTrust: {
      smimeRoots: file.smimeRoots.map((name) => readTrusted('smimeRoots', inFolder(name), rootsFault)),
      pgpKeys: file.pgpKeys.map((name) => readTrusted('pgpKeys', inFolder(name), keysFault)),
    },
    alwaysAuthenticateHere: file.alwaysAuthenticateHere,
    dns: { ...file.dns, zoneFile: file.dns.zoneFile === null ? null : inFolder(file.dns.zoneFile) },
    reader: file.reader,
    limits: file.limits,
    clamd: clamdAddress(env),
    workers: file.workers,
    outgoing: readOutgoing(file.outgoing, {
      secret: (name) => secret(env, name),
      requiredSecret: (name) => requiredSecret(env, name),
      text: (name, path) => readSecretFile(`WRITDESK_CONFIG ${name}`, inFolder(path)),
      wrong,
    }),
    web: file.web,
  }
  const [fault] = mailboxFaults(config.mailboxes)
  if (fault !== undefined) throw wrong('WRITDESK_CONFIG', fault)
  const contradiction = limitFault(config.limits)
  if (contradiction !== null) throw wrong('WRITDESK_CONFIG', contradiction)
  const plaintext = plaintextFault(config, file.privateSockets)
  if (plaintext !== null) throw wrong(plaintext.variable, plaintext.message)
  return config
}

export const PACKAGED_POLICIES = fileURLToPath(new URL('../../policies', import.meta.url))

function readFile(path: string, named: boolean): z.infer<typeof File> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    if (!named) return File.parse({})
    throw wrong('WRITDESK_CONFIG', 'names a file that cannot be read; create it or correct the variable', cause)
  }
  let data: unknown
  try {
    data = parseYaml(text) ?? {}
  } catch (cause) {
    throw wrong('WRITDESK_CONFIG', 'names a file that is not valid YAML', cause)
  }
  const result = File.safeParse(data)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw wrong('WRITDESK_CONFIG', `${issue?.path.join('.') || 'top level'}: ${issue?.message ?? 'invalid'}`)
}

function withSecrets(mailbox: MailboxFile, env: Environment, inFolder: (name: string) => string) {
  const { auth, caFile, trustedAuthservIds: _, ...rest } = mailbox
  const ca = caFile === undefined ? null : readSecretFile(`mailboxes.${mailbox.name}.caFile`, inFolder(caFile))
  if (auth.kind === 'password') {
    return { ...rest, ca, auth: { ...auth, password: requiredSecret(env, auth.password) } }
  }
  return {
    ...rest,
    ca,
    auth: {
      kind: auth.kind,
      user: auth.user,
      tokenUrl: auth.tokenUrl,
      clientId: auth.clientId,
      clientSecret: auth.clientSecret === undefined ? null : requiredSecret(env, auth.clientSecret),
      refreshToken: auth.kind === 'oauth2-refresh-token' ? requiredSecret(env, auth.refreshToken) : null,
      scope: auth.scope ?? null,
    },
  }
}

function clamdAddress(env: Environment): ClamdAddress | null {
  const value = secret(env, 'CLAMD_URL')
  if (value === null) return null
  const address = readClamdUrl(value)
  if (address === null)
    throw wrong('CLAMD_URL', 'must be an address such as tcp://127.0.0.1:3310 or unix:///run/clamav/clamd.ctl')
  return address
}

/** 32 bytes as `openssl rand -base64 32` or `-hex 32` write them. */
function passwordKey(env: Environment): Buffer | null {
  const value = secret(env, 'PASSWORD_KEY')
  if (value === null) return null
  const key = Buffer.from(value, /^[0-9a-f]{64}$/i.test(value) ? 'hex' : 'base64')
  if (key.length !== KEY_BYTES) throw wrong('PASSWORD_KEY', `must be ${KEY_BYTES} bytes in base64 or hexadecimal`)
  return key
}

function required(env: Environment, name: string, protocols: string[]): string {
  const value = optional(env, name, protocols)
  if (value === null) throw wrong(name, `is missing; set it to a ${protocols[0]}// address`)
  return value
}

function optional(env: Environment, name: string, protocols: string[]): string | null {
  const value = secret(env, name)
  if (value === null) return null
  if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
    throw wrong(
      name,
      `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
    )
  }
  return value
}

function requiredSecret(env: Environment, name: string): string {
  const value = secret(env, name)
  if (value === null) throw wrong(name, `is missing; set it, or ${name}_FILE to a file that holds it`)
  return value
}

function secret(env: Environment, name: string): string | null {
  const file = env[`${name}_FILE`]
  if (file !== undefined) return readSecretFile(`${name}_FILE`, file).trimEnd()
  return env[name] || null
}

function readTrusted(name: string, path: string, faultIn: (text: string) => string | null): string {
  const text = readSecretFile(`WRITDESK_CONFIG ${name}`, path)
  const fault = faultIn(text)
  if (fault !== null) throw wrong(`WRITDESK_CONFIG ${name}`, `names a file that ${fault}`)
  return text
}

function readSecretFile(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw wrong(name, 'names a file that cannot be read', cause)
  }
}

function wrong(name: string, message: string, cause?: unknown): IntakeError {
  return new IntakeError('CONFIG_INVALID', `${name} ${message}.`, { variable: name }, cause)
}
