import { holdDirectories } from '../../workers/directories.js'
import type { NoticePorts } from '../desk/notice-ports.js'
import { guardLetter } from '../draft/guard-letter.js'
import type { Pool } from '../edges/postgres/database.js'
import { loadLetterWay } from '../edges/postgres/letter-way.js'
import { listNoticeLines } from '../edges/postgres/notice-lines.js'
import { dropUnsavedText, keepUnsavedText, listNoticeTexts, listUnsavedTexts } from '../edges/postgres/notice-texts.js'
import {
  approveNotice,
  askToApprove,
  askToSend,
  editNotice,
  listNotices,
  loadNotice,
  settleUncertain,
  takeBackApproval,
  withdrawNotice,
} from '../edges/postgres/notices.js'
import { createPasswordSeal } from '../edges/seal-passwords.js'
import { draftFurtherLetter } from '../ops/draft-further-letter.js'
import { loadDraftInput } from '../ops/load-draft-input.js'
import type { LoadedPolicy } from '../policy/policy.js'
import type { Installation } from './installation.js'
import { policyOfMailbox } from './policy-of-mailbox.js'

/** Letters, as the desk asks for them, by the configuration. */
export function noticePorts(installation: Installation, policies: readonly LoadedPolicy[]): NoticePorts {
  const { config, pool, queues } = installation
  const directories = holdDirectories(pool)
  const around = {
    pool,
    passwordSeal: config.passwordKey === null ? null : createPasswordSeal(config.passwordKey),
    policyOf: policyOfMailbox(installation, policies),
    customers: async () => (await directories.current()).customers,
  }
  return letterPorts(around, { queues, fourEyes: config.outgoing.fourEyes })
}

/** The same over any database, policies and queues. */
export function letterPorts(
  { pool, ...aside }: Omit<Parameters<typeof loadDraftInput>[0], 'db'> & { pool: Pool },
  { queues, fourEyes }: { queues: Pick<Installation['queues'], 'handOver'>; fourEyes: boolean },
): NoticePorts {
  const around = { db: pool, ...aside }
  return {
    fourEyes,
    list: (query) => listNotices(pool, query),
    lines: (query) => listNoticeLines(pool, query),
    load: (id, query) => loadNotice(pool, id, query),
    loadWay: (notice) => loadLetterWay(pool, notice),
    guard: async (emailId, letter) => guardLetter(letter, await loadDraftInput(around, emailId)),
    draft: (acting, wish, now) => draftFurtherLetter(pool, aside, acting, { wish, now }),
    edit: (act, change) => editNotice(pool, act, change),
    askToApprove: (ask) => askToApprove(pool, ask),
    approve: (act, options) => approveNotice(pool, act, options),
    // The row first, then the bell: what is not heard is offered again by reconcile.
    askToSend: async (id, actor, afterMinutes = 0) => {
      const isAsked = await askToSend(pool, id, actor, afterMinutes)
      if (isAsked && afterMinutes === 0) await queues.handOver('send-notice', id)
      return isAsked
    },
    takeBack: (id, actor) => takeBackApproval(pool, id, actor),
    withdraw: (act) => withdrawNotice(pool, act),
    settle: (act) => settleUncertain(pool, act),
    texts: (id) => listNoticeTexts(pool, id),
    unsaved: (id) => listUnsavedTexts(pool, id),
    keepUnsaved: (id, text) => keepUnsavedText(pool, id, text),
    dropUnsaved: (id, owner) => dropUnsavedText(pool, id, owner),
  }
}
