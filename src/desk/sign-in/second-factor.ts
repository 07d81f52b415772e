import type { FastifyReply, FastifyRequest } from 'fastify'
import type { DeskPorts, DeskSettings } from '../ports.js'
import type { GuessCount } from './gatekeeper.js'
import { setCookie } from './session.js'

/** The code of a session's person; true where it was right: from then on the request is of somebody who has just given it. */
export type SecondFactor = (request: FastifyRequest, reply: FastifyReply, code: string) => Promise<boolean>

export function createSecondFactor(settings: DeskSettings, ports: DeskPorts, guesses: GuessCount): SecondFactor {
  return async (request, reply, code) => {
    if (request.session === null || (await guesses.isSpent(request))) return false
    const cookie = await ports.signIn.giveCode(request.session, code)
    if (cookie === null) {
      await guesses.add(request)
      return false
    }
    setCookie(reply, settings, cookie)
    const principal = { ...request.session.principal, secondFactor: 'fresh' } as const
    request.session = { ...request.session, cookie, principal }
    request.principal = principal
    return true
  }
}
