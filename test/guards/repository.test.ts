import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { linesMatching, ROOT, sourceFiles } from './source-files.js'

/** Sample mails are hostile on purpose; the lock file has a rule of its own. */
const isWrittenByUs = (name: string) => !name.startsWith('test/mail/') && name !== 'package-lock.json'

// Put together here, or this file would break its own rules.
const HOME_OF_SOMEBODY = new RegExp(`(?:^|[\\s'"\`(=:])/(?:${['home', 'Users', 'root', 'work'].join('|')})/[\\w.-]`)
const REGISTRY = new RegExp(
  ['registry\\.(?:npmjs|yarnpkg)', 'npmjs\\.org', 'deb\\.debian', 'archive\\.ubuntu'].join('|'),
)
const ENVIRONMENT = /\bprocess\s*\.\s*env\b|\bprocess\s*\[\s*['"]env|\benv\b[^'"]*from 'node:process'/

describe('no path of one machine', () => {
  test('no file names a folder of somebody', () => {
    expect(linesMatching(sourceFiles('.', isWrittenByUs), HOME_OF_SOMEBODY)).toEqual([])
  })

  test.each([
    ['an import', `import x from '/home/${'jo'}/x.js'`, true],
    ['a macOS home', `cd /Users/${'jo'}/writdesk`, true],
    ['a relative path', 'see ./home/page.ts', false],
    ['an address', 'https://kutano.example/home/start', false],
  ])('the guard judges %s', (_what, text, isCaught) => {
    expect(linesMatching([{ name: 'sample.ts', text }], HOME_OF_SOMEBODY)).toHaveLength(isCaught ? 1 : 0)
  })
})

describe('no package registry', () => {
  test('no file names a registry host', () => {
    expect(linesMatching(sourceFiles('.', isWrittenByUs), REGISTRY)).toEqual([])
  })

  test('the lock file records no download address', () => {
    const lock = readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')

    expect(linesMatching([{ name: 'package-lock.json', text: lock }], /"resolved"|https?:\/\/[^"]*\.tgz/)).toEqual([])
  })

  test.each([
    ['a host', `npm config set x https://registry.${'npmjs'}.org/`, true],
    ['a package by name', 'npm install --no-save', false],
  ])('the guard judges %s', (_what, text, isCaught) => {
    expect(linesMatching([{ name: 'sample', text }], REGISTRY)).toHaveLength(isCaught ? 1 : 0)
  })
})

describe('one reader of the environment', () => {
  test('only src/config.ts reads it', () => {
    const files = sourceFiles('.', (name) => /^(?:src|workers)\//.test(name) && name !== 'src/config.ts')

    expect(linesMatching(files, ENVIRONMENT)).toEqual([])
  })

  test.each([
    ['a property', 'const url = process.env.DATABASE_URL', true],
    ['an index', `const all = process['env']`, true],
    ['an import', `import { env } from 'node:process'`, true],
    ['an argument', 'function readConfig(env: Environment) {', false],
    ['another import', `import process from 'node:process'`, false],
  ])('the guard judges %s', (_what, text, isCaught) => {
    expect(linesMatching([{ name: 'src/sample.ts', text }], ENVIRONMENT)).toHaveLength(isCaught ? 1 : 0)
  })
})

describe("no code knows an organisation's name", () => {
  const NAMES = new RegExp(['kut' + 'ano', 'quk' + 'ku'].join('|'), 'i')

  test('src, workers and the letters do not hold it', () => {
    const files = sourceFiles('.', (name) => /^(?:src|workers|policies\/templates)\//.test(name))

    expect(linesMatching(files, NAMES)).toEqual([])
  })

  test.each([
    ['a comparison', `if (policy.id === '${'kut' + 'ano'}')`, true],
    ['another word', 'if (policy.home.jurisdictions.length > 0)', false],
  ])('the guard judges %s', (_what, text, isCaught) => {
    expect(linesMatching([{ name: 'src/sample.ts', text }], NAMES)).toHaveLength(isCaught ? 1 : 0)
  })
})
