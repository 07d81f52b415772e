import MailComposer from 'nodemailer/lib/mail-composer/index.js'

/** A mail of one file and nothing else. */
export async function mailWith(content: Uint8Array, filename: string, contentType: string): Promise<Buffer> {
  const composer = new MailComposer({
    from: 'officer@agency.gov',
    to: 'legal@kutano.example',
    subject: filename,
    text: 'The demand is attached.',
    attachments: [{ filename, content: Buffer.from(content), contentType }],
  })
  return await composer.compile().build()
}
