import { countsUntil, outcomeStep } from '../../cases/call-back.js'
import type { CaseEmail } from '../../cases/case-file.js'
import type { SenderFlag, SenderVerdict } from '../../screen/sender-verdict.js'
import type { TermId } from '../glossary.js'
import { type Child, type Html, html, mailText } from '../html.js'
import type { CaseSheet } from '../read-case-sheet.js'
import { instantWords, plainWords, shortDayWords, VERDICT_WORDS } from '../words.js'
import type { Cites } from './cites.js'
import { chip } from './layout.js'
import type { LegalWords } from './legal-words.js'

/** The verdict, the domain and by what: never a word of trust about a person. */
export function senderWords(sender: SenderVerdict | null, legal: LegalWords): Child {
  if (sender === null) return 'not known'
  const { words, chip: shape } = verdictWords(sender)
  const { alignedDkim, dmarc } = sender.authentication
  const by = [alignedDkim ? 'DKIM' : '', dmarc === 'pass' ? 'DMARC' : ''].filter((one) => one !== '').join(' and ')
  return html`${chip(shape, legal(TERMS[words], words))} ${sender.domain === null ? 'no From address' : mailText(sender.domain)}${by !== '' && `, by ${by}`}`
}

const TERMS: Readonly<Record<string, TermId>> = { 'Domain proven': 'domain-proven', 'Taken over': 'taken-over' }

/** What a domain proves is worth nothing while others write from it. */
function verdictWords({ verdict, flags }: SenderVerdict): { words: string; chip: 'ok' | 'warn' | 'stop' | 'info' } {
  return flags.includes('compromised-sender') ? { words: 'Taken over', chip: 'stop' } : VERDICT_WORDS[verdict]
}

interface Link {
  name: string
  state: 'proven' | 'open' | 'no'
  words: Child
}

const STATE_WORDS = { proven: 'proven', open: 'not proven', no: 'failed' } as const

/** Who really sent a mail: link by link what is proven of it, and below what that proves and what not. */
export function senderSheet(sheet: CaseSheet, email: CaseEmail, sender: SenderVerdict, cites: Cites): Html {
  const { words, chip: shape } = verdictWords(sender)
  const { flags } = sender
  const links = linksOf(sheet, email, sender)
  return html`<section class="sheet" id="${cites.id('sender')}" aria-labelledby="${cites.id('h-sender')}"><header><h2 id="${cites.id('h-sender')}">Who really sent it</h2><span class="right">${chip(shape, words)} ${flags.length === 0 ? 'no flags' : `${flags.length} ${flags.length === 1 ? 'flag' : 'flags'}`}</span></header>
<ol class="chain">${links.map(({ name, state, words }) => html`<li${state !== 'proven' && html` class="${state}"`}><b>${name}<em class="vh">: ${STATE_WORDS[state]}</em></b><span>${words}</span></li>`)}</ol>
<div class="proof"><div><h3>Proven</h3><p>${provenWords(sender, email, sheet.timeZone)}</p></div><div><h3>Not proven</h3><p>${notProvenWords(email)}</p></div></div>
<details class="data body"><summary>All that was checked</summary><table class="grid-table"><caption class="vh">What was checked of the sender</caption><tbody>
${fact('Read from', AUTHENTICATION_BASIS[sender.authentication.basis])}
${fact('ARC', sender.authentication.arc)}
${signatureFacts(sender)}
${fact('Flags', flags.length === 0 ? 'none' : flags.map(plainWords).join(' · '))}
${sender.remarks.map(({ flag, saw }) => fact(plainWords(flag), mailText(saw)))}
</tbody></table></details></section>`
}

function linksOf(sheet: CaseSheet, email: CaseEmail, sender: SenderVerdict): Link[] {
  const { authentication, government } = sender
  const has = (...some: SenderFlag[]) => some.filter((flag) => sender.flags.includes(flag))
  const dressed = has('multiple-from', 'display-name-address', 'homoglyph', 'lookalike-domain', 'agency-name-mismatch')
  return [
    {
      name: 'From address',
      state: sender.address === null || dressed.length > 0 ? 'no' : 'proven',
      words:
        sender.address === null
          ? 'none'
          : html`${mailText(sender.address)}${dressed.length === 0 ? ', one From' : `: ${dressed.map(plainWords).join(', ').toLowerCase()}`}`,
    },
    {
      name: 'Registrant',
      state: government.matched ? 'proven' : sender.verdict === 'impersonating' ? 'no' : 'open',
      words: government.matched
        ? html`${mailText(government.organization ?? 'a government')}; ${[government.level, government.country].filter((one) => one !== null).join(', ')}, rule ${government.rule}`
        : 'no government domain',
    },
    {
      name: 'DKIM',
      state: authentication.alignedDkim ? 'proven' : authentication.dkim === 'fail' ? 'no' : 'open',
      words: `${authentication.dkim}${authentication.dkim === 'pass' ? (authentication.alignedDkim ? ', of this very domain' : ', of another domain') : ''}`,
    },
    {
      name: 'DMARC, SPF',
      state: authentication.dmarc === 'pass' ? 'proven' : authentication.dmarc === 'fail' ? 'no' : 'open',
      words: `DMARC ${authentication.dmarc}, SPF ${authentication.spf}`,
    },
    signatureLink(sender, email),
    historyLink(has),
    callBackLink(sheet, email),
  ]
}

function signatureLink({ signatures }: SenderVerdict, { documents }: CaseEmail): Link {
  const all = [...signatures, ...documents.flatMap((one) => one.signatures ?? [])]
  const results = all.map(({ result }) => result)
  return {
    name: 'Signature',
    state: results.includes('invalid') ? 'no' : results.includes('valid') ? 'proven' : 'open',
    words: all.length === 0 ? 'no digital signature' : [...new Set(results)].join(', '),
  }
}

function historyLink(has: (...flags: SenderFlag[]) => SenderFlag[]): Link {
  const bad = has('compromised-sender', 'replay-suspect', 'document-reused')
  if (bad.length > 0) return { name: 'History', state: 'no', words: bad.map(plainWords).join(', ').toLowerCase() }
  return has('new-sender').length > 0
    ? { name: 'History', state: 'open', words: 'never wrote to us before' }
    : { name: 'History', state: 'proven', words: 'not new to us' }
}

function callBackLink({ dossier, owed, timeZone }: CaseSheet, { emailId }: CaseEmail): Link {
  const calls = [...dossier.callBacks, ...dossier.callBacksElsewhere]
  const denied = dossier.callBacks.findLast((call) => call.emailId === emailId && outcomeStep(call.outcome).revokes)
  const isOwed = owed.some((one) => one.emailId === emailId)
  if (denied !== undefined && isOwed)
    return {
      name: 'Call-back',
      state: 'no',
      words: `${plainWords(denied.outcome).toLowerCase()}, ${shortDayWords(denied.calledAt, timeZone)}`,
    }
  const done = calls.findLast((call) => countsUntil(call) !== null)
  if (isOwed) return { name: 'Call-back', state: 'open', words: 'owed' }
  return done === undefined
    ? { name: 'Call-back', state: 'open', words: 'none on record' }
    : { name: 'Call-back', state: 'proven', words: `confirmed ${shortDayWords(done.calledAt, timeZone)}` }
}

function provenWords({ domain, authentication }: SenderVerdict, { receivedAt }: CaseEmail, timeZone: string): Child {
  const isProven = authentication.dmarc === 'pass' || (authentication.alignedDkim && authentication.dmarc !== 'fail')
  return isProven && domain !== null
    ? html`Somebody who controls <b>${mailText(domain)}</b> sent exactly these bytes; they came on ${instantWords(receivedAt, timeZone)}.`
    : html`That these bytes came on ${instantWords(receivedAt, timeZone)}. Nothing about who sent them.`
}

function notProvenWords({ fields }: CaseEmail): Child {
  const officer = fields?.officer.name?.value
  return html`That ${officer === undefined ? 'the person named in it' : mailText(officer)} wrote them, or that a court or an authority stands behind them. A mailbox can be taken over. A <a href="#callback">call-back</a> settles it.`
}

/** One line a signature, our result first; what a certificate says of itself is the mail's word and set apart as such. */
function signatureFacts({ signatures }: SenderVerdict): Html[] {
  return signatures.map(({ standard, document, signer, issuer, signedAt, result, reason }) => {
    const name = standard === 'smime' ? 'S/MIME signature' : 'PGP signature'
    const names = [signer?.name, ...(signer?.addresses ?? [])].filter((part) => part).join(', ')
    const words = html`<b>${result}</b>${document !== null && `, in ${document}`} · ${mailText(reason)}${names !== '' && html` · signer ${mailText(names)}`}${issuer !== null && html` · issuer ${mailText(issuer)}`}${signedAt !== null && ` · dated ${signedAt.slice(0, 10)} by the signer`}`
    return fact(name, words)
  })
}

const AUTHENTICATION_BASIS = {
  'trusted-header': 'the header of our own mail server',
  'verified-here': 'the message itself, checked with DNS on receipt',
  none: 'nothing',
} as const

function fact(name: string, words: Child): Html {
  return html`<tr><th scope="row">${name}</th><td>${words}</td></tr>`
}
