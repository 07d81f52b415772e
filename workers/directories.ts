import { createAgencyDirectory } from '../src/directory/agency-directory.js'
import type { Pool } from '../src/edges/postgres/database.js'
import { loadAgencies, loadCustomers, loadDirectoriesVersion } from '../src/edges/postgres/directories.js'
import { loadVouches } from '../src/edges/postgres/vouchings.js'
import type { Directories } from './dependencies.js'

/** An import is seen by every worker within this time; until then a question costs nothing. */
const LOOK_EVERY_MS = 5_000

/** The directories in memory: they are large, change by imports only, and every mail asks them. */
export function holdDirectories(pool: Pool, lookEveryMs = LOOK_EVERY_MS): Directories {
  let version = ''
  let lookedAt = Number.NEGATIVE_INFINITY
  let held: ReturnType<Directories['current']> | null = null
  const load = async () => {
    const [customers, agencies, vouches] = await Promise.all([
      loadCustomers(pool),
      loadAgencies(pool),
      loadVouches(pool),
    ])
    return { customers, agencies: createAgencyDirectory(agencies, vouches) }
  }
  return {
    async current() {
      if (held !== null && performance.now() - lookedAt < lookEveryMs) return await held
      lookedAt = performance.now()
      const found = await loadDirectoriesVersion(pool)
      if (held === null || found !== version) {
        version = found
        held = load()
        // What failed to load is not held: the next question loads again.
        held.catch(() => {
          held = null
        })
      }
      return await held
    },
  }
}
