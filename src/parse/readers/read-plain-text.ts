import { decodeText } from '../text/decode-text.js'
import { normalForm } from '../text/normal-form.js'
import { unflow } from '../text/unflow.js'
import { headOf, type Reading, readAs, withinBound } from './reading.js'

export interface PlainTextOptions {
  charset: string | null
  /** format=flowed, RFC 3676. */
  flowed: boolean
  delSp: boolean
}

/** Plain text in any charset, in the normal form. */
export function readPlainText(bytes: Uint8Array, options: PlainTextOptions, limits: { textChars: number }): Reading {
  const head = headOf(bytes, limits)
  const decoded = decodeText(head, options.charset).replace(/\r\n?/g, '\n')
  const text = normalForm(options.flowed ? unflow(decoded, options.delSp) : decoded)
  const reading = withinBound(readAs(text), limits.textChars, head.length === bytes.length)
  return ARMOR.test(text) ? { ...reading, status: 'encrypted', reason: SEALED } : reading
}

/** PGP as text, in a body, below words of its own or not, or in the second part of multipart/encrypted (RFC 9580, 6.2). */
const ARMOR = /^[ \t]{0,9}-----BEGIN PGP MESSAGE-----/m
const SEALED = 'It is encrypted with PGP, or a part of it is. Ask the sender for it unencrypted or by a portal.'
