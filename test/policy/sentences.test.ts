import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

/** docs/policy.md maps every sentence of both texts; what it names must exist. */

interface Row {
  policy: string
  sentence: string
  rules: string[]
  test: { file: string; name: string } | null
  page: string
}

const DOC = readFileSync('docs/policy.md', 'utf8')
const PAGES = ['/', '/cases/REF', '/mail', '/notices', '/deadlines', '/customers', '/reports', '/ops']
const SHARED = '../shared/policies'
const squash = (text: string) => text.replace(/\s+/g, ' ').trim()

const ROWS: Row[] = DOC.split(/^## /m).flatMap((section) => {
  const policy = /^(\w+): .*Policy\n/.exec(section)?.[1]?.toLowerCase()
  return policy === undefined ? [] : section.split('\n').flatMap((line) => readRow(policy, line))
})

function readRow(policy: string, line: string): Row[] {
  const cells = line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim())
  const [sentence = '', rules = '', named = '', page = ''] = cells
  if (cells.length !== 5 || sentence === 'sentence' || sentence.startsWith('---')) return []
  const [, file, name] = /^`([^`]+)`: (.+)$/.exec(named) ?? []
  return [
    {
      policy,
      sentence,
      rules: [...rules.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path),
      test: file && name ? { file, name } : null,
      page: page.replaceAll('`', ''),
    },
  ]
}

/** The numbers of a list are no words; a sentence ends before a capital letter. */
function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => line.replace(/^\s*\d+\.\s+/, '').split(/(?<=[.?:])\s+(?=[A-Z])/))
    .map(squash)
    .filter(Boolean)
}

function hasRule(policy: string, path: string): boolean {
  let value: unknown = parse(readFileSync(`policies/${policy}.yaml`, 'utf8'))
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !(key in value)) return false
    value = (value as Record<string, unknown>)[key]
  }
  return value !== undefined
}

const TEXTS: [string, string, string][] = ['kutano', 'qukku'].flatMap((policy): [string, string, string][] => {
  const own = `policies/texts/${policy}.txt`
  const shared = existsSync(SHARED) ? readdirSync(SHARED).filter((name) => name.startsWith(policy)) : []
  return [own, ...shared.map((name) => `${SHARED}/${name}`)].map((file) => [
    policy,
    file,
    readFileSync(file, 'utf8').replaceAll('\r', ''),
  ])
})

describe('the two texts, sentence by sentence', () => {
  test.each(TEXTS)('every sentence of %s is mapped (%s)', (policy, _file, text) => {
    const mapped = ROWS.filter((row) => row.policy === policy).map(({ sentence }) => squash(sentence))

    expect(sentencesOf(text).filter((sentence) => !mapped.includes(sentence))).toEqual([])
  })

  test.each(TEXTS)('no promise of %s is left out of its clauses (%s)', (policy, _file, text) => {
    const { clauses } = parse(readFileSync(`policies/${policy}.yaml`, 'utf8')) as { clauses: Record<string, string> }
    const words = squash(Object.values(clauses).join(' '))
    const promises = sentencesOf(text).filter((sentence) => /[.:]$/.test(sentence))

    expect(promises.length).toBeGreaterThan(15)
    expect(promises.filter((sentence) => !words.includes(sentence))).toEqual([])
  })

  test('every row names a rule of its policy, a test and a page that exist', () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(47)
    const wrong = ROWS.flatMap((row) => [
      ...(row.rules.length === 0 ? [`${row.sentence}: no rule`] : []),
      ...row.rules.filter((path) => !hasRule(row.policy, path)).map((path) => `${row.policy}: no rule ${path}`),
      ...(PAGES.includes(row.page) ? [] : [`${row.sentence}: no page ${row.page}`]),
      ...(row.test && existsSync(row.test.file) && readFileSync(row.test.file, 'utf8').includes(row.test.name)
        ? []
        : [`${row.sentence}: no test ${row.test?.file}: ${row.test?.name}`]),
    ])

    expect(wrong).toEqual([])
  })
})
