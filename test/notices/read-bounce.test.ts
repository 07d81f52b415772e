import { describe, expect, test } from '@jest/globals'
import { readBounce } from '../../src/notices/read-bounce.js'
import { aDocument, anEmail } from '../builders.js'

const report = (text: string, reportedMessageId: string | null = '<ours@kutano.example>') => ({
  ...anEmail({ documents: [aDocument({ declaredType: 'message/delivery-status', text })] }),
  automation: {
    autoSubmitted: null,
    deliveryReport: true,
    reportedMessageId,
    bulk: false,
    listId: null,
    vacation: false,
  },
})

describe('a delivery report', () => {
  test('known failure 73: says what was not delivered by the Message-ID that it returns', () => {
    expect(readBounce(report('Action: failed\nStatus: 5.1.1'))).toEqual({
      messageId: '<ours@kutano.example>',
      status: '5.1.1',
    })
  })

  test.each(['delayed', 'delivered', 'relayed', 'expanded'])('that says %s is no bounce', (action) => {
    expect(readBounce(report(`Action: ${action}\nStatus: 4.4.1`))).toBeNull()
  })

  test('that names no message is none of ours', () => {
    expect(readBounce(report('Action: failed', null))).toBeNull()
  })
})
