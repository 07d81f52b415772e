import { SECOND_FACTOR_OWED } from './access.js'

/** What a person may not do or did wrong, with the status that a browser understands. */
export interface Refusal {
  kind: 'refused'
  status: 403 | 404 | 409 | 422
  error: string
  message: string
}

export function forbidden(message: string): Refusal {
  return {
    kind: 'refused',
    status: 403,
    error: message === SECOND_FACTOR_OWED ? 'second-factor-owed' : 'forbidden',
    message,
  }
}
