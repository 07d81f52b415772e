import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { letterPorts } from '../../src/cli/notice-ports.js'
import { loadPolicies } from '../../src/edges/policies.js'
import { erase } from '../../src/edges/postgres/erasures.js'
import { claimNotice, listUnsent } from '../../src/edges/postgres/outbox.js'
import { loadOwnQueue } from '../../src/edges/postgres/saved-views.js'
import { type FreshDatabase, freshDatabase } from '../fresh-database.js'
import { aSignedInPerson } from './a-signed-in-person.js'
import { aSubpoena } from './case-desk.js'
import { emptyPorts } from './empty-ports.js'
import { openPagesDesk, type PagesDesk } from './pages-desk.js'

/** Each act of the pages of letters, by their forms, over a real PostgreSQL. */
let database: FreshDatabase
let desk: PagesDesk
const bells: string[] = []

const ANN = aSignedInPerson()
const BOB = aSignedInPerson({ name: 'bob@kutano.example', roles: ['approver'] })
const EVE = aSignedInPerson({ name: 'eve@kutano.example', roles: ['approver'] })
const CY = aSignedInPerson({ name: 'cy@kutano.example', roles: ['counsel'] })
const AUDITOR = aSignedInPerson({ name: 'au@kutano.example', roles: ['auditor'] })

beforeAll(async () => {
  database = await freshDatabase()
  const policies = await loadPolicies(new URL('../../../policies', import.meta.url).pathname)
  const kutano = policies.find(({ policy }) => policy.id === 'kutano')
  if (kutano === undefined) throw new RangeError('no policy kutano')
  const around = { pool: database.pool, passwordSeal: null, policyOf: () => kutano, customers: async () => [] }
  const handOver = async (_queue: string, id: string) => void bells.push(id)
  const people = [ANN, BOB, EVE, CY].map(({ name, roles }) => ({
    email: name,
    name: `${name.split('@')[0]} Smith`,
    roles: [...roles],
    disabledAt: null,
    hasCredentials: true,
    asked: [],
  }))
  desk = await openPagesDesk(database.pool, {
    notices: letterPorts(around, { queues: { handOver }, fourEyes: true }),
    people: { ...emptyPorts().people, list: async () => people },
  })
})
afterAll(async () => {
  await desk.close()
  await database.close()
})

let id: string
let reference: string
let emailId: string
const rows = async (text: string, ...values: unknown[]) => (await database.pool.query(text, values)).rows

beforeEach(async () => {
  bells.length = 0
  ;({ emailId, reference } = await aSubpoena(database.pool))
  const [row] = await rows(
    `insert into notices (case_id, email_id, position, kind, recipients, subject, body)
      select c.id, $2, 0, 'acknowledgement', '{agent@fbi.gov}', '[' || $1 || '] Received', $3
      from cases c where c.reference = $1 returning id`,
    reference,
    emailId,
    'Dear Sir or Madam,\n\nThank you for your message.\n\nKind regards,\n',
  )
  id = row.id
})

const letter = async () => (await rows('select * from notices where id = $1', id))[0]
const page = (who = ANN) => desk.get(who, `/notices/${id}`)
/** What the form of the page has, changed. */
async function typed(changes: Record<string, string> = {}) {
  const { version, recipients, subject, body } = await letter()
  return { version: String(version), recipients: recipients.join('\n'), subject, body, ...changes }
}
const save = async (who = ANN, changes: Record<string, string> = {}) =>
  desk.post(who, `/notices/${id}/edit`, await typed(changes))
const OTHER_WORDS = 'Dear Sir or Madam,\r\n\r\nThank you very much for your message.\r\n\r\nKind regards,'

describe('saving a letter', () => {
  test('puts the words in the place of the machine\u2019s, and the page shows both, with who changed it', async () => {
    const saved = await save(ANN, { body: OTHER_WORDS })

    expect(saved).toMatchObject({ status: 303, location: `/notices/${id}` })
    expect(await letter()).toMatchObject({
      version: 2,
      edited_by: ANN.name,
      body: `${OTHER_WORDS.replaceAll('\r', '')}\n`,
    })
    const { body } = await page(BOB)
    expect(body).toContain('1 of 3 paragraphs')
    expect(body).toMatch(/<ins><bdi>very much ?<\/bdi><\/ins>/)
    expect(body).toContain('ann Smith')
  })

  test.each([
    ['without the token of its page', null],
    ['with the token of another session', 'x'.repeat(43)],
  ])('%s changes nothing', async (_what, token) => {
    const answer = await desk.post(ANN, `/notices/${id}/edit`, await typed({ body: 'Other' }), token)

    expect(answer.status).toBe(403)
    expect(await letter()).toMatchObject({ version: 1, edited_by: null })
  })

  test.each([
    ['says that we comply', { body: 'We will comply with it.' }, 'Rule will-comply refuses this text'],
    [
      'has a name beside the address',
      { recipients: 'Agent <agent@fbi.gov>' },
      'Recipient 1 is not one plain mail address',
    ],
    ['has no recipient', { recipients: ' \n' }, 'A letter has 1 to 50 recipients'],
    ['loses the reference', { subject: 'Received' }, 'The subject must hold ['],
  ])('that %s is refused, and the text is there when the page comes back', async (_what, changes, words) => {
    const refused = await save(ANN, { body: 'Mine, all of it.', ...changes })

    expect(refused.status).toBe(422)
    expect(refused.body).toContain(words)
    expect(refused.body).toContain(`${'body' in changes ? changes.body : 'Mine, all of it.'}</textarea>`)
    expect(await letter()).toMatchObject({ version: 1, edited_by: null })
    expect((await page()).body).toContain('Not saved yet. Your text is kept')
  })

  test('goes back to the machine\u2019s draft as one more version', async () => {
    await save(ANN, { body: OTHER_WORDS })

    await desk.post(BOB, `/notices/${id}/machine`, { version: '2' })

    expect(await letter()).toMatchObject({ version: 3, edited_by: BOB.name })
    expect((await page()).body).toContain(
      'What changed since the machine\u2019s draft</h2><span class="right muted small">nothing',
    )
  })

  test('is no matter of whoever only reads', async () => {
    expect((await save(AUDITOR, { body: 'Other' })).status).toBe(403)
    expect((await page(AUDITOR)).body).not.toContain('<textarea')
  })
})

describe('two people at one letter', () => {
  test('the second save shows both texts and overwrites nothing; the person picks his own', async () => {
    const first = await typed({ body: 'Ann wrote this.' })
    await save(BOB, { body: 'Bob wrote this.' })

    const second = await desk.post(ANN, `/notices/${id}/edit`, first)

    expect(second.status).toBe(409)
    expect(second.body).toContain('Two texts: pick one')
    expect(second.body).toContain('bob Smith saved version 2')
    expect(second.body).toContain('Ann wrote this.')
    expect((await letter()).body).toBe('Bob wrote this.\n')

    await desk.post(ANN, `/notices/${id}/edit`, { ...first, version: '2' })
    expect(await letter()).toMatchObject({ version: 3, body: 'Ann wrote this.\n' })
    expect((await page()).body).not.toContain('Two texts')
  })

  test('the person picks the other\u2019s', async () => {
    const first = await typed({ body: 'Ann wrote this.' })
    await save(BOB, { body: 'Bob wrote this.' })
    await desk.post(ANN, `/notices/${id}/edit`, first)

    await desk.post(ANN, `/notices/${id}/unsaved/drop`)

    expect((await page()).body).not.toContain('Ann wrote this.')
    expect(await letter()).toMatchObject({ version: 2, body: 'Bob wrote this.\n' })
  })
})

describe('text that is not saved', () => {
  const keep = async (who = ANN, changes: Record<string, string> = {}) =>
    desk.post(who, `/notices/${id}/unsaved`, await typed(changes))

  test('is kept for its writer, in another session too, and takes no effect', async () => {
    const kept = await keep(ANN, { body: 'Half a sent\u202e' })

    expect(JSON.parse(kept.body)).toMatchObject({
      keptAt: expect.stringMatching(/^20.*Z$/),
      preview: [['Half a sent[U+202E]']],
    })
    expect((await page({ ...ANN, secondFactor: 'stale' })).body).toContain('Half a sent\u202e</textarea>')
    expect((await letter()).version).toBe(1)
    const { body } = await page(BOB)
    expect(body).not.toContain('Half a sent')
    expect(body).toContain('<dt>Not saved</dt><dd>ann Smith')
  })

  test('replaces what its writer kept before, and is gone when he saves', async () => {
    await keep(ANN, { body: 'One' })
    await keep(ANN, { body: 'Two' })
    expect(await rows('select body from notice_drafts where notice_id = $1', id)).toEqual([{ body: 'Two' }])

    await save(ANN, { body: 'Three' })

    expect(await rows('select from notice_drafts where notice_id = $1', id)).toEqual([])
  })

  test('of a letter that was approved meanwhile is refused with what to do', async () => {
    await desk.post(BOB, `/notices/${id}/approve`, { version: '1' })

    const refused = await keep(ANN, { body: 'Late' })

    expect(refused.status).toBe(409)
    expect(JSON.parse(refused.body).message).toContain('Copy it, then take the approval back.')
  })

  test('goes with its mail when that is erased', async () => {
    await save(ANN, { body: 'Saved' })
    await keep(ANN, { body: 'Half' })
    const [row] = await rows('select case_id from notices where id = $1', id)

    await erase(database.pool, {
      caseId: row.case_id,
      emailIds: [emailId],
      basis: 'test',
      actor: 'test',
      organisation: 'kutano',
      counts: [],
    })

    expect(
      await rows(
        'select from notice_texts where notice_id = $1 union all select from notice_drafts where notice_id = $1',
        id,
      ),
    ).toEqual([])
  })
})

describe('approving by the page', () => {
  /** As the worker that has it takes it, whatever rang. */
  const claim = async () => {
    const { case_id: caseId, version } = await letter()
    const mail = { messageId: `<${id}@kutano.example>`, sourceSha256: 'a'.repeat(64) }
    return claimNotice(database.pool, { id, caseId, version }, mail, async () => null)
  }
  const approve = (who = BOB, version = '1') => desk.post(who, `/notices/${id}/approve`, { version })

  test('lets the letter leave in ten minutes, not before, and says until when it can be taken back', async () => {
    expect(await approve()).toMatchObject({ status: 303, location: `/notices/${id}` })

    const [row] = await rows(
      `select state, approved_by, send_asked_by, send_after between now() + interval '9 minutes' and now() + interval '10 minutes' as "inTen"
        from notices where id = $1`,
      id,
    )
    expect(row).toEqual({ state: 'approved', approved_by: BOB.name, send_asked_by: BOB.name, inTen: true })
    expect(bells).toEqual([])
    expect(await listUnsent(database.pool, 1_000)).not.toContain(id)
    expect(await claim()).toEqual({ kind: 'moved-on' })
    expect((await page()).body).toMatch(/It leaves in \d+ min/)

    await rows("update notices set send_after = now() - interval '1 second' where id = $1", id)
    expect(await listUnsent(database.pool, 1_000)).toContain(id)
    expect(await claim()).toEqual({ kind: 'claimed' })
  })

  test('it is taken back until then, and leaves no more', async () => {
    await approve()

    await desk.post(ANN, `/notices/${id}/take-back`)

    expect(await letter()).toMatchObject({ state: 'draft', version: 2, send_asked_at: null, send_after: null })
  })

  test('it is sent at once where a person says so, and rung for once', async () => {
    await approve()

    const answers = [await desk.post(EVE, `/notices/${id}/send`), await desk.post(BOB, `/notices/${id}/send`)]

    expect(answers.map(({ status }) => status)).toEqual([303, 409])
    expect(bells).toEqual([id])
    expect(await letter()).toMatchObject({ state: 'approved', send_asked_by: EVE.name, send_after: null })
  })

  test('whoever edited it last is refused, and told who may', async () => {
    await save(BOB, { body: OTHER_WORDS })

    const refused = await approve(BOB, '2')

    expect(refused.status).toBe(409)
    expect(refused.body).toContain('You edited this letter last: somebody else approves it.')
    expect(refused.body).toContain('<b>eve Smith or cy Smith</b>')
  })

  test('an old code leads to where a new one is given, and back', async () => {
    const asked = await approve({ ...BOB, secondFactor: 'stale' })

    expect(asked).toMatchObject({ status: 303, location: `/sign-in/again?next=%2Fnotices%2F${id}` })
    expect(await letter()).toMatchObject({ state: 'draft' })
  })

  test('another version than the one that was read is refused', async () => {
    await save(ANN, { body: OTHER_WORDS })

    expect((await approve(BOB, '1')).status).toBe(409)
    expect(await letter()).toMatchObject({ state: 'draft' })
  })

  test('a gate that is shut refuses it with its reason', async () => {
    await save(ANN, { recipients: 'other@fbi.gov' })

    const refused = await approve(BOB, '2')

    expect(refused.status).toBe(409)
    expect(refused.body).toContain('A recipient never wrote in this case')
    expect(refused.body).toContain('A reviewer records the call-back on the page of the case.')
  })
})

describe('settling and withdrawing', () => {
  const uncertain = () =>
    rows(
      `update notices set state = 'uncertain', approved_by = 'bob', approved_at = now(), message_id = '<' || id || '@x>',
        message_id_hash = sha256(id::text::bytea) where id = $1`,
      id,
    )

  test.each([
    ['yes', 'sent'],
    ['no', 'approved'],
  ])('an uncertain letter of which a person says %s is %s, and nothing sends it by itself', async (wasSent, state) => {
    await uncertain()
    expect((await page(BOB)).body).toContain('Nobody knows whether the mail server took it')

    await desk.post(BOB, `/notices/${id}/settle`, { wasSent })

    expect(await letter()).toMatchObject({ state, send_asked_at: null })
    expect(bells).toEqual([])
  })

  test('what a form does not say is not settled', async () => {
    await uncertain()

    expect((await desk.post(BOB, `/notices/${id}/settle`, { wasSent: 'maybe' })).status).toBe(422)
    expect(await letter()).toMatchObject({ state: 'uncertain' })
  })

  test('a draft is withdrawn in the version that was read', async () => {
    expect((await desk.post(ANN, `/notices/${id}/withdraw`, { version: '7' })).status).toBe(409)
    expect((await desk.post(ANN, `/notices/${id}/withdraw`, { version: '1' })).status).toBe(303)
    expect(await letter()).toMatchObject({ state: 'withdrawn' })
  })
})

describe('the list', () => {
  test('names each letter with its group, and a click leaves an event', async () => {
    const { body } = await desk.get(ANN, '/notices')
    expect(body).toContain(`href="/notices/${id}"`)

    await page()

    const events = await rows(
      `select action, details from audit_events where actor = $1 and action like '%viewed' order by id desc limit 2`,
      ANN.name,
    )
    expect(events.map(({ action }) => action).sort()).toEqual(['case-viewed', 'list-viewed'])
  })

  test('a letter of a restricted case is nobody\u2019s but counsel\u2019s: not in the list, not in its counts, not by its address', async () => {
    const countOf = async (who = ANN) => /(\d+) wait for approval/.exec((await desk.get(who, '/notices')).body)?.[1]
    const before = Number(await countOf())
    await rows('update cases set restricted = true where reference = $1', reference)

    expect(Number(await countOf())).toBe(before - 1)
    expect((await desk.get(ANN, '/notices')).body).not.toContain(id)
    expect((await desk.get(CY, '/notices')).body).toContain(id)
    for (const [step, fields] of Object.entries(STEPS)) {
      expect([step, (await desk.post(BOB, `/notices/${id}/${step}`, fields)).status]).toEqual([step, 404])
    }
    expect((await page(BOB)).status).toBe(404)
    expect((await page(CY)).status).toBe(200)
    expect(await letter()).toMatchObject({ state: 'draft', version: 1 })
  })
})

const STEPS: Record<string, Record<string, string>> = {
  edit: { version: '1', recipients: 'a@fbi.gov', subject: 's', body: 'b' },
  unsaved: { version: '1', recipients: 'a@fbi.gov', subject: 's', body: 'b' },
  'unsaved/drop': {},
  machine: { version: '1' },
  approve: { version: '1' },
  send: {},
  'take-back': {},
  withdraw: { version: '1' },
  settle: { wasSent: 'yes' },
}

describe('asking somebody to approve a letter', () => {
  const ask = (who: typeof ANN, of: string) => desk.post(who, `/notices/${id}/ask`, { of })
  const queue = (who: typeof ANN) => loadOwnQueue(database.pool, who.name, { includeRestricted: false })

  test('puts it first among his letters, on his queue, and into the audit without his name', async () => {
    expect(await ask(ANN, BOB.name)).toMatchObject({ status: 303, location: `/notices/${id}` })

    expect(await letter()).toMatchObject({ asked_of: BOB.name, asked_by: ANN.name, version: 1, state: 'draft' })
    expect((await page()).body).toContain('you asked <b>bob Smith</b> to approve it')
    expect((await desk.get(BOB, '/notices')).body).toContain('Asked of you')
    expect((await desk.get(ANN, '/notices')).body).not.toContain('Asked of you')
    expect(await queue(BOB)).toMatchObject({ lettersAsked: expect.any(Number) })
    const [event] = await rows(
      "select actor, details from audit_events where action = 'notice-approval-asked' and details ->> 'notice' = $1",
      id,
    )
    expect(event).toMatchObject({ actor: ANN.name })
    expect(JSON.stringify(event.details)).not.toContain('bob@')
  })

  test('counts on the queue of whoever may know of its case, until it is approved', async () => {
    const { lettersAsked: before } = await queue(EVE)
    await ask(ANN, EVE.name)
    expect((await queue(EVE)).lettersAsked).toBe(before + 1)

    await rows('update cases set restricted = true where reference = $1', reference)
    expect((await queue(EVE)).lettersAsked).toBe(before)
  })

  test.each([
    ['nobody of the team', () => 'x@elsewhere.example'],
    ['somebody who may not', () => AUDITOR.name],
    ['himself', () => ANN.name],
  ])('asks %s of nothing', async (_who, of) => {
    const answer = await ask(ANN, of())

    expect(answer.status).toBe(422)
    expect(answer.body).toContain('may not approve this letter. Nobody was asked')
    expect(await letter()).toMatchObject({ asked_of: null })
  })

  test('is not done by whoever edited it of himself, nor of the editor', async () => {
    await save(BOB, { body: OTHER_WORDS })

    expect((await ask(ANN, BOB.name)).status).toBe(422)
    expect((await ask(BOB, EVE.name)).status).toBe(303)
  })

  test('is too late once it has left its draft', async () => {
    await rows("update notices set state = 'withdrawn' where id = $1", id)

    expect((await ask(ANN, BOB.name)).status).toBe(409)
  })
})
