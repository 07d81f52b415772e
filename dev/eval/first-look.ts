import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { DOCX, docxOf, pdfOf } from '../documents.js'
import { LabelSchema } from './label.js'
import type { LabelledMail } from './labelled-cases.js'

/**
 * Mails written down by people who had not seen the rules, with their labels, one YAML file each. `authenticated` mails
 * come with the word of our own server that DKIM and DMARC pass.
 */
const WrittenMail = z.strictObject({
  from: z.string(),
  to: z.string().default('legal@kutano.example'),
  cc: z.string().optional(),
  subject: z.string(),
  authenticated: z.boolean().default(true),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string(),
  html: z.string().optional(),
  attachments: z
    .array(z.strictObject({ as: z.enum(['pdf', 'docx', 'txt', 'html']), name: z.string(), text: z.string() }))
    .default([]),
  label: LabelSchema,
})
type WrittenMail = z.infer<typeof WrittenMail>

/** @throws where a file is no such mail; the message names the file. */
export async function readFirstLook(folder: string): Promise<LabelledMail[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return await Promise.all(
    files.sort().map(async (file) => {
      const read = WrittenMail.safeParse(parseYaml(readFileSync(path.join(folder, file), 'utf8')))
      if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`)
      return { id: file.slice(0, -'.yaml'.length), raw: await compose(read.data), label: read.data.label }
    }),
  )
}

async function compose(mail: WrittenMail): Promise<Buffer> {
  const { from, to, cc, subject, body, html, label } = mail
  const composer = new MailComposer({
    from,
    to,
    subject,
    ...(cc === undefined ? {} : { cc }),
    date: new Date(label.received),
    headers: mail.headers,
    text: body,
    ...(html === undefined ? {} : { html }),
    attachments: await Promise.all(mail.attachments.map(attachmentOf)),
  })
  const written = await composer.compile().build()
  return Buffer.concat([Buffer.from(receivingHead(mail)), written])
}

/** What our own server writes above the mail. */
function receivingHead({ from, authenticated, label }: WrittenMail): string {
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'unknown.example'
  const results = authenticated
    ? `dkim=pass header.d=${domain}; spf=pass smtp.mailfrom=${domain}; dmarc=pass header.from=${domain}`
    : `dkim=none; spf=none smtp.mailfrom=${domain}; dmarc=none header.from=${domain}`
  return [
    `Authentication-Results: mx.kutano.example; ${results}`,
    `Received: from mail.${domain} by mx.kutano.example with ESMTPS; ${new Date(label.received).toUTCString().replace('GMT', '+0000')}`,
    '',
  ].join('\r\n')
}

const TYPES = { pdf: 'application/pdf', docx: DOCX, txt: 'text/plain; charset=utf-8', html: 'text/html; charset=utf-8' }

async function attachmentOf({ as, name, text }: WrittenMail['attachments'][number]) {
  const content = as === 'pdf' ? await pdfOf(text) : as === 'docx' ? docxOf(text.split('\n')) : Buffer.from(text)
  return { filename: name, content, contentType: TYPES[as] }
}
