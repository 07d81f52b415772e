import type { Customer } from '../../directory/customer.js'
import type { CustomerCase } from '../../edges/postgres/directory-pages.js'
import { type Child, type Html, html, mailText } from '../html.js'
import { formTokenField } from '../sign-in/session.js'
import { DISPOSITION_WORDS, dayWords, INSTRUMENT_WORDS, plainWords } from '../words.js'
import { legalTerm } from './glossary-page.js'
import { chip, page, type Viewer } from './layout.js'

export interface CustomerList {
  customers: Customer[]
  next: string | null
  total: number
}

/** What came of an import, or what is wrong with its file. */
export interface CustomersNote {
  words: Child
  isFault: boolean
}

export interface CustomersFrame {
  words: string | null
  mayImport: boolean
  note: CustomersNote | null
  viewer: Viewer
}

/** The directory of customers: whose data it is, and who is told. */
export function customersPage({ customers, next, total }: CustomerList, frame: CustomersFrame): Html {
  const { words, mayImport, note, viewer } = frame
  const more = new URLSearchParams({ ...(words === null ? {} : { q: words }), after: next ?? '' }).toString()
  const content = html`<main id="main" tabindex="-1">
<div class="title"><h1>Customers</h1><span class="muted">${total} ${words === null ? 'workspaces' : 'fit'}</span></div>
${note !== null && html`<p class="note${note.isFault && ' alarm'}" role="${note.isFault ? 'alert' : 'status'}">${note.words}</p>`}
<form class="search" role="search" action="/customers"><div><label for="q">Search workspaces, names, addresses and domains</label><input id="q" name="q" type="search" value="${words}" autocomplete="off" maxlength="200"></div><button>Search</button></form>
<div class="stack">${customers.length === 0 ? emptyNote(words) : customerTable(customers)}
${next !== null && html`<p class="acts"><a class="btn" href="/customers?${more}">Show the next customers</a></p>`}
${mayImport && importForm(viewer)}</div>
</main>`
  return page('Customers', 'customers', content, viewer)
}

function emptyNote(words: string | null): Html {
  return words === null
    ? html`<p class="note">The directory is empty, so no letter can go to a customer: only addresses that stand here are written to. Import a file, or run <code>writdesk customers import FILE.csv</code>.</p>`
    : html`<p class="note">No customer fits these words. <a href="/customers">Show all.</a></p>`
}

function customerTable(customers: readonly Customer[]): Html {
  return html`<section class="sheet" aria-label="Customers"><div class="body"><table class="grid-table cards"><caption class="vh">Customers by workspace</caption><thead><tr><th scope="col">Workspace</th><th scope="col">Customer</th><th scope="col">Owner</th><th scope="col">Domains</th><th scope="col">Jurisdiction</th></tr></thead><tbody>${customers.map(
    ({ workspace, customer, ownerName, ownerEmail, domains, jurisdiction }) =>
      html`<tr><th scope="row"><a href="${customerAddress(workspace)}">${mailText(workspace)}</a></th><td data-l="Customer">${mailText(customer)}</td><td data-l="Owner">${ownerWords(ownerName, ownerEmail)}</td><td data-l="Domains">${mailText(domains.join(', ') || 'none')}</td><td data-l="Jurisdiction">${mailText(jurisdiction ?? 'not stated')}</td></tr>`,
  )}</tbody></table></div></section>`
}

export function customerAddress(workspace: string): string {
  return `/customers/one?workspace=${encodeURIComponent(workspace)}`
}

function ownerWords(name: string | null, email: string | null): Child {
  const parts = [name, email].filter((each) => each !== null)
  return parts.length === 0 ? 'not stated' : mailText(parts.join(', '))
}

function importForm(viewer: Viewer): Html {
  return html`<section class="sheet" aria-labelledby="h-import"><header><h2 id="h-import">Bring the directory up to date</h2></header>
<form class="body stack" method="post" action="/customers" enctype="multipart/form-data">${formTokenField(viewer)}
<div><label for="file">A file of customers (CSV)</label><input id="file" name="csv" type="file" accept=".csv,text/csv" required></div>
<p class="hint">The first line names the columns: workspace, customer, owner_name, owner_email, admin_emails, members_emails, domains, jurisdiction, retention. Several values in one cell are separated by a semicolon. A workspace that is known is changed, one that the file does not name stays. With one wrong line nothing is imported.</p>
<div class="acts"><button class="go">Import the customers</button></div></form></section>`
}

/** One customer: who is told, and every case that asks for its data. */
export function customerPage(customer: Customer, cases: readonly CustomerCase[], viewer: Viewer): Html {
  const { workspace, ownerName, ownerEmail, adminEmails, memberEmails, domains, jurisdiction, retention } = customer
  const content = html`<main id="main" tabindex="-1">
<div class="title"><h1>${mailText(customer.customer)}</h1><span class="muted">${mailText(workspace)}</span></div>
<div class="stack"><section class="sheet" aria-labelledby="h-told"><header><h2 id="h-told">Who is told</h2><span class="muted small">${legalTerm('customer-notice', 'letters to a customer')} go to these addresses and to no other</span></header><div class="body"><dl class="tight">
${line('Owner', ownerWords(ownerName, ownerEmail))}${line('Admins', listWords(adminEmails))}${line('Members', listWords(memberEmails))}${line('Domains', listWords(domains))}${line('Jurisdiction', mailText(jurisdiction ?? 'not stated'))}${line('How long its data lives', retention === null ? 'not stated' : mailText(retention))}</dl></div></section>
<section class="sheet" aria-labelledby="h-cases"><header><h2 id="h-cases">Cases that ask for its data</h2><span class="muted small">${cases.length > CASES_SHOWN ? `the newest ${CASES_SHOWN} of ${cases.length}` : cases.length}</span></header><div class="body">${cases.length === 0 ? html`<p class="muted">No case names this customer, its people or its domains.</p>` : caseTable(cases.slice(0, CASES_SHOWN))}</div></section>
<p class="acts"><a href="/customers">All customers</a></p></div>
</main>`
  return page('Customer', 'customers', content, viewer)
}

function line(name: string, value: Child): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`
}

function listWords(values: readonly string[]): Child {
  return values.length === 0 ? 'none' : mailText(values.join(', '))
}

/** More than a person looks through; the search of the queue finds each. */
const CASES_SHOWN = 100
/** A demand may name hundreds of accounts; the case has all. */
const TARGETS_SHOWN = 5

function caseTable(cases: readonly CustomerCase[]): Html {
  return html`<table class="grid-table cards"><caption class="vh">Cases, newest first</caption><thead><tr><th scope="col">Case</th><th scope="col">Opened</th><th scope="col">Asks about</th><th scope="col">Recommendation</th><th scope="col">State</th></tr></thead><tbody>${cases.map(
    ({ reference, openedAt, state, outcome, instrument, disposition, notice, targets }) => {
      const values = [...new Set(targets.map(({ value }) => value))]
      const rest = values.length - TARGETS_SHOWN
      return html`<tr><th scope="row"><a class="ref" href="/cases/${reference}">${reference}</a><br><small>${wordsOf(INSTRUMENT_WORDS, instrument)}</small></th><td data-l="Opened" class="nowrap">${dayWords(openedAt.toISOString().slice(0, 10))}</td><td data-l="Asks about">${values.slice(0, TARGETS_SHOWN).map((value) => html`${mailText(value.slice(0, 100))} `)}${rest > 0 && `and ${rest} more`}</td><td data-l="Recommendation">${wordsOf(DISPOSITIONS, disposition)}${notice === 'prohibited' && html` ${chip('stop', 'NOTICE PROHIBITED')}`}</td><td data-l="State">${plainWords(outcome ?? state)}</td></tr>`
    },
  )}</tbody></table>`
}

const DISPOSITIONS = Object.fromEntries(Object.entries(DISPOSITION_WORDS).map(([id, { words }]) => [id, words]))

function wordsOf(words: Readonly<Record<string, string>>, id: string): string {
  return words[id] ?? plainWords(id)
}
