import type { Principal, Role } from '../../src/desk/access.js'

/** Ann, a reviewer who has just given her second factor, unless said otherwise. */
export function aSignedInPerson(changes: Partial<Principal> & { roles?: readonly Role[] } = {}): Principal {
  return { name: 'ann@kutano.example', kind: 'person', roles: ['reviewer'], secondFactor: 'fresh', ...changes }
}
