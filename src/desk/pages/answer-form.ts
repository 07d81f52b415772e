import type { FastifyReply, FastifyRequest } from 'fastify'
import { html } from '../html.js'
import type { Refusal } from '../refusal.js'
import { sendPage } from '../send-page.js'
import { messagePage, type Place } from './layout.js'

/** How the forms of a page are answered: a page of ours, or the way back to the one that the form stands on. */

/** Where a form stands: its place in the way around, and its address. */
export interface FormPlace {
  place: Place
  back: string
}

/** Done: back to the page. Refused: why, in words; where the second factor is owed, to the page that asks for it. */
export function answerForm(
  request: FastifyRequest,
  reply: FastifyReply,
  act: Refusal | { kind: 'done' | 'moved' },
  { place, back }: FormPlace,
): FastifyReply {
  if (act.kind !== 'refused') return reply.redirect(back, 303)
  if (act.error === 'second-factor-owed') return reply.redirect(`/sign-in/again?next=${encodeURIComponent(back)}`, 303)
  const words = html`${act.message} <a href="${back}">Go back to the page.</a>`
  return sendPage(reply, messagePage('Nothing was changed', words, { place, viewer: request }), act.status)
}

/** A form that was not filled in as it must be; `what` says how. */
export function wrongForm(what: string): Refusal {
  return { kind: 'refused', status: 422, error: 'wrong-form', message: `${what} Nothing was changed.` }
}
