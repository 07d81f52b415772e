import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const PROGRAM = fileURLToPath(new URL('peak-growth-process.js', import.meta.url))

/**
 * By how many bytes the peak of memory of a process rises while it reads this, after something small of the same kind. In a
 * process of its own: in that of the tests the garbage of all tests before it counts too.
 */
export async function peakGrowth(kind: 'word' | 'mail', small: Uint8Array, large: Uint8Array): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'peak-'))
  try {
    const files = [small, large].map((bytes, at) => {
      const file = join(folder, String(at))
      writeFileSync(file, bytes)
      return file
    })
    const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, kind, ...files])
    return Number(stdout)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
