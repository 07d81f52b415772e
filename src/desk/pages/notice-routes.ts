import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { linesOfParagraphs } from '../../text/lines-of-paragraphs.js'
import { EditBody } from '../api/notices.js'
import { plainMailText } from '../html.js'
import {
  approveNotice,
  askForApproval,
  editNotice,
  type NoticeResult,
  sendNotice,
  settleNotice,
  takeBackApproval,
  withdrawNotice,
} from '../notices.js'
import type { DeskPorts } from '../ports.js'
import { principalOf } from '../principal.js'
import { readLetter, readNoticeLines } from '../read-letter.js'
import type { Refusal } from '../refusal.js'
import { sendPage } from '../send-page.js'
import type { SecondFactor } from '../sign-in/second-factor.js'
import { dropUnsavedLetter, keepUnsavedLetter } from '../unsaved-letters.js'
import { messagePage } from './layout.js'
import { letterPage } from './letter-page.js'
import { MINUTES_TO_TAKE_BACK } from './letter-way-sheet.js'
import { noticesPage } from './notices-page.js'

const config = { area: 'content' } as const
const Id = z.uuid()
/** A form writes its numbers as text, and its lines with CRLF. */
const Version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .pipe(z.int().min(1))
const VersionForm = z.object({ version: Version })
const TypedForm = z.object({
  version: Version,
  recipients: z.string().max(8_000).transform(plainLines),
  subject: z.string().max(1_000),
  body: z.string().max(50_000).transform(plainLines),
})
/** The second factor, where a form asks for it. */
const CodeForm = z.object({ code: z.string().max(20).catch('') }).catch({ code: '' })
const AskForm = z.object({ of: z.email().max(320).toLowerCase() })
const SettleForm = z.object({ wasSent: z.enum(['yes', 'no']) })

type Act = (ports: DeskPorts, request: FastifyRequest, id: string) => Promise<NoticeResult | { kind: 'done' } | Refusal>

/** Letters: the list, one letter, and the forms of its page; each form is an act of the API. */
export function noticeRoutes(ports: DeskPorts, giveCode: SecondFactor) {
  return async (app: FastifyInstance): Promise<void> => {
    await app.register(formbody)
    app.get('/notices', { config }, async (request, reply) => {
      const lines = await readNoticeLines(ports, principalOf(request))
      return sendPage(reply, noticesPage(lines, { viewer: request, now: ports.now() }))
    })
    app.get('/notices/:id', { config }, (request, reply) => show(request, reply, null))
    app.post('/notices/:id/unsaved', { config }, async (request, reply) => {
      const form = TypedForm.safeParse(request.body)
      const id = Id.safeParse((request.params as { id: string }).id)
      if (!form.success || !id.success)
        return reply.status(422).send({ error: WRONG_FORM.error, message: WRONG_FORM.message })
      const kept = await keepUnsavedLetter(ports, principalOf(request), id.data, form.data)
      if (kept.kind === 'refused') return reply.status(kept.status).send({ error: kept.error, message: kept.message })
      return {
        keptAt: kept.at.toISOString(),
        preview: linesOfParagraphs(form.data.body).map((lines) => lines.map(plainMailText)),
      }
    })
    for (const [step, act] of Object.entries(ACTS)) {
      app.post(`/notices/:id/${step}`, { config }, async (request, reply) => {
        const { id } = request.params as { id: string }
        const { code } = CodeForm.parse(request.body ?? {})
        const isCodeWrong = code !== '' && !(await giveCode(request, reply, code))
        const known = isCodeWrong ? WRONG_CODE : null
        const result = known ?? (Id.safeParse(id).success ? await act(ports, request, id) : NO_LETTER)
        if (result.kind === 'done') return reply.redirect(`/notices/${id}`, 303)
        if (result.error === 'second-factor-owed')
          return reply.redirect(`/sign-in/again?next=${encodeURIComponent(`/notices/${id}`)}`, 303)
        return show(request, reply, result)
      })
    }
  }

  async function show(request: FastifyRequest, reply: FastifyReply, refusal: Refusal | null): Promise<FastifyReply> {
    const principal = principalOf(request)
    const id = Id.safeParse((request.params as { id: string }).id)
    const sheet = id.success ? await readLetter(ports, principal, id.data) : null
    if (sheet === null)
      return sendPage(
        reply.status(404),
        messagePage('No such letter', NO_LETTER.message, { place: 'notices', viewer: request }),
      )
    const lines = await readNoticeLines(ports, principal)
    const note = refusal === null ? null : { words: refusal.message, isFault: true }
    const takesCodes = request.session?.openedBy === 'local' || request.session?.openedBy === 'break-glass'
    const page = letterPage(sheet, lines, { viewer: request, principal, now: ports.now(), takesCodes, note })
    return sendPage(reply.status(refusal?.status ?? 200), page)
  }
}

const ACTS: Readonly<Record<string, Act>> = {
  edit: async (ports, request, id) => {
    const typed = TypedForm.safeParse(request.body)
    if (!typed.success) return WRONG_FORM
    const { recipients, ...rest } = typed.data
    const edit = EditBody.safeParse({ ...rest, recipients: addressesIn(recipients) })
    const who = principalOf(request)
    const result = edit.success ? await editNotice(ports, who, id, edit.data) : EMPTY_FORM
    // Whatever was wrong with it, and whoever was faster: the text is kept, and is there when the page comes back.
    if (result.kind === 'refused') await keepUnsavedLetter(ports, who, id, typed.data)
    else await dropUnsavedLetter(ports, who, id)
    return result
  },
  machine: (ports, request, id) =>
    versioned(request, async (version) => {
      const [first] = await ports.notices.texts(id)
      if (first === undefined) return NO_LETTER
      const { recipients, subject, body } = first
      return await editNotice(ports, principalOf(request), id, { version, recipients, subject, body })
    }),
  approve: (ports, request, id) =>
    versioned(request, async (version) => {
      const approved = await approveNotice(ports, principalOf(request), id, version)
      if (approved.kind === 'refused') return approved
      return await sendNotice(ports, principalOf(request), id, MINUTES_TO_TAKE_BACK)
    }),
  ask: async (ports, request, id) => {
    const form = AskForm.safeParse(request.body)
    return form.success ? askForApproval(ports, principalOf(request), id, form.data.of) : WRONG_FORM
  },
  send: (ports, request, id) => sendNotice(ports, principalOf(request), id),
  'take-back': (ports, request, id) => takeBackApproval(ports, principalOf(request), id),
  withdraw: (ports, request, id) =>
    versioned(request, (version) => withdrawNotice(ports, principalOf(request), id, version)),
  settle: async (ports, request, id) => {
    const form = SettleForm.safeParse(request.body)
    return form.success ? settleNotice(ports, principalOf(request), id, form.data.wasSent === 'yes') : WRONG_FORM
  },
  'unsaved/drop': (ports, request, id) => dropUnsavedLetter(ports, principalOf(request), id),
}

async function versioned(
  request: FastifyRequest,
  act: (version: number) => Promise<NoticeResult | Refusal>,
): Promise<NoticeResult | Refusal> {
  const form = VersionForm.safeParse(request.body)
  return form.success ? await act(form.data.version) : WRONG_FORM
}

function plainLines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

function addressesIn(text: string): string[] {
  return text
    .split(/[\n,;]/)
    .map((address) => address.trim())
    .filter((address) => address !== '')
}

const WRONG_FORM: Refusal = {
  kind: 'refused',
  status: 422,
  error: 'bad-form',
  message:
    'The form was not filled in as it must be, or the text is longer than 50,000 characters. Nothing was changed.',
}
const EMPTY_FORM: Refusal = {
  kind: 'refused',
  status: 422,
  error: 'bad-form',
  message:
    'A letter has 1 to 50 recipients, a subject of at most 200 characters and a text of at most 40,000. Nothing was changed; your text is kept.',
}
const WRONG_CODE: Refusal = {
  kind: 'refused',
  status: 422,
  error: 'wrong-code',
  message: 'The code is wrong or was used before. Nothing was changed; wait for the next one.',
}
const NO_LETTER: Refusal = { kind: 'refused', status: 404, error: 'not-found', message: 'There is no such letter.' }
