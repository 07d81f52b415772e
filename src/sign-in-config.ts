import { z } from 'zod'
import { ROLES } from './desk/access.js'
import type { OpenIdSettings } from './edges/openid.js'
import { isLoopback } from './plaintext-fault.js'

/** Beyond loopback the provider is asked over TLS alone, and people come back to an address that has it. */
const SafeAddress = z.url({ protocol: /^https?$/ }).refine((address) => {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || isLoopback(hostname)
}, 'must begin with https://')

/** Who signs people in, as the YAML file says it. Its secret is named there and lives in the environment. */
export const SignInShape = z.strictObject({
  issuer: SafeAddress,
  clientId: z.string().min(1),
  clientSecret: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/, 'must name an environment variable, such as OPENID_SECRET')
    .optional(),
  /** The desk's own address, as people type it. */
  deskUrl: SafeAddress,
  /** Groups of a claim, and the roles that each means. Approver and counsel take two admins besides. */
  roles: z.strictObject({ claim: z.string().min(1), of: z.record(z.string(), z.array(z.enum(ROLES))) }).optional(),
  /** RFC 8176: what the provider says it checked. */
  secondFactor: z
    .strictObject({
      amr: z.array(z.string()).default(['mfa', 'otp', 'hwk', 'swk']),
      acr: z.array(z.string()).default([]),
    })
    .prefault({}),
})

export function openIdSettings(
  file: z.infer<typeof SignInShape> | undefined,
  secretOf: (name: string) => string,
): OpenIdSettings | null {
  if (file === undefined) return null
  const { deskUrl, clientSecret, roles, ...rest } = file
  return {
    ...rest,
    clientSecret: clientSecret === undefined ? null : secretOf(clientSecret),
    redirectUrl: new URL('/sign-in/openid/back', deskUrl).href,
    roles: roles ?? null,
  }
}
