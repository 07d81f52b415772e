import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { ERRORS } from '../../src/errors.js'
import { ROOT } from './source-files.js'

type Table = Record<string, { retryable: boolean; says: string }>

/** What docs/errors.md must say of a code, before its own paragraph. */
function statement({ says, retryable }: Table[string]): string {
  return `${says}. ${retryable ? 'Tried again.' : 'Not tried again.'}`
}

/** A section is a heading, the statement and a paragraph: what it means, what to do. */
function differences(table: Table, page: string): string[] {
  const sections = new Map(
    page
      .split(/^## /m)
      .slice(1)
      .map((section) => {
        const [code = '', said = '', ...rest] = section.trim().split(/\n\n/)
        return [code.trim(), { said: said.trim(), explains: rest.join(' ').trim() }] as const
      }),
  )
  const missing = Object.entries(table).flatMap(([code, row]) => {
    const section = sections.get(code)
    if (!section)
      return [`docs/errors.md lacks "## ${code}", "${statement(row)}" and a paragraph: what it means, what to do`]
    if (section.said !== statement(row)) return [`${code} says "${section.said}", the table "${statement(row)}"`]
    return section.explains.length < 40 ? [`${code} lacks its paragraph: what it means, what to do`] : []
  })
  const unknown = [...sections.keys()].filter((code) => !Object.hasOwn(table, code))
  return [...missing, ...unknown.map((code) => `${code} is in docs/errors.md and not in src/errors.ts`)]
}

test('docs/errors.md and the table of errors say the same', () => {
  expect(differences(ERRORS, readFileSync(path.join(ROOT, 'docs/errors.md'), 'utf8'))).toEqual([])
})

describe('the guard finds', () => {
  const table: Table = { BLOB_MISSING: { retryable: true, says: 'A blob is not in the store' } }
  const explained = 'The store does not have the bytes. Restore them from the backup.'
  const page = `# Errors\n\n## BLOB_MISSING\n\nA blob is not in the store. Tried again.\n\n${explained}\n`

  test.each([
    ['nothing in a page that is right', page, 0],
    ['a code without a section', '# Errors\n', 1],
    ['a section without a code', `${page}\n## BLOB_GONE\n\nGone. Tried again.\n\n${explained}\n`, 1],
    ['another word on trying again', page.replace('Tried', 'Not tried'), 1],
    ['a missing paragraph', page.replace(explained, ''), 1],
  ])('%s', (_what, text, found) => {
    expect(differences(table, text)).toHaveLength(found)
  })
})
