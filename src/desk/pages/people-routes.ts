import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { oneLine } from '../api/schemas.js'
import { keepOutOfCaches } from '../keep-out-of-caches.js'
import { addPerson, disablePerson, giveRole, invitePerson, type PeopleAct, readPeople, takeRole } from '../people.js'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { sendPage } from '../send-page.js'
import { peoplePage } from './people-page.js'

const Email = z.string().regex(/^[^\s@<>"]{1,64}@[^\s@<>"]{1,255}$/, 'must be a mail address')
const RoleForm = z.object({ email: Email, role: z.string().max(20) })
const NewPerson = z.object({
  email: Email,
  name: oneLine(200),
  role: z
    .union([
      z
        .string()
        .max(20)
        .transform((role) => [role]),
      z.array(z.string().max(20)).max(10),
    ])
    .default([]),
})

/** People and their roles: for admins, who see no content. */
export function peopleRoutes(ports: DeskPorts) {
  return async (app: FastifyInstance): Promise<void> => {
    await app.register(formbody)
    keepOutOfCaches(app)
    const config = { area: 'people' } as const
    app.get('/people', { config }, (request, reply) => show(request, reply, null))
    for (const { path, act } of ACTS) {
      app.post(path, { config }, async (request, reply) => show(request, reply, await act(ports, request)))
    }
  }

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    act: (PeopleAct & { link?: string }) | null,
  ): Promise<FastifyReply> {
    if (act?.kind === 'refused' && act.error === 'second-factor-owed') {
      return reply.redirect('/sign-in/again?next=/people', 303)
    }
    const isFault = act?.kind === 'refused'
    const link = act?.link
    const note = act === null ? null : { words: isFault ? act.message : act.words, isFault, link }
    const mayInvite = ports.people.invite !== null
    const view = peoplePage(request, await readPeople(ports), { note, mayInvite })
    return sendPage(reply, view, isFault ? act.status : 200)
  }
}

const ACTS: { path: string; act: (ports: DeskPorts, request: FastifyRequest) => Promise<PeopleAct> }[] = [
  {
    path: '/people',
    act: async (ports, request) => {
      const form = NewPerson.safeParse(request.body)
      if (!form.success) return WRONG_FORM
      const { email, name, role } = form.data
      return addPerson(ports, principalOf(request), { email, name, roles: role })
    },
  },
  ...[
    { path: '/people/roles', change: giveRole },
    { path: '/people/roles/take', change: takeRole },
    { path: '/people/invite', change: invitePerson },
    {
      path: '/people/disable',
      change: (ports: DeskPorts, who: ReturnType<typeof principalOf>, { email }: { email: string }) =>
        disablePerson(ports, who, email),
    },
  ].map(({ path, change }) => ({
    path,
    act: async (ports: DeskPorts, request: FastifyRequest) => {
      const form = RoleForm.safeParse(request.body)
      return form.success ? change(ports, principalOf(request), form.data) : WRONG_FORM
    },
  })),
]

const WRONG_FORM: PeopleAct = {
  kind: 'refused',
  status: 422,
  error: 'wrong-form',
  message: 'Give a mail address and a name of one line.',
}
