import { type Child, type Html, html } from '../html.js'

/** The frame of every page: the way in by keyboard, the way around, and what the times mean. */
export function page(title: string, current: 'queue' | 'ops', content: Child): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Writdesk</title>
<link rel="stylesheet" href="/static/tokens.css">
<link rel="stylesheet" href="/static/desk.css">
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header class="top"><a class="brand" href="/">Writdesk</a>
<nav aria-label="Main"><ul>${link('/', 'Queue', current === 'queue')}${link('/ops/queues', 'Ops', current === 'ops')}</ul></nav>
<details class="menu"><summary>Menu</summary><nav aria-label="Main, small screen"><ul>${link('/', 'Queue', current === 'queue')}${link('/ops/queues', 'Ops', current === 'ops')}</ul></nav></details>
</header>
${content}
<footer class="foot"><span>Times are shown in UTC.</span></footer>
</body>
</html>
`
}

/** A page for who is not, or not quite, signed in: nothing of the desk around it. */
export function barePage(title: string, content: Child): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Writdesk</title>
<link rel="stylesheet" href="/static/tokens.css">
<link rel="stylesheet" href="/static/desk.css">
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<main id="main" tabindex="-1"><div class="narrow stack"><p class="brand">Writdesk</p>
${content}</div></main>
</body>
</html>
`
}

function link(href: string, words: string, isCurrent: boolean): Html {
  return html`<li><a href="${href}"${isCurrent && html` aria-current="page"`}>${words}</a></li>`
}

export function chip(shape: 'ok' | 'warn' | 'stop' | 'info' | 'owed', words: Child): Html {
  return html`<span class="chip ${shape}">${words}</span>`
}

/** One message above the content: what happened, the bound, the next step. */
export function messagePage(title: string, message: Child): Html {
  return page(
    title,
    'queue',
    html`<main id="main" tabindex="-1"><div class="title"><h1>${title}</h1></div><p class="note">${message}</p></main>`,
  )
}
