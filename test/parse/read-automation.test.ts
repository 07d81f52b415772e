import { describe, expect, test } from '@jest/globals'
import { AUTOMATION_RULES } from '../../src/parse/automation-rules.js'
import type { Automation } from '../../src/parse/email.js'
import { parseMail } from '../mail/parse-mail.js'

const QUIET: Automation = {
  autoSubmitted: null,
  deliveryReport: false,
  reportedMessageId: null,
  bulk: false,
  listId: null,
  vacation: false,
}

async function automationOf(head: string, body = 'text'): Promise<Automation> {
  return (await parseMail(`From: x@example.com\n${head}\n\n${body}`)).automation
}

test("an ordinary mail is a person's", async () => {
  expect(await automationOf('Subject: Subpoena')).toEqual(QUIET)
})

describe('rows of automatic answers', () => {
  test.each(AUTOMATION_RULES.map((rule) => [rule.id, rule] as const))(
    '%s catches its sample and spares its look-alike',
    async (_id, rule) => {
      const head = (sample: string) => (rule.header ? `${rule.header.name}: ${sample}` : `Subject: ${sample}`)
      const asUtf8 = (text: string) => Buffer.from(text, 'utf8').toString('latin1')

      expect((await automationOf(asUtf8(head(rule.catches)))).vacation).toBe(true)
      expect((await automationOf(asUtf8(head(rule.spares)))).vacation).toBe(false)
    },
  )
})

describe('Auto-Submitted (RFC 3834)', () => {
  test.each([
    ['auto-replied', 'auto-replied'],
    ['Auto-Generated; owner-email="x@example.com"', 'auto-generated'],
    ['auto-notified (a comment)', 'auto-notified'],
    ['no', null],
    ['NO', null],
  ])('%s is %s', async (value, expected) => {
    expect((await automationOf(`Auto-Submitted: ${value}`)).autoSubmitted).toBe(expected)
  })
})

describe('lists and bulk', () => {
  test.each([
    ['Precedence: bulk', { bulk: true }],
    ['Precedence: list', { bulk: true }],
    ['List-Id: Digest of law <digest.example.org>', { bulk: true, listId: 'digest.example.org' }],
    ['List-Unsubscribe: <mailto:x@example.org>', { bulk: true }],
    ['Precedence: first-class', {}],
  ])('%s', async (head, expected) => {
    expect(await automationOf(head)).toEqual({ ...QUIET, ...expected })
  })

  test('known failure 80: X-Auto-Response-Suppress says nothing about who wrote the mail', async () => {
    expect(await automationOf('X-Auto-Response-Suppress: All')).toEqual(QUIET)
  })
})

describe('delivery reports (RFC 3464)', () => {
  const report = (returned: string) =>
    `--B\nContent-Type: text/plain\n\nIt failed.\n--B\nContent-Type: message/delivery-status\n\nAction: failed\n--B\n${returned}\n--B--`

  test.each([
    ['the message itself', 'Content-Type: message/rfc822\n\nMessage-ID: <ours@kutano.example>\nSubject: x\n\nbody'],
    ['its head only', 'Content-Type: text/rfc822-headers\n\nSubject: x\nMessage-ID: <ours@kutano.example>'],
  ])('with %s, the id it returns is known', async (_what, returned) => {
    const automation = await automationOf(
      'Content-Type: multipart/report; report-type=delivery-status; boundary=B',
      report(returned),
    )

    expect(automation).toMatchObject({ deliveryReport: true, reportedMessageId: '<ours@kutano.example>' })
  })

  test('a report inside a forwarded message is not ours', async () => {
    const inner = `Subject: Undelivered\nContent-Type: multipart/report; report-type=delivery-status; boundary=B\n\n${report('Content-Type: text/plain\n\nx')}`
    const automation = await automationOf(
      'Content-Type: multipart/mixed; boundary=A',
      `--A\nContent-Type: message/rfc822\n\n${inner}\n--A--`,
    )

    expect(automation).toMatchObject({ deliveryReport: false, reportedMessageId: null })
  })

  test.each([
    ['Exim', 'X-Failed-Recipients: a@example.com'],
    ['a daemon with the null path', 'From: MAILER-DAEMON@example.com (Mail Delivery)\nReturn-Path: <>'],
  ])('%s bounces without a report', async (_who, head) => {
    expect((await parseMail(`${head}\nSubject: failed\n\ntext`)).automation.deliveryReport).toBe(true)
  })

  test('an ordinary mail that names a message is no report', async () => {
    const automation = await automationOf(
      'Content-Type: multipart/mixed; boundary=A',
      '--A\nContent-Type: message/rfc822\n\nMessage-ID: <a@b.example>\n\nx\n--A--',
    )

    expect(automation).toEqual(QUIET)
  })
})
