import type { NoticeDraft } from '../draft/notice-draft.js'
import type { LetterWay } from '../notices/letter-way.js'
import type { Notice } from '../notices/notice.js'

interface VersionedAct {
  id: string
  version: number
  actor: string
}

/** Letters, by the id of one that its caller has loaded: whoever may not see it never comes further. False: it has moved on. */
export interface NoticePorts {
  /** Whoever edited a letter last may not approve it. */
  fourEyes: boolean
  list(query: { includeRestricted: boolean; states: readonly string[]; reference: string | null }): Promise<Notice[]>
  load(id: string, query: { includeRestricted: boolean }): Promise<Notice | null>
  loadWay(notice: Notice): Promise<LetterWay | null>
  /** The id of the rule that refuses a letter about this mail, or null. */
  guard(emailId: string, letter: NoticeDraft): Promise<string | null>
  edit(act: VersionedAct, change: { recipients: string[]; subject: string; body: string }): Promise<boolean>
  approve(act: VersionedAct, options: { mayBeEditor: boolean }): Promise<boolean>
  askToSend(id: string, actor: string): Promise<boolean>
  takeBack(id: string, actor: string): Promise<boolean>
  withdraw(act: VersionedAct): Promise<boolean>
  settle(act: { id: string; actor: string; wasSent: boolean }): Promise<boolean>
}
