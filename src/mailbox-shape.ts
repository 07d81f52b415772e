import { z } from 'zod'

/** A variable of the environment, or a file of its name and `_FILE`. */
export const SecretName = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/, 'must name an environment variable, such as LEGAL_MAILBOX_PASSWORD')

const AuthShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('password'), user: z.string().min(1), password: SecretName }),
  z.strictObject({
    kind: z.literal('oauth2-refresh-token'),
    user: z.string().min(1),
    tokenUrl: z.url(),
    clientId: z.string().min(1),
    clientSecret: SecretName.optional(),
    refreshToken: SecretName,
    scope: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('oauth2-client-credentials'),
    user: z.string().min(1),
    tokenUrl: z.url(),
    clientId: z.string().min(1),
    clientSecret: SecretName,
    scope: z.string().optional(),
  }),
])

export const MailboxShape = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be a short name of a-z, 0-9 and -'),
  policy: z.string().min(1),
  host: z.string().min(1),
  port: z.int().min(1).max(65_535),
  tls: z.enum(['implicit', 'starttls', 'plaintext']).default('implicit'),
  caFile: z.string().optional(),
  auth: AuthShape,
  folders: z
    .array(z.strictObject({ path: z.string().min(1), junk: z.boolean().default(false) }))
    .min(1)
    .default([{ path: 'INBOX', junk: false }]),
  afterwards: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('leave') }),
      z.strictObject({ kind: z.literal('flag'), keyword: z.string().min(1) }),
      z.strictObject({ kind: z.literal('move'), folder: z.string().min(1) }),
    ])
    .default({ kind: 'leave' }),
  /** The last day of the password or secret, where whoever gave it said one: ops are told before it comes. */
  credentialEndsOn: z.iso.date().optional(),
  pollEverySeconds: z.int().min(1).max(3_600).default(60),
  /** Instead of those of the file: what another mailbox's server writes, anybody may have written into this one's mail. */
  trustedAuthservIds: z.array(z.string().min(1)).optional(),
})

export type MailboxFile = z.infer<typeof MailboxShape>
