import type { Person } from '../../edges/postgres/people.js'
import { type Child, type Html, html } from '../html.js'
import type { InstallationSigns } from '../installation-ports.js'
import type { ShownPolicy } from '../record-ports.js'
import { instantWords } from '../words.js'
import { chip, page, type Viewer } from './layout.js'

export interface FirstRun {
  signs: InstallationSigns
  policies: ShownPolicy[]
  people: Person[]
}

interface Step {
  title: string
  /** What it is for, and what of it really is missing. */
  says: Child
  isDone: boolean
  /** Whose move it is, where it is not done. */
  next: Child
}

/** An empty system: what stands between here and the first case, from what really is missing. */
export function firstRunPage(world: FirstRun, viewer: Viewer): Html {
  const steps = [people, policy, mailbox, outgoing, onCall, customers, firstMail].map((step) => step(world))
  const owed = steps.filter(({ isDone }) => !isDone).length
  const content = html`<main id="main" tabindex="-1">
<div class="w60 stack"><div class="title"><h1>Case queue</h1><span class="muted">no cases yet</span><p class="live right" role="status" data-live data-src="/events">Reload to see what is new.</p></div>
<p class="note" data-arrived hidden><a href="/">A new case arrived. Show it.</a></p>
<p class="letter">No mail has been read, so there is nothing to decide. ${owed === 1 ? 'One step stands' : `${owed} steps stand`} between here and the first case. Nothing leaves this system by itself except alerts to your own people.</p>
<section class="sheet" aria-label="Steps"><ol class="steps">${steps.map(
    ({ title, says, isDone, next }) =>
      html`<li><div><h2>${title}</h2><p>${says}</p></div><div>${isDone ? chip('ok', 'Done') : next}</div></li>`,
  )}</ol></section>
<section class="sheet body tight" aria-labelledby="h-then"><h2 id="h-then">When mail comes</h2><p class="letter">Emergencies and suspected fraud stand first, then what is due soon, then what is new. Each case opens with eight lines: what is recommended, how long is left, whether the customer may be told, who sent it, what could be produced, what blocks, what was not read, and what else is known.</p></section></div>
</main>`
  return page('Case queue', 'queue', content, viewer)
}

const owed = (words: Child) => chip('owed', words)

/** Roles without which nothing is decided: a second person, and somebody for what only counsel may know of. */
const NEEDED = ['approver', 'counsel'] as const

function people({ people: all, signs }: FirstRun): Step {
  const active = all.filter(({ disabledAt }) => disabledAt === null)
  const missing = NEEDED.filter((role) => !active.some(({ roles }) => roles.includes(role)))
  const asked = active.flatMap(({ name, asked: waiting }) => waiting.map(({ role }) => `${name} waits for ${role}`))
  const deciding = active.filter(({ roles }) => NEEDED.some((role) => roles.includes(role)))
  const locked = signs.hasProvider ? [] : deciding.filter(({ hasCredentials }) => !hasCredentials)
  const isDone = missing.length === 0 && deciding.length >= 2 && locked.length === 0
  const lacks = [
    ...missing.map((role) => `Nobody has the role ${role}.`),
    ...asked.map((words) => `${words}; a second admin gives it.`),
    ...(missing.length === 0 && deciding.length < 2 ? ['One person holds both roles: a second one is needed.'] : []),
    ...locked.map(({ name }) => `${name} has no password and codes yet.`),
  ]
  return {
    title: 'Two people who can sign in',
    says: html`An approver and a counsel, each with a second factor. Two admins grant these roles together. ${lacks.join(' ')}`,
    isDone,
    next: active.length === 0 ? html`<code>writdesk user add</code>` : owed('Admins give the roles'),
  }
}

function policy({ policies }: FirstRun): Step {
  const inEffect = policies.filter(({ inEffectAt }) => inEffectAt !== null)
  const waiting = policies.filter(({ inEffectAt, isFile }) => inEffectAt === null && isFile)
  const names = inEffect.map(({ policy: id, version }) => `${id}, version ${version}`)
  return {
    title: 'A policy in effect',
    says: html`${names.length === 0 ? 'No policy is in effect.' : `In effect: ${names.join('; ')}.`} ${waiting.map(
      ({ policy: id, version, firstBy }) =>
        `${id}, version ${version}, waits for ${firstBy === null ? 'two approvers' : 'a second approver'}. `,
    )}<a href="/policy">Read what it says.</a>`,
    isDone: inEffect.length > 0 && waiting.length === 0,
    next: owed('Waits for approvers'),
  }
}

function mailbox({ signs }: FirstRun): Step {
  const { mailboxes } = signs
  const unread = mailboxes.filter(({ succeededAt }) => succeededAt === null)
  const says =
    mailboxes.length === 0
      ? html`Address, server and credential, under <code>mailboxes</code> in <code>writdesk.yaml</code>. The first poll only reads; it moves and marks nothing.`
      : html`${mailboxes.map(({ name, succeededAt, outcome }) => html`${name}: ${succeededAt === null ? html`never read${outcome !== null && html`, last <code>${outcome}</code>`}` : html`read ${instantWords(succeededAt)}`}. `)}`
  return {
    title: 'A mailbox to read',
    says,
    isDone: mailboxes.length > 0 && unread.length === 0,
    next: owed(mailboxes.length === 0 ? 'Ops configure one' : 'Ops look at the outcome'),
  }
}

function outgoing({ signs }: FirstRun): Step {
  return {
    title: 'Outgoing mail',
    says: html`Letters leave only when a person has approved them; alarms to your own people leave at once. ${!signs.sendsMail && html`Without <code>SMTP_URL</code> both are kept and none is sent.`}`,
    isDone: signs.sendsMail,
    next: owed('Ops configure it'),
  }
}

function onCall({ signs }: FirstRun): Step {
  const lacks = [
    ...(signs.onCall === 0 ? ['Nobody is named on call.'] : []),
    ...(signs.secondOnCall === 0 ? ['Nobody is named second.'] : []),
  ]
  return {
    title: 'Somebody on call',
    says: html`Emergencies page this person, then the next after 10 minutes. ${lacks.join(' ')} ${lacks.length > 0 && html`They stand under <code>outgoing.roles</code>.`}`,
    isDone: lacks.length === 0,
    next: owed('Ops name them'),
  }
}

function customers({ signs }: FirstRun): Step {
  return {
    title: 'The directory of customers',
    says: html`Letters to customers go to its addresses alone. ${signs.customers === 0 ? 'It is empty: no customer can be told.' : `It has ${signs.customers} workspaces.`}`,
    isDone: signs.customers > 0,
    next: html`<a class="btn" href="/customers">Import the customers</a>`,
  }
}

function firstMail(): Step {
  return {
    title: 'A first mail',
    says: html`Send a test message to the mailbox. In the demo, drop an <code>.eml</code> file into <code>.data/drop/</code>. It is announced here without a reload.`,
    isDone: false,
    next: owed('Waits for mail'),
  }
}
