import type { FastifyRequest } from 'fastify'
import { maySee, type Principal } from '../access.js'
import { type Child, type Html, html } from '../html.js'
import { formTokenField } from '../sign-in/session.js'
import { zoneWords } from '../words.js'

/** Who looks at a page: the way around is made of what he may see. */
export type Viewer = Pick<FastifyRequest, 'principal' | 'session'>

const PLACES = [
  { id: 'queue', href: '/', words: 'Queue', area: 'content' },
  { id: 'mail', href: '/mail', words: 'Mail', area: 'content' },
  { id: 'notices', href: '/notices', words: 'Notices', area: 'content' },
  { id: 'deadlines', href: '/deadlines', words: 'Deadlines', area: 'content' },
  { id: 'customers', href: '/customers', words: 'Customers', area: 'content' },
  { id: 'senders', href: '/senders', words: 'Senders', area: 'content' },
  { id: 'policy', href: '/policy', words: 'Policy', area: 'content' },
  { id: 'reports', href: '/reports', words: 'Reports', area: 'content' },
  { id: 'people', href: '/people', words: 'People', area: 'people' },
  { id: 'ops', href: '/ops', words: 'Ops', area: 'queues' },
] as const

export type Place = (typeof PLACES)[number]['id']

/** The frame of every page: the way in by keyboard, the way around, who one is, and what the times mean. */
export function page(
  title: string,
  current: Place | null,
  content: Child,
  viewer: Viewer | null = null,
  timeZone = 'UTC',
): Html {
  const principal = viewer?.principal ?? null
  const places = PLACES.filter(({ area }) => principal === null || maySee(principal, area))
  const links = places.map(({ id, href, words }) => link(href, words, id === current))
  const body = html`<header class="top"><a class="brand" href="/">Writdesk</a>
<nav aria-label="Main"><ul>${links}</ul></nav>
<details class="menu"><summary>Menu</summary><nav aria-label="Main, small screen"><ul>${links}${viewer?.session && link('/account', 'Your account', false)}</ul></nav></details>
${principal !== null && whoAmI(principal, viewer)}
</header>
${content}
<footer class="foot"><span>Times are shown in ${zoneWords(timeZone)}.</span>${principal !== null && html`<a href="/glossary">Glossary</a>`}</footer>`
  return wholePage(title, body, html`\n<script src="/static/desk.js" defer></script>`)
}

function wholePage(title: string, body: Html, script: Html | null): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Writdesk</title>
<link rel="stylesheet" href="/static/tokens.css">
<link rel="stylesheet" href="/static/desk.css">${script}
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
${body}
</body>
</html>
`
}

function whoAmI({ name, roles }: Principal, viewer: Viewer | null): Html {
  const who = `${name}, ${roles.join(', ')}`
  return html`<div class="me" data-who="${name}"><span>${viewer?.session ? html`<a href="/account">${who}</a>` : who}</span>${
    viewer?.session &&
    html`<form class="tight" method="post" action="/sign-out">${formTokenField(viewer)}<button>Sign out</button></form>`
  }</div>`
}

/** A page for who is not, or not quite, signed in: nothing of the desk around it. */
export function barePage(title: string, content: Child): Html {
  const body = html`<main id="main" tabindex="-1"><div class="narrow stack"><p class="brand">Writdesk</p>
${content}</div></main>`
  return wholePage(title, body, null)
}

function link(href: string, words: string, isCurrent: boolean): Html {
  return html`<li><a href="${href}"${isCurrent && html` aria-current="page"`}>${words}</a></li>`
}

export function chip(shape: 'ok' | 'warn' | 'stop' | 'info' | 'owed', words: Child): Html {
  return html`<span class="chip ${shape}">${words}</span>`
}

/** One message above the content: what happened, the bound, the next step. */
export function messagePage(
  title: string,
  message: Child,
  { place = 'queue', viewer = null }: { place?: Place; viewer?: Viewer | null } = {},
): Html {
  return page(
    title,
    place,
    html`<main id="main" tabindex="-1"><div class="title"><h1>${title}</h1></div><p class="note">${message}</p></main>`,
    viewer,
  )
}
