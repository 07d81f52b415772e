// @ts-check
/**
 * The one way in: every npm script comes through here. It needs nothing but Node's own modules, sees to the packages
 * and the build, and hands over to the built program in this same process, so that signals and the exit status are its own.
 */
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { findTools } from './find-tools.mjs'
import { installPackages } from './packages.mjs'

const ROOT = path.resolve(import.meta.dirname, '..')
/** The oldest Node that loads ES modules of our libraries with require(). */
const OLDEST_NODE = [20, 19]

/** Where each word goes. @type {Record<string, string | null>} */
const PROGRAMS = {
  build: null,
  demo: 'dist/dev/demo/main.js',
  test: 'dist/dev/test.js',
  servers: 'dist/dev/serve-tests.js',
  bench: 'dist/dev/bench/main.js',
  eval: 'dist/dev/eval/main.js',
  fuzz: 'dist/dev/fuzz/main.js',
  'schema-dump': 'dist/dev/schema-dump.js',
  writdesk: 'dist/src/cli/main.js',
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`)
}

/** @param {string} reason @returns {never} */
function refuse(reason) {
  say(reason)
  process.exit(1)
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  refuse(`Node.js ${process.versions.node} is too old: install ${OLDEST_NODE.join('.')} or newer.`)
}

/** Which servers this run needs, found before a package is installed: a machine without them is told at once. @param {string[]} args */
function needsServers(args) {
  const [word, first] = args
  if (word === 'servers' || word === 'bench') return true
  if (word === 'test') return first !== 'unit'
  return word === 'demo' && args.includes('--real')
}

async function main() {
  checkNode()
  const args = process.argv.slice(2)
  const [word = ''] = args
  if (!Object.hasOwn(PROGRAMS, word)) refuse(`Say one of: ${Object.keys(PROGRAMS).join(', ')}.`)
  if (needsServers(args)) {
    const tools = findTools(say, word !== 'demo')
    if (typeof tools === 'string') refuse(tools)
    process.env.WRITDESK_TOOLS = JSON.stringify(tools)
  }
  const packages = installPackages(ROOT, say)
  if (packages) refuse(packages)
  const built = build(ROOT, say)
  if (built) {
    say(built)
    if (word === 'test') process.stdout.write('0 passed, 1 failed, 0 skipped\n')
    process.exit(1)
  }
  const program = PROGRAMS[word]
  if (!program) return
  const file = path.join(ROOT, program)
  process.argv.splice(1, 2, file)
  await import(pathToFileURL(file).href)
}

await main()
