import formbody from '@fastify/formbody'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { comparePolicies, type KeyChange } from '../../policy/compare-policies.js'
import { whyMayNot } from '../access.js'
import { keepOutOfCaches } from '../keep-out-of-caches.js'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { findWhatIf, type PolicyView, readPolicyView, startWhatIf } from '../read-policies.js'
import { approvePolicy } from '../records.js'
import { sendPage } from '../send-page.js'
import { answerForm, wrongForm } from './answer-form.js'
import { messagePage } from './layout.js'
import { policyPage, whatIfPage } from './policy-page.js'

const Text = z.object({ policy: z.string().max(40), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
const WhatIfForm = Text.extend({ from: z.iso.date(), to: z.iso.date() })
const Wanted = z.object({ policy: z.string().max(40).nullable().catch(null) })
/** A short comparison is there at once; a longer one is looked at again. */
const PATIENCE_MS = 2_000

/** The policy in words, its versions with their approvers, and what another one would have said. */
export function policyRoutes(ports: DeskPorts) {
  const config = { area: 'content' } as const
  return async (app: FastifyInstance): Promise<void> => {
    await app.register(formbody)
    keepOutOfCaches(app)
    app.get('/policy', { config }, async (request, reply) => {
      const view = await readPolicyView(ports, Wanted.parse(request.query).policy)
      if (view === null) return sendPage(reply, messagePage('Policy', NO_POLICY, { place: 'policy', viewer: request }))
      const mayApprove = whyMayNot({ ...principalOf(request), secondFactor: 'fresh' }, 'approve-policy') === null
      const changes = await changesOf(ports, view)
      return sendPage(reply, policyPage(view, { mayApprove, changes, now: ports.now(), viewer: request }))
    })
    app.post('/policy/approvals', { config }, async (request, reply) => {
      const form = Text.safeParse(request.body)
      const act = form.success
        ? await approvePolicy(ports, principalOf(request), form.data)
        : wrongForm('Choose a version of a policy.')
      const back = `/policy?policy=${encodeURIComponent(form.data?.policy ?? '')}`
      return answerForm(request, reply, act, { place: 'policy', back })
    })
    app.post('/policy/what-if', { config }, async (request, reply) => {
      const form = WhatIfForm.safeParse(request.body)
      const act = form.success
        ? await startWhatIf(ports, principalOf(request), form.data)
        : wrongForm('Choose a version, a first and a last day.')
      if (act.kind === 'refused') return answerForm(request, reply, act, { place: 'policy', back: '/policy' })
      await ports.policies.whatIfSettled(act.task.id, PATIENCE_MS)
      return reply.redirect(`/policy/what-if/${act.task.id}`, 303)
    })
    app.get<{ Params: { id: string } }>('/policy/what-if/:id', { config }, async (request, reply) => {
      const task = findWhatIf(ports, principalOf(request), request.params.id)
      if (task !== null) return sendPage(reply, whatIfPage(task, request))
      return sendPage(reply, messagePage('No such comparison', GONE, { place: 'policy', viewer: request }), 404)
    })
  }
}

const NO_POLICY = 'No policy is in effect. Put a file into the policies\u2019 folder and start again.'
const GONE =
  'There is no such comparison any more: it was kept for a while by the process that worked it out. Start it again.'

/** What each text that waits for its approvers would change. */
async function changesOf(ports: DeskPorts, { policy, history }: PolicyView): Promise<Map<string, KeyChange[]>> {
  const waiting = history.filter(({ inEffectAt, isFile }) => inEffectAt === null && isFile)
  const changes = new Map<string, KeyChange[]>()
  for (const { sha256 } of waiting) {
    const next = await ports.policies.read(policy.id, sha256)
    if (next !== null) changes.set(sha256, comparePolicies(policy, next))
  }
  return changes
}
