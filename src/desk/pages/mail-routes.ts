import formbody from '@fastify/formbody'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { LedgerMailFile } from '../../edges/postgres/ledger.js'
import { maySeeRestricted, type Principal, whyMayNot } from '../access.js'
import { keepOutOfCaches } from '../keep-out-of-caches.js'
import { mergeCase, moveMailsOut } from '../move-mails.js'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { readLedger, readLedgerQuery, readMail } from '../read-ledger.js'
import type { Refusal } from '../refusal.js'
import { sendPage } from '../send-page.js'
import { takeUpMail } from '../take-up-mail.js'
import { answerForm, wrongForm } from './answer-form.js'
import { messagePage } from './layout.js'
import { mailPage, oneMailPage } from './mail-page.js'

const Params = z.object({ id: z.string().max(40) })
const Version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
const MoveForm = z.object({ into: z.string().trim().toUpperCase().max(40), version: Version.optional() })
const OpenForm = z.object({ version: Version.optional() })

/** Every mail in the ledger, and what a person does with one that stands in the wrong place. */
export function mailRoutes(ports: DeskPorts) {
  const config = { area: 'content' } as const
  return async (app: FastifyInstance): Promise<void> => {
    await app.register(formbody)
    keepOutOfCaches(app)
    app.get('/mail', { config }, async (request, reply) => {
      const asked = readLedgerQuery(request.query)
      const [ledger, mailboxes] = await Promise.all([
        readLedger(ports, principalOf(request), asked),
        ports.ledger.mailboxes(),
      ])
      return sendPage(reply, mailPage(ledger, asked, mailboxes, request))
    })
    app.get('/mail/:id', { config }, async (request, reply) => {
      const principal = principalOf(request)
      const file = await readMail(ports, principal, Params.parse(request.params).id)
      if (file === null) {
        const words = 'There is no mail of this number. The list has those there are.'
        return sendPage(reply, messagePage('No such mail', words, { place: 'mail', viewer: request }), 404)
      }
      return sendPage(reply, oneMailPage(file, await actsFor(ports, principal, file), request))
    })
    app.post('/mail/:id/attach', { config }, async (request, reply) => {
      const { id } = Params.parse(request.params)
      const form = MoveForm.safeParse(request.body)
      const act = form.success
        ? await move(ports, principalOf(request), id, form.data)
        : wrongForm('Give the reference of a case, such as LP-2026-000123-9.')
      return answerForm(request, reply, act, { place: 'mail', back: `/mail/${encodeURIComponent(id)}` })
    })
    app.post('/mail/:id/open', { config }, async (request, reply) => {
      const { id } = Params.parse(request.params)
      const form = OpenForm.safeParse(request.body)
      const act = form.success
        ? await move(ports, principalOf(request), id, { into: null, ...form.data })
        : wrongForm('Load the page again.')
      return answerForm(request, reply, act, { place: 'mail', back: `/mail/${encodeURIComponent(id)}` })
    })
  }
}

async function actsFor(ports: DeskPorts, principal: Principal, { caseReference, stage }: LedgerMailFile) {
  if (caseReference === null) {
    const mayTakeUp = stage === 'closed' && whyMayNot(principal, 'take-up-mail') === null
    return mayTakeUp ? { version: null, isAlone: false } : null
  }
  if (whyMayNot(principal, 'move-mail') !== null) return null
  const dossier = await ports.life.load(caseReference, { includeRestricted: maySeeRestricted(principal) })
  return dossier && { version: dossier.version, isAlone: dossier.file.emails.length === 1 }
}

async function move(
  ports: DeskPorts,
  principal: Principal,
  id: string,
  { into, version = 0 }: { into: string | null; version?: number | undefined },
): Promise<Refusal | { kind: 'moved' | 'done' }> {
  const file = await readMail(ports, principal, id)
  if (file === null) return NO_MAIL
  if (file.caseReference === null) return takeUp(ports, principal, id, into)
  if (into !== null && (await isAlone(ports, principal, file.caseReference)))
    return mergeCase(ports, principal, file.caseReference, { into, version })
  return moveMailsOut(ports, principal, file.caseReference, { into, emailIds: [id], version })
}

/** A mail that ended without a case: it opens one, or joins one as that stands now. */
async function takeUp(
  ports: DeskPorts,
  principal: Principal,
  id: string,
  into: string | null,
): Promise<Refusal | { kind: 'done' }> {
  if (into === null) return takeUpMail(ports, principal, id, null)
  const dossier = await ports.life.load(into, { includeRestricted: maySeeRestricted(principal) })
  return takeUpMail(ports, principal, id, { into, version: dossier?.version ?? 0 })
}

async function isAlone(ports: DeskPorts, principal: Principal, reference: string): Promise<boolean> {
  const dossier = await ports.life.load(reference, { includeRestricted: maySeeRestricted(principal) })
  return dossier?.file.emails.length === 1
}

const NO_MAIL: Refusal = {
  kind: 'refused',
  status: 404,
  error: 'not-found',
  message: 'There is no mail of this number.',
}
