// @ts-check
/**
 * Finds the real servers on the path or where their packages put them; on Debian and Ubuntu root gets them installed.
 * Node's own modules only: this runs before any package is there.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

/** @typedef {{ postgres: string, redis: string, dovecot: string, doveadm: string, clamd: string, chromium: string }} Tools */
/** @typedef {{ name: string, debian: string[], find: () => string | null, forTests?: true }} Need */

/** Folders that hold one folder a PostgreSQL version, and what stands before its programs. */
const POSTGRES_HOMES = ['/usr/lib/postgresql', '/usr/local/pgsql', '/opt/homebrew/opt', '/usr/local/opt']
const PROGRAM_FOLDERS = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/bin',
  '/usr/local/bin',
  '/opt/homebrew/bin',
  '/opt/homebrew/sbin',
]

function pathFolders() {
  return (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
}

/** @param {string} program */
function findProgram(program) {
  const folders = [...pathFolders(), ...PROGRAM_FOLDERS]
  return folders.map((folder) => path.join(folder, program)).find((file) => existsSync(file)) ?? null
}

/**
 * @param {string} program
 * @param {RegExp} pattern its groups are major and minor
 * @returns {[number, number] | null}
 */
function versionOf(program, pattern) {
  const result = spawnSync(program, ['--version'], { encoding: 'utf8' })
  const match = pattern.exec(result.stdout ?? '')
  return match ? [Number(match[1]), Number(match[2] ?? 0)] : null
}

/** @param {[number, number] | null} version @param {number} major @param {number} minor */
function isAtLeast(version, major, minor) {
  return version !== null && (version[0] > major || (version[0] === major && version[1] >= minor))
}

/** The folder of initdb and postgres, 15 or newer. */
function findPostgres() {
  const installed = POSTGRES_HOMES.filter((home) => existsSync(home)).flatMap((home) =>
    readdirSync(home)
      .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
      .map((name) => path.join(home, name, 'bin')),
  )
  const usable = [...pathFolders(), ...installed].find(
    (folder) =>
      existsSync(path.join(folder, 'initdb')) &&
      existsSync(path.join(folder, 'postgres')) &&
      isAtLeast(versionOf(path.join(folder, 'postgres'), /(\d{1,3})(?:\.(\d{1,3}))?/), 15, 0),
  )
  return usable ?? null
}

function findRedis() {
  const program = findProgram('redis-server')
  return program && isAtLeast(versionOf(program, /v=(\d{1,3})\.(\d{1,3})/), 6, 2) ? program : null
}

function findDovecot() {
  const program = findProgram('dovecot')
  const version = program === null ? null : versionOf(program, /^(\d{1,3})\.(\d{1,3})/)
  const hasLmtp = ['/usr/lib/dovecot/lmtp', '/usr/libexec/dovecot/lmtp', '/opt/homebrew/libexec/dovecot/lmtp'].some(
    existsSync,
  )
  return program && isAtLeast(version, 2, 3) && hasLmtp ? program : null
}

/** Names under which distributions and makers have it. */
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

function findChromium() {
  return BROWSERS.map(findProgram).find((file) => file !== null) ?? null
}

/** @type {Need[]} */
const NEEDS = [
  { name: 'PostgreSQL 15 or newer', debian: ['postgresql'], find: findPostgres },
  { name: 'Redis 6.2 or newer', debian: ['redis-server'], find: findRedis },
  { name: 'Dovecot 2.3 or newer with IMAP and LMTP', debian: ['dovecot-imapd', 'dovecot-lmtpd'], find: findDovecot },
  { name: 'ClamAV (clamd)', debian: ['clamav-daemon'], find: () => findProgram('clamd'), forTests: true },
  { name: 'Chromium', debian: ['chromium'], find: findChromium, forTests: true },
]

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && findProgram('apt-get') !== null
}

/**
 * Installs without starting: the packages would else leave servers running that nobody asked for. Debian asks
 * policy-rc.d before it starts a service (101: not allowed); one that is there already is left alone.
 * @param {string[]} packages
 * @returns {string} what apt-get said last
 */
function aptInstall(packages) {
  const policy = '/usr/sbin/policy-rc.d'
  const isOurs = !existsSync(policy)
  if (isOurs) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    spawnSync('apt-get', ['-qq', 'update'], { stdio: 'ignore', env })
    const args = ['-qq', 'install', '-y', '--no-install-recommends', ...packages]
    const { stderr } = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', env })
    return stderr.trimEnd().split('\n').slice(-3).join('\n')
  } finally {
    if (isOurs && readFileSync(policy, 'utf8').endsWith('exit 101\n')) rmSync(policy)
  }
}

/**
 * @param {(line: string) => void} say
 * @param {boolean} forTests the demo does without what only the tests need
 * @returns {Tools | string} the programs, or the one line that says what to install
 */
export function findTools(say, forTests) {
  let lastWords = ''
  const needs = NEEDS.filter((need) => forTests || !need.forTests)
  const missing = needs.filter((need) => need.find() === null)
  if (missing.length > 0 && isDebianRoot()) {
    say(`servers: installing ${missing.map((need) => need.name).join(', ')} with apt-get`)
    lastWords = aptInstall(missing.flatMap((need) => need.debian))
  }
  const still = needs.filter((need) => need.find() === null)
  if (still.length > 0 && lastWords) say(lastWords)
  if (still.length > 0) {
    const names = still.map((need) => need.name).join(', ')
    return `Install ${names} (on Debian or Ubuntu: apt-get install ${still.flatMap((need) => need.debian).join(' ')}) and run this again.`
  }
  return {
    postgres: findPostgres() ?? '',
    redis: findRedis() ?? '',
    dovecot: findDovecot() ?? '',
    doveadm: findProgram('doveadm') ?? '',
    clamd: findProgram('clamd') ?? '',
    chromium: findChromium() ?? '',
  }
}
