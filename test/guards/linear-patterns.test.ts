import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { parse, tokTypes } from 'acorn'
import { analyse } from 'scslre'
import { ROOT } from './source-files.js'

/**
 * Every regular expression that stands in these folders, or is made while their modules load, as rows of tables are: by
 * scslre, which looks for two unbounded repeats that can take the same letters, and for one that is tried anew from each of
 * its own letters. What it finds takes seconds on a megabyte that somebody wrote for it.
 */
const BUILD = path.join(ROOT, 'dist/src')
const FOLDERS = [
  'calendar',
  'cases',
  'classify',
  'directory',
  'draft',
  'extract',
  'names',
  'notices',
  'open',
  'parse',
  'policy',
  'receive',
  'review',
  'screen',
  'text',
]

interface Pattern {
  source: string
  flags: string
  file: string
}

function superLinear({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string[] {
  const { reports } = analyse({ source, flags }, { reportTypes: { Move: true, Self: true, Trade: true } })
  return reports.map(({ type, exponential, character }) =>
    [exponential ? 'exponential' : 'quadratic', type, JSON.stringify(character.pick)].join(' '),
  )
}

function literalsOf(code: string): Pick<Pattern, 'source' | 'flags'>[] {
  const found: Pick<Pattern, 'source' | 'flags'>[] = []
  parse(code, {
    ecmaVersion: 'latest',
    sourceType: 'module',
    onToken: (token) => {
      if (token.type !== tokTypes.regexp) return
      const { pattern, flags } = (token as typeof token & { value: { pattern: string; flags: string } }).value
      found.push({ source: pattern, flags })
    },
  })
  return found
}

function modules(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(path.join(BUILD, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => path.join(folder, name)),
  )
}

/** What a module makes with `RegExp` while it loads; whatever its libraries make stands in no table of ours. */
async function madeWhileLoading(files: readonly string[]): Promise<Pattern[]> {
  const made: Pattern[] = []
  const Native = RegExp
  const note = (pattern: RegExp): RegExp => {
    const caller = new Error('where').stack?.split('\n').find((line) => line.includes(`${path.sep}src${path.sep}`))
    if (caller !== undefined && !caller.includes('node_modules'))
      made.push({ source: pattern.source, flags: pattern.flags, file: caller.trim() })
    return pattern
  }
  globalThis.RegExp = new Proxy(Native, {
    construct: (target, [pattern, flags]) => note(new target(pattern, flags)),
    apply: (target, _self, [pattern, flags]) => note(target(pattern, flags)),
  })
  try {
    for (const file of files) await import(pathToFileURL(path.join(BUILD, file)).href)
  } finally {
    globalThis.RegExp = Native
  }
  return made
}

describe('patterns', () => {
  let patterns: Pattern[] = []
  let made: Pattern[] = []

  beforeAll(async () => {
    const files = modules()
    made = await madeWhileLoading(files)
    const literals = files.flatMap((file) =>
      literalsOf(readFileSync(path.join(BUILD, file), 'utf8')).map((literal) => ({ ...literal, file })),
    )
    patterns = [...literals, ...made]
  })

  test('are linear in the text, every one', () => {
    const found = patterns.flatMap((pattern) =>
      superLinear(pattern).map((why) => `${pattern.file}: ${why}: /${pattern.source.slice(0, 200)}/${pattern.flags}`),
    )

    expect([...new Set(found)]).toEqual([])
  })

  test('of tables that are made from parts are among them', () => {
    expect(made.some(({ source }) => source.includes('subscriber'))).toBe(true)
    expect(made.length).toBeGreaterThan(100)
  })
})

describe('the guard finds', () => {
  test.each<[string, RegExp]>([
    ['a repeat in a repeat', /^(?:a+b?)+$/],
    ['two repeats side by side', /^\s*;+\s*;*$/],
    ['a tail that is tried from each of its letters', /[,;:( ]+$/],
    ['the same beside other words', /dated?[: ]+[ :|,_]*(?:this )?$/i],
  ])('%s', (_what, { source, flags }) => {
    expect(superLinear({ source, flags })).not.toEqual([])
  })

  test('nothing in what is bounded', () => {
    expect(superLinear({ source: '[,;:( ]{1,40}$', flags: 'g' })).toEqual([])
  })

  test('literals among divisions, strings and comments', () => {
    expect(literalsOf("const half = a / b / c // /no/\nconst text = '/no/'; export const row = /yes+/gi")).toEqual([
      { source: 'yes+', flags: 'gi' },
    ])
  })
})
