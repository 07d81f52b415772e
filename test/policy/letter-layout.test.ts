import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { compileLayout, wordsOf } from '../../src/policy/letter-layout.js'
import { fc } from '../property-runs.js'

const SOURCE = readFileSync('policies/templates/shared/letter.html.liquid', 'utf8')
const layOut = compileLayout(SOURCE)
const page = (body: string, subject = 'About your request') => layOut({ subject, body, language: 'en' })

describe('the page of a letter', () => {
  test('says the words of the text part: paragraphs, lines, lists, and what is quoted apart', () => {
    const html = page(
      'Dear Sir,\n\n1. No period.\n   Why we ask: "All\n\n> what a stranger wrote\n> and more\n\nKind regards\n',
    )

    expect(html).toContain('<html lang="en">')
    expect(html).toContain('<title>About your request</title>')
    expect(html).toContain('<p>Dear Sir,</p>')
    expect(html).toContain('<p>1. No period.<br>\n\u00a0\u00a0\u00a0Why we ask: &#34;All</p>')
    expect(html).toContain('<blockquote>&gt; what a stranger wrote<br>\n&gt; and more</blockquote>')
  })

  test('joins lines again that were broken only because they were long', () => {
    const line = 'word '.repeat(14).trim()

    expect(page(`${line} begins\nhere\n`)).toContain('begins here</p>')
  })

  test('prints nothing of a letter as anything but words', () => {
    const hostile = '<a href="https://evil.example">x</a> {{ subject }} {% raw %} &lt; \' " <!-- -->'
    const html = page(hostile, hostile)

    expect(html).not.toMatch(/<a |<!--|href="/)
    expect(wordsOf(html)).toContain(hostile)
    expect(html.match(/</g)?.length).toBe(page('x', 'x').match(/</g)?.length)
  })

  test('says every word of whatever the text says', () => {
    const plain = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim()
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (body) => {
        expect(wordsOf(page(body))).toContain(plain(body))
      }),
      { numRuns: 300 },
    )
  })
})

describe('a page that is refused when it is loaded', () => {
  const withBody = (inside: string) => SOURCE.replace('<body>', `<body>${inside}`)

  test.each([
    ['an unknown variable', withBody('{{ customer.name }}'), /names customer/],
    ['an unknown filter', withBody('{{ subject | shout }}'), /shout/],
    ['something unescaped', withBody('{{ subject | raw }}'), /unescaped/],
    ['another file', withBody('{% include "_signed" %}'), /takes something in/],
    ['a link', withBody('<a href="https://kutano.example">us</a>'), /holds <a>/],
    ['a picture', withBody('<img src="https://kutano.example/x.png">'), /holds <img>/],
    ['a script', withBody('<script>x()</script>'), /holds <script>/],
    ['a style', withBody('<style>p { color: white }</style>'), /holds <style>/],
    ['a style of one part', withBody('<p style="display: none">x</p>'), /attribute style/],
    ['a handler', withBody('<p onclick="x()">x</p>'), /attribute onclick/],
    ['a refresh', withBody('<meta http-equiv="refresh">'), /attribute http-equiv/],
    ['words of a letter inside a part', withBody('<p lang={{ subject }}>x</p>'), /inside the part/],
    ['a part that it never closes', withBody('<p lang="en" '), /begins no part|inside the part|attribute/],
    ['no paragraphs', SOURCE.replace('{{ line.words }}', ''), /does not print the paragraphs/],
  ])('%s', (_name, source, why) => {
    expect(() => compileLayout(source)).toThrow(why)
  })
})
