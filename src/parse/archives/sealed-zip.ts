import type { FileEntry, ZipReader } from '@zip.js/zip.js'

/** A file of a zip that needs a password: opened with it, or not. */
export interface SealedFile {
  /** Where its header stands in the zip, as the listing says too. */
  offset: number
  bytes: number
}

/** Opens files of a zip with a password (ZipCrypto and AES): zip.js, loaded where a password is there to be tried. */
export class SealedZip {
  readonly #reader: ZipReader<unknown>
  readonly #entries: ReadonlyMap<number, FileEntry>

  private constructor(reader: ZipReader<unknown>, entries: ReadonlyMap<number, FileEntry>) {
    this.#reader = reader
    this.#entries = entries
  }

  static async open(bytes: Uint8Array): Promise<SealedZip> {
    const { Uint8ArrayReader, ZipReader: Reader } = await import('@zip.js/zip.js')
    const reader = new Reader(new Uint8ArrayReader(bytes), { useWebWorkers: false })
    const entries = new Map<number, FileEntry>()
    for (const entry of await reader.getEntries()) if (!entry.directory) entries.set(entry.offset, entry as FileEntry)
    return new SealedZip(reader, entries)
  }

  /** Whether the password opens the file whole: ZipCrypto's own check lets one wrong one in 256 pass. */
  async opens(file: SealedFile, password: string): Promise<boolean> {
    try {
      await this.read(file, password)
      return true
    } catch {
      return false
    }
  }

  /** Rejects where the password is wrong, the file damaged, or more comes out than the listing says. */
  async read({ offset, bytes }: SealedFile, password: string): Promise<Buffer> {
    const entry = this.#entries.get(offset)
    if (entry === undefined) throw new Error('no such file')
    const pieces: Uint8Array[] = []
    let length = 0
    const writable = new WritableStream<Uint8Array>({
      write: (piece) => {
        length += piece.length
        if (length > bytes) throw new Error('more than the listing says')
        pieces.push(piece)
      },
    })
    await entry.getData(writable, { password, checkSignature: true, useWebWorkers: false })
    return Buffer.concat(pieces)
  }

  async close(): Promise<void> {
    await this.#reader.close()
  }
}
