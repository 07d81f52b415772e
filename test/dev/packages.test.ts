import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'

type Entry = { version: string; optional?: boolean }

const { packagesAreInstalled } = (await import(path.resolve('dev/packages.mjs'))) as {
  packagesAreInstalled(root: string): boolean
}
const LOCKED = {
  'node_modules/pg': { version: '8.23.1' },
  'node_modules/other-os': { version: '1.0.0', optional: true },
}
let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'wd-packages-'))
  writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...LOCKED } }))
})

afterEach(() => rmSync(root, { recursive: true }))

function install(packages: Record<string, Entry>): void {
  mkdirSync(path.join(root, 'node_modules'))
  writeFileSync(path.join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }))
}

test('a clone without packages wants them', () => {
  expect(packagesAreInstalled(root)).toBe(false)
})

test('what the lock file names is not installed again, and packages of other platforms are not missed', () => {
  install({ 'node_modules/pg': { version: '8.23.1' } })

  expect(packagesAreInstalled(root)).toBe(true)
})

test('a package of another version is installed anew', () => {
  install({ 'node_modules/pg': { version: '8.22.0' } })

  expect(packagesAreInstalled(root)).toBe(false)
})
