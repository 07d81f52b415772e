/**
 * `npm test`: servers, types, lint, boundaries, unused files, then every test; `unit` without servers and checks; `int`
 * the tests that need servers; anything else is handed to Jest. The last line says how many passed, failed, were skipped.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { INTERRUPTED, onInterrupt } from './interrupts.js'
import { type Keeper, startKeeper } from './servers/keep.js'
import { ROOT } from './servers/places.js'
import { startTestServers } from './servers/test-servers.js'

/** Each is a whole program: its exit status says whether the check passed. The build has checked the types of *.ts. */
const CHECKS = [
  { name: 'types', script: 'typescript/bin/tsc', args: ['-p', 'dev/tsconfig.json'] },
  { name: 'lint', script: '@biomejs/biome/bin/biome', args: ['check', '--diagnostic-level=warn', '.'] },
  {
    name: 'boundaries',
    script: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.dependency-cruiser.mjs', 'src', 'workers', 'test', 'dev'],
  },
  { name: 'unused files', script: 'knip/bin/knip.js', args: [] },
]
const NEEDS_SERVERS = String.raw`\.(int|e2e)\.test\.js$`
/** Two cores: a third worker only makes the servers slower. */
const JEST = ['jest/bin/jest.js', '--maxWorkers=2']

const LATE_EXIT_MS = 20_000

interface Counts {
  passed: number
  failed: number
  skipped: number
}

function jestArguments(args: string[]): string[] {
  if (args[0] === 'unit') return [...JEST, '--testPathIgnorePatterns', NEEDS_SERVERS, '/browser/', ...args.slice(1)]
  if (args[0] === 'int') return [...JEST, '--testPathPatterns', NEEDS_SERVERS, ...args.slice(1)]
  return [...JEST, ...args]
}

function environment(extra: Record<string, string>): Record<string, string> {
  const given = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { ...Object.fromEntries(given), ...extra }
}

/** Runs one of the packages' programs under the keeper, on this terminal. Resolves true when it succeeded. */
async function runNode(
  keeper: Keeper,
  name: string,
  args: string[],
  extra: Record<string, string> = {},
): Promise<boolean> {
  const [script = '', ...rest] = args
  const running = await keeper.run({
    name,
    role: 'client',
    command: process.execPath,
    args: [path.join(ROOT, 'node_modules', script), ...rest],
    cwd: ROOT,
    env: environment(extra),
    user: null,
    log: null,
    stop: 'SIGTERM',
    insist: 'SIGKILL',
  })
  const { code } = await running.ended
  return code === 0
}

async function runChecks(keeper: Keeper): Promise<Counts> {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const { name, script, args } of CHECKS) {
    console.error(`check: ${name}`)
    const passed = await runNode(keeper, name, [script, ...args])
    if (!passed) console.error(`check: ${name} FAILED`)
    counts[passed ? 'passed' : 'failed'] += 1
  }
  return counts
}

/** Jest waits for ever for a handle that a test left open; with all results written it has this long to end. */
function watchLateExit(keeper: Keeper, countsFile: string): NodeJS.Timeout {
  let writtenAt: number | null = null
  return setInterval(() => {
    if (!existsSync(countsFile)) return
    writtenAt ??= Date.now()
    if (Date.now() - writtenAt < LATE_EXIT_MS) return
    console.error('jest: a test left something running, so Jest does not end: this run has failed')
    keeper.stop('jest')
  }, 1000)
}

/** Jest's counts come from its reporter by file; a Jest that dies without writing them has failed. */
async function runJest(keeper: Keeper, args: string[], serversFile: string | null): Promise<Counts> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wd-counts-'))
  keeper.removeAtEnd(folder)
  const countsFile = path.join(folder, 'counts.json')
  const options = `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --no-warnings`.trim()
  const ended = runNode(keeper, 'jest', jestArguments(args), {
    NODE_OPTIONS: options,
    WRITDESK_TEST_COUNTS: countsFile,
    ...(serversFile ? { WRITDESK_TEST_SERVERS: serversFile } : {}),
  })
  const watch = watchLateExit(keeper, countsFile)
  const succeeded = await ended
  clearInterval(watch)
  try {
    const counts = JSON.parse(readFileSync(countsFile, 'utf8')) as Counts
    return { ...counts, failed: succeeded ? counts.failed : Math.max(1, counts.failed) }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function runAll(keeper: Keeper, args: string[]): Promise<Counts> {
  const withServers = args[0] !== 'unit'
  if (withServers) console.error('servers: PostgreSQL, Redis, Dovecot and ClamAV start')
  const servers = withServers ? await startTestServers(keeper) : null
  const checks = args.length === 0 ? await runChecks(keeper) : { passed: 0, failed: 0, skipped: 0 }
  const tests = await runJest(keeper, args, servers?.file ?? null)
  return {
    passed: checks.passed + tests.passed,
    failed: checks.failed + tests.failed,
    skipped: checks.skipped + tests.skipped,
  }
}

const keeper = startKeeper()
onInterrupt(() => void keeper.close().then(() => process.exit(INTERRUPTED)))
let counts: Counts = { passed: 0, failed: 1, skipped: 0 }
try {
  counts = await runAll(keeper, process.argv.slice(2))
} catch (error) {
  console.error(error)
}
await keeper.close()
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exitCode = counts.failed === 0 ? 0 : 1
