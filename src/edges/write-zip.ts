import { Writable } from 'node:stream'

export interface ZipFile {
  name: string
  bytes: Uint8Array
}

/** Writes files one after the other as a zip (zip.js, loaded where one is written); one at a time is in memory. Ends `target`. */
export async function writeZip(target: Writable, files: AsyncIterable<ZipFile>, modifiedAt: Date): Promise<void> {
  const { Uint8ArrayReader, ZipWriter } = await import('@zip.js/zip.js')
  const writer = new ZipWriter(Writable.toWeb(target), { useWebWorkers: false, extendedTimestamp: false })
  for await (const { name, bytes } of files) {
    await writer.add(name, new Uint8ArrayReader(bytes), { lastModDate: modifiedAt })
  }
  await writer.close()
}
