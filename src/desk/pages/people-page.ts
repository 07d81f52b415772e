import type { FastifyRequest } from 'fastify'
import type { Person } from '../../edges/postgres/people.js'
import { ROLES } from '../access.js'
import { type Html, html } from '../html.js'
import { formTokenField } from '../sign-in/session.js'
import { instantWords } from '../words.js'
import { chip, page } from './layout.js'

export interface PeopleNote {
  words: string
  isFault: boolean
  /** The one-time link of an invitation, shown this once. */
  link?: string | undefined
}

/** Who may do what: roles, what waits for another admin, and one way to change each. */
export function peoplePage(
  request: FastifyRequest,
  people: Person[],
  { note, mayInvite }: { note: PeopleNote | null; mayInvite: boolean },
): Html {
  const content = html`<main id="main" tabindex="-1">
<div class="title"><h1>People</h1><span class="muted">${people.length}</span></div>
${note !== null && html`<p class="note${note.isFault && ' alarm'}" role="status">${note.words}${note.link !== undefined && html`<br><code class="ref">${note.link}</code>`}</p>`}
<div class="stack"><section class="sheet" aria-labelledby="h-people"><header><h2 id="h-people">Who may do what</h2></header>
<div class="body"><table class="grid-table cards"><caption class="vh">People and their roles</caption><thead><tr><th scope="col">Person</th><th scope="col">Roles</th><th scope="col">Waits for another admin</th><th scope="col">Change</th></tr></thead>
<tbody>${people.map((each) => row(request, each, mayInvite))}</tbody></table></div></section>
<section class="sheet" aria-labelledby="h-add"><header><h2 id="h-add">Add a person</h2></header>
<form class="body stack" method="post" action="/people">${formTokenField(request)}
<div><label for="email">Email</label><input id="email" name="email" type="email" required maxlength="320"></div>
<div><label for="name">Name</label><input id="name" name="name" required maxlength="200"></div>
<fieldset><legend>Roles</legend>${ROLES.map((role) => html`<label><input type="checkbox" name="role" value="${role}"> ${role}</label> `)}</fieldset>
<p class="hint">Approver and counsel wait for a second admin. Nobody changes his own roles.</p>
<div class="acts"><button class="go">Add the person</button></div></form></section></div>
</main>`
  return page('People', 'people', content, request)
}

function row(
  request: FastifyRequest,
  { email, name, roles, disabledAt, asked, hasCredentials }: Person,
  mayInvite: boolean,
): Html {
  const isSelf = request.principal?.name === email
  return html`<tr><th scope="row">${name} <small class="muted">${email}</small> ${hasCredentials && chip('info', 'Local account')}</th>
<td data-l="Roles">${disabledAt === null ? roles.join(', ') || 'none' : html`${chip('owed', 'Disabled')} ${instantWords(disabledAt)}`}</td>
<td data-l="Waits">${asked.map(({ role, by }) => html`<p>${role}, asked by ${by}${!isSelf && by !== request.principal?.name && form(request, '/people/roles', email, role, `Give ${role}`)}</p>`)}</td>
<td data-l="Change">${disabledAt === null && (isSelf ? html`<span class="muted">another admin does</span>` : changes(request, email, roles, !hasCredentials && mayInvite))}</td></tr>`
}

/** Set up on the machine itself: see `invitePerson`. */
const DECIDES = ['approver', 'counsel', 'admin']

function changes(request: FastifyRequest, email: string, roles: string[], mayInvite: boolean): Html {
  const id = `role-${email.replace(/[^a-z0-9]/g, '-')}`
  return html`<details><summary>Change</summary>
<form class="tight" method="post" action="/people/roles">${formTokenField(request)}<input type="hidden" name="email" value="${email}"><label for="${id}">Give the role</label><select id="${id}" name="role">${ROLES.filter((role) => !roles.includes(role)).map((role) => html`<option>${role}</option>`)}</select><button>Give it</button></form>
${roles.map((role) => form(request, '/people/roles/take', email, role, `Take ${role} away`))}
${mayInvite && !roles.some((role) => DECIDES.includes(role)) && form(request, '/people/invite', email, '', 'Invite by a one-time link')}
${form(request, '/people/disable', email, '', 'Disable the person')}</details>`
}

function form(request: FastifyRequest, action: string, email: string, role: string, words: string): Html {
  return html`<form class="tight" method="post" action="${action}">${formTokenField(request)}<input type="hidden" name="email" value="${email}"><input type="hidden" name="role" value="${role}"><button>${words}</button></form>`
}
