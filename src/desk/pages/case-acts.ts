import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { CASE_OUTCOMES, CASE_STATES } from '../../cases/case.js'
import type { Principal } from '../access.js'
import { DrawnPageBody, PasswordBody } from '../api/schemas.js'
import { approveFirst, assignCase, takeCaseStep, writeNote } from '../case-life.js'
import { confirmDrawnText } from '../drawn-text.js'
import { givePassword } from '../passwords.js'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import type { Refusal } from '../refusal.js'
import { DRAFT, SECOND_FACTOR } from './case-form.js'

/** An act that a form of the page of a case does: the same function as that of the API, and then the page again. */
export interface PageAct {
  /** Behind the address of the case; its parameters are part of what is checked. */
  path: string
  /** The id of the form, to which the page returns. */
  form(body: Readonly<Record<string, unknown>>): string
  run(ports: DeskPorts, who: Principal, reference: string, body: unknown): Promise<Done>
}

export type Done = { kind: string; message?: undefined } | (Refusal & { field?: string | null })

/** What a form sends is text: `shape` makes of it what the act takes, or says which control is wrong. */
export function pageAct<Body>(
  path: string,
  form: string | ((body: Readonly<Record<string, unknown>>) => string),
  shape: z.ZodType<Body>,
  run: (ports: DeskPorts, who: Principal, reference: string, body: Body) => Promise<Done>,
  faults: Readonly<Record<string, string>> = {},
): PageAct {
  return {
    path,
    form: typeof form === 'string' ? () => form : form,
    run: async (ports, who, reference, body) => {
      const read = shape.safeParse(body)
      if (!read.success) return wrongForm(read.error)
      const done = await run(ports, who, reference, read.data)
      return isRefused(done) ? { ...done, field: done.field ?? faults[done.error] ?? null } : done
    },
  }
}

function isRefused(done: Done): done is Refusal & { field?: string | null } {
  return done.message !== undefined
}

function wrongForm({ issues: [issue] }: z.ZodError): Done {
  const field = issue?.path[0]
  return {
    kind: 'refused',
    status: 422,
    error: 'bad-form',
    message: `The form was not filled in as it must be${issue === undefined ? '' : `: ${String(field ?? 'it')} ${issue.message}`}. Nothing was changed.`,
    field: typeof field === 'string' ? field : null,
  }
}

/** A form writes its numbers as text. */
export const FormVersion = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
const DrawnPageForm = DrawnPageBody.extend({
  page: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(DrawnPageBody.shape.page),
})

/** What people decide about the case itself. */
export const CASE_ACTS: readonly PageAct[] = [
  pageAct('drawn-text', 'documents', DrawnPageForm, confirmDrawnText),
  pageAct('passwords', 'documents', PasswordBody, (ports, who, reference, { password }) =>
    givePassword(ports, who, reference, password),
  ),
  pageAct(
    'steps',
    ({ to }) => (to === 'approved-for-production' ? 'approve' : to === 'closed' ? 'close' : 'step'),
    z.object({
      to: z.enum(CASE_STATES),
      outcome: z.enum(CASE_OUTCOMES).nullable().default(null),
      version: FormVersion,
    }),
    takeCaseStep,
    { 'outcome-not-allowed': 'outcome', 'step-not-allowed': 'to' },
  ),
  pageAct('approvals', 'approve-first', z.object({ version: FormVersion }), (ports, who, reference, { version }) =>
    approveFirst(ports, who, reference, version),
  ),
  pageAct(
    'notes',
    'note',
    z.object({ text: z.string().trim().min(1).max(10_000) }),
    (ports, who, reference, { text }) => writeNote(ports, who, reference, text),
  ),
  pageAct(
    'assignment',
    'assign',
    z.object({ to: z.union([z.literal('').transform(() => null), z.email().toLowerCase()]) }),
    (ports, who, reference, { to }) => assignCase(ports, who, reference, to),
  ),
]

/** What happened with a form: done, or refused with all that was entered. */
export type Told = {
  refusal: Refusal & { field?: string | null }
  form: string
  values: Readonly<Record<string, unknown>>
}

/** Adds a route an act; `show` gives the page again with what was entered. */
export function addPageActs(
  app: FastifyInstance,
  ports: DeskPorts,
  acts: readonly PageAct[],
  hooks: {
    giveCode(request: FastifyRequest, reply: FastifyReply, code: string): Promise<boolean>
    show(request: FastifyRequest, reply: FastifyReply, told: Told): Promise<FastifyReply>
  },
): void {
  const Params = z.looseObject({ reference: z.string().max(40) })
  for (const act of acts) {
    app.post(`/cases/:reference/${act.path}`, { config: { area: 'content' } }, async (request, reply) => {
      const { reference, ...params } = Params.parse(request.params)
      const { [SECOND_FACTOR]: code, [DRAFT]: draft, ...given } = z.looseObject({}).catch({}).parse(request.body)
      const values = { ...given, ...params }
      const form = act.form(values)
      const isCodeWrong = typeof code === 'string' && code !== '' && !(await hooks.giveCode(request, reply, code))
      const done: Done = isCodeWrong ? WRONG_CODE : await act.run(ports, principalOf(request), reference, values)
      if (isRefused(done)) return await hooks.show(request, reply, { refusal: done, form, values })
      if (typeof draft === 'string')
        await ports.life.dropUnsaved(reference, { owner: principalOf(request).name, form: draft })
      return reply.redirect(`/cases/${encodeURIComponent(reference)}#${form}`, 303)
    })
  }
}

const WRONG_CODE: Done = {
  kind: 'refused',
  status: 422,
  error: 'wrong-code',
  message: 'The code is wrong or was used before. Wait for the next one; after several tries, a minute.',
  field: SECOND_FACTOR,
}
