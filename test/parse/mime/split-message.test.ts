import { describe, expect, test } from '@jest/globals'
import { decodeContent, type MimePart, splitMessage } from '../../../src/parse/mime/split-message.js'

const LIMITS = { parts: 100, headerBytes: 64 * 1024 }

async function split(lines: readonly string[], limits = LIMITS) {
  return await splitMessage(Buffer.from(lines.join('\r\n'), 'latin1'), limits)
}

function leaves(part: MimePart | null): MimePart[] {
  if (part === null) return []
  return part.children.length === 0 ? [part] : part.children.flatMap(leaves)
}

async function texts(root: MimePart | null): Promise<string[]> {
  return await Promise.all(leaves(root).map(async (part) => (await decodeContent(part)).toString('latin1')))
}

describe('a message is split into its parts', () => {
  test('a nested message stays whole, whatever its disposition', async () => {
    const inner = [
      'From: b@example.com',
      'Content-Type: multipart/mixed; boundary=in',
      '',
      '--in',
      '',
      'inner text',
      '--in--',
    ]
    const { root } = await split([
      'Content-Type: multipart/mixed; boundary=out',
      '',
      '--out',
      'Content-Type: message/rfc822',
      'Content-Disposition: inline',
      '',
      ...inner,
      '--out--',
    ])

    expect(leaves(root).map(({ contentType }) => contentType)).toEqual(['message/rfc822'])
    expect(await texts(root)).toEqual([inner.join('\r\n')])
  })

  test('a delimiter with blanks behind it still parts (RFC 2046, 5.1.1)', async () => {
    const { root } = await split([
      'Content-Type: multipart/mixed; boundary=B',
      '',
      '--B \t',
      '',
      'one',
      '--B  ',
      '',
      'two',
      '--B-- ',
    ])

    expect(await texts(root)).toEqual(['one', 'two'])
  })

  test('an inner multipart that is never closed ends at the outer delimiter', async () => {
    const { root } = await split([
      'Content-Type: multipart/mixed; boundary=out',
      '',
      '--out',
      'Content-Type: multipart/related; boundary=mid',
      '',
      '--mid',
      'Content-Type: multipart/alternative; boundary=in',
      '',
      '--in',
      'Content-Type: text/plain',
      '',
      'the letter',
      '--out',
      'Content-Type: application/pdf; name=order.pdf',
      '',
      '%PDF-1.4',
      '--out--',
    ])

    expect(await texts(root)).toEqual(['the letter', '%PDF-1.4'])
    expect(root?.children.map(({ contentType }) => contentType)).toEqual(['multipart/related', 'application/pdf'])
  })

  test('a line that only begins like a delimiter is text', async () => {
    const { root } = await split([
      'Content-Type: multipart/mixed; boundary=B',
      '',
      '--B',
      '',
      '--Bx',
      '-- ',
      '--',
      '--B--',
    ])

    expect(await texts(root)).toEqual(['--Bx\r\n-- \r\n--'])
  })

  test('a boundary that is never closed loses nothing', async () => {
    const { root } = await split([
      'Content-Type: multipart/mixed; boundary="=_B1 x"',
      '',
      '--=_B1 x',
      '',
      'first',
      '--=_B1 x',
      '',
      'second',
    ])

    expect(await texts(root)).toEqual(['first', 'second'])
  })

  test('what is no base64 in a base64 part is skipped', async () => {
    const { root } = await split(['Content-Transfer-Encoding: base64', '', 'aGVs', '!!?', 'bG8='])

    expect(await texts(root)).toEqual(['hello'])
  })
})

describe('bounds of a message are sentences, and what came before them stands', () => {
  test('known failure 48: ten thousand parts are not all read', async () => {
    const parts = Array.from({ length: 10_000 }, (_, index) => ['--B', '', `part ${index}`])
    const { root, stopped } = await split(['Content-Type: multipart/mixed; boundary=B', '', ...parts.flat(), '--B--'])

    expect(leaves(root).length).toBeGreaterThan(90)
    expect(leaves(root).length).toBeLessThanOrEqual(100)
    expect(stopped).toMatch(/more than 100 parts/)
  })

  test('a head that never ends is not kept in memory', async () => {
    const { root, stopped } = await split([`X-Long: ${'y'.repeat(70_000)}`, '', 'text'])

    expect(root).toBeNull()
    expect(stopped).toMatch(/longer than 65536 bytes/)
  })
})
