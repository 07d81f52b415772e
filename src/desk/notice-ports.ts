import type { NoticeDraft } from '../draft/notice-draft.js'
import type { CaseActing } from '../edges/postgres/case-changes.js'
import type { FurtherLetters } from '../edges/postgres/further-letters.js'
import type { LetterWish } from '../notices/judge-letter.js'
import type { LetterWay } from '../notices/letter-way.js'
import type { Notice, NoticeLines, NoticeText, UnsavedText } from '../notices/notice.js'

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
  /** As a list names them, those that are done the newest first. */
  lines(query: { includeRestricted: boolean }): Promise<NoticeLines>
  load(id: string, query: { includeRestricted: boolean }): Promise<Notice | null>
  loadWay(notice: Notice): Promise<LetterWay | null>
  /** The id of the rule that refuses a letter about this mail, or null. */
  guard(emailId: string, letter: NoticeDraft): Promise<string | null>
  /** A further letter, drafted as a person asks; null where there is no such case, or none that he may know of. */
  draft(acting: CaseActing, wish: LetterWish, now: Date): Promise<FurtherLetters | null>
  edit(act: VersionedAct, change: { recipients: string[]; subject: string; body: string }): Promise<boolean>
  /** Who is asked has been looked up by the caller. */
  askToApprove(ask: { id: string; of: string; actor: string }): Promise<boolean>
  approve(act: VersionedAct, options: { mayBeEditor: boolean }): Promise<boolean>
  /** At once, or after so many minutes, in which it can be taken back. */
  askToSend(id: string, actor: string, afterMinutes?: number): Promise<boolean>
  takeBack(id: string, actor: string): Promise<boolean>
  withdraw(act: VersionedAct): Promise<boolean>
  settle(act: { id: string; actor: string; wasSent: boolean }): Promise<boolean>
  /** All that it ever said, the first first; the last is what it says now. */
  texts(id: string): Promise<NoticeText[]>
  /** What people write and have not saved. */
  unsaved(id: string): Promise<UnsavedText[]>
  /** Null where the letter is no draft any more. */
  keepUnsaved(id: string, text: Omit<UnsavedText, 'keptAt'>): Promise<Date | null>
  dropUnsaved(id: string, owner: string): Promise<void>
}
