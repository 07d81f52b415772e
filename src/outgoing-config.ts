import { z } from 'zod'
import { readSmtpUrl, type SmtpSettings } from './edges/smtp.js'
import { isOwnDomain } from './names/host.js'

/** How letters and alarms leave, and who is behind the roles that alarms go to. */
export interface OutgoingConfig {
  /** Null: nothing is sent. */
  smtp: SmtpSettings | null
  roles: Readonly<Record<StaffRole, string[]>>
  /** Whoever edited a letter last may not approve it. */
  fourEyes: boolean
  /** Where people inside open the desk, without a slash at its end; null: alarms bear no link. */
  deskUrl: string | null
  /** Told of every page besides the mail; null: mail alone. */
  webhookUrl: string | null
}

/** Roles that letters and reminders inside are addressed to. */
export const STAFF_ROLES = [
  'on-call-counsel',
  'second-on-call',
  'trust-and-safety',
  'security',
  'legal-team',
  'auditor',
] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

const addresses = z.array(z.email().toLowerCase()).default([])
const selector = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,62}$/i, 'must be the selector of the DNS record')

/** The key `outgoing` of the YAML file; `secretName` is how the file names a secret. */
export function outgoingShape(secretName: z.ZodType<string>) {
  return z
    .strictObject({
      /** PEM of an authority of our own; relative to the file. */
      caFile: z.string().nullable().default(null),
      dkim: z
        .strictObject({
          domain: z.string().toLowerCase().refine(isOwnDomain, 'must be a domain of ours'),
          selector,
          privateKey: secretName,
        })
        .nullable()
        .default(null),
      roles: z
        .strictObject({
          'on-call-counsel': addresses,
          'second-on-call': addresses,
          'trust-and-safety': addresses,
          security: addresses,
          'legal-team': addresses,
          auditor: addresses,
        })
        .prefault({}),
      fourEyes: z.boolean().default(true),
      deskUrl: z
        .url({ protocol: /^https?$/ })
        .transform((url) => url.replace(/\/{1,5}$/, ''))
        .nullable()
        .default(null),
    })
    .prefault({})
}

type OutgoingFile = z.infer<ReturnType<typeof outgoingShape>>

/** What of it the file names and others hold: secrets, and files. Each throws CONFIG_INVALID. */
interface Sources {
  secret(name: string): string | null
  requiredSecret(name: string): string
  text(name: string, path: string): string
  wrong(name: string, message: string): Error
}

/** Reads `SMTP_URL` and `PAGING_WEBHOOK_URL` beside the file. */
export function readOutgoing(file: OutgoingFile, sources: Sources): OutgoingConfig {
  const { caFile, dkim, roles, fourEyes, deskUrl } = file
  const smtpUrl = sources.secret('SMTP_URL')
  const server = smtpUrl === null ? null : readSmtpUrl(smtpUrl)
  if (smtpUrl !== null && server === null)
    throw sources.wrong(
      'SMTP_URL',
      'must be an address such as smtps://user:password@mail.example:465 or smtp://mail.example:587 (STARTTLS)',
    )
  return {
    smtp: server && {
      ...server,
      ca: caFile === null ? null : sources.text('outgoing.caFile', caFile),
      dkim: dkim && { ...dkim, privateKey: sources.requiredSecret(dkim.privateKey) },
    },
    roles,
    fourEyes,
    deskUrl,
    webhookUrl: webhook(sources),
  }
}

/** Of our own configuration alone: nothing in a mail chooses where this goes. */
function webhook({ secret, wrong }: Sources): string | null {
  const url = secret('PAGING_WEBHOOK_URL')
  if (url === null) return null
  const isLoopback = URL.canParse(url) && /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])$/.test(new URL(url).hostname)
  if (!URL.canParse(url) || !(new URL(url).protocol === 'https:' || (isLoopback && new URL(url).protocol === 'http:')))
    throw wrong('PAGING_WEBHOOK_URL', 'must be an https:// address, or http:// on loopback')
  return url
}
