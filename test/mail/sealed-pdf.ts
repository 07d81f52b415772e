import PDFDocument from 'pdfkit'

/** A PDF of one line that opens with the password alone. */
export function sealedPdf(text: string, password: string): Promise<Buffer> {
  const document = new PDFDocument({ userPassword: password, ownerPassword: `${password}-owner`, pdfVersion: '1.7' })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))))
  document.text(text)
  document.end()
  return done
}
