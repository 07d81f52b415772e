/**
 * How machines sign their answers: rows of subject openings and header fields. A row only says that a machine wrote the
 * mail, never that it is to be dropped: courts' e-service is `auto-generated` too. `X-Auto-Response-Suppress` is no row:
 * Exchange users' own mail carries it (osTicket PR 5320).
 */
export interface AutomationRule {
  id: string
  source: string
  subject?: RegExp
  header?: { name: string; value: RegExp }
  /** One mail it must catch, and one that looks like it and is a person's: tested. */
  catches: string
  spares: string
}

export const AUTOMATION_RULES: readonly AutomationRule[] = [
  {
    id: 'subject-automatic-reply-english',
    source: 'Exchange, Gmail and Apple Mail, English',
    subject: /^(re: ?)?(automatic reply|auto(matic)?[- ]?(reply|response)|out of (the )?office)\b/i,
    catches: 'Automatic reply: Your subpoena',
    spares: 'Out of time: the officer needs the records',
  },
  {
    id: 'subject-automatic-reply-german',
    source: 'Exchange, German',
    subject: /^(automatische antwort|abwesenheits(notiz|nachricht)|abwesend:)/i,
    catches: 'Automatische Antwort: Auskunftsersuchen',
    spares: 'Antwort auf Ihr Schreiben',
  },
  {
    id: 'subject-automatic-reply-romance',
    source: 'Exchange, French, Spanish, Portuguese, Italian',
    subject:
      /^(r.ponse automatique|respuesta autom.tica|resposta autom.tica|risposta automatica|fuori sede|absence du bureau)\b/i,
    catches: 'Respuesta automática: oficio 12/2026',
    spares: 'Respuesta al oficio 12/2026',
  },
  {
    id: 'subject-ticket-acknowledgement',
    source: 'Zendesk, OTRS, Request Tracker, FreeScout',
    subject:
      /^\[?(ticket|request|case|anfrage|incident)[ #:]{1,3}[\w-]{1,30}\]?[ :-]{0,4}(received|created|opened|(has been )?(received|registered|created)|wurde erstellt)\b/i,
    catches: '[Ticket #48213] received: Re: Your subpoena',
    spares: 'Case 26-1881: records received, supplement needed',
  },
  {
    id: 'header-x-autoreply',
    source: 'Kerio, cPanel, Gmail',
    header: { name: 'x-autoreply', value: /\S/ },
    catches: 'yes',
    spares: '',
  },
  {
    id: 'header-x-autorespond',
    source: 'Sieve and older responders',
    header: { name: 'x-autorespond', value: /\S/ },
    catches: 'vacation',
    spares: '',
  },
  {
    id: 'header-precedence-auto-reply',
    source: 'sendmail vacation',
    header: { name: 'precedence', value: /^auto_reply$/i },
    catches: 'auto_reply',
    spares: 'list',
  },
  {
    id: 'header-disposition-notification',
    source: 'RFC 8098: a read receipt',
    header: { name: 'content-type', value: /report-type="?disposition-notification/i },
    catches: 'multipart/report; report-type=disposition-notification; boundary=x',
    spares: 'multipart/mixed; boundary=report-type',
  },
]
