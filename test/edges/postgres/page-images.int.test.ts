import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { loadCase } from '../../../src/edges/postgres/cases.js'
import { saveDrafted } from '../../../src/edges/postgres/email-stages.js'
import {
  concernsChildSafety,
  findPageImage,
  listDrawnPages,
  saveDrawing,
  savePageImages,
} from '../../../src/edges/postgres/page-images.js'
import { listWithoutPageWork } from '../../../src/edges/postgres/page-work.js'
import { aNewCase, anOpenedEmail, hashOf } from '../../a-ledger.js'
import { aClassification, aDocument, anEmail } from '../../builders.js'
import { type FreshDatabase, freshDatabase } from '../../fresh-database.js'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const ALL = { includeRestricted: true }
const IMAGE = { page: 1, imageSha256: hashOf('picture'), width: 850, height: 1100 }

/** A case whose one mail holds a document of this hash, with a picture of its first page. */
async function aCaseWith(sha256: string, over: { restricted?: boolean; status?: 'read' | 'infected' } = {}) {
  const document = aDocument({ id: 'd1', sha256, pages: 2, status: over.status ?? 'read' })
  const email = anEmail({ documents: [aDocument(), document] })
  const opened = await anOpenedEmail(database.pool, aNewCase({ restricted: over.restricted ?? false }), email)
  await savePageImages(database.pool, sha256, [IMAGE])
  return { ...opened, look: { reference: opened.reference, documentSha256: sha256, page: 1 } }
}

/** Names the mail anew: what a later reading of a case would have told. */
async function becomesChildSafety(emailId: string): Promise<void> {
  const classification = aClassification({
    primary: { ...aClassification().primary, type: 'child-safety-report' },
  })
  await database.pool.query('update emails set classification = $1 where id = $2', [
    JSON.stringify(classification),
    emailId,
  ])
}

test('a picture is found by case, document and page, and the case lists it', async () => {
  const { look, reference } = await aCaseWith(hashOf('plain'))

  expect(await findPageImage(database.pool, look, ALL)).toBe(IMAGE.imageSha256)
  expect(await findPageImage(database.pool, { ...look, page: 2 }, ALL)).toBeNull()
  expect(await listDrawnPages(database.pool, hashOf('plain'))).toEqual([1])
  expect((await loadCase(database.pool, reference, ALL))?.pageImages).toEqual([
    { documentSha256: hashOf('plain'), page: 1, width: 850, height: 1100 },
  ])
})

test('a picture of a document that is not of the case is not found through it', async () => {
  const { reference } = await aCaseWith(hashOf('mine'))
  const other = await aCaseWith(hashOf('other'))

  expect(await findPageImage(database.pool, { ...other.look, reference }, ALL)).toBeNull()
})

test('a restricted case has none for whoever may not know of it', async () => {
  const { look } = await aCaseWith(hashOf('sealed'), { restricted: true })

  expect(await findPageImage(database.pool, look, { includeRestricted: false })).toBeNull()
  expect(await findPageImage(database.pool, look, ALL)).not.toBeNull()
})

test('child safety closes the pictures of the whole case, even those that were made before', async () => {
  const { emailId, look, reference } = await aCaseWith(hashOf('later'))
  const { rows } = await database.pool.query('select case_id from emails where id = $1', [emailId])
  const caseId = rows[0].case_id
  expect(await concernsChildSafety(database.pool, caseId)).toBe(false)

  await becomesChildSafety(emailId)

  expect(await concernsChildSafety(database.pool, caseId)).toBe(true)
  expect(await findPageImage(database.pool, look, ALL)).toBeNull()
  expect((await loadCase(database.pool, reference, ALL))?.pageImages).toEqual([])
})

test('an infected document has none', async () => {
  const { look } = await aCaseWith(hashOf('ill'), { status: 'infected' })

  expect(await findPageImage(database.pool, look, ALL)).toBeNull()
})

test('a mail whose pages were never drawn is offered again, and once drawn no more', async () => {
  const { emailId } = await aCaseWith(hashOf('lost'))
  await saveDrafted(database.pool, emailId, [])
  expect(await listWithoutPageWork(database.pool, 'draw-pages', 10)).not.toContain(emailId)
  await database.pool.query("update emails set stage_at = now() - interval '10 minutes' where id = $1", [emailId])

  expect(await listWithoutPageWork(database.pool, 'draw-pages', 10)).toContain(emailId)
  await saveDrawing(database.pool, emailId, 1, null)
  await saveDrawing(database.pool, emailId, 1, null)
  expect(await listWithoutPageWork(database.pool, 'draw-pages', 10)).not.toContain(emailId)
})
