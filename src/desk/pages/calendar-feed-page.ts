import { type Principal, whyMayNot } from '../access.js'
import { type Html, html } from '../html.js'
import { formTokenField } from '../sign-in/session.js'
import { instantWords } from '../words.js'
import { page, type Viewer } from './layout.js'

interface FeedWords {
  feed: { madeAt: Date; readAt: Date | null } | null
  /** The address, at the one moment at which it is shown. */
  address: string | null
  principal: Principal
  viewer: Viewer
}

/** Whether the person's calendar has an address, who could read it, and how it ends. */
export function calendarFeedPage({ feed, address, principal, viewer }: FeedWords): Html {
  const why = whyMayNot(principal, 'keep-calendar')
  const content = html`<main id="main" tabindex="-1"><div class="title"><h1>Calendar feed</h1><a href="/deadlines">Back to the deadlines</a></div>
<div class="stack w60">${address !== null && addressNote(address)}
<section class="sheet" aria-labelledby="h-f"><header><h2 id="h-f">Your address</h2></header><div class="body stack">
<p>A calendar program reads the deadlines under an address of your own. It shows the case\u2019s reference, the kind of clock and the day, and nothing else; a restricted case is never in it. Whoever knows the address can read it: give it to no one, and revoke it when a device is lost.</p>
<p>${feed === null ? 'You have no address.' : `Made ${instantWords(feed.madeAt)}. ${feed.readAt === null ? 'Never read yet.' : `Last read ${instantWords(feed.readAt)}.`}`}</p>
${why === null ? forms(feed !== null, viewer) : html`<p class="muted">Only a person who signs in under his own name has such an address.</p>`}</div></section></div></main>`
  return page('Calendar feed', 'deadlines', content, viewer)
}

function addressNote(address: string): Html {
  return html`<div class="note"><p>Shown once. Copy it into your calendar program now.</p><p><label for="feed-all">All deadlines</label><input id="feed-all" readonly value="${address}"></p><p><label for="feed-mine">Those of your cases</label><input id="feed-mine" readonly value="${`${address}&of=mine`}"></p></div>`
}

function forms(hasFeed: boolean, viewer: Viewer): Html {
  return html`<div class="acts"><form method="post" action="/deadlines/feed">${formTokenField(viewer)}<button class="go">${hasFeed ? 'Make a new address, end the old one' : 'Make an address'}</button></form>${hasFeed && html`<form method="post" action="/deadlines/feed/revoke">${formTokenField(viewer)}<button>Revoke the address</button></form>`}</div>`
}
