import { afterEach, expect, test } from '@jest/globals'
import { ANN, openCaseDesk } from '../desk/case-desk.js'
import { aMail, PRODUCTION_ORDER } from './a-letter.js'
import { type NoticeJourney, startNoticeJourney } from './notice-journey.js'

let journey: NoticeJourney
afterEach(() => journey.close())

test('a foreign request is referred to the treaty by Qukku and reviewed by Kutano', async () => {
  journey = await startNoticeJourney()
  await journey.startWorkers()
  const desk = await openCaseDesk(journey.database.pool)
  const receive = async (organisation: 'Kutano' | 'Qukku') => {
    const mailbox = organisation.toLowerCase()
    const emailId = await journey.receive(
      aMail({
        from: 'Sam Hill <sam.hill@avonandsomerset.police.uk>',
        to: `legal@${mailbox}.example`,
        subject: 'Production order BR-2026-77',
        messageId: `order-${mailbox}`,
        text: PRODUCTION_ORDER(organisation),
      }),
      { mailbox },
    )
    const [row] = await journey.rows(
      'select c.reference from emails e join cases c on c.id = e.case_id where e.id = $1',
      emailId,
    )
    return await desk.ask(ANN, `/cases/${row?.reference}`)
  }

  const [kutano, qukku] = [await receive('Kutano'), await receive('Qukku')]

  const kinds = (file: typeof kutano) => file.notices.map(({ kind }: { kind: string }) => kind)
  expect([kutano.organisation, kutano.disposition]).toEqual(['Kutano', 'review'])
  expect(kinds(kutano)).not.toContain('treaty-referral')
  expect([qukku.organisation, qukku.disposition]).toEqual(['Qukku', 'refer-to-treaty'])
  expect(kinds(qukku)).toContain('treaty-referral')
  expect(qukku.emails[0].review.disclosable).toEqual([])
  await desk.close()
})
