// @ts-check
/** Packages are installed when they are missing or not those of the lock file; else nothing is touched. */
import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean }} Locked */

/** @param {string} file @returns {Record<string, Locked>} */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

/**
 * npm writes down what it installed. Versions are compared, not times: a checkout changes times and no package.
 * Optional packages are those of other platforms.
 * @param {string} root
 */
export function packagesAreInstalled(root) {
  const record = path.join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = readPackages(path.join(root, 'package-lock.json'))
  const installed = readPackages(record)
  return Object.entries(wanted).every(
    ([where, entry]) => where === '' || entry.optional || installed[where]?.version === entry.version,
  )
}

/**
 * Not `npm ci`: it refuses a lock file that leaves out the binaries of platforms which the registry does not serve.
 * Where node_modules is a link its owner installs.
 * @param {string} root
 * @param {(line: string) => void} say
 * @returns {string | null} the reason when it failed
 */
export function installPackages(root, say) {
  const folder = path.join(root, 'node_modules')
  const isLink = lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  if (isLink || packagesAreInstalled(root)) return null
  say('packages: installing those of the lock file (about half a minute)')
  const result = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (result.error) return `npm could not be started: ${result.error.message}`
  if (result.status !== 0)
    return `npm install failed with status ${result.status ?? result.signal}: see its lines above.`
  return null
}
