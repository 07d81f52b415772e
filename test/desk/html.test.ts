import { describe, expect, test } from '@jest/globals'
import { html, mailText } from '../../src/desk/html.js'

describe('what is interpolated is text', () => {
  test('known failure 75: a file name with markup is shown as text', () => {
    const page = html`<p title="${'" onmouseover="x'}">${'<img src=x onerror=alert(1)>.pdf'}</p>`

    expect(page.source).toBe('<p title="&quot; onmouseover=&quot;x">&lt;img src=x onerror=alert(1)&gt;.pdf</p>')
  })

  test('markup made by html itself stays markup, in lists too', () => {
    const page = html`<ul>${['a', '<b>'].map((item) => html`<li>${item}</li>`)}</ul>`

    expect(page.source).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>')
  })

  test('null, undefined and false are nothing, and zero is a number', () => {
    expect(html`${null}${undefined}${false}${0}`.source).toBe('0')
  })
})

test('a character that turns the reading direction is shown by name', () => {
  expect(mailText('invoice\u202efdp.exe').source).toBe('<bdi>invoice<code class="invisible">U+202E</code>fdp.exe</bdi>')
})
