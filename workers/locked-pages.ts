import { loadPasswords, loadTextsBeside } from '../src/edges/postgres/document-passwords.js'
import type { StoredEmail } from '../src/edges/postgres/stored-email.js'
import { passwordsIn } from '../src/parse/passwords/find-passwords.js'
import { readEmail } from '../src/read-email.js'
import type { WorkerDependencies } from './dependencies.js'
import { isKept, stepsFor } from './save-reading.js'

/** What work on the pages of a document has come to; `locked` where no password opened it. */
interface Worked {
  locked: boolean
}

/**
 * Works on documents with the passwords of their case, and on a locked one again with those that its own mail tells. Those
 * are kept nowhere: the mail is read once more for them, and only where a document is locked.
 */
export class LockedPages {
  readonly #dependencies: WorkerDependencies
  readonly #stored: StoredEmail & { caseId: string }
  readonly #isLast: boolean
  #ofCase: Promise<string[]> | null = null
  #ofMail: Promise<string[]> | null = null

  constructor(dependencies: WorkerDependencies, stored: StoredEmail & { caseId: string }, isLast: boolean) {
    this.#dependencies = dependencies
    this.#stored = stored
    this.#isLast = isLast
  }

  async open<T extends Worked>(work: (passwords: string[]) => Promise<T>): Promise<T> {
    this.#ofCase ??= this.#kept()
    const first = await work(await this.#ofCase)
    if (!first.locked) return first
    this.#ofMail ??= this.#told()
    const told = await this.#ofMail
    return told.length === 0 ? first : await work(told)
  }

  async #kept(): Promise<string[]> {
    const { pool, passwordSeal } = this.#dependencies
    return passwordSeal ? await loadPasswords(pool, passwordSeal, this.#stored.caseId) : []
  }

  /** Those that opened something when the mail is read anew, with what the mails beside it tell. */
  async #told(): Promise<string[]> {
    if (!isKept(this.#stored)) return []
    const beside = await loadTextsBeside(this.#dependencies.pool, this.#stored.emailId, this.#stored.caseId)
    const passwords = passwordsIn(beside.map(({ text }) => text))
    const result = await readEmail(await stepsFor(this.#dependencies, this.#stored, this.#isLast, { passwords }))
    return result.kind === 'email' ? result.openedWith : []
  }
}
