import type { ForkOptions } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MODEL_FOLDERS } from './ocr/models.js'

/** The build: `dist/`. */
const BUILD = fileURLToPath(new URL('../..', import.meta.url))
const NO_NETWORK = new URL('./close-network.js', import.meta.url).href

/**
 * How a process that touches documents is started: no environment, no credentials, the root folder as its working
 * directory, no descriptor but its channel. Node's permission model lets it read the program, its packages and models, and nothing
 * else: it writes no file, starts no program and reads nobody's data. Packages of machine code (sharp) are outside of that
 * model's reach, and Node 20 has no permission for the network: close-network.ts takes it away from everything that is
 * JavaScript. Threads from files inherit all of it, and we
 * start no others.
 */
export function sandboxOptions(oldSpaceMb: number): ForkOptions {
  return {
    env: {},
    cwd: '/',
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [
      `--max-old-space-size=${oldSpaceMb}`,
      `--initial-old-space-size=${RELAXED_MB}`,
      PERMISSION,
      '--allow-worker',
      '--allow-addons',
      ...READABLE.map((path) => `--allow-fs-read=${path}`),
      `--import=${NO_NETWORK}`,
    ],
  }
}

/** V8 collects the whole heap only from here on: bytes that pass through count, and every 25 mails would be a collection. */
const RELAXED_MB = 96

/** The flag lost its prefix with Node 23.5. */
const PERMISSION = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission'

const READABLE: readonly string[] = readablePaths()

/** The build, each folder of packages above it as Node looks for them, by both names where it is a link, and models of OCR. */
function readablePaths(): string[] {
  const models = MODEL_FOLDERS.filter((folder) => existsSync(folder)).map((folder) => join(folder, '*'))
  const paths = new Set([join(BUILD, '*'), ...models])
  for (let at = dirname(BUILD); ; at = dirname(at)) {
    for (const name of ['package.json', 'node_modules']) {
      const path = join(at, name)
      if (!existsSync(path)) continue
      for (const one of [path, realpathSync(path)]) {
        paths.add(name === 'node_modules' ? join(one, '*') : one)
        // A package in a linked folder is told by the file above it.
        if (name === 'node_modules') paths.add(join(dirname(one), 'package.json'))
      }
    }
    if (at === dirname(at)) return [...paths]
  }
}
