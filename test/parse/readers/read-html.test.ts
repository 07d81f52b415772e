import { describe, expect, test } from '@jest/globals'
import { readHtml } from '../../../src/parse/readers/read-html.js'
import type { Reading } from '../../../src/parse/readers/reading.js'
import { cpuMsOf } from '../../cpu-time.js'

const LIMITS = { textChars: 2_000_000, htmlDepth: 500 }

function read(html: string): Reading {
  return readHtml(Buffer.from(html), 'utf-8', LIMITS)
}

describe('visible text', () => {
  test.each([
    [
      'blocks are lines, paragraphs have an empty line between',
      '<div>One</div><div>Two</div><p>Three</p><p>Four</p>',
      'One\nTwo\n\nThree\n\nFour',
    ],
    ['line breaks are line breaks', 'One<br>Two<br><br>Three', 'One\nTwo\n\nThree'],
    ['white space collapses', '<p>  One\n   two  <b> three</b>four </p>', 'One two threefour'],
    ['no-break spaces are spaces', '<p>No.&nbsp;26&nbsp;GJ</p>', 'No. 26 GJ'],
    [
      'cells of a row are columns',
      '<table><tr><td>Case No.</td><td>26-1</td></tr><tr><th>Due</th><td>May 1</td></tr></table>',
      'Case No.\t26-1\nDue\tMay 1',
    ],
    [
      'paragraphs in cells keep label and value in one line',
      '<table><tr><td><p>Case No.</p></td><td><p>26-1</p></td></tr></table>',
      'Case No.\t26-1',
    ],
    [
      'a cell of several lines is no column',
      '<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>',
      'a\n\nb\n\nc',
    ],
    ['tables in tables', '<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>', 'a\tb'],
    [
      'items are marked and numbered',
      '<ol><li>One</li><li><p>Two</p></li></ol><ul><li>Three</li></ul>',
      '1. One\n2. Two\n\n- Three',
    ],
    ['preformatted text keeps its lines', '<pre>  One\n    two</pre>', '  One\n    two'],
    [
      'scripts, styles and titles are no text',
      '<title>t</title><style>p{}</style><script>x()</script><p>One</p>',
      'One',
    ],
    ['soft hyphens and ligatures are undone', '<p>war&shy;rant o&#xfb03;cer</p>', 'warrant officer'],
    ['unclosed elements', '<p>One<p>Two<div>Three', 'One\n\nTwo\n\nThree'],
    ['no markup at all', 'just words', 'just words'],
  ])('%s', (_what, html, expected) => {
    expect(read(html).text).toBe(expected)
  })

  test('the charset that the page names is used where the mail names none', () => {
    const bytes = Buffer.from('<meta charset="windows-1251"><p>\xcf\xee\xe2</p>', 'latin1')

    expect(readHtml(bytes, null, LIMITS).text).toBe('Пов')
  })
})

describe('hidden text is kept apart', () => {
  test.each([
    ['display', '<p style="display:none">x</p>'],
    ['display, inherited', '<div style="display: NONE !important"><p><b>x</b></p></div>'],
    ['visibility', '<p style="visibility:hidden">x</p>'],
    ['the hidden attribute', '<p hidden>x</p>'],
    ['letters without size', '<span style="font-size:0px">x</span>'],
    ['letters of one pixel', '<span style="font-size:1px">x</span>'],
    ['letters without colour', '<span style="color:rgba(0, 0, 0, 0)">x</span>'],
    ['a window without size', '<span style="position:absolute;clip:rect(0,0,0,0)">x</span>'],
    ['a cut-away window', '<span style="clip-path:inset(100%)">x</span>'],
    ['letters drawn at no scale', '<span style="transform:scale(0)">x</span>'],
    ['no opacity', '<span style="opacity:0">x</span>'],
    ['white on white', '<span style="color:#fff">x</span>'],
    ['white on white by rgb', '<span style="color: rgb(255, 255, 255)">x</span>'],
    ['nearly white on white', '<font color="#fefefe">x</font>'],
    [
      'white on a white ground inside a dark one',
      '<div style="background:#000"><p style="background-color:white"><span style="color:white">x</span></p></div>',
    ],
    ['black on black', '<td bgcolor="#000000"><span style="color:black">x</span></td>'],
    ['far off the page', '<div style="position:absolute;left:-9999px">x</div>'],
    ['indented away', '<div style="text-indent:-5000px">x</div>'],
    ['a box without height', '<div style="max-height:0;overflow:hidden">x</div>'],
    ['Outlook’s own way', '<span style="mso-hide:all">x</span>'],
    ['a style sheet', '<style>.p{display:none}</style><p class="a p">x</p>'],
    ['a style sheet below', '<p id="z">x</p><style>/* c */ p#z { color : white }</style>'],
  ])('by %s', (_how, hidden) => {
    const reading = read(`<p>Seen</p>${hidden}<p>too</p>`)

    expect(reading.text).toBe('Seen\n\ntoo')
    expect(reading.hiddenText).toBe('x')
  })

  test.each([
    ['white on a dark ground', '<td bgcolor="#003366"><font color="white">x</font></td>'],
    ['white on a picture', '<td background="a.png"><font color="white">x</font></td>'],
    ['what only screen readers leave out', '<span aria-hidden="true">x</span>'],
    ['black without a fourth channel', '<span style="color:rgba(0,0,0)">x</span>'],
    ['letters that shine through a little', '<span style="color:rgba(0,0,0,0.9)">x</span>'],
    ['small print', '<span style="font-size:7px">x</span>'],
    ['a rule for small screens', '<style>@media (max-width:400px){.m{display:none}}</style><p class="m">x</p>'],
    ['an outdent', '<p style="text-indent:-18pt">x</p>'],
    ['a fixed height', '<div style="height:20px;overflow:hidden">x</div>'],
  ])('%s is seen', (_what, shown) => {
    expect(read(shown)).toMatchObject({ text: 'x', hiddenText: null })
  })
})

describe('links and quotations', () => {
  test('targets are kept with the words that carry them', () => {
    const { text, links } = read(
      '<p>Open <a href="https://portal.example/doc.exe">the order</a> or <a href="mailto:x@y.example"><img src=a></a></p>',
    )

    expect(links.map(({ url, start, end }) => [url, text?.slice(start, end)])).toEqual([
      ['https://portal.example/doc.exe', 'the order'],
      ['mailto:x@y.example', ''],
    ])
  })

  test('quotations of mail programs are known, indented paragraphs are not', () => {
    const { text, quoted } = read(
      '<p>New</p><blockquote>Indented</blockquote><blockquote type="cite">Old</blockquote><div class="gmail_quote">Older</div>',
    )

    expect(quoted.map(({ start, end }) => text?.slice(start, end))).toEqual(['Old', 'Older'])
  })
})

describe('hostile pages', () => {
  test('known failure 53: elements nested too deep leave the text up to there', () => {
    const reading = read(`<p>First</p>${'<div>'.repeat(200_000)}deep`)

    expect(reading).toMatchObject({ status: 'too-large', text: 'First' })
    expect(reading.reason).toMatch(/500 deep/)
  })

  test('text beyond the bound is cut with a reason, hidden text too', () => {
    const reading = readHtml(Buffer.from('<p>word </p>'.repeat(5000)), 'utf-8', { ...LIMITS, textChars: 100 })

    expect(reading).toMatchObject({ status: 'too-large' })
    expect(reading.text).toHaveLength(100)
    expect(
      readHtml(Buffer.from(`<p>a</p><i hidden>${'b'.repeat(500)}</i>`), 'utf-8', { ...LIMITS, textChars: 100 })
        .hiddenText,
    ).toHaveLength(100)
  })

  test.each([
    '<',
    '</b></i>',
    '<a href=x>',
    '<!--',
    '<p ',
    '&#65;',
    '<style ',
    '<style>.a{}',
    '<table><tr><td>',
    '<li>',
    '&nbsp; ',
  ])('a megabyte of %j ends in bounded time', (piece) => {
    const cpuMs = cpuMsOf(() => {
      expect(read(piece.repeat(1_000_000 / piece.length)).status).toMatch(/read|too-large/)
    })

    expect(cpuMs).toBeLessThan(2500)
  })
})
