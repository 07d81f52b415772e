// @ts-check
/** One build: tsc into a cleaned dist/. A stamp of the sources makes the next one a matter of milliseconds. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

const SOURCES = ['src', 'workers', 'test', 'dev']

/** @param {string} root */
function stampOf(root) {
  const hash = createHash('sha256')
  const files = ['tsconfig.json', 'package-lock.json']
  for (const folder of SOURCES) {
    if (!existsSync(path.join(root, folder))) continue
    const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    files.push(...names.filter((name) => name.endsWith('.ts')).map((name) => path.join(folder, name)))
  }
  for (const file of files.sort()) {
    const { mtimeMs, size } = statSync(path.join(root, file))
    hash.update(`${file} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex')
}

/** @param {string} root @param {string} stamp */
function isBuilt(root, stamp) {
  const file = path.join(root, 'dist', '.built')
  return existsSync(file) && readFileSync(file, 'utf8') === stamp
}

/**
 * Builds beside dist/ and swaps, so that a program that runs never sees half a build.
 * @param {string} root
 * @param {(line: string) => void} say
 * @returns {string | null} the reason when it failed
 */
export function build(root, say) {
  const stamp = stampOf(root)
  if (isBuilt(root, stamp)) return null
  say('build: tsc')
  const dist = path.join(root, 'dist')
  const fresh = path.join(root, `dist.${process.pid}`)
  const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const result = spawnSync(process.execPath, [tsc, '-p', root, '--outDir', fresh], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (result.status !== 0) {
    rmSync(fresh, { recursive: true, force: true })
    return 'The build failed: see the lines of tsc above.'
  }
  mkdirSync(fresh, { recursive: true })
  writeFileSync(path.join(fresh, '.built'), stamp)
  swap(fresh, dist)
  return null
}

/**
 * Of two builds at once the second finds the first one's dist/ in its place: the same sources, so it keeps that one.
 * @param {string} fresh
 * @param {string} dist
 */
function swap(fresh, dist) {
  rmSync(dist, { recursive: true, force: true })
  try {
    renameSync(fresh, dist)
  } catch {
    rmSync(fresh, { recursive: true, force: true })
  }
}
