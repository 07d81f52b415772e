import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Takes blobs out of the store in two steps. The same bytes may come again at this moment, and whoever stores them sees that
 * they are there: so they are set aside first, and gone only when some time later still nothing names them.
 */
export interface BlobEraser {
  setAside(sha256: string): Promise<void>
  /** Hashes that were set aside longer ago than this. */
  listAside(olderThanMs: number): Promise<string[]>
  putBack(sha256: string): Promise<void>
  remove(sha256: string): Promise<void>
}

export function createBlobEraser(root: string): BlobEraser {
  const aside = (sha256: string) => join(root, 'leaving', nameOf(sha256))
  const place = (sha256: string) => join(root, sha256.slice(0, 2), sha256.slice(2, 4), nameOf(sha256))
  return {
    async setAside(sha256) {
      await mkdir(join(root, 'leaving'), { recursive: true, mode: 0o700 })
      await rename(place(sha256), aside(sha256)).catch(ignoreMissing)
    },
    async listAside(olderThanMs) {
      const names = await readdir(join(root, 'leaving')).catch((): string[] => [])
      const ages = await Promise.all(names.map(async (name) => Date.now() - (await stat(aside(name))).ctimeMs))
      return names.filter((_, at) => (ages[at] ?? 0) >= olderThanMs)
    },
    async putBack(sha256) {
      await mkdir(dirname(place(sha256)), { recursive: true, mode: 0o700 })
      await rename(aside(sha256), place(sha256)).catch(ignoreMissing)
    },
    async remove(sha256) {
      await rm(aside(sha256), { force: true })
    },
  }
}

/** Only a hash becomes a path. */
function nameOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('the name is no SHA-256')
  return sha256
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
