import type { WhatIf } from '../../ops/what-if.js'
import type { KeyChange } from '../../policy/compare-policies.js'
import { describePolicy } from '../../policy/describe-policy.js'
import { type Html, html, mailText } from '../html.js'
import type { PolicyView } from '../read-policies.js'
import type { ShownPolicy } from '../record-ports.js'
import { formTokenField } from '../sign-in/session.js'
import { dayWords, instantWords } from '../words.js'
import { legalTerm } from './glossary-page.js'
import { chip, page, type Viewer } from './layout.js'

export interface PolicyFrame {
  mayApprove: boolean
  /** What each text that waits would change. */
  changes: ReadonlyMap<string, KeyChange[]>
  now: Date
  viewer: Viewer
}

/** The rules of an organisation in words, who put them into effect, and what others would have done. */
export function policyPage({ ids, policy, inEffect, history }: PolicyView, frame: PolicyFrame): Html {
  const [heading = '', ...sections] = describePolicy(policy).trim().split('\n\n')
  const [title = '', ...about] = heading.split('\n')
  const content = html`<main id="main" tabindex="-1">
<div class="title"><h1>Policy</h1><span class="muted">${mailText(title)}</span></div>
${ids.length > 1 && html`<nav class="tabs" aria-label="Policies">${ids.map((id) => html`<a href="/policy?policy=${id}"${id === policy.id && html` aria-current="page"`}>${id}</a>`)}</nav>`}
<div class="stack"><section class="sheet" aria-labelledby="h-history"><header><h2 id="h-history">Versions</h2><span class="muted small">two approvers put one into effect</span></header><div class="body stack">${historyTable(history, inEffect, frame)}</div></section>
${whatIfForm(policy.id, inEffect, history, frame)}
<section class="sheet" aria-labelledby="h-words"><header><h2 id="h-words">What it says</h2><span class="muted small">version ${inEffect.version}; what is in quotation marks are its own clauses. ${legalTerm('domestication')}, ${legalTerm('deficiency', 'finding')}</span></header><div class="body stack">${about.map((line) => html`<p class="letter">${mailText(line.trim())}</p>`)}
<div class="says">${sections.map(section)}</div></div></section></div>
</main>`
  return page('Policy', 'policy', content, frame.viewer)
}

function section(text: string): Html {
  const [title = '', ...lines] = text.split('\n')
  return html`<section class="tight"><h3>${mailText(title)}</h3><ul class="letter">${lines.map((line) => html`<li>${rule(line.trim())}</li>`)}</ul></section>`
}

/** What a rule is about stands before its first colon; a quotation has none of its own. */
function rule(line: string): Html {
  const at = line.indexOf(': ')
  const subject = line.slice(0, Math.max(0, at))
  if (subject === '' || subject.includes('"')) return mailText(line)
  return html`<b>${mailText(subject)}</b>: ${mailText(line.slice(at + 2))}`
}

function historyTable(history: readonly ShownPolicy[], inEffect: ShownPolicy, frame: PolicyFrame): Html {
  return html`<table class="grid-table cards"><caption class="vh">Versions, newest first</caption><thead><tr><th scope="col">Version</th><th scope="col">State</th><th scope="col">First approver</th><th scope="col">Second approver</th><th scope="col">In effect since</th></tr></thead><tbody>${history.map(
    (each) =>
      html`<tr><th scope="row">${mailText(each.version)} <span class="ref">${each.sha256.slice(0, 8)}</span></th><td data-l="State">${stateChip(each, inEffect)}${waits(each) && approval(each, frame)}</td><td data-l="First approver">${each.firstBy ?? 'owed'}</td><td data-l="Second approver">${each.secondBy ?? (each.inEffectAt === null ? 'owed' : 'not asked: it was the first text')}</td><td data-l="In effect since" class="nowrap">${each.inEffectAt === null ? 'not yet' : instantWords(each.inEffectAt)}</td></tr>`,
  )}</tbody></table>`
}

function waits({ inEffectAt, isFile }: ShownPolicy): boolean {
  return inEffectAt === null && isFile
}

function stateChip(each: ShownPolicy, inEffect: ShownPolicy): Html {
  if (each.sha256 === inEffect.sha256) return chip('ok', 'In effect')
  if (each.inEffectAt !== null) return chip('info', 'Was in effect')
  return each.isFile ? chip('owed', 'Waits for approval') : chip('info', 'Its file is gone')
}

function approval({ policy, sha256, version, firstBy }: ShownPolicy, frame: PolicyFrame): Html {
  const changes = frame.changes.get(sha256) ?? []
  const isOwn = firstBy !== null && firstBy.toLowerCase() === frame.viewer.principal?.name.toLowerCase()
  return html`<details><summary>What it changes: ${changes.length}</summary>${changes.length === 0 ? html`<p>It says the same in other words.</p>` : html`<ul>${changes.map(({ path, was, is }) => html`<li><code>${path}</code>: <del>${mailText(was)}</del> <ins>${mailText(is)}</ins></li>`)}</ul>`}</details>${
    frame.mayApprove &&
    (isOwn
      ? html`<p class="hint">You approved it. Another approver does it now.</p>`
      : html`<form class="tight" method="post" action="/policy/approvals">${formTokenField(frame.viewer)}<input type="hidden" name="policy" value="${policy}"><input type="hidden" name="sha256" value="${sha256}"><button>Approve version ${version}</button></form>`)
  }`
}

function whatIfForm(
  policy: string,
  inEffect: ShownPolicy,
  history: readonly ShownPolicy[],
  { now, viewer }: PolicyFrame,
): Html {
  const others = history.filter(({ sha256 }) => sha256 !== inEffect.sha256)
  const today = now.toISOString().slice(0, 10)
  const monthAgo = new Date(now.getTime() - 30 * 86_400_000).toISOString().slice(0, 10)
  return html`<section class="sheet" aria-labelledby="h-what-if"><header><h2 id="h-what-if">What would another version have said?</h2><span class="muted small">nothing is decided again</span></header><div class="body">${
    others.length === 0
      ? html`<p class="muted">There is no other version. Put a changed file with a new version into the policies\u2019 folder; it stands here then.</p>`
      : html`<form class="stack" method="post" action="/policy/what-if">${formTokenField(viewer)}<input type="hidden" name="policy" value="${policy}">
<div><label for="sha256">The other version</label><select id="sha256" name="sha256">${others.map(({ sha256, version }) => html`<option value="${sha256}">${version} (${sha256.slice(0, 8)})</option>`)}</select></div>
<div class="form-2"><div><label for="from">Mails received from</label><input id="from" name="from" type="date" value="${monthAgo}" required></div><div><label for="to">Mails received to</label><input id="to" name="to" type="date" value="${today}" required></div></div>
<p class="hint">A year and 500 mails at most, the newest first. <code>writdesk policy diff</code> looks at more.</p>
<div class="acts"><button>Compare the two versions</button></div></form>`
  }</div></section>`
}

/** What came of a comparison, or how far it is. */
export function whatIfPage(task: WhatIf, viewer: Viewer): Html {
  const { id, old, next, from, to, found, wanted, differing, differences } = task
  const content = html`<main id="main" tabindex="-1">
<div class="title"><h1>What if</h1><span class="muted">${old.organisation}: version ${mailText(next.version)} in place of ${mailText(old.version)}, mails of ${dayWords(from)} to ${dayWords(to)}</span></div>
<div class="stack"><p class="note" role="status">${stateWords(task)} ${task.state === 'running' && html`<a href="/policy/what-if/${id}">Look again.</a>`}</p>
${found > wanted && html`<p class="hint">The period has ${found} mails; these are the newest ${wanted}. Choose a shorter period for the others.</p>`}
${
  differences.length > 0 &&
  html`<section class="sheet" aria-labelledby="h-other"><header><h2 id="h-other">Reviewed otherwise</h2><span class="muted small">${differing}${differing > differences.length && `, the first ${differences.length} of them`}</span></header><div class="body"><table class="grid-table cards"><caption class="vh">Mails that would be reviewed otherwise</caption><thead><tr><th scope="col">Case</th><th scope="col">What would differ</th></tr></thead><tbody>${differences.map(({ reference, emailId, says }) => html`<tr><th scope="row">${reference === null ? html`<a href="/mail/${emailId}">a mail in no case</a>` : html`<a class="ref" href="/cases/${reference}">${reference}</a>`}</th><td data-l="What would differ"><ul>${says.map((each) => html`<li>${mailText(each)}</li>`)}</ul></td></tr>`)}</tbody></table></div></section>`
}
<p class="acts"><a href="/policy?policy=${old.id}">Back to the policy</a></p></div>
</main>`
  return page('What if', 'policy', content, viewer)
}

function stateWords({ state, looked, wanted, differing }: WhatIf): string {
  switch (state) {
    case 'running':
      return `${looked} of ${wanted} mails are compared; ${differing} differ so far.`
    case 'done':
      return `${differing} of ${looked} mails would be reviewed otherwise; none of them is.`
    case 'out-of-time':
      return `After a minute ${looked} of ${wanted} mails were compared, and ${differing} differ. Choose a shorter period.`
    case 'failed':
      return `It broke off after ${looked} of ${wanted} mails. Start it again; ops find the reason in the log.`
  }
}
