import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { type ParsedMail, simpleParser } from 'mailparser'
import type { Document } from '../../src/parse/email.js'
import { parseMail } from '../mail/parse-mail.js'

const CASES = 'test/mail/cases'
const names = readdirSync(CASES).filter((name) => name.endsWith('.eml'))

function words(text: string | null | undefined): string[] {
  return (text ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** What a person attached to the outermost message, messages too; mailparser gives no name to the parts of a delivery report. */
function attachedFiles(documents: readonly Document[]): string[] {
  return documents
    .filter(({ parent, name }) => parent === null && name !== null)
    .map(({ name, bytes }) => `${name} ${bytes}`)
}

function filesOf(mail: ParsedMail): string[] {
  return mail.attachments
    .filter(({ filename }) => filename !== undefined)
    .map(({ filename, size }) => `${filename} ${size}`)
}

test.each(names)('%s has the same files and loses no word that mailparser finds', async (name) => {
  const raw = readFileSync(`${CASES}/${name}`)

  const { documents } = await parseMail(raw)
  const mail = await simpleParser(raw, { skipTextToHtml: true, skipImageLinks: true })

  expect(attachedFiles(documents).sort()).toEqual(filesOf(mail).sort())
  const ours = new Set(documents.flatMap(({ text }) => words(text)))
  const lost = words(mail.text).filter((word) => !ours.has(word) && !/^(https?|utm_\w+)$/.test(word))
  expect(lost).toEqual([])
})
