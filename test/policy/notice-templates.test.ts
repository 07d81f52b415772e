import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { compileTemplates } from '../../src/policy/notice-templates.js'

const FOLDER = 'policies/templates/shared'
const sources: Record<string, string> = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [name.replace('.liquid', ''), readFileSync(`${FOLDER}/${name}`, 'utf8')]),
)

describe('templates are strict', () => {
  test('an unknown variable is refused when the templates are loaded', () => {
    const wrong = { ...sources, rejection: 'Subject: x\n\nDear {{ oficer.name }}' }

    expect(() => compileTemplates(wrong)).toThrow(/TEMPLATE|rejection\.liquid: it names oficer/)
  })

  test('an unknown variable in a part is refused too', () => {
    const wrong = { ...sources, _signed: 'Yours, {{ sombody }}' }

    expect(() => compileTemplates(wrong)).toThrow(/it names sombody/)
  })

  test('an unknown filter is refused', () => {
    expect(() => compileTemplates({ ...sources, rejection: 'Subject: x\n\n{{ clause | shout }}' })).toThrow(/shout/)
  })

  test('a letter without a subject line is refused', () => {
    expect(() => compileTemplates({ ...sources, rejection: 'Dear Sir' })).toThrow(/first line must be "Subject/)
  })

  test('a missing letter is refused by name', () => {
    const { rejection: _, ...rest } = sources

    expect(() => compileTemplates(rest)).toThrow(/there is no rejection\.liquid/)
  })
})
