import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter, type ZipWriterConstructorOptions } from '@zip.js/zip.js'

/** A zip as zip.js writes it with these options. */
export async function packZip(
  options: ZipWriterConstructorOptions,
  files: Record<string, Uint8Array>,
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, ...options })
  for (const [name, bytes] of Object.entries(files)) await writer.add(name, new Uint8ArrayReader(bytes))
  return await writer.close()
}

/** A zip whose one file opens with the password alone (AES of 256 bits). */
export async function sealedZip(name: string, text: string, password: string): Promise<Uint8Array> {
  return await packZip({ encryptionStrength: 3, password }, { [name]: Buffer.from(text) })
}
