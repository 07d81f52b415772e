import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Principal, whyMayNot } from '../access.js'
import { oneLine } from '../api/schemas.js'
import { keepOutOfCaches } from '../keep-out-of-caches.js'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import type { Refusal } from '../refusal.js'
import { sendPage } from '../send-page.js'
import { clearSender, markSender, readMarks, releaseHeldCase } from '../senders.js'
import { endVouching, readVouchings, recordVouching, secondVouching } from '../vouchings.js'
import { answerForm, wrongForm } from './answer-form.js'
import { type SenderActs, sendersPage } from './senders-page.js'

const List = z.object({
  q: z.string().trim().min(1).max(200).nullable().catch(null),
  after: z.string().min(1).max(300).nullable().catch(null),
})
const Note = oneLine(500)
const emptyAsNull = (text: z.ZodType<string>) =>
  z
    .literal('')
    .transform(() => null)
    .or(text)
    .nullable()
    .default(null)
const MarkForm = z.object({
  sender: z.string().min(1).max(400),
  since: z.string().min(1).max(40),
  note: emptyAsNull(Note),
  evenShared: z.literal('yes').optional(),
})
const ClearForm = z.object({ sender: z.string().min(1).max(400), note: Note })
const ReleaseForm = z.object({ reference: z.string().min(1).max(40), note: Note })
const VouchForm = z.object({
  callBackId: z.uuid(),
  domain: z.string().trim().min(1).max(253),
  organization: oneLine(200),
  country: z.string().regex(/^[A-Z]{2}$/),
  level: emptyAsNull(z.enum(['federal', 'state', 'provincial', 'local', 'tribal', 'military', 'judicial', 'police'])),
})
const ById = z.object({ id: z.uuid() })

type Act = Promise<Refusal | { kind: 'done' }>

/** Agencies, vouched-for domains and senders that were taken over: the same acts as those of the API. */
export function senderRoutes(ports: DeskPorts) {
  const config = { area: 'content' } as const
  return async (app: FastifyInstance): Promise<void> => {
    await app.register(formbody)
    keepOutOfCaches(app)
    app.get('/senders', { config }, async (request, reply) => {
      const { q: words, after } = List.parse(request.query)
      const principal = principalOf(request)
      const acts = actsOf(principal)
      const [agencies, vouchings, vouchable, marks] = await Promise.all([
        ports.directory.agencies({ words, after }),
        readVouchings(ports),
        acts.mayVouch ? ports.directory.vouchable() : [],
        readMarks(ports, principal),
      ])
      const frame = { words, acts, now: ports.now(), viewer: request }
      return sendPage(reply, sendersPage({ agencies, vouchings, vouchable, marks }, frame))
    })
    for (const [path, act] of ACTS) {
      app.post(path, { config }, async (request, reply) =>
        answerForm(request, reply, await act(ports, request), { place: 'senders', back: '/senders' }),
      )
    }
  }
}

/** What a person may do once he has given his second factor again is shown. */
function actsOf(principal: Principal): SenderActs {
  const may = (act: Parameters<typeof whyMayNot>[1]) => whyMayNot({ ...principal, secondFactor: 'fresh' }, act) === null
  return {
    mayVouch: may('vouch'),
    maySecond: may('second-vouching'),
    mayEnd: may('end-vouching'),
    mayMark: may('mark-sender'),
    mayLetGo: may('let-go'),
  }
}

/** One act: what its form must hold, and the decision of the API. */
function formed<Form>(
  shape: z.ZodType<Form>,
  what: string,
  act: (ports: DeskPorts, principal: Principal, form: Form) => Act,
) {
  return async (ports: DeskPorts, request: FastifyRequest): Act => {
    const form = shape.safeParse(request.body)
    return form.success ? act(ports, principalOf(request), form.data) : wrongForm(what)
  }
}

const byId =
  (act: (ports: DeskPorts, principal: Principal, id: string) => Act) =>
  async (ports: DeskPorts, request: FastifyRequest): Act => {
    const params = ById.safeParse(request.params)
    return params.success ? act(ports, principalOf(request), params.data.id) : wrongForm('There is no such vouching.')
  }

const ACTS: readonly [path: string, act: (ports: DeskPorts, request: FastifyRequest) => Act][] = [
  [
    '/senders/marks',
    formed(MarkForm, 'Give an address or a domain, and a day.', (ports, principal, { evenShared, ...form }) =>
      markSender(ports, principal, { ...form, evenShared: evenShared === 'yes' }),
    ),
  ],
  ['/senders/cleared', formed(ClearForm, 'Say who was called, in one line.', clearSender)],
  [
    '/senders/released',
    formed(ReleaseForm, 'Say who was called, in one line.', (ports, principal, { reference, note }) =>
      releaseHeldCase(ports, principal, reference, note),
    ),
  ],
  [
    '/senders/vouchings',
    formed(
      VouchForm,
      'Choose a call-back, and give a domain, an agency and a country.',
      (ports, principal, { callBackId, ...proposal }) => recordVouching(ports, principal, callBackId, proposal),
    ),
  ],
  ['/senders/vouchings/:id/second', byId(secondVouching)],
  ['/senders/vouchings/:id/end', byId(endVouching)],
]
